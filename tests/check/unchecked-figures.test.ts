import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { renderTerminal } from '../../src/report/terminal.ts';

const TEXT = `某某局2023年度部门决算

二、收入决算情况说明
本年收入合计100.00万元，其中：财政拨款收入80.00万元，占80.00%；其他收入20.00万元，占20.00%。
全年组织培训，投入33.00万元。项目平均得分99.86分。
`;

it('lists the figures that no rule saw, and only those', async () => {
  const result = await check({
    id: 'x',
    files: [{ name: '说明.txt', bytes: new TextEncoder().encode(TEXT) }],
  });
  expect(result.unchecked?.map(({ line, text }) => `${line} ${text}`)).toEqual(['5 33.00万元', '5 99.86']);
  expect(renderTerminal(result, { lang: 'zh', verbose: true })).toContain('第 5 行 33.00万元');
  expect(renderTerminal(result, { lang: 'zh' })).not.toContain('第 5 行');
});

it('leaves them out of a brief result, and nothing else', async () => {
  const files = [{ name: '说明.txt', bytes: new TextEncoder().encode(TEXT) }];
  const { unchecked, lastDigits, standing, ...others } = await check({ id: 'x', files });
  expect(await check({ id: 'x', files }, { brief: true })).toEqual(others);
  expect([unchecked, standing]).not.toContain(undefined);
});

it('lists no amount that a rate and a bound hold from both sides, and no full score', async () => {
  const text = `某某局2023年度部门决算

一、支出决算情况说明
2130199其他农业支出1.97万元，较2022年决算数增加1.97万元，增长100%。项目平均得分100.00分。
`;
  const files = [{ name: '说明.txt', bytes: new TextEncoder().encode(text) }];
  const { unchecked } = await check({ id: 'x', files });
  expect((unchecked ?? []).map(({ text: printed }) => printed)).toEqual([]);
});
