import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import {
  type CheckedSubmission,
  checkWithSources,
  type InputFile,
  listRules,
  type SubmissionInput,
} from '../../src/browser.ts';
import { DEFAULT_LIMITS, gatherSubmissions } from '../../src/index.ts';
import { ECONOMIC_ITEMS } from '../../src/model/classification/classification.ts';
import { TABLE_SHAPES } from '../../src/model/fact-keys.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { renderGithub } from '../../src/report/github.ts';
import { renderGitlab } from '../../src/report/gitlab.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { MESSAGE_AREAS } from '../../src/report/message.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { run } from '../batch/support/run-built.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { WORDING_NAMES } from '../support/narrative/wordings/index.ts';
import { runMain } from '../support/run-main.ts';
import { isDeep, shareOf } from '../support/seeds.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

const FIXTURES = readdirSync('fixtures')
  .map((name) => join('fixtures', name))
  .filter((path) => statSync(path).isDirectory());
const SEED = '../shared/seed';

/** What stands for itself in every language: units of money, names of the forms and of their items. */
const NAMES = [
  '元',
  '万元',
  '亿元',
  // The head of a column of the forms.
  '支出功能分类',
  ...Object.values(TABLE_SHAPES).flatMap(({ title, rows, columns }) => [
    title.zh,
    ...rows.map(({ label }) => label.zh),
    ...columns.map(({ label }) => label.zh),
  ]),
  ...ECONOMIC_ITEMS.map(({ name }) => name),
].join('\n');

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{Script=Han}]/gu, '');

/** Han runs of an English report that neither the submission nor a classification holds. */
function leaks(text: string, { result, sources }: CheckedSubmission): string[] {
  const own = [
    ...sources.grids.flatMap(({ rows, sheet = '', file }) => [file, sheet, ...rows.flat().map(String)]),
    ...sources.narratives.flatMap(({ lines, file }) => [file, ...lines.map((line) => line.text)]),
    ...result.submission.sources.map(({ file }) => file),
    result.submission.id,
    // What to put into the file instead is as Chinese as the file.
    ...result.diagnoses.flatMap(({ corrections }) => corrections.map(({ suggested }) => suggested)),
  ];
  const known = bare(own.join('\n')) + NAMES;
  const runs = new Set(text.match(/\p{Script=Han}+/gu) ?? []);
  return [...runs].filter((run) => !known.includes(bare(run)));
}

const inputs: SubmissionInput[] = [];

beforeAll(async () => {
  for (const path of [...shareOf(FIXTURES, 8), ...(existsSync(SEED) ? [SEED] : [])]) {
    inputs.push(...(await gatherSubmissions([path], { maxFileBytes: DEFAULT_LIMITS.maxFileBytes })));
  }
  for (const wording of shareOf(WORDING_NAMES, 12)) {
    const { files } = generateSubmission(77, { wording });
    inputs.push({ id: wording, files: files.map((file, at) => damaged(file, at)) });
  }
});

/** Every third file with another digit in its first figure: something to find fault with. */
function damaged({ name, bytes }: InputFile, at: number): InputFile {
  if (at % 3 !== 0) return { name, bytes };
  const text = Buffer.from(bytes).toString('latin1');
  const changed = text.replace(/[1-8](?=\d*\.\d)/, (digit) => String(Number(digit) + 1));
  return { name, bytes: new Uint8Array(Buffer.from(changed, 'latin1')) };
}

test('reports in English hold no Chinese but what they quote, whatever the format', async () => {
  const found: string[] = [];
  let findings = 0;
  for (const input of inputs) {
    const checked = await checkWithSources(input, {});
    const { result, sources } = checked;
    findings += result.findings.length;
    const reports = {
      terminal: renderTerminal(result, { lang: 'en', verbose: true, width: 100_000 }),
      html: renderHtml(result, { lang: 'en' }),
      markdown: renderMarkdown(result, { lang: 'en' }),
      csv: renderCsv(result, { lang: 'en' }),
      junit: renderJunit(result, { lang: 'en', failOn: 'error' }),
      github: renderGithub(result, { lang: 'en' }),
      gitlab: renderGitlab(result, { lang: 'en' }),
      sarif: JSON.stringify(
        JSON.parse(renderSarif(result, { lang: 'en', rules: listRules() })).runs[0].results,
      ),
    };
    const workbook = textsOf(await renderXlsx(result, { lang: 'en', sources: [sources] }));
    for (const [format, text] of Object.entries({ ...reports, xlsx: workbook })) {
      for (const leak of leaks(text, checked)) found.push(`${format}: ${leak} in ${contextOf(text, leak)}`);
    }
  }
  expect(findings).toBeGreaterThan(isDeep ? 200 : 100);
  expect([...new Set(found)]).toEqual([]);
});

