import { rollUp } from '../../batch/rollup/roll-up.ts';
import { type Reading, readSubmission } from '../../check.ts';
import { gatherSubmissions } from '../../index.ts';
import { endableReader } from '../../io/endable-reader.ts';
import { writeAtomically } from '../../io/write-atomically.ts';
import type { RollupReport } from '../../model/rollup.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import { jsonText } from '../../report/json-text.ts';
import { renderRollup } from '../../report/rollup-terminal.ts';
import type { RollupCommandOptions } from '../batch-options.ts';
import { homeOf } from '../check-run.ts';
import { styleFor, wantsColour } from '../colour.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Settings, settingsReader } from '../settings.ts';
import { type Streams, writeReport } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

export interface RollupArguments {
  readonly department: string;
  readonly options: RollupCommandOptions;
}

/** `juesuan rollup DEPT --units UNIT…`: do the units add to the department? */
export async function rollupCommand(
  { department, options }: RollupArguments,
  { stdout }: Streams,
): Promise<ExitCode> {
  const { units = [], format, output, lang, verbose = false } = options;
  if (units.length === 0) throw new UsageError('usage.units');
  const settings = await settingsReader(options)(homeOf(department));
  const whole = await readOne(department, settings);
  const parts: Reading[] = [];
  for (const unit of new Set(units)) parts.push(await readOne(unit, settings));
  const report = rollUp(whole, parts);
  const onScreen = output === undefined && stdout.isTTY === true;
  const text =
    format === 'json'
      ? `${jsonText(report, 2)}\n`
      : renderRollup(report, {
          lang,
          verbose,
          width: onScreen ? Math.min(Math.max(stdout.columns ?? 80, 60), 120) : 80,
          style: styleFor(output === undefined && wantsColour(options.color, process.env, stdout)),
        });
  if (output === undefined) await writeReport(stdout, text);
  else writeAtomically(output, text);
  return exitCodeOf(report, settings.failOn);
}

const readBinary = endableReader();

/** All under the department's settings: they are parts of its accounts. */
async function readOne(path: string, { limits, templates, year }: Settings): Promise<Reading> {
  const gathered = await gatherSubmissions([path], { maxFileBytes: limits.maxFileBytes });
  return readSubmission({ ...gathered[0]!, id: path }, { limits, templates, year, readBinary });
}

/** Parties of another year are an error; tables that could not be checked are seen, not failed. */
function exitCodeOf({ differences, otherYears, problems }: RollupReport, failOn: Severity): ExitCode {
  if (problems.some(({ severity }) => severity === 'error')) return 2;
  if (otherYears.length > 0) return 1;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return differences.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}
