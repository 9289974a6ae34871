import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
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

describe('two figures that are all that a relation prints', () => {
  const inOneRow = (third: Operand['state']) => {
    const { operand } = operandsOf(['44.25', '44.25', '0.00']);
    return {
      operand: (id: string) => {
        const figure = operand(id)!;
        return {
          ...figure,
          location: { ...figure.location, row: 7, column: Number(id.slice(1)) + 1 },
          ...(id === 'f2' ? { state: third } : {}),
        };
      },
    };
  };
  it.each([
    ['are one amount, rounded once, in one row', 'blank', 'row'],
    ['may differ by what is too small to show beside 0.00', 'printed', 'identity'],
  ] as const)('%s', (_, third, kind) => {
    expect(closingSums([total], inOneRow(third))).toMatchObject([{ kind, miss: 0 }]);
  });
  it('are an identity where they stand apart', () => {
    const { operand } = operandsOf(['44.25', '44.25', '0.00']);
    const apart = { operand: (id: string) => (id === 'f2' ? undefined : operand(id)) };
    expect(closingSums([total], apart)).toMatchObject([{ kind: 'identity' }]);
  });
});
