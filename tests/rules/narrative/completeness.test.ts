import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { narrativeRules } from '../../../src/rules/code/narrative/index.ts';
import { testNarrativeRule } from './support/test-narrative-rule.ts';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && name !== 'completeness.test.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');
const tested = [...sources.matchAll(/^testNarrativeRule\('(N-\d+)'/gm)].map(([, id]) => id!);

describe('the tests of the narrative rules', () => {
  it('cover every rule once', () => {
    expect([...tested].sort()).toEqual(narrativeRules.map(({ id }) => id).sort());
  });
  it('refuse a rule without a case that passes and one that fails', () => {
    const pass = [{ name: 'a', text: 'b' }];
    expect(() => testNarrativeRule('N-01', { pass, fail: [] })).toThrow('missing');
    expect(() =>
      testNarrativeRule('N-01', { pass: [], fail: [{ name: 'a', text: 'b', severity: 'error', at: [] }] }),
    ).toThrow('missing');
  });
});
