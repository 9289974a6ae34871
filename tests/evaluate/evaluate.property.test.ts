import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { builtInRules } from '../../src/rules/load-rules.ts';
import { referenceFacts } from '../support/reference-accounts.ts';
import { runs } from '../support/seeds.ts';
import { submissionOf } from '../support/submission-of.ts';

const rules = builtInRules();
const reference = Object.entries(referenceFacts());

describe('whatever a submission holds', () => {
  const text = fc.oneof(
    fc.constantFrom('', '—', '0', '0.00', '-0.01', '99999999999999999999.99', '1.005'),
    fc
      .tuple(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
      .map(([units, decimals]) => (units / 10 ** decimals).toFixed(decimals)),
  );
  const facts = fc
    .array(fc.tuple(fc.integer({ min: 0, max: reference.length - 1 }), fc.option(text, { freq: 3 })), {
      maxLength: 60,
    })
    .map((changes) => {
      const drawn: Record<string, string> = Object.fromEntries(reference);
      for (const [index, changed] of changes) {
        const [key] = reference[index]!;
        if (changed === null) delete drawn[key];
        else drawn[key] = changed;
      }
      return drawn;
    });

  it('every rule ends in one of four outcomes, none in an exception', () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const { evaluations, findings, operands } = evaluate(submissionOf({ facts: drawn }), rules);
        for (const { messageId, outcome, relation, finding } of evaluations) {
          expect(messageId).not.toBe('rule-threw');
          if (outcome === 'undecided') expect(messageId).toBeDefined();
          if (outcome === 'fail') expect(finding).toBeDefined();
          if (relation?.type === 'sum')
            for (const { figure } of relation.terms) expect(operands.has(figure)).toBe(true);
        }
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
      { numRuns: runs(50, 150) },
    );
  });

  it('changing one figure of the reference accounts by 1.00 or more is an error wherever an equation sees it', () => {
    const seen = new Set(
      evaluate(submissionOf({ facts: Object.fromEntries(reference) }), rules).evaluations.flatMap(
        ({ relation }) =>
          relation?.type === 'sum' && relation.comparison === '='
            ? relation.terms.map(({ figure }) => figure)
            : [],
      ),
    );
    const printed = reference.filter(([key, value]) => value !== '-' && seen.has(key));
    fc.assert(
      fc.property(
        fc.constantFrom(...printed),
        fc.integer({ min: 100, max: 100_000 }),
        ([key, value], cents) => {
          const changed = (Number(value) + cents / 100).toFixed(2);
          const drawn = { ...Object.fromEntries(reference), [key]: changed };
          const { findings } = evaluate(submissionOf({ facts: drawn }), rules);
          // 机关运行经费 may differ from 公用经费 for good reasons.
          const expected = key === 't07.agency.actual' ? ['warning'] : ['error'];
          expect(findings.map(({ severity }) => severity)).toEqual(expect.arrayContaining(expected));
        },
      ),
      { numRuns: runs(100, 300) },
    );
  });
});
