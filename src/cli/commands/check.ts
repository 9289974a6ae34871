import { check } from '../../check.ts';
import { DEFAULT_LIMITS, gatherSubmissions, type RuleSet, readRuleFile } from '../../index.ts';
import { writeAtomically } from '../../io/write-atomically.ts';
import { SEVERITIES, type Severity } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { ProblemError } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';
import { renderJson } from '../../report/json.ts';
import { renderMessage } from '../../report/message.ts';
import { renderProblem } from '../../report/problem.ts';
import { renderTerminal } from '../../report/terminal.ts';
import { styleFor, wantsColour } from '../colour.ts';
import { describeFailure } from '../describe-failure.ts';
import type { ExitCode } from '../exit-code.ts';
import { type CheckCommandOptions, type FormatTarget, formatTargets } from '../options.ts';
import { type Streams, writeOut } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly options: CheckCommandOptions;
}

/** `juesuan check PATH…`: reads, checks and reports every submission, whatever becomes of the others. */
export async function checkCommand({ paths, options }: CheckArguments, streams: Streams): Promise<ExitCode> {
  const targets = formatTargets(options);
  const rules = readRules(options.rules ?? []);
  const gathering = { maxFileBytes: DEFAULT_LIMITS.maxFileBytes };
  const prior =
    options.prior === undefined ? undefined : await gatherPrior(options.prior, gathering.maxFileBytes);
  const submissions = await gatherSubmissions(paths, { ...gathering, ...stdinOf(paths, options, streams) });
  const checkOptions = { rules, ...(options.year === undefined ? {} : { year: options.year }) };
  const results: Result[] = [];
  let failed = false;
  for (const submission of submissions) {
    try {
      results.push(await check({ ...submission, ...(prior ? { prior } : {}) }, checkOptions));
    } catch (error) {
      // A fault of ours in one submission must not cost the user the others.
      failed = true;
      await writeOut(streams.stderr, describeFailure(error, options.lang, submission.id));
    }
  }
  await writeOut(streams.stderr, describeProblems(results, options));
  for (const target of targets) {
    const text = renderTarget(target, results, options, streams);
    if (target.file === undefined) await writeOut(streams.stdout, text);
    else writeAtomically(target.file, text);
  }
  return failed ? 2 : exitCode(results, options.failOn);
}

function stdinOf(paths: readonly string[], { stdinFilename }: CheckCommandOptions, { stdin }: Streams) {
  if (!paths.includes('-')) return {};
  if (stdinFilename === undefined) throw new UsageError('usage.stdin-filename');
  return { stdin: { stream: stdin, name: stdinFilename } };
}

/** All rule files must be right before anything is checked by them. */
function readRules(files: readonly string[]): RuleSet[] {
  return files.map((file) => {
    const { rules, problems } = readRuleFile(file);
    const [first] = problems;
    if (first) throw new ProblemError(first);
    return { formula: rules, code: [] };
  });
}

async function gatherPrior(path: string, maxFileBytes: number) {
  const [prior] = await gatherSubmissions([path], { maxFileBytes });
  const failure = prior?.problems.find((problem) => problem.severity === 'error');
  if (failure) throw new ProblemError(failure);
  return prior;
}

function describeProblems(results: readonly Result[], { lang }: CheckCommandOptions): string {
  const prefix = renderMessage('failure.prefix', {}, lang);
  const sentence = (id: string, problem: Problem) =>
    `${prefix}${results.length > 1 ? `[${id}] ` : ''}${renderProblem(problem, lang)}\n`;
  return results
    .flatMap(({ submission, problems }) =>
      problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) => sentence(submission.id, problem)),
    )
    .join('');
}

function renderTarget(
  { format, file }: FormatTarget,
  results: readonly Result[],
  options: CheckCommandOptions,
  { stdout, stderr }: Streams,
): string {
  const { lang } = options;
  if (format === 'json') return renderJson(results.length === 1 ? results[0]! : results, { lang });
  const onScreen = file === undefined && stdout.isTTY === true;
  const width = onScreen ? Math.min(Math.max(stdout.columns ?? 80, 40), 120) : 80;
  const style = styleFor(file === undefined && wantsColour(options.color, process.env, stdout));
  const reports = results
    .filter(({ submission }) => submission.sources.length > 0 || file !== undefined)
    .map((result) =>
      renderTerminal(result, {
        lang,
        width,
        style,
        verbose: options.verbose ?? false,
        quiet: options.quiet ?? false,
        withoutProblems: onScreen && stderr.isTTY === true,
      }),
    );
  if (results.length > 1) reports.push(`${totals(results, options)}\n`);
  return reports.join('\n');
}

function totals(results: readonly Result[], { lang }: CheckCommandOptions): string {
  const count = (wanted: (result: Result) => boolean) => String(results.filter(wanted).length);
  return renderMessage(
    'closing.submissions',
    {
      count: String(results.length),
      error: count(({ summary }) => summary.error > 0),
      warning: count(({ summary }) => summary.error === 0 && summary.warning > 0),
      clean: count(({ summary }) => summary.error + summary.warning === 0),
      unread: count(hasFailed),
    },
    lang,
  );
}

const hasFailed = ({ problems }: Result): boolean => problems.some(({ severity }) => severity === 'error');

function exitCode(results: readonly Result[], failOn: Severity): ExitCode {
  if (results.some(hasFailed)) return 2;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return results.some(({ summary }) => failing.some((severity) => summary[severity] > 0)) ? 1 : 0;
}
