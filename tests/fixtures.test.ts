import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { RULE_KINDS } from '../src/model/rule.ts';
import { readExpected } from './support/expectation.ts';
import { readSubmissionFolder } from './support/read-submission-folder.ts';
import { scoreResult } from './support/score.ts';

const ROOT = join(import.meta.dirname, '../fixtures');
const CASES = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'expected.json')));

describe('fixtures', () => {
  it.each(CASES)('%s: what is wrong is found, and nothing else', async (name) => {
    const folder = join(ROOT, name);
    const expected = readExpected(folder);
    const input = readSubmissionFolder(folder);
    const result = await check(input);
    const { missed, wrong } = scoreResult(result, expected, input.files);
    expect(missed.map(({ id, why }) => `${id}: ${why}`)).toEqual([]);
    expect(
      wrong.map(
        ({ rule, severity, locations, stated }) =>
          `${severity} ${rule} ${locations[0]?.cell ?? locations[0]?.line} ${stated}`,
      ),
    ).toEqual([]);
    expect(
      result.problems.filter(({ severity }) => severity === 'error').map(({ messageId }) => messageId),
    ).toEqual(expected.problems ?? []);
  });

  it('have a case for every kind of rule', () => {
    const kinds = new Set(
      CASES.flatMap((name) => readExpected(join(ROOT, name)).findings.map(({ kind }) => kind)),
    );
    expect(RULE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
