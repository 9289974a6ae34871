import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CheckedSubmission, checkWithSources } from '../../src/browser.ts';
import { DEFAULT_LIMITS, gatherSubmissions } from '../../src/index.ts';
import { findingLines } from '../../src/report/finding-text.ts';
import { MESSAGE_AREAS, renderMessage, renderSentence } from '../../src/report/message.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { inputOf, readingCases } from '../support/reading-fixtures.ts';

const FOLDERS = readdirSync('fixtures')
  .map((name) => join('fixtures', name))
  .filter((path) => statSync(path).isDirectory() && path !== join('fixtures', 'reading'));

/** Every fixture, and every text of fixtures/reading, checked once. */
async function allChecked(): Promise<CheckedSubmission[]> {
  const gathered = await gatherSubmissions(FOLDERS, { maxFileBytes: DEFAULT_LIMITS.maxFileBytes });
  const inputs = [...gathered, ...readingCases().map(inputOf)];
  return Promise.all(inputs.map((input) => checkWithSources(input)));
}

const checked = await allChecked();

/** Rules, tables, cells, the command and its options, formats. */
const LATIN =
  /(?:juesuan|explain|verbose|require complete|html|csv|xlsx|docx|PDF|[A-Z]-\d\d|T\d\d(?:-T?\d\d)*|-[oV]|D\d+|[A-Z]{1,2}\d+)(?![a-z])/g;

/** Latin words of a report that neither the user's own files nor the list above has. */
function latinWords(text: string, { result, sources }: CheckedSubmission): string[] {
  const own = [
    result.submission.id,
    ...result.submission.sources.map(({ file }) => file),
    ...sources.narratives.flatMap(({ lines, file }) => [file, ...lines.map((line) => line.text)]),
    ...sources.grids.flatMap(({ rows, file }) => [file, ...rows.flat().map(String)]),
  ].join('\n');
  const words = text.replaceAll(LATIN, ' ').match(/[A-Za-z]{2,}/g) ?? [];
  return [...new Set(words)].filter((word) => !own.includes(word));
}

test('reports in Chinese hold no Latin words but names of rules, tables, files and options', () => {
  for (const one of checked) {
    const report = renderTerminal(one.result, { lang: 'zh', verbose: true });
    const lines = one.result.findings.flatMap((finding) => findingLines(one.result, finding, 'zh'));
    expect(latinWords([report, ...lines].join('\n'), one), one.result.submission.id).toEqual([]);
  }
});

/** A figure with decimals, and what follows it. */
const DECIMALS = /-?\d[\d,，]*\.\d+/g;
const MEASURED = /^\s?(?:万元|元|亿元|%|％|个百分点|倍)/;
/** Clauses that are formulas: their figures have one unit, told beside them. */
const FORMULA = /[=≠≈≤≥<>÷→]/;

/** Amounts of a sentence that no unit follows, formulas and what is quoted of the user's apart. */
const withoutUnit = (sentence: string): string[] =>
  sentence
    .replaceAll(/“[^”]*”/g, '“”')
    .split(/[；。：]/)
    .filter((clause) => !FORMULA.test(clause))
    .flatMap((clause) =>
      [...clause.matchAll(DECIMALS)]
        .filter(({ 0: figure, index }) => !MEASURED.test(clause.slice(index + figure.length)))
        .map(() => clause),
    );

describe('every amount has its unit', () => {
  test('in what findings say', () => {
    const bad = checked.flatMap(({ result }) =>
      result.findings.flatMap(({ rule, messageId, data }) =>
        withoutUnit(renderSentence(messageId, data, 'zh')).map((clause) => `${rule} ${messageId}: ${clause}`),
      ),
    );
    expect([...new Set(bad)]).toEqual([]);
  });

  test('in what diagnoses say', () => {
    const bad = checked.flatMap(({ result }) =>
      result.diagnoses.flatMap(({ messageId, data }) =>
        withoutUnit(renderMessage(messageId, data, 'zh')).map((clause) => `${messageId}: ${clause}`),
      ),
    );
    expect([...new Set(bad)]).toEqual([]);
  });

  test('in the figures of a finding and of a correction', () => {
    const lines = checked.flatMap(({ result }) =>
      renderTerminal(result, { lang: 'zh', width: 400 })
        .split('\n')
        .filter((line) => / [≠≈>] | → /.test(line)),
    );
    expect(lines.length).toBeGreaterThan(100);
    const bad = lines.filter(
      (line) => /\d/.test(line.split(/[≠→]/)[1] ?? '') && !/元|%|人|辆|个|批|次|套/.test(line),
    );
    expect(bad).toEqual([]);
  });
});

test('no raw id of a message is left, and no name stands twice in a row', () => {
  for (const { result } of checked) {
    const report = renderTerminal(result, { lang: 'zh', verbose: true });
    expect(report).not.toMatch(/〔|undefined|\bnull\b/);
    expect(report, result.submission.id).not.toMatch(/ {2}([\p{Script=Han}（）]{3,}) {2}\1 →/u);
  }
});

/** What was done is all there is to say. */
const NEEDS_NOTHING = ['reading-spill-mended', 'reading-same-copy', 'text-table-rebuilt'];
const STEP = /请|可用|可在|是不是|应是|见 |用 juesuan|加 -/;

test.each(['files', 'formats', 'reading'])('every problem of reading says what to do: %s', (area) => {
  const silent = Object.entries(MESSAGE_AREAS[area]!)
    .filter(([id, { zh }]) => !STEP.test(zh) && !NEEDS_NOTHING.includes(id))
    .map(([id, { zh }]) => `${id}: ${zh}`);
  expect(silent).toEqual([]);
});
