import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { measureAskew } from '../support/askew/measure-askew.ts';
import { pasteAskew } from '../support/askew/paste-askew.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { Random } from '../support/random.ts';
import { seeds } from '../support/seeds.ts';

describe('lists of figures pasted askew', () => {
  it('are told as such, and nearly never as something else', { timeout: 600_000 }, async () => {
    const tallies = await measureAskew(seeds(3, 5));
    const sum = (key: 'made' | 'tellable' | 'right' | 'withoutFalseCause') =>
      tallies.reduce((total, tally) => total + tally[key], 0);
    const failures = tallies.flatMap((tally) => tally.failures).join('\n');
    expect(sum('made')).toBeGreaterThan(25);
    expect(sum('right') / sum('tellable'), failures).toBeGreaterThan(0.85);
    expect(sum('withoutFalseCause') / sum('made'), failures).toBeGreaterThan(0.98);
  });
  it('are told to be last year’s where last year’s tables are given', { timeout: 120_000 }, async () => {
    const told: boolean[] = [];
    for (const seed of seeds(6)) {
      const askew = pasteAskew(generateSubmission(seed), 'last-years-table', new Random(seed));
      if (!askew) continue;
      const prior = { id: 'last year', files: askew.lastYear! };
      const { diagnoses, findings } = await check({ id: 'x', files: askew.files, prior });
      // A table that fails few checks gives no reason to look at the whole of it.
      if (findings.filter(({ severity }) => severity === 'error').length < 5) continue;
      told.push(diagnoses.some(({ messageId }) => messageId === 'slip.last-years-list'));
    }
    expect(told.length).toBeGreaterThan(2);
    expect(told).not.toContain(false);
  });
});
