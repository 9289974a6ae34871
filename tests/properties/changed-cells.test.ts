import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../src/check/read-submission.ts';
import { check } from '../../src/check.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { builtInRules } from '../../src/rules/load-rules.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { mutateCell } from '../support/mutate-table.ts';
import { Random } from '../support/random.ts';
import { seeds } from '../support/seeds.ts';

/** Facts that an equation names, so that a change of 1.00 cannot go unseen. */
async function seenFacts(files: Parameters<typeof check>[0]['files']): Promise<Set<string>> {
  const { submission } = await readSubmission({ id: 'clean', files }, {});
  const seen = new Set<string>();
  for (const { relation } of evaluate(submission, builtInRules()).evaluations) {
    if (relation?.type !== 'sum' || relation.comparison !== '=') continue;
    for (const { figure } of relation.terms) seen.add(figure);
  }
  return seen;
}

describe('a cell changed by 1.00 万元 or more', () => {
  it('gives an error wherever a rule sees the cell', { timeout: 600_000 }, async () => {
    const missed: string[] = [];
    const unseen: string[] = [];
    let changed = 0;
    for (const seed of seeds(120)) {
      const submission = generateSubmission(seed);
      const seen = await seenFacts(submission.files);
      const random = new Random(seed * 7 + 1);
      for (let round = 0; round < 4; round++) {
        const mutation = mutateCell(submission, random);
        if (!mutation) continue;
        changed++;
        const { key, from, to, file, row, column, files } = mutation;
        const { summary } = await check({ id: String(seed), files });
        if (summary.error > 0) continue;
        const what = `seed ${seed}: ${key} ${file} row ${row} column ${column} ${from} → ${to}`;
        (seen.has(key) ? missed : unseen).push(what);
      }
    }
    expect(missed).toEqual([]);
    expect(unseen.length, `unseen:\n${unseen.join('\n')}`).toBeLessThan(changed * 0.02);
  });
});
