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
  const { file, config, failOn, limits, year } = await settingsReader(options)(homeOf(path ?? '.'));
  const shown = { file: file ?? null, ...config, ...(year === undefined ? {} : { year }), failOn, limits };
  await writeOut(stdout, `${JSON.stringify(shown, null, 2)}\n`);
  return 0;
}
