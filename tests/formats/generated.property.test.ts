import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Result } from '../../src/model/result.ts';
import { asWebPage, asWord, asWorkbook, type InputFile } from '../support/convert-submission.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { mutateCell } from '../support/mutate-table.ts';
import { Random } from '../support/random.ts';
import { seeds } from '../support/seeds.ts';

const FORMATS: Readonly<Record<string, (files: readonly InputFile[]) => Promise<InputFile[]>>> = {
  xlsx: (files) => asWorkbook(files, 'xlsx'),
  xls: (files) => asWorkbook(files, 'biff8'),
  docx: asWord,
  html: asWebPage,
};

const findingsOf = ({ findings }: Result): string[] =>
  findings.map(({ rule, severity, stated, expected }) => `${rule} ${severity} ${stated} ${expected}`).sort();

/** Each department as CSV, with its slip, checked once for all formats. */
const originals = new Map<number, { files: readonly InputFile[]; result: Result }>();
async function asCsv(seed: number) {
  let original = originals.get(seed);
  if (!original) {
    const submission = generateSubmission(seed);
    const files = mutateCell(submission, new Random(seed))?.files ?? submission.files;
    original = { files, result: await check({ id: 'a', files }) };
    originals.set(seed, original);
  }
  return original;
}

describe.each(Object.keys(FORMATS))('a generated department with a slip, as %s', (format) => {
  it('has the facts and findings that it has as CSV', { timeout: 600_000 }, async () => {
    const differences: string[] = [];
    let found = 0;
    for (const seed of seeds(3, 20)) {
      const { files, result: original } = await asCsv(seed);
      const converted = await check({ id: 'a', files: await FORMATS[format]!(files) });
      const [before, after] = [findingsOf(original), findingsOf(converted)];
      found += before.length;
      if (converted.summary.facts !== original.summary.facts)
        differences.push(`seed ${seed}: ${converted.summary.facts} facts, not ${original.summary.facts}`);
      if (before.join() !== after.join())
        differences.push(
          `seed ${seed}: more [${after.filter((one) => !before.includes(one))}] less [${before.filter((one) => !after.includes(one))}]`,
        );
    }
    expect(differences.slice(0, 12)).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });
});
