/**
 * `npm run corpus -- [--update] [--verbose] [--texts N] [--seed N] [--list] [DIR…]`: errors found, missed and false, and
 * claims read, against the baseline; then clean texts written in other words, by transformation.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../src/check.ts';
import type { Finding } from '../src/model/finding.ts';
import { renderMessage } from '../src/report/message.ts';
import { type Expected, readExpected, readTruth } from '../tests/support/expectation.ts';
import { readSubmissionFolder } from '../tests/support/read-submission-folder.ts';
import { scoreResult } from '../tests/support/score.ts';
import { printMetamorphic } from './corpus/metamorphic-table.ts';

interface Line {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  readonly claimed: number;
  readonly figures: number;
}

const BASELINE = 'fixtures/baseline.json';
const { values, positionals: given } = parseArgs({
  allowPositionals: true,
  options: {
    update: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    texts: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const { update, verbose } = values;
const fixtures = readdirSync('fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('fixtures', name));

const lines = new Map<string, Line>();
for (const folder of [...fixtures, ...given.flatMap(submissionsIn)]) {
  const line = await score(folder);
  if (line) lines.set(folder, line);
}
printTable();
await printMetamorphic({
  texts: Number(values.texts),
  seed: Number(values.seed),
  folders: given.flatMap(submissionsIn).filter(hasNarrative),
  isListed: values.list,
});
if (update) writeBaseline();
else process.exitCode = compareWithBaseline();

/** The folder itself, or the submissions one level down. */
function submissionsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && /\.(csv|txt|xlsx|docx)$/i.test(entry.name))) return [folder];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

function hasNarrative(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith('.txt'));
}

function expectationsOf(folder: string): Expected | undefined {
  if (existsSync(join(folder, 'expected.json'))) return readExpected(folder);
  if (existsSync(join(folder, 'truth.json'))) return readTruth(folder);
  return undefined;
}

async function score(folder: string): Promise<Line | undefined> {
  const input = readSubmissionFolder(folder);
  if (input.files.length === 0) return undefined;
  const result = await check(input);
  const { figures = 0, claimed = 0 } = result.coverage ?? {};
  const expected = expectationsOf(folder);
  if (!expected) {
    console.log(
      `${folder}: no truth to compare with; ${result.summary.error} errors, ${result.summary.warning} warnings`,
    );
    if (verbose) for (const finding of result.findings) console.log(`  ${describe(finding)}`);
    return { found: 0, missed: 0, wrong: 0, claimed, figures };
  }
  const { found, missed, wrong } = scoreResult(result, expected, input.files);
  for (const { id, severity, why } of missed)
    console.log(`${basename(folder)}: missed ${severity} ${id}: ${why}`);
  for (const finding of wrong) console.log(`${basename(folder)}: false ${describe(finding)}`);
  return { found: found.length, missed: missed.length, wrong: wrong.length, claimed, figures };
}

function describe(finding: Finding): string {
  const [place] = finding.locations;
  const where = place?.cell ?? (place?.line === undefined ? '' : `line ${place.line}`);
  const message = renderMessage(finding.messageId, finding.data, 'zh');
  return `${finding.severity} ${finding.rule} ${place?.file ?? ''} ${where}: ${message}`;
}

function printTable() {
  console.log('\nfound missed false  claims/figures  submission');
  for (const [folder, { found, missed, wrong, claimed, figures }] of lines) {
    const coverage = figures === 0 ? '' : `${claimed}/${figures}`;
    console.log(
      `${String(found).padStart(5)} ${String(missed).padStart(6)} ${String(wrong).padStart(5)}  ${coverage.padEnd(14)}  ${folder}`,
    );
  }
}

function writeBaseline() {
  const kept = [...lines].filter(([folder]) => folder.startsWith('fixtures'));
  writeFileSync(BASELINE, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

function compareWithBaseline(): number {
  if (!existsSync(BASELINE)) return 0;
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, Line>;
  let worse = 0;
  for (const [folder, before] of Object.entries(baseline)) {
    const now = lines.get(folder);
    if (now && now.missed <= before.missed && now.wrong <= before.wrong && now.claimed >= before.claimed)
      continue;
    worse++;
    console.log(`worse than the baseline: ${folder}`);
  }
  return worse > 0 ? 1 : 0;
}
