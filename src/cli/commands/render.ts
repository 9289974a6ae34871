import { readJsonFile } from '../../io/read-json-file.ts';
import type { Language } from '../../model/rule.ts';
import type { ExitCode } from '../exit-code.ts';
import type { FailOn } from '../fail-on.ts';
import { type FormatTarget, formatTargets } from '../options.ts';
import { readResults } from '../read-results.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usage-error.ts';
import { writeReports } from '../write-reports.ts';

export interface RenderArguments {
  readonly file: string;
  readonly options: {
    readonly format?: readonly FormatTarget[];
    readonly output?: string;
    readonly quiet?: boolean;
    readonly verbose?: boolean;
    readonly failOn?: FailOn;
    readonly lang: Language;
    readonly color?: boolean;
  };
}

/** `juesuan render result.json`: a saved result in another format, without checking again. */
export async function renderCommand({ file, options }: RenderArguments, streams: Streams): Promise<ExitCode> {
  const targets = formatTargets(options);
  if (targets.some(({ format }) => format === 'xlsx')) throw new UsageError('usage.xlsx-render');
  const results = readResults(readJsonFile(file).json, file);
  await writeReports(
    targets,
    results.map((result) => ({ result })),
    { ...options, failOn: options.failOn?.severity ?? 'error' },
    streams,
  );
  return 0;
}
