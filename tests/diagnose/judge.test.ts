import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CHANGES } from '../../src/diagnose/graph/change.ts';
import { buildGraph } from '../../src/diagnose/graph/graph.ts';
import { holds } from '../../src/diagnose/graph/judge.ts';
import type { Relation } from '../../src/model/relation.ts';
import { atMost, growth, type Printed, printedReport, share, sum } from './support/relation-report.ts';

/** The search judges in integers; whatever it accepts, evaluation must accept, and the other way round. */
function expectSameVerdict(printed: Printed, relation: Relation) {
  const report = printedReport(printed, [relation]);
  if (report.evaluations[0]!.outcome === 'undecided') return;
  const graph = buildGraph(report);
  const [node] = graph.relations;
  expect(holds(graph, node!, NO_CHANGES), JSON.stringify(printed)).toBe(!node!.failed);
}

const amount = fc
  .tuple(fc.integer({ min: -3000, max: 90_000 }), fc.integer({ min: 0, max: 2 }))
  .map(([units, decimals]) => (units / 10 ** decimals).toFixed(decimals));
/** Near enough to the exact value that rounding has its say. */
const near = (value: number, decimals: number, off: number) =>
  (value + off * 10 ** -decimals).toFixed(decimals);
const offset = fc.integer({ min: -3, max: 3 });

describe('integer verdicts are those of the rounding rules', () => {
  it('for sums', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 }),
        offset,
        (parts, decimals, off) => {
          const total = near(
            parts.reduce((a, b) => a + Number(b), 0),
            decimals,
            off,
          );
          const ids = parts.map((_, index) => `n${index + 2}`);
          const printed = Object.fromEntries([['n1', total], ...ids.map((id, index) => [id, parts[index]!])]);
          expectSameVerdict(printed, sum('n1', ...ids));
          expectSameVerdict(printed, atMost('n1', 'n2'));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('for the same figure twice', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 3 }), offset, (a, decimals, off) => {
        expectSameVerdict({ n1: a, n2: near(Number(a), decimals, off) }, sum('n1', 'n2'));
      }),
      { numRuns: 2000 },
    );
  });

  it('for blanks, which are exactly zero', () => {
    fc.assert(
      fc.property(amount, offset, (a, off) => {
        expectSameVerdict({ n1: near(Number(a), 2, off), n2: a, n3: '' }, sum('n1', 'n2', 'n3'));
        expectSameVerdict({ n1: near(0, 2, off), n2: '' }, sum('n1', 'n2'));
      }),
      { numRuns: 500 },
    );
  });

  it('for shares and rates of change', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 2 }), offset, (part, base, decimals, off) => {
        const percent = `${near((100 * Number(part)) / (Number(base) || 1), decimals, off)}%`;
        expectSameVerdict({ n1: percent, n2: part, n3: base }, share('n1', 'n2', 'n3'));
        const rate = `${near((100 * Number(part)) / (Number(base) - Number(part) || 1), decimals, off)}%`;
        expectSameVerdict({ n1: rate, n2: part, n3: base }, growth('n1', 'n2', 'n3'));
      }),
      { numRuns: 3000 },
    );
  });
});
