import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSubmission } from '../support/generate-submission.ts';
import { compositions, type Outcome, observe } from '../support/metamorphic/composition.ts';
import { printDraft } from '../support/metamorphic/draft.ts';
import { generatedSource } from '../support/metamorphic/generated-source.ts';
import { TRANSFORMATIONS } from '../support/metamorphic/transformations.ts';
import { Random } from '../support/random.ts';
import { seeds } from '../support/seeds.ts';

/** `JUESUAN_SEEDS=50000 npx vitest run tests/metamorphic` for 2,000 texts. */
const TEXTS = seeds(10, 40).length;

/** The shortest first: it says most. */
const shortest = (outcomes: readonly Outcome[]) =>
  [...outcomes].sort((a, b) => a.written.length - b.written.length);
const tell = ({ applied, written, wrong, planted }: Outcome) =>
  [applied.join(' + '), written, ...wrong, ...(planted ? [planted.what] : [])].join('\n');

describe('the same in other words', () => {
  it('is found right where it was right, and a slip in it is still found', {
    timeout: 3_600_000,
  }, async () => {
    const outcomes: Outcome[] = [];
    for (const composition of fc.sample(compositions(), { numRuns: TEXTS, seed: 20_240_601 })) {
      const outcome = await observe(composition);
      if (outcome) outcomes.push(outcome);
    }
    const wrong = outcomes.filter((outcome) => outcome.wrong.length > 0);
    const planted = outcomes.filter((outcome) => outcome.planted);
    const missed = planted.filter((outcome) => !outcome.planted!.isFound);
    expect(planted.length).toBeGreaterThan(TEXTS / 3);
    expect(wrong.length, shortest(wrong).map(tell).join('\n\n')).toBe(0);
    expect(missed.length / planted.length, shortest(missed).map(tell).join('\n\n')).toBeLessThanOrEqual(0.01);
  });

  it('is written by twenty transformations at least, each with a place in some text', () => {
    const used = new Set<string>();
    for (const { text, steps } of fc.sample(compositions(), { numRuns: 400, seed: 7 })) {
      if (typeof text === 'string') continue;
      const { draft } = generatedSource(text.seed, text.wording);
      let rewritten = draft;
      for (const { id, seed } of steps) {
        const next = TRANSFORMATIONS.find((one) => one.id === id)!.apply(rewritten, new Random(seed));
        if (next) used.add(id);
        rewritten = next ?? rewritten;
      }
      expect(printDraft(rewritten)).not.toMatch(/[\ue000-\uf8ff]|undefined|NaN/);
    }
    expect(used.size).toBeGreaterThanOrEqual(20);
    expect(TRANSFORMATIONS.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('starts from the text as it was', () => {
    const style = { wrap: 0, spaces: false, fullWidth: false, halfWidthBrackets: false, blankLines: false };
    for (const seed of [1, 2, 3]) {
      const { narrative } = generateSubmission(seed, { wording: 'hunan', style });
      expect(printDraft(generatedSource(seed, 'hunan').draft)).toBe(narrative!.text);
    }
  });
});
