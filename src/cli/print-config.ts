import { UNCHECKED } from '../policy/config.ts';
import { jsonText } from '../report/json-text.ts';
import { homeOf } from './check-run.ts';
import type { ExitCode } from './exit-code.ts';
import { type SettingsOptions, settingsReader } from './settings.ts';
import { type Streams, writeOut } from './streams.ts';

/** The settings in force for a path, as the configuration would say them. */
export async function printConfig(
  path: string | undefined,
  options: SettingsOptions,
  { stdout }: Pick<Streams, 'stdout'>,
): Promise<ExitCode> {
  const settings = await settingsReader(options)(homeOf(path ?? '.'));
  const { file, config, failOnUnchecked, require, limits, year } = settings;
  const failOn = failOnUnchecked ? [settings.failOn, UNCHECKED] : settings.failOn;
  const shown = {
    file: file ?? null,
    ...config,
    ...(year === undefined ? {} : { year }),
    failOn,
    require,
    limits,
  };
  await writeOut(stdout, `${jsonText(shown, 2)}\n`);
  return 0;
}
