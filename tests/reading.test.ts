import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';
import { PENDING } from './reading-pending.ts';
import { describeFinding } from './support/describe-finding.ts';
import { inputOf, judgeReading, type ReadingCase, readingCases } from './support/reading-fixtures.ts';

const CASES = readingCases();

async function verdictOf(one: ReadingCase) {
  const { missed, wrong } = judgeReading(await check(inputOf(one)), one);
  return { why: one.why, missed, wrong: wrong.map(describeFinding) };
}

describe('kinds of statements', () => {
  it.each(CASES.filter(({ id }) => !PENDING.has(id)))('$id', async (one) => {
    expect(await verdictOf(one)).toEqual({ why: one.why, missed: [], wrong: [] });
  });

  it.fails.each(CASES.filter(({ id }) => PENDING.has(id)))('pending: $id', async (one) => {
    expect(await verdictOf(one)).toEqual({ why: one.why, missed: [], wrong: [] });
  });

  it('each have a name of their own, a text without and one with a finding', () => {
    expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
    const kinds = [...new Set(CASES.map(({ id }) => id.split(':')[0]!))];
    const poor = kinds.filter((kind) => {
      const counts = CASES.filter(({ id }) => id.startsWith(`${kind}:`)).map(
        ({ findings }) => findings.filter(({ optional }) => !optional).length,
      );
      return !counts.includes(0) || counts.every((count) => count === 0);
    });
    expect(poor).toEqual([]);
  });

  it('are pending only where there is such a case', () => {
    expect([...PENDING].filter((id) => !CASES.some((one) => one.id === id))).toEqual([]);
  });
});
