import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../src/check/read-submission.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { judge } from '../support/judge.ts';
import { mutateCell } from '../support/mutate-table.ts';
import { Random } from '../support/random.ts';
import { seeds } from '../support/seeds.ts';

/** Facts that an equation names, so that a change of 1.00 cannot go unseen. */
async function seenFacts(files: readonly InputFile[]): Promise<Set<string>> {
  const { report } = await judge(files);
  const seen = new Set<string>();
  for (const { relation } of report.evaluations) {
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
    for (const seed of seeds(24, 120)) {
      const submission = generateSubmission(seed);
      const seen = await seenFacts(submission.files);
      const random = new Random(seed * 7 + 1);
      for (let round = 0; round < 4; round++) {
        const mutation = mutateCell(submission, random);
        if (!mutation) continue;
        changed++;
        const { key, from, to, file, row, column, files } = mutation;
        const { report } = await judge(files);
        if (report.findings.some(({ severity }) => severity === 'error')) continue;
        const what = `seed ${seed}: ${key} ${file} row ${row} column ${column} ${from} → ${to}`;
        (seen.has(key) ? missed : unseen).push(what);
      }
    }
    expect(missed).toEqual([]);
    expect(unseen.length, `unseen:\n${unseen.join('\n')}`).toBeLessThan(changed * 0.02);
  });
});
