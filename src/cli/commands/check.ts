import { isUnchecked, standingOf } from '../../model/describe-standing.ts';
import type { Finding } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import { onOneLine } from '../../report/hidden-characters.ts';
import { renderMessage } from '../../report/message.ts';
import { renderProblem } from '../../report/problem.ts';
import { applyPolicy } from '../apply-policy.ts';
import { type CheckedUnderSettings, runChecks } from '../check-run.ts';
import { describeFailure } from '../describe-failure.ts';
import type { ExitCode } from '../exit-code.ts';
import { type CheckCommandOptions, formatTargets } from '../options.ts';
import { refuseBinaryOnTerminal } from '../output-format.ts';
import { printConfig } from '../print-config.ts';
import { type SettingsOf, settingsReader } from '../settings.ts';
import { type Streams, writeOut } from '../streams.ts';
import { UsageError } from '../usage-error.ts';
import { writeAnnotated } from '../write-annotated.ts';
import { writeReports } from '../write-reports.ts';

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly options: CheckCommandOptions;
}

/** `juesuan check PATH…`: reads, checks and reports every submission, whatever becomes of the others. */
export async function checkCommand({ paths, options }: CheckArguments, streams: Streams): Promise<ExitCode> {
  if (options.printConfig) return printConfig(paths[0], options, streams);
  if (!options.watch) return checkOnce({ paths, options }, streams, settingsReader(options));
  if (paths.includes('-')) throw new UsageError('usage.watch-stdin');
  const { watchPaths } = await import('../watch.ts');
  return watchPaths(paths, options, streams, () =>
    checkOnce({ paths, options }, streams, settingsReader(options)),
  );
}

async function checkOnce(
  { paths, options }: CheckArguments,
  streams: Streams,
  settingsOf: SettingsOf,
): Promise<ExitCode> {
  const { lang } = options;
  const targets = formatTargets(options);
  refuseBinaryOnTerminal(targets, streams.stdout);
  const run = await runChecks(paths, options, settingsOf, streams);
  const { checked, notices } = await applyPolicy(run.checked, options);
  for (const { id, error } of run.faults) await writeOut(streams.stderr, describeFailure(error, lang, id));
  for (const { messageId, data } of run.notices)
    await writeOut(streams.stderr, `${renderMessage(messageId, data, lang)}\n`);
  await writeOut(streams.stderr, describeProblems(checked, lang));
  const failOn = checked[0]?.settings.failOn ?? options.failOn?.severity ?? 'error';
  await writeOut(streams.stderr, describeUnchecked(checked, lang));
  await writeReports(targets, checked, { ...options, failOn }, streams);
  for (const { messageId, data } of [...notices, ...(await writeAnnotated(checked, options))]) {
    await writeOut(streams.stderr, `${renderMessage(messageId, data, lang)}\n`);
  }
  return run.faults.length > 0 ? 2 : exitCode(checked);
}

/** What was not read, and what of the configuration needs a look. */
function describeProblems(checked: readonly CheckedUnderSettings[], lang: Language): string {
  const prefix = { error: 'failure.prefix', warning: 'failure.warning-prefix' } as const;
  const sentence = (id: string, problem: Problem, severity: keyof typeof prefix) =>
    `${renderMessage(prefix[severity], {}, lang)}${checked.length > 1 ? `[${onOneLine(id)}] ` : ''}${renderProblem(problem, lang)}\n`;
  return checked
    .flatMap(({ result: { submission, problems } }) =>
      problems.flatMap((problem) =>
        problem.severity === 'note' ? [] : [sentence(submission.id, problem, problem.severity)],
      ),
    )
    .join('');
}

/** Why `--fail-on unchecked` fails. */
function describeUnchecked(checked: readonly CheckedUnderSettings[], lang: Language): string {
  return checked
    .filter(({ result, settings }) => settings.failOnUnchecked && isUnchecked(result))
    .map(({ result }) => {
      const data = {
        id: result.submission.id,
        missing: String(standingOf(result).missing.length),
        undecided: String(result.summary.undecided),
        files: String(standingOf(result).skipped.length),
      };
      return `${renderMessage('failure.unchecked', data, lang)}\n`;
    })
    .join('');
}

function exitCode(checked: readonly CheckedUnderSettings[]): ExitCode {
  if (checked.some(({ result }) => hasProblem(result, 'error'))) return 2;
  if (checked.some(({ result, settings }) => fails(result, settings.failOn))) return 1;
  return checked.some(isShort) ? 3 : 0;
}

/** Lacks what the gate asks for, or left something unchecked where that fails. */
const isShort = ({ result, settings }: CheckedUnderSettings): boolean =>
  (result.standing?.unmet ?? []).length > 0 || (settings.failOnUnchecked && isUnchecked(result));

/** Complaints about the configuration count as warnings. */
function fails(result: Result, failOn: Severity): boolean {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const hasFindings = failing.some((severity: Finding['severity']) => result.summary[severity] > 0);
  return hasFindings || (failing.includes('warning') && hasProblem(result, 'warning'));
}

const hasProblem = ({ problems }: Result, wanted: Problem['severity']): boolean =>
  problems.some(({ severity }) => severity === wanted);
