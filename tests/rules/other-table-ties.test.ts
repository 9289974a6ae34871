import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';

const T05 = [
  '一般公共预算财政拨款支出决算表',
  '单位：万元',
  '功能分类科目编码,科目名称,合计,基本支出,项目支出',
  ',合计,158.70,98.40,60.30',
  '201,一般公共服务支出,120.50,70.20,50.30',
  '20103,政府办公厅（室）及相关机构事务,120.50,70.20,50.30',
  '2010301,行政运行,70.20,70.20,',
  '2010302,一般行政管理事务,50.30,,50.30',
  '213,农林水支出,38.20,28.20,10.00',
  '21301,农业农村,38.20,28.20,10.00',
  '2130101,行政运行,28.20,28.20,',
  '2130199,其他农业农村支出,10.00,,10.00',
];

/** 基本支出 by function and item; `wages` and `office` of 2010301. */
const detail = (title: string, wages: string, office: string) => [
  title,
  '单位：万元',
  '科目编码,科目名称,合计,工资福利支出,商品和服务支出',
  ',合计,98.40,70.30,28.10',
  '201,一般公共服务支出,70.20,50.20,20.00',
  '20103,政府办公厅（室）及相关机构事务,70.20,50.20,20.00',
  `2010301,行政运行,70.20,${wages},${office}`,
  '213,农林水支出,28.20,20.10,8.10',
  '21301,农业农村,28.20,20.10,8.10',
  '2130101,行政运行,28.20,20.10,8.10',
];

const file = (name: string, lines: readonly string[]) => ({
  name,
  bytes: Buffer.from(lines.join('\n'), 'utf8'),
});
const run = (lines: readonly string[]) =>
  check({ id: 'x', files: [file('05.csv', T05), file('明细.csv', lines)] });
const BASIC = '一般公共预算财政拨款基本支出经济分类明细表';

describe('O-05', () => {
  it('holds the total of a detail table of basic expenditure against 基本支出 of T05', async () => {
    const { findings, rules } = await run(detail(BASIC, '50.20', '20.00'));
    expect(findings).toEqual([]);
    expect(rules.find(({ id }) => id === 'O-05')).toMatchObject({ passed: 7, failed: 0 });
  });

  it('finds the one code that differs', async () => {
    const lines = detail(BASIC, '50.20', '20.00').map((line) =>
      line.replace('2130101,行政运行,28.20', '2130101,行政运行,22.80'),
    );
    const { findings, diagnoses } = await run(lines);
    const ties = findings.filter(({ rule }) => rule === 'O-05');
    expect(ties.map(({ stated, expected, locations }) => [stated, expected, locations[0]?.cell])).toEqual([
      ['22.80', '28.20', 'C10'],
    ]);
    expect(diagnoses.map(({ corrections }) => corrections[0]?.suggested)).toEqual(['28.20']);
  });

  it('is silent where the title covers other money', async () => {
    for (const title of ['财政拨款基本支出明细表', '政府性基金预算财政拨款支出明细表'])
      expect((await run(detail(title, '50.20', '20.00'))).rules.find(({ id }) => id === 'O-05')?.passed).toBe(
        0,
      );
  });

  it('is silent where several codes differ: the columns cover different things', async () => {
    const lines = detail(BASIC, '50.20', '20.00').map((line) =>
      line.replace(/^(213\d*,[^,]+),28.20,20.10/, '$1,26.20,18.10'),
    );
    expect((await run(lines)).findings.filter(({ rule }) => rule === 'O-05')).toEqual([]);
  });

  /** All expenditure by economic classes; `total` is 158.70 in T05. */
  const classes = (title: string, total: string, wages: string) => [
    title,
    '单位：万元',
    '经济分类科目编码,科目名称,合计',
    `,合计,${total}`,
    `301,工资福利支出,${wages}`,
    '302,商品和服务支出,48.60',
    '303,对个人和家庭的补助,9.80',
    '310,资本性支出,30.00',
  ];
  const BASIC_TABLE = [
    '一般公共预算财政拨款基本支出决算表',
    '单位：万元',
    '经济分类科目编码,科目名称,合计,人员经费,公用经费',
    ',合计,98.40,80.10,18.30',
    '301,工资福利支出,70.30,70.30,',
    '302,商品和服务支出,18.30,,18.30',
    '303,对个人和家庭的补助,9.80,9.80,',
  ];
  const WHOLE = '一般公共预算财政拨款支出决算明细表';
  const ties = async (title: string, total: string, wages: string) => {
    const files = [
      file('05.csv', T05),
      file('06.csv', BASIC_TABLE),
      file('明细.csv', classes(title, total, wages)),
    ];
    const { findings } = await check({ id: 'x', files });
    return findings
      .filter(({ rule }) => rule === 'O-05')
      .map(({ stated, expected, severity }) => [stated, expected, severity]);
  };

  it('holds all expenditure by economic classes against T05 and T06', async () => {
    expect(await ties(WHOLE, '158.70', '70.30')).toEqual([]);
    expect(await ties(WHOLE, '758.70', '70.30')).toEqual([['758.70', '158.70', 'error']]);
    expect(await ties(WHOLE, '158.70', '70.03')).toEqual([['70.30', '70.03', 'error']]);
  });

  it('says nothing of classes that are neither all of it nor so called', async () => {
    expect(await ties(WHOLE, '150.00', '61.60')).toEqual([]);
    expect(await ties('项目支出决算明细表', '758.70', '70.30')).toEqual([]);
  });
});
