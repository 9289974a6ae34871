import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeNoticer } from '../../src/evaluate/change-noticer.ts';
import { judgeSumForm } from '../../src/evaluate/judge-instance.ts';
import { KnownFigure } from '../../src/evaluate/known-figure.ts';
import type { Operand, SumRelation } from '../../src/model/relation.ts';

const operand = (id: string, text: string, unit: 'yuan' | 'wanyuan'): Operand => ({
  id,
  value: new Decimal(text),
  decimals: text.split('.')[1]?.length ?? 0,
  unit,
  text,
  state: 'printed',
  location: { file: 'x.csv', row: 1, column: 1, text },
});

/** One in the digit at the middle, written out: of 5 digits the third, of 4 the second. */
function steps(text: string): Decimal[] {
  const digits = text.replace('.', '').replace(/^0+/, '').length;
  const place = digits - Math.ceil(digits / 2) - (text.split('.')[1]?.length ?? 0);
  return [1, -1].map((sign) => new Decimal(`${sign}e${place}`));
}

const amount = fc.tuple(
  fc.integer({ min: 1, max: 10_000_000 }),
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom('yuan' as const, 'wanyuan' as const),
);

/** A few, or more than integers add up. */
const parts = fc.oneof(
  { weight: 24, arbitrary: fc.array(amount, { minLength: 2, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.array(amount, { minLength: 101, maxLength: 104 }) },
);

describe('a changed digit', () => {
  it('is noticed in a sum where the sum so changed is judged to differ, both ways', () => {
    const told = { yes: 0, no: 0 };
    const comparison = fc.constantFrom('=' as const, '=' as const, '<=' as const);
    fc.assert(
      fc.property(parts, comparison, (drawn, sign) => {
        const items = drawn.map(([units, decimals, unit], index) =>
          operand(`p${index}`, new Decimal(units).div(10 ** decimals).toFixed(decimals), unit),
        );
        const wanyuan = ({ value, unit }: Operand) => (unit === 'yuan' ? value.div(10_000) : value);
        const total = operand(
          'total',
          items.reduce((sum, part) => sum.plus(wanyuan(part)), new Decimal(0)).toFixed(2),
          'wanyuan',
        );
        if (total.value.isZero()) return;
        const relation: SumRelation = {
          type: 'sum',
          comparison: sign,
          terms: [
            { figure: 'total', weight: 1 },
            ...items.map(({ id }) => ({ figure: id, weight: -1 as const })),
          ],
        };
        const operands = new Map([total, ...items].map((one) => [one.id, one]));
        const isNoticed = changeNoticer(operands)([relation]);
        for (const [id, one] of operands) {
          const expected = steps(one.text).map((step) => {
            const figures = relation.terms.map(({ figure }) => {
              const known = operands.get(figure)!;
              return new KnownFigure(figure === id ? { ...known, value: known.value.plus(step) } : known);
            });
            return judgeSumForm({ relation, figures }, 'nearest').agreement === 'differs';
          });
          for (const isSeen of expected) told[isSeen ? 'yes' : 'no'] += 1;
          expect(isNoticed(id), `${id} ${one.text}`).toEqual(expected);
        }
      }),
    );
    expect(Math.min(told.yes, told.no)).toBeGreaterThan(20);
  });
});
