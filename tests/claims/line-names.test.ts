import { describe, expect, it } from 'vitest';
import { codedLinesIn } from '../../src/claims/words/coded-lines.ts';
import { readLineNames } from '../../src/claims/words/line-names.ts';
import type { LineNames } from '../../src/model/claim.ts';

/** Opening of a paragraph, its line, and what is left to be read of it. */
const OPENINGS: readonly [string, LineNames, string][] = [
  [
    '2050202教育支出-普通教育-小学教育92.10万元，比上年',
    { class: '教育支出', section: '普通教育', item: '小学教育', code: '2050202' },
    '92.10万元，比上年',
  ],
  [
    '（三）2010301一般公共服务支出—政府办公厅（室）及相关机构事务—行政运行支出决算为8.20万元',
    {
      class: '一般公共服务支出',
      section: '政府办公厅（室）及相关机构事务',
      item: '行政运行',
      code: '2010301',
    },
    '支出决算为8.20万元',
  ],
  [
    '21203城乡社区支出/城乡社区公共设施支出15.00万元',
    { class: '城乡社区支出', section: '城乡社区公共设施支出', code: '21203' },
    '15.00万元',
  ],
  ['教育支出中的小学教育支出92.10万元，比上年', { class: '教育支出', item: '小学教育' }, '92.10万元，比上年'],
  ['2070109群众文化3.60万元。', { item: '群众文化', code: '2070109' }, '3.60万元。'],
  [
    '2070109文化-群众文化较上年减少1万元',
    { section: '文化', item: '群众文化', code: '2070109' },
    '较上年减少1万元',
  ],
  [
    '2.2070109文化旅游体育与传媒支出：文化和旅游：群众文化3.60万元',
    { class: '文化旅游体育与传媒支出', section: '文化和旅游', item: '群众文化', code: '2070109' },
    '3.60万元',
  ],
  [
    '2070109群众文化：主要用于文化站免费开放。',
    { item: '群众文化', code: '2070109' },
    '：主要用于文化站免费开放。',
  ],
  ['大气。年初预算为3.60万元', { item: '大气' }, '。年初预算为3.60万元'],
  ['群众文化（2070109）3.60万元', { item: '群众文化', code: '2070109' }, '3.60万元'],
  ['1.（2070109）群众文化，年初预算为2万元', { item: '群众文化', code: '2070109' }, '，年初预算为2万元'],
  ['205教育支出92.10万元', { class: '教育支出', code: '205' }, '92.10万元'],
  [
    '教育支出-普通教育-小学教育92.10万元',
    { class: '教育支出', section: '普通教育', item: '小学教育' },
    '92.10万元',
  ],
  [
    '教育支出（205类）02普通教育（款）02小学教育（项）92.10万元',
    { class: '教育支出', section: '普通教育', item: '小学教育', code: '2050202' },
    '92.10万元',
  ],
  [
    '教育支出（类）普通教育（款）小学教育（项）（2050202）。',
    { class: '教育支出', section: '普通教育', item: '小学教育', code: '2050202' },
    '。',
  ],
  [
    '教育支出（类）普通教育（款）小学教育92.10万元',
    { class: '教育支出', section: '普通教育', item: '小学教育' },
    '92.10万元',
  ],
  [
    '教育支出（类）普通教育小学教育（项）92.10万元',
    { class: '教育支出', section: '普通教育', item: '小学教育' },
    '92.10万元',
  ],
  [
    '教育支出普通教育（款）小学教育（项）年初预算为92.10万元',
    { class: '教育支出', section: '普通教育', item: '小学教育' },
    '年初预算为92.10万元',
  ],
  [
    '教育支出普通教育小学教育（项）92.10万元',
    { class: '教育支出', section: '普通教育', item: '小学教育' },
    '92.10万元',
  ],
  [
    '教育支出（类）小学教育。年初预算为92.10万元',
    { class: '教育支出', item: '小学教育' },
    '。年初预算为92.10万元',
  ],
  [
    '教育支出（类），普通教育（款），小学教育（项）92.10万元',
    { class: '教育支出', section: '普通教育', item: '小学教育' },
    '92.10万元',
  ],
  [
    '1.教育支出类普通教育款小学教育项，主要用于校舍维修',
    { class: '教育支出', section: '普通教育', item: '小学教育' },
    '，主要用于校舍维修',
  ],
  ['图书馆科目，主要用于购书', { item: '图书馆' }, '科目，主要用于购书'],
  // 红领巾教育 is none of the classification: what stands before its mark is left as it is written.
  [
    '教育支出（类）普通教育红领巾教育（项）92.10万元',
    { class: '教育支出', item: '普通教育红领巾教育' },
    '92.10万元',
  ],
];

describe('a line named at the opening of a paragraph', () => {
  it.each(OPENINGS)('%s', (text, names, rest) => {
    const line = readLineNames(text)!;
    expect(line.names).toEqual(names);
    expect(text.slice(line.after)).toBe(rest);
    expect(text.slice(line.start, line.end)).toBe(line.text);
  });

  it.each([
    '2018年度支出合计92.10万元',
    '21203万元用于道路建设',
    '2050202.50元',
    '210家企业获得补助5万元',
    '20130人次参加培训',
    '30101基本工资12.30万元',
    '2350101援助支出5万元',
    '教育支出92.10万元',
    '教育支出-普通教育92.10万元',
    '教育支出（类）92.10万元，其中小学教育90万元',
    '教育支出（类）保障有力92.10万元',
    '1.基本支出92.10万元',
  ])('none in %s', (text) => {
    expect(readLineNames(text)).toBeUndefined();
  });
});

describe('lines inside a paragraph', () => {
  const found = (text: string): string[] =>
    [...codedLinesIn(text)].map(
      ({ names, after }) => `${names.code} ${names.item} | ${text.slice(after, after + 3)}`,
    );

  it('reads the parts in brackets', () => {
    expect(
      found(
        '城市维护支出90万元（其中：2120803城市建设支出70.50万元，2120899其他支出19.50万元），比上年增加2万元。',
      ),
    ).toEqual(['2120803 城市建设支出 | 70.', '2120899 其他支出 | 19.']);
  });
  it('reads a run of numbered items', () => {
    expect(found('1.2070104图书馆5万元；2.2070109群众文化3万元；3.2070199其他支出2万元。')).toEqual([
      '2070104 图书馆 | 5万元',
      '2070109 群众文化 | 3万元',
      '2070199 其他支出 | 2万元',
    ]);
  });
  it('reads codes behind their names', () => {
    expect(found('包括图书馆（2070104）和群众文化（2070109）两项，服务读者20130人次。')).toEqual([
      '2070104 图书馆 | 和群众',
      '2070109 群众文化 | 两项，',
    ]);
  });
});