/** Texts, comments and names of sheets. */
const textsOf = (workbook: Uint8Array): string =>
  Object.entries(unzipSync(workbook))
    .filter(([name]) => /sharedStrings|comments|workbook\.xml$/.test(name))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]*>/g, '\n'))
    .join('\n');

const contextOf = (text: string, leak: string): string => {
  const at = text.indexOf(leak);
  return text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ');
};

test('rules and messages in English name nothing in Chinese but what forms and units are called', () => {
  const texts = [
    ...listRules().flatMap(({ title, basis, why, example, fix }) => [title, basis, why, example, fix]),
    ...Object.values(MESSAGE_AREAS).flatMap((messages) => Object.values(messages)),
  ];
  const found = texts.flatMap(({ zh, en }) =>
    (en.match(/\p{Script=Han}+/gu) ?? [])
      .filter((run) => !NAMES.includes(run) && !zh.includes(run))
      .map((run) => `${run} in ${en}`),
  );
  expect(found).toEqual([]);
});

const COMMANDS = [
  'check',
  'render',
  'rules',
  'explain',
  'localisable',
  'read',
  'init',
  'batch',
  'merge',
  'rollup',
];

test.each([
  [['--help']],
  ...[...COMMANDS, 'worker', 'completion'].map((command) => [[command, '--help']]),
  ...['bash', 'zsh', 'fish', 'powershell'].map((shell) => [['completion', shell]]),
  [['rules']],
  [['check', 'nowhere']],
  [['check', '--format', 'wrong', 'x']],
  [['explain', 'X-99']],
  [['check', 'fixtures/kind-unit', '--print-config']],
  [['batch', 'fixtures/kind-unit', '--print-config']],
])('%j --lang en says nothing in Chinese', async (argv) => {
  const { stdout, stderr } = await runMain([...argv, '--lang', 'en']);
  expect(stdout + stderr).not.toBe('');
  expect((stdout + stderr).match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
});

test('a batch in English says nothing in Chinese but what it quotes', async () => {
  const folder = temporaryFolder();
  try {
    const outputs = ['csv', 'html', 'json'].map((format) => join(folder, `b.${format}`));
    const formats = outputs.flatMap((path) => ['--format', `${path.split('.').at(-1)}=${path}`]);
    const argv = [
      'batch',
      'fixtures',
      '--glob',
      'kind-*',
      '--jobs',
      '1',
      '--no-config',
      '--format',
      'terminal',
    ];
    const journal = ['--journal', join(folder, 'b.ndjson'), '--verbose', '--lang', 'en'];
    const { stdout, stderr } = await run([...argv, ...formats, ...journal]);
    const own = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join('fixtures', name)).isFile())
      .map((name) => name + readFileSync(join('fixtures', name), 'utf8'));
    const known = bare(own.join('\n')) + NAMES;
    const texts = [stdout, stderr, ...outputs.map((path) => readFileSync(path, 'utf8'))];
    // Titles of rules stand in the JSON in both languages.
    const found = texts.flatMap(
      (text) => text.replaceAll(/"zh":\s*"[^"]*"/g, '').match(/\p{Script=Han}+/gu) ?? [],
    );
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found)].filter((run) => !known.includes(bare(run)))).toEqual([]);
  } finally {
    removeTemporaryFolders();
  }
});

test('init in English explains the settings in English', async () => {
  const folder = join(temporaryFolder(), 'new');
  try {
    await runMain(['init', folder, '--lang', 'en']);
    const config = readFileSync(join(folder, 'juesuan.config.json'), 'utf8');
    expect(config.match(/\p{Script=Han}+/gu)).toEqual(['合计']);
  } finally {
    removeTemporaryFolders();
  }
});
