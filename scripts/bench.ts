/** `npm run bench [-- pdf | -- departments]`: ratios measured in one run, so that the machine's speed cancels out. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { parse } from 'csv-parse/sync';
import flags from '../bin/v8-flags.js';
import { check } from '../src/check.ts';
import { decodeText } from '../src/ingest/decode-text.ts';
import { openPdf } from '../src/ingest/pdf/pdf-library.ts';
import { readPdf } from '../src/ingest/pdf/read-pdf.ts';
import { ASKEW_KINDS, pasteAskew } from '../tests/support/askew/paste-askew.ts';
import { type GeneratedSubmission, generateSubmission } from '../tests/support/generate-submission.ts';
import { makePdf, table, text } from '../tests/support/make-pdf.ts';
import { WORDING_NAMES } from '../tests/support/narrative/wordings/index.ts';
import { Random } from '../tests/support/random.ts';
import { steadyCpu } from './bench-batch/steady-cpu.ts';

for (const flag of flags) setFlagsFromString(flag);

const COLD_PAIRS = 15;
const DEPARTMENTS = 500;

const submission = (seed: number) =>
  generateSubmission(seed, { wording: WORDING_NAMES[seed % WORDING_NAMES.length]! });
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function elapsed(args: string[]): number {
  const start = performance.now();
  try {
    execFileSync(process.execPath, args, { stdio: 'ignore' });
  } catch (error) {
    // Findings exit with 1; anything above is a failure of the tool.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  return performance.now() - start;
}

function coldStart() {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
  for (const { name, bytes } of submission(3).files) writeFileSync(join(folder, name), bytes);
  const command = ['bin/juesuan.js', 'check', folder];
  elapsed(command);
  elapsed(['-e', '0']);
  const pairs = Array.from({ length: COLD_PAIRS }, () => [elapsed(command), elapsed(['-e', '0'])] as const);
  rmSync(folder, { recursive: true });
  const ratio = median(pairs.map(([tool, node]) => tool / node));
  const [tool, node] = [median(pairs.map(([time]) => time)), median(pairs.map(([, time]) => time))];
  console.log(
    `cold check ÷ node -e 0: ${ratio.toFixed(2)}× (${tool.toFixed(0)} ms ÷ ${node.toFixed(0)} ms, goal 3.5×)`,
  );
}

function parseOnly({ files, layout }: GeneratedSubmission) {
  for (const { name, bytes } of files) {
    const text = decodeText(bytes, name);
    if (name.endsWith('.csv'))
      parse(text, { relax_column_count: true, bom: true, delimiter: layout.separator });
  }
}

async function cpuOf(run: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What no line of a batch tells is not asked. */
const AS_A_BATCH = { brief: true };

async function manyDepartments(what: string, goal: number, submissions: readonly GeneratedSubmission[]) {
  const checkAll = async () => {
    for (const [index, { files }] of submissions.entries())
      await check({ id: String(index), files }, AS_A_BATCH);
  };
  const { seconds, spread } = steadyCpu(() => {
    for (const one of submissions) parseOnly(one);
  });
  const parsing = (seconds * 1000) / submissions.length;
  await check({ id: 'warm-up', files: submissions[0]!.files });
  const checking = (await cpuOf(checkAll)) / submissions.length;
  console.log(
    `CPU of checking a department (of ${submissions.length}), ${what} ÷ decoding and csv-parsing it: ${(checking / parsing).toFixed(1)}× (${checking.toFixed(1)} ms ÷ ${parsing.toFixed(2)} ms, spread ${(spread * 100).toFixed(1)} %, goal ${goal}×)`,
  );
}

/** One in so many has a list pasted askew, which takes long to explain. */
const ASKEW_EVERY = 10;

/** How unlike departments are; what came before has warmed up. */
async function unlikeDepartments(submissions: readonly GeneratedSubmission[]) {
  const times: number[] = [];
  for (const [at, submission] of submissions.entries()) {
    const kind = at % ASKEW_EVERY === 0 ? ASKEW_KINDS[(at / ASKEW_EVERY) % ASKEW_KINDS.length] : undefined;
    const { files } = (kind && pasteAskew(submission, kind, new Random(at))) ?? submission;
    times.push(await cpuOf(async () => void (await check({ id: String(at), files }, AS_A_BATCH))));
  }
  const usual = median(times);
  const rare = times[Math.floor(times.length * 0.95)]!;
  console.log(
    `CPU of a department, one in ${ASKEW_EVERY} with a list pasted askew, 95th percentile ÷ median: ${(rare / usual).toFixed(1)}× (${rare.toFixed(0)} ms ÷ ${usual.toFixed(0)} ms, goal 3×; slowest ${times.at(-1)!.toFixed(0)} ms)`,
  );
}

