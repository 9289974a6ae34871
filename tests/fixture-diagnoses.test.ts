import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import type { Correction, Diagnosis } from '../src/model/diagnosis.ts';
import { type ExpectedDiagnosis, readExpected } from './support/expectation.ts';
import { readSubmissionFolder } from './support/read-submission-folder.ts';

const ROOT = join(import.meta.dirname, '../fixtures');
const CASES = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'expected.json')));

describe('diagnoses of the fixtures', () => {
  it.each(CASES)('%s: the cells, the values and the causes are those judged by hand', async (name) => {
    const folder = join(ROOT, name);
    const expected = readExpected(folder).diagnoses!;
    const { diagnoses } = await check(readSubmissionFolder(folder));
    const said = diagnoses.filter(({ status }) => status !== 'undiagnosed');
    expect(said.map((diagnosis, index) => asJudged(diagnosis, expected[index]))).toEqual(
      expected.map(({ why: _, ...judged }) => judged),
    );
  });
});

/** A diagnosis in the form of the expectation: of long lists only what it names. */
function asJudged({ status, cause, corrections }: Diagnosis, expected: ExpectedDiagnosis | undefined) {
  const all = corrections.map(placed);
  const isCut = expected && (status === 'group' || expected.figures !== undefined);
  const named = isCut
    ? expected.corrections.filter((one) => all.some((other) => JSON.stringify(other) === JSON.stringify(one)))
    : all;
  return {
    status,
    cause,
    corrections: named,
    ...(expected?.figures === undefined ? {} : { figures: all.length }),
  };
}

const placed = ({ location: { cell, line }, stated, suggested }: Correction) => ({
  ...(line === undefined ? { cell } : { line }),
  stated,
  suggested,
});
