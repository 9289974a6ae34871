import { listRules } from '../index.ts';
import { writeAtomically } from '../io/write-atomically.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import type { SubmissionSources } from '../model/sources.ts';
import { renderJson } from '../report/json.ts';
import { renderMessage } from '../report/message.ts';
import { renderTerminal } from '../report/terminal.ts';
import { styleFor, wantsColour } from './colour.ts';
import type { FormatTarget } from './options.ts';
import { type Streams, writeAsItIs, writeReport } from './streams.ts';

export interface ReportOptions {
  readonly lang: Language;
  readonly color?: boolean;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
  readonly failOn: Severity;
}

/** A result and, where they are at hand, the tables and the text it is about. */
export interface Reported {
  readonly result: Result;
  readonly sources?: SubmissionSources;
}

type Out = Pick<Streams, 'stdout' | 'stderr'>;

/** Each report to its file or to standard output. Reporters are loaded when their format is asked for. */
export async function writeReports(
  targets: readonly FormatTarget[],
  reported: readonly Reported[],
  options: ReportOptions,
  streams: Out,
): Promise<void> {
  for (const target of targets) {
    const content = await renderTarget(target, reported, options, streams);
    if (target.file === undefined && target.format === 'github' && typeof content === 'string')
      await writeAsItIs(streams.stdout, content);
    else if (target.file === undefined) await writeReport(streams.stdout, content);
    else writeAtomically(target.file, content);
  }
}

async function renderTarget(
  target: FormatTarget,
  reported: readonly Reported[],
  options: ReportOptions,
  streams: Out,
): Promise<string | Uint8Array> {
  const results = reported.map(({ result }) => result);
  const sources = reported.map((one) => one.sources);
  const { lang, failOn } = options;
  switch (target.format) {
    case 'terminal':
      return terminalText(target, results, options, streams);
    case 'checklist':
      return checklistText(target, results, options, streams);
    case 'json':
      return renderJson(results.length === 1 ? results[0]! : results, { lang });
    case 'html':
      return (await import('../report/html.ts')).renderHtml(results, { lang, sources });
    case 'xlsx':
      return (await import('../report/xlsx.ts')).renderXlsx(results, { lang, sources });
    case 'corrections':
      return correctionsFile(target, results, lang);
    case 'sarif': {
      const { renderSarif } = await import('../report/sarif.ts');
      return renderSarif(results, { lang, rules: listRules() });
    }
    case 'junit':
      return (await import('../report/junit.ts')).renderJunit(results, { lang, failOn });
    case 'github':
      return (await import('../report/github.ts')).renderGithub(results, { lang });
    case 'gitlab':
      return (await import('../report/gitlab.ts')).renderGitlab(results, { lang });
    case 'markdown':
      return (await import('../report/markdown.ts')).renderMarkdown(results, { lang });
    case 'csv':
      return (await import('../report/csv.ts')).renderCsv(results, { lang });
  }
}

/** Word or Excel, by the ending of its file. */
async function correctionsFile(
  { file = '' }: FormatTarget,
  results: readonly Result[],
  lang: Language,
): Promise<Uint8Array> {
  if (/\.docx$/i.test(file))
    return (await import('../report/corrections-docx.ts')).renderCorrectionsDocx(results, { lang });
  return (await import('../report/corrections-xlsx.ts')).renderCorrectionsXlsx(results, { lang });
}

async function checklistText(
  { file }: FormatTarget,
  results: readonly Result[],
  { lang, color }: ReportOptions,
  { stdout }: Out,
): Promise<string> {
  const { renderChecklist } = await import('../report/checklist.ts');
  const { width, style } = screenOf(file, color, stdout);
  return results.map((result) => renderChecklist(result, { lang, width, style })).join('\n');
}

/** Columns and colours for people: those of the terminal, or a page of 80 columns without colour. */
function screenOf(file: string | undefined, color: boolean | undefined, stdout: Out['stdout']) {
  const onScreen = file === undefined && stdout.isTTY === true;
  return {
    onScreen,
    width: onScreen ? Math.min(Math.max(stdout.columns ?? 80, 40), 120) : 80,
    style: styleFor(file === undefined && wantsColour(color, process.env, stdout)),
  };
}

function terminalText(
  { file }: FormatTarget,
  results: readonly Result[],
  options: ReportOptions,
  { stdout, stderr }: Out,
): string {
  const { onScreen, width, style } = screenOf(file, options.color, stdout);
  const reports = results
    .filter(({ submission }) => submission.sources.length > 0 || file !== undefined)
    .map((result) =>
      renderTerminal(result, {
        lang: options.lang,
        width,
        style,
        verbose: options.verbose ?? false,
        quiet: options.quiet ?? false,
        withoutProblems: onScreen && stderr.isTTY === true,
      }),
    );
  if (results.length > 1) reports.push(`${totals(results, options.lang)}\n`);
  return reports.join('\n');
}

function totals(results: readonly Result[], lang: Language): string {
  const count = (wanted: (result: Result) => boolean) => String(results.filter(wanted).length);
  return renderMessage(
    'closing.submissions',
    {
      count: String(results.length),
      error: count(({ summary }) => summary.error > 0),
      warning: count(({ summary }) => summary.error === 0 && summary.warning > 0),
      clean: count(({ summary }) => summary.error + summary.warning === 0),
      unread: count(({ problems }) => problems.some(({ severity }) => severity === 'error')),
    },
    lang,
  );
}
