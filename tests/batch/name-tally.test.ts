import { describe, expect, test } from 'vitest';
import { nameTally } from '../../src/batch/name-tally.ts';
import { printedNames } from '../../src/batch/printed-names.ts';
import { submissionOf } from '../support/submission-of.ts';
import { department } from './support/sample-lines.ts';

interface Names {
  readonly listed?: string;
  readonly own?: Readonly<Record<string, string>>;
  readonly year?: number;
}

/** What is odd about departments 甲, 乙, 丙 … that print these names. */
function oddOf(...departments: readonly Names[]) {
  const tally = nameTally();
  for (const [at, { listed = '', own = {}, year = 2024 }] of departments.entries())
    tally.note({ ...department(0), id: `单位${at + 1}`, year, names: { listed, own } });
  return tally.list();
}
const times = (count: number, names: Names): Names[] => Array.from({ length: count }, () => names);

describe('names of a code over many departments', () => {
  test('one that no other department prints is told with the usual one', () => {
    expect(
      oddOf(...times(5, { own: { '2079999': '其他文旅支出' } }), { own: { '2079999': '文物保护' } }),
    ).toEqual([
      {
        code: '2079999',
        year: 2024,
        name: '文物保护',
        departments: 1,
        ids: ['单位6'],
        usual: '其他文旅支出',
        others: 5,
      },
    ]);
  });

  test('the usual one may be that of the classification', () => {
    expect(
      oddOf(...times(4, { listed: '2080505 2210201' }), {
        listed: '2080505',
        own: { '2210201': '公积金缴费' },
      }),
    ).toMatchObject([{ code: '2210201', name: '公积金缴费', usual: '住房公积金', others: 4 }]);
  });

  test.each([
    ['too few print the other', [...times(3, { listed: '2210201' }), { own: { '2210201': '公积金缴费' } }]],
    [
      'as another way of writing it',
      [...times(8, { listed: '2210201' }), ...times(2, { own: { '2210201': '公积金缴费' } })],
    ],
    ['in another year', [...times(8, { listed: '2080505' }), { own: { '2080505': '旧名称' }, year: 2018 }]],
    [
      'with its ending or its brackets left out',
      [
        ...times(8, { own: { '2010399': '其他政府办公厅（室）及相关机构事务支出' } }),
        { own: { '2010399': '其他政府办公厅及相关机构事务' } },
      ],
    ],
  ] as const)('nothing is odd: %s', (_, departments) => {
    expect(oddOf(...departments)).toEqual([]);
  });

  test('the most evidence comes first, of many departments ten are named', () => {
    const odd = oddOf(
      ...times(200, { listed: '2080505', own: { '2079999': '其他文旅支出' } }),
      ...times(12, { listed: '2080505', own: { '2079999': '文物保护' } }),
      { own: { '2080505': '养老' } },
    );
    expect(odd.map(({ code, departments, ids, others }) => [code, departments, ids.length, others])).toEqual([
      ['2080505', 1, 1, 212],
      ['2079999', 12, 10, 200],
    ]);
  });
});

describe('names that a department prints', () => {
  test('are those of the classification by their codes, and others as they stand', () => {
    const { tables } = submissionOf({
      facts: {
        't05.2080505.total': '1.00',
        't05.2010301.total': '1.00',
        't05.208.total': '1.00',
        't06.30201': '1.00',
      },
      names: {
        't05.2080505': '机关事业单位基本养老保险缴费',
        't05.2010301': '行政运转',
        't05.208': '社会保障和就业支出',
        't06.30201': '办公费',
      },
      year: 2024,
    });
    expect(printedNames({ id: 'x', sources: [], tables })).toEqual({
      listed: '2080505 30201',
      own: { '2010301': '行政运转' },
    });
  });

  test('there are none without coded tables', () => {
    expect(printedNames({ id: 'x', sources: [], tables: [] })).toBeUndefined();
  });
});
