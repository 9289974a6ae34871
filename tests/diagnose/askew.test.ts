import { describe, expect, it } from 'vitest';
import { measureAskew } from '../support/askew/measure-askew.ts';
import { seeds } from '../support/seeds.ts';

describe('lists of figures pasted askew', () => {
  it('are told as such, and nearly never as something else', { timeout: 600_000 }, async () => {
    const tallies = await measureAskew(seeds(5));
    const sum = (key: 'made' | 'tellable' | 'right' | 'withoutFalseCause') =>
      tallies.reduce((total, tally) => total + tally[key], 0);
    const failures = tallies.flatMap((tally) => tally.failures).join('\n');
    expect(sum('made')).toBeGreaterThan(25);
    expect(sum('right') / sum('tellable'), failures).toBeGreaterThan(0.85);
    expect(sum('withoutFalseCause') / sum('made'), failures).toBeGreaterThan(0.98);
  });
});
