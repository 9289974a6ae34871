import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { chooseNarrative } from '../../src/check/choose-narrative.ts';
import type { Narrative } from '../../src/model/narrative.ts';
import type { TableReading } from '../../src/model/table.ts';

const narrative = (file: string, ...lines: string[]): Narrative => ({
  file,
  lineKind: 'line',
  lines: lines.map((text, at) => ({ number: at + 1, text })),
});

const ACCOUNTS = narrative('说明.txt', '2024年度决算收入 120.00 万元，', '支出 110.00 万元，占 91.67%。');

describe('choosing the narrative', () => {
  test('the text that speaks of accounts with most figures; its double and other texts are said', () => {
    const double = narrative('摘要.md', '决算支出 110.00 万元。');
    const other = narrative('通知.txt', '请于周五前报送。');
    const { chosen, others, problems } = chooseNarrative([other, double, ACCOUNTS]);
    expect(chosen).toBe(ACCOUNTS);
    expect(others).toEqual([other, double]);
    expect(problems.map(({ file, messageId, severity }) => [file, messageId, severity])).toEqual([
      ['通知.txt', 'check-no-narrative', 'note'],
      ['摘要.md', 'check-second-narrative', 'note'],
    ]);
  });

  test('an excerpt without the word is checked when it is all there is', () => {
    const excerpt = narrative('a.txt', '基本支出 10 万元，项目支出 5 万元。');
    expect(chooseNarrative([excerpt]).chosen).toBe(excerpt);
    expect(chooseNarrative([narrative('long.txt', ...Array(9).fill('花费 3 元')), ACCOUNTS]).chosen).toBe(
      ACCOUNTS,
    );
  });

  test('the text of the tables, however its figures are typed', () => {
    const facts = [{ value: new Decimal('1234.56'), decimals: 2, unit: 'wanyuan' }];
    const table = { file: '01.csv', year: 2024, facts } as unknown as TableReading;
    const prior = narrative('上年.txt', '2023年度决算收入 1,111.11 万元，占 91.67%，支出 10 万元。');
    for (const own of ['收入１，２３４．５６万元', '收入 1,234.56 万 元', '收入1234.56\u3000万\u00a0元']) {
      const text = narrative('说明.txt', `２０２４年度决算${own}。`);
      expect(chooseNarrative([prior, text], [table]).chosen, own).toBe(text);
      expect(chooseNarrative([text], [table]).chosen, own).toBe(text);
    }
  });

  test('a text of small figures around a table of its own, and none around that of another file', () => {
    const plan = narrative('三公.txt', '安排公务接待费预算8万元，公务用车运行费38万元。');
    const table = { file: '三公.txt', facts: [] } as unknown as TableReading;
    expect(chooseNarrative([plan], [table]).chosen).toBe(plan);
    expect(chooseNarrative([plan], [{ ...table, file: '07.csv' }]).chosen).toBeUndefined();
  });

  test('no narrative among texts about something else, or none at all', () => {
    expect(chooseNarrative([narrative('通知.txt', '请于周五前报送。')]).chosen).toBeUndefined();
    const vehicles = narrative('国资.txt', '年末公务用车保有量为十辆，与上年相同。');
    expect(chooseNarrative([vehicles]).chosen).toBe(vehicles);
    expect(chooseNarrative([])).toEqual({ others: [], problems: [] });
  });
});
