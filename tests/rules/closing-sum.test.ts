import { Decimal } from 'decimal.js';
import { expect, it } from 'vitest';
import type { Operand } from '../../src/model/relation.ts';
import { closingSums } from '../../src/rules/code/tables/last-digits/closing-sum.ts';

/** Figures of 元 in column A, by row. */
function operandsOf(texts: readonly string[]) {
  const operands = new Map(
    texts.map((text, at): [string, Operand] => [
      `f${at}`,
      {
        id: `f${at}`,
        value: new Decimal(text),
        decimals: 2,
        unit: 'yuan',
        text,
        state: 'printed',
        location: { file: 'x.csv', row: at + 1, column: 1, text },
      },
    ]),
  );
  return { operand: (id: string) => operands.get(id) };
}

const total = {
  relation: {
    type: 'sum',
    comparison: '=',
    terms: [
      { figure: 'f0', weight: 1 },
      { figure: 'f1', weight: -1 },
      { figure: 'f2', weight: -1 },
    ],
  },
  differs: false,
  isCutOff: false,
} as const;

// Long amounts once were no integers: their sums told nothing of how the document closes.
it.each([
  ['75340400.27', '27858585.81', '47481814.46', 0],
  ['207738425.90', '197459986.75', '10278439.16', -1],
])('knows how sums of tens of millions of 元 close: %s = %s + %s', (whole, one, other, miss) => {
  const [sum, ...others] = closingSums([total], operandsOf([whole, one, other]));
  expect(others).toEqual([]);
  expect(sum).toMatchObject({ kind: 'sum', miss, isToTheCent: true, differs: false });
});

it('takes the same sum over again, with its signs turned, for one', () => {
  const turned = {
    ...total,
    relation: {
      ...total.relation,
      terms: total.relation.terms.map(({ figure, weight }) => ({
        figure,
        weight: weight === 1 ? (-1 as const) : (1 as const),
      })),
    },
  };
  expect(closingSums([total, turned], operandsOf(['3.00', '1.00', '2.00']))).toHaveLength(1);
});
