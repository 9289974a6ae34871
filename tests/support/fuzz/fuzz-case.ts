import { pathToFileURL } from 'node:url';
import { checkWithSources, type SubmissionInput } from '../../../src/check.ts';
import { endableReader } from '../../../src/io/endable-reader.ts';
import type { Result } from '../../../src/model/result.ts';
import type { SubmissionSources } from '../../../src/model/sources.ts';
import { renderChecklist } from '../../../src/report/checklist.ts';
import { renderCorrectionsDocx } from '../../../src/report/corrections-docx.ts';
import { renderCsv } from '../../../src/report/csv.ts';
import { renderGithub } from '../../../src/report/github.ts';
import { renderGitlab } from '../../../src/report/gitlab.ts';
import { renderHtml } from '../../../src/report/html.ts';
import { renderJson } from '../../../src/report/json.ts';
import { renderJunit } from '../../../src/report/junit.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { renderTerminal } from '../../../src/report/terminal.ts';
import { renderXlsx } from '../../../src/report/xlsx.ts';
import { Random } from '../random.ts';
import { FORMAT_NAMES, submissionIn } from './formats.ts';
import { mutate } from './mutators.ts';

export interface FuzzCase {
  readonly format: string;
  readonly input: SubmissionInput;
  /** The one file that was changed. */
  readonly changed: { readonly name: string; readonly bytes: Uint8Array };
}

/** Submission `index` of a run: every format in turn, one of its files changed. */
export async function fuzzCase(seed: number, index: number): Promise<FuzzCase> {
  const random = new Random(seed, index);
  const format = FORMAT_NAMES[index % FORMAT_NAMES.length]!;
  const files = await submissionIn(format, random.int(0, 1_000));
  const at = random.chance(0.7) ? files.length - 1 : random.int(0, files.length - 1);
  const changed = { name: files[at]!.name, bytes: mutate(files[at]!.bytes, random) };
  return { format, changed, input: { id: `${format}-${index}`, files: files.with(at, changed) } };
}

const readBinary = endableReader({ seconds: 10, workerFile: pathToFileURL('dist/reader-worker.js') });
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

const lang = 'zh';

/** Reports whose text a terminal or a CI runner may show. */
const TEXTS: Readonly<Record<string, (result: Result) => string>> = {
  terminal: (result) => renderTerminal(result, { lang, verbose: true }),
  checklist: (result) => renderChecklist(result, { lang }),
  csv: (result) => renderCsv(result, { lang }),
  markdown: (result) => renderMarkdown(result, { lang }),
  json: (result) => renderJson(result, { lang }),
  sarif: (result) => renderSarif(result, { lang }),
  gitlab: (result) => renderGitlab(result, { lang }),
  junit: (result) => renderJunit(result, { lang, failOn: 'error' }),
};
const OTHERS: Readonly<Record<string, (result: Result, sources: readonly SubmissionSources[]) => unknown>> = {
  github: (result) => renderGithub(result, { lang }),
  html: (result, sources) => renderHtml(result, { lang, sources }),
  xlsx: (result, sources) => renderXlsx(result, { lang, sources }),
  corrections: (result) => renderCorrectionsDocx(result, { lang }),
};
const REPORT_NAMES = [...Object.keys(TEXTS), ...Object.keys(OTHERS)];

/** Two reports for each case of a long run, so that over the cases each format's files reach every report. */
export const reportsInTurn = (index: number): readonly string[] => {
  const turn = Math.floor(index / FORMAT_NAMES.length);
  return [0, 5].map((step) => REPORT_NAMES[(turn + step) % REPORT_NAMES.length]!);
};

/** Checks a submission and renders its reports. Throws where anything breaks, or a text could be obeyed. */
export async function runCase(
  input: SubmissionInput,
  reports: readonly string[] = REPORT_NAMES,
): Promise<void> {
  const { result, sources } = await checkWithSources(input, { readBinary });
  if (result.problems.some(({ messageId }) => messageId === 'file-too-heavy'))
    throw new Error('a reader needed more memory than allowed');
  for (const name of reports) {
    const text = TEXTS[name]?.(result);
    if (text !== undefined && OBEYED.test(text))
      throw new Error(`${name} holds a character that a terminal obeys`);
    await OTHERS[name]?.(result, [sources]);
  }
}