/** A published account, half of its pages tables. */
function publishedPdf(pages: number): Uint8Array {
  const rows = Array.from({ length: 25 }, (_, row) => [
    `20139${row + 10}`,
    '一般行政管理事务',
    '507.50',
    '253.75',
    '253.75',
  ]);
  const tables = table(rows, { left: 60, top: 760, widths: [60, 110, 60, 60, 60], rowHeight: 20 });
  const lines = Array.from({ length: 28 }, (_, at) =>
    text(60, 754 - at * 26, 12, '本年收入合计一百万元用于档案的收集整理保管和利用等工作，'),
  );
  const title = text(60, 780, 12, '第三部分 2024年度部门决算情况说明');
  const page = (at: number) => (at % 2 ? tables : at === 0 ? title + lines.join('') : lines.join(''));
  return makePdf(Array.from({ length: pages }, (_, at) => ({ content: page(at) })));
}

/** 25 pages against the library alone that reads their drawing, and what a check of 25 and of 500 takes in all. */
async function pdfReading() {
  const bytes = publishedPdf(25);
  const listAll = async () => {
    const { document, close } = await openPdf(bytes, 'bench.pdf');
    for (let number = 1; number <= document.numPages; number += 1) {
      await (await document.getPage(number)).getOperatorList();
    }
    await close();
  };
  const readAll = async () => {
    await readPdf(bytes, 'bench.pdf');
  };
  await readAll();
  const listing = median([await cpuOf(listAll), await cpuOf(listAll), await cpuOf(listAll)]);
  const reading = median([await cpuOf(readAll), await cpuOf(readAll), await cpuOf(readAll)]);
  console.log(
    `CPU of reading a PDF of 25 pages ÷ pdf.js listing what it draws: ${(reading / listing).toFixed(2)}× (${reading.toFixed(0)} ms ÷ ${listing.toFixed(0)} ms, goal 2×)`,
  );
  for (const [pages, seconds, megabytes] of PDF_GOALS) {
    const cost = checkOfPdf(pages);
    console.log(
      `check of a PDF of ${pages} pages: ${cost.seconds.toFixed(1)} s of CPU, ${cost.megabytes} MB at its peak (goal ${seconds} s, ${megabytes} MB)`,
    );
  }
}

/** Pages, seconds, megabytes of the whole process. */
const PDF_GOALS = [
  [25, 3, 300],
  [500, 60, 512],
] as const;

/** Prints what the process took when it ends. */
const TELL_COST = `data:text/javascript,import { readFileSync } from 'node:fs';
process.on('exit', () => {
  const peak = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  const { user, system } = process.cpuUsage();
  process.stderr.write('\\n' + JSON.stringify({ seconds: (user + system) / 1e6, megabytes: Math.round(peak / 1024) }));
});`;

function checkOfPdf(pages: number): { seconds: number; megabytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
  const file = join(folder, '决算公开.pdf');
  writeFileSync(file, publishedPdf(pages));
  const { status, stderr } = spawnSync(process.execPath, [
    '--import',
    TELL_COST,
    'bin/juesuan.js',
    'check',
    file,
  ]);
  rmSync(folder, { recursive: true });
  const lines = stderr.toString().split('\n');
  // Findings exit with 1; a file that was not read would cost next to nothing.
  if (status === null || status > 1) throw new Error(lines.slice(0, -1).join('\n'));
  return JSON.parse(lines.at(-1)!);
}

if (process.argv[2] === 'pdf') {
  await pdfReading();
  process.exit();
}
const departments = Array.from({ length: DEPARTMENTS }, (_, index) => submission(index + 1));
const tablesOnly = departments.map((one) => ({ ...one, files: one.files.slice(0, -1) }));
if (process.argv[2] !== 'departments') {
  coldStart();
  await pdfReading();
}
await manyDepartments('tables and narrative', 12, departments);
await manyDepartments('tables only', 4, tablesOnly);
await unlikeDepartments(departments);
