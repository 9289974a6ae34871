import { gatherSubmissions, localise } from '../../index.ts';
import { endableReader } from '../../io/endable-reader.ts';
import type { Localisation } from '../../model/localisation.ts';
import { jsonText } from '../../report/json-text.ts';
import { renderLocalisable } from '../../report/localisable-terminal.ts';
import { renderMessage } from '../../report/message.ts';
import { renderProblem } from '../../report/problem.ts';
import { homeOf } from '../check-run.ts';
import { styleFor, wantsColour } from '../colour.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CheckCommandOptions } from '../options.ts';
import { checkOptionsOf, settingsReader } from '../settings.ts';
import { type Streams, writeOut, writeReport } from '../streams.ts';

export interface LocalisableArguments {
  readonly paths: readonly string[];
  readonly options: Pick<CheckCommandOptions, 'lang' | 'color' | 'config' | 'rules' | 'year'> & {
    readonly format: 'terminal' | 'json';
  };
}

/** `juesuan localisable PATH…`: which figures the rules could name, if one of them were wrong. */
export async function localisableCommand(
  { paths, options }: LocalisableArguments,
  streams: Streams,
): Promise<ExitCode> {
  const { lang, color, format } = options;
  const { format: _, ...settingOptions } = options;
  const [first = '.'] = paths;
  const settings = await settingsReader(settingOptions)(homeOf(first));
  const readBinary = endableReader();
  const found: Localisation[] = [];
  for (const submission of await gatherSubmissions(paths, { maxFileBytes: settings.limits.maxFileBytes })) {
    found.push(await localise(submission, { ...checkOptionsOf(settings), readBinary }));
  }
  const problems = found.flatMap((one) => one.problems);
  for (const problem of problems.filter(({ severity }) => severity === 'error')) {
    const prefix = renderMessage('failure.prefix', {}, lang);
    await writeOut(streams.stderr, `${prefix}${renderProblem(problem, lang)}\n`);
  }
  const { stdout } = streams;
  const width = Math.min(stdout.isTTY ? (stdout.columns ?? 80) : 80, 100);
  const style = styleFor(wantsColour(color, process.env, stdout));
  const text =
    format === 'json'
      ? `${jsonText(found.length === 1 ? found[0] : found, 2)}\n`
      : found.map((one) => renderLocalisable(one, { lang, width, style })).join('\n');
  await writeReport(stdout, text);
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}
