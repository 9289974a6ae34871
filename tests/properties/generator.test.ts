import { describe, expect, it } from 'vitest';
import { generateDepartment } from '../support/generate-department.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { WORDING_NAMES } from '../support/narrative/wordings/index.ts';
import { seeds } from '../support/seeds.ts';

const SEEDS = seeds(20, 120);

describe('generated departments are exact', () => {
  it.each([
    ['this year', 'facts'],
    ['last year', 'priorFacts'],
  ] as const)('every identity of the nine tables holds to the 分: %s', (_, which) => {
    for (const seed of SEEDS) {
      const facts = generateDepartment(seed)[which];
      const value = (key: string) => facts.get(key) ?? 0;
      const equal = (name: string, a: number, b: number) =>
        expect(`${seed} ${name} ${a}`).toBe(`${seed} ${name} ${b}`);
      equal('T01 grand', value('t01.income.grand'), value('t01.expense.grand'));
      equal('T04 grand', value('t04.income.grand'), value('t04.expense.grand.total'));
      equal('T02 = T01', value('t02.total.total'), value('t01.income.year'));
      equal('T03 = T01', value('t03.total.total'), value('t01.expense.year'));
      equal('T05 = T04', value('t05.total.total'), value('t04.expense.year.general'));
      equal('T06 = T05 basic', value('t06.personnel') + value('t06.public'), value('t05.total.basic'));
      equal(
        'T08',
        value('t08.total.opening') + value('t08.total.income'),
        value('t08.total.total') + value('t08.total.closing'),
      );
      for (const fund of ['general', 'fund', 'capital']) {
        equal(
          `T04 ${fund}`,
          value(`t04.income.opening_${fund}`) + value(`t04.income.${fund}`),
          value(`t04.expense.year.${fund}`) + value(`t04.expense.closing.${fund}`),
        );
      }
      for (const part of ['abroad', 'operation', 'reception', 'purchase']) {
        const code = { abroad: '30212', operation: '30231', reception: '30217', purchase: '31013' }[part];
        expect(value(`t06.${code}`)).toBeLessThanOrEqual(value(`t07.${part}.actual`));
      }
      for (const [key, amount] of facts) {
        expect(Number.isSafeInteger(amount), `${seed} ${key}`).toBe(true);
        expect(amount, `${seed} ${key}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('last year closes with what this year opens with', () => {
    for (const seed of SEEDS) {
      const { facts, priorFacts } = generateDepartment(seed);
      expect(priorFacts.get('t04.expense.closing.total')).toBe(facts.get('t04.income.opening'));
    }
  });

  it('statements stand where they say, in every wording and style', () => {
    for (const seed of seeds(10, 40)) {
      for (const wording of WORDING_NAMES) {
        const { narrative } = generateSubmission(seed, { wording });
        const lines = narrative!.text.split('\n');
        for (const { start, end, text, line, kind } of narrative!.statements) {
          expect(narrative!.text.slice(start, end)).toBe(text);
          expect(lines[line - 1]).toContain(text.split('\n')[0]);
          if (kind === 'amount') expect(text.replaceAll('\n', '')).toMatch(/^[\d０-９][\d０-９,．.]*$/);
        }
        expect(narrative!.text).not.toMatch(/undefined|NaN|支出支出|\[object/);
      }
    }
  });

  it('is the same for the same seed', () => {
    expect(generateSubmission(7, { wording: 'hunan' }).files).toEqual(
      generateSubmission(7, { wording: 'hunan' }).files,
    );
  });
});
