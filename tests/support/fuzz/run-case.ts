import { pathToFileURL } from 'node:url';
import { annotateFiles } from '../../../src/annotate/annotate-files.ts';
import { checkWithSources } from '../../../src/check.ts';
import { DEFAULT_LIMITS } from '../../../src/ingest/limits.ts';
import { endableReader } from '../../../src/io/endable-reader.ts';
import type { Result } from '../../../src/model/result.ts';
import type { SubmissionSources } from '../../../src/model/sources.ts';
import { renderChecklist } from '../../../src/report/checklist.ts';
import { renderCorrectionsDocx } from '../../../src/report/corrections-docx.ts';
import { renderCorrectionsXlsx } from '../../../src/report/corrections-xlsx.ts';
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
import type { InputFile } from '../convert-submission.ts';
import { runToolFiles } from './run-tool-files.ts';

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
  github: (result) => renderGithub(result, { lang }),
  gitlab: (result) => renderGitlab(result, { lang }),
  junit: (result) => renderJunit(result, { lang, failOn: 'error' }),
};
type Render = (result: Result, sources: readonly SubmissionSources[], files: readonly InputFile[]) => unknown;
const OTHERS: Readonly<Record<string, Render>> = {
  html: (result, sources) => renderHtml(result, { lang, sources }),
  xlsx: (result, sources) => renderXlsx(result, { lang, sources }),
  annotations: (result, _, files) => annotateFiles(files, result, { lang, limits: DEFAULT_LIMITS }),
  'corrections-xlsx': (result) => renderCorrectionsXlsx(result, { lang }),
  'corrections-docx': (result) => renderCorrectionsDocx(result, { lang }),
};
/** Takes longer than all others together. */
const SLOW = 'corrections-docx';
const SLOW_EACH = 16;

/** Two reports for each turn of a long run, so that over the cases each format's files reach every report. */
function reportsIn(turn: number): readonly string[] {
  const inTurn = (names: readonly string[]): string => names[turn % names.length]!;
  const quick = Object.keys(OTHERS).filter((name) => name !== SLOW);
  return [inTurn(Object.keys(TEXTS)), turn % SLOW_EACH === 0 ? SLOW : inTurn(quick)];
}

/** Checks the files and renders every report, or those of a turn. Throws where anything breaks, or a text could be obeyed. */
export async function runCase(files: readonly InputFile[], turn?: number): Promise<void> {
  const written = await runToolFiles(files, turn);
  if (written !== undefined) return refuseObeyed('the command line', written);
  const { result, sources } = await checkWithSources({ id: '局', files }, { readBinary });
  if (result.problems.some(({ messageId }) => messageId === 'file-too-heavy'))
    throw new Error('a reader needed more memory than allowed');
  for (const name of turn === undefined ? [...Object.keys(TEXTS), ...Object.keys(OTHERS)] : reportsIn(turn)) {
    const text = TEXTS[name]?.(result);
    if (text !== undefined) refuseObeyed(name, text);
    await OTHERS[name]?.(result, [sources], files);
  }
}

function refuseObeyed(name: string, text: string): void {
  if (OBEYED.test(text)) throw new Error(`${name} holds a character that a terminal obeys`);
}
