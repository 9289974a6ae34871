import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../src/model/nearest-name.ts';
import { renderMessage } from '../../../src/report/message.ts';
import { parseFormula } from '../../../src/rules/language/parse-formula.ts';

const errorsOf = (text: string) => {
  const parsed = parseFormula(text);
  return 'errors' in parsed ? parsed.errors : [];
};

describe('formulas that are right', () => {
  it.each([
    't01.income.year = sum(t01.income.*)',
    'for c in class: t01.expense[c] = t03[c].total',
    't05[*].total = t05[*].basic + t05[*].project',
    't06.30217 <= t07.reception.actual',
    't06[30217] ≤ t07.reception.actual',
    't07.reception.actual >= t06.30217',
    'for p in section, k in column: t05[p][k] = sum(t05[p].*[k])',
    'for p in class of t03: t03[p].total = sum(t03[p].*.total)',
    'for f in {general, fund}: t04.expense.grand[f] = t04.expense.year[f] + t04.expense.closing[f]',
    't06.public = sum(t06.* except 301, 303)',
    't06.personnel = sum(t06.* in 301，303)',
    't01.expense.closing = t01.income.opening + t01.income.year - t01.expense.year - t01.expense.distribution?',
    't07.total.actual <= 100.5',
    't07.total.actual <= t07.total.budget when present(T07) and (year >= 2018 or not reported(t01.income.year))',
    't08.total.income = t01.income.fund when listed(t08.total.income)',
    ' t01.income.grand\n  = t01.expense.grand ',
    'for　c　in　class：t01.expense[c] ＝ t03[c].total',
  ])('%s', (text) => {
    expect(errorsOf(text)).toEqual([]);
  });
  it('keep everything but the spaces', () => {
    const parsed = parseFormula('for c in class: t05[c].basic <= t03[c].basic? + 2 when year < 2020');
    expect(parsed).toMatchObject({
      formula: {
        bindings: [{ variable: 'c', set: { type: 'rows', name: 'class' } }],
        left: [{ weight: 1, operand: { type: 'reference', table: 't05', optional: false } }],
        comparison: '<=',
        right: [
          { weight: 1, operand: { table: 't03', optional: true } },
          { weight: 1, operand: { type: 'constant', text: '2' } },
        ],
        when: { type: 'year', comparison: '<', year: 2020 },
      },
    });
  });
});

describe('formulas that are wrong', () => {
  it.each([
    ['t01.income.totl = 1', 11, 'formula-unknown-row'],
    ['t01.income.yaer = 1', 11, 'formula-unknown-row-hint'],
    ['t10.total = 1', 0, 'formula-unknown-table-hint'],
    ['summary.total = 1', 0, 'formula-unknown-table'],
    ['t03.total.basis = 1', 10, 'formula-unknown-column-hint'],
    ['t03.total.quarterly = 1', 10, 'formula-unknown-column'],
    ['t03.total = 1', 0, 'formula-column-missing'],
    ['t01.income.year.total = 1', 16, 'formula-no-columns'],
    ['t04.income.general.total = 1', 19, 'formula-no-columns'],
    ['t03.total.basic.more = 1', 16, 'formula-key-too-long'],
    ['t03[c].total = 1', 4, 'formula-unknown-variable'],
    ['for code in class: t03[kode].total = 1', 23, 'formula-unknown-variable-hint'],
    ['for c in clas: t03[c].total = 1', 9, 'formula-unknown-set-hint'],
    ['for c in class, c in code: t03[c].total = 1', 16, 'formula-repeated-variable'],
    ['for c in class: t03.total.basic = 1', 4, 'formula-unused-variable'],
    ['for f in {general, fnd}: t04.expense.year[f] = 1', 42, 'formula-unknown-column-hint'],
    ['t01.income.year = sum(t01.income.general)', 22, 'formula-sum-needs-star'],
    ['t01.income.year = t01.income.*', 28, 'formula-star-needs-sum'],
    ['1 = 2', 0, 'formula-without-figures'],
    ['t01.income.year = ', 18, 'formula-ends-early'],
    ['t01.income.year == t02.total.total', 17, 'formula-syntax'],
    ['t01.income.year', 15, 'formula-ends-early'],
    ['t06.30217 <= t07.reception.actual when presnt(T07)', 39, 'formula-syntax'],
    ['t06.30217 <= t07.reception.actual when present(T77)', 39, 'formula-unknown-table-hint'],
    ['t06.30217 <= t07.reception.actual when reported(t07.recption.actual)', 52, 'formula-unknown-row-hint'],
  ])('%s', (text, at, messageId) => {
    const errors = errorsOf(text);
    expect(errors.map((error) => [error.messageId, error.at])).toContainEqual([messageId, at]);
  });
  it('are explained without holes', () => {
    for (const text of [
      't01.income.yaer = 1',
      't03.total = 1',
      'a =',
      'x',
      't03[c].total = 1',
      't03.total.nothing = 1',
    ]) {
      for (const { messageId, data } of errorsOf(text)) {
        for (const language of ['zh', 'en'] as const) {
          const sentence = renderMessage(messageId, { ...data, rule: 'X-01', number: '1' }, language);
          expect(sentence).not.toMatch(/[〔{]|undefined/);
          expect(sentence).toMatch(/[。.?？]$/);
        }
      }
    }
  });
  it('name every unknown figure, not only the first', () => {
    expect(errorsOf('t01.income.yaer = t02.totl.total')).toHaveLength(2);
  });
});

describe('nearestName', () => {
  const known = ['income', 'expense', 'opening', 'closing'];
  it.each([
    ['incme', 'income'],
    ['incoem', 'income'],
    ['Expens', 'expense'],
    ['closng', 'closing'],
    ['revenue', undefined],
    ['', undefined],
  ])('%s → %s', (name, nearest) => {
    expect(nearestName(name, known)).toBe(nearest);
  });
});
