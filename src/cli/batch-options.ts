import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { parseShard } from '../batch/parse-shard.ts';
import type { Shard } from '../model/batch.ts';
import type { Language } from '../model/rule.ts';
import type { Requirement } from '../model/standing.ts';
import { renderMessage } from '../report/message.ts';
import type { FailOn } from './fail-on.ts';
import { oneOf } from './one-of.ts';
import { collected, failOnOption, parseYear, requireOption } from './options.ts';
import { formatByEnding } from './output-format.ts';
import { UsageError } from './usage-error.ts';

const BATCH_FORMATS = ['terminal', 'ndjson', 'html', 'xlsx', 'csv', 'json'] as const;
type BatchFormat = (typeof BATCH_FORMATS)[number];

/** One output of a batch and where it goes; without a file, to standard output. */
export interface BatchTarget {
  readonly format: BatchFormat;
  readonly file?: string;
}

/** What batch and merge have in common. */
export interface BatchOutputOptions {
  readonly format?: readonly BatchTarget[];
  readonly output?: string;
  /** That of the configuration, else `error`, unless told. */
  readonly failOn?: FailOn;
  readonly verbose?: boolean;
  readonly lang: Language;
  readonly color?: boolean;
  readonly require?: readonly Requirement[];
  /** Folders that subtotals go down to. */
  readonly levels?: number;
  /** Lines of an earlier run to compare with. */
  readonly against?: string;
  /** Folder that a notice for each department goes to, and the ISO date that it names. */
  readonly notices?: string;
  readonly due?: string;
}

export interface BatchCommandOptions extends BatchOutputOptions {
  readonly hygiene?: boolean;
  readonly glob?: readonly string[];
  readonly list?: string;
  readonly jobs?: number;
  readonly journal?: string;
  readonly resume?: boolean;
  readonly overwrite?: boolean;
  readonly timeout: number;
  /** `true` without a folder. */
  readonly cache?: string | true;
  readonly shard?: Shard;
  readonly reports?: string;
  readonly prior?: string;
  readonly rules?: readonly string[];
  readonly year?: number;
  /** `false`: none, not even one that lies there. */
  readonly config?: string | false;
  readonly printConfig?: boolean;
  readonly pruneWaivers?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly queue?: string;
  readonly queueCarry: 'paths' | 'bytes';
  readonly quiet?: boolean;
}

export interface WorkerCommandOptions {
  readonly queue: string;
  readonly jobs?: number;
  readonly timeout: number;
  readonly root?: readonly string[];
  readonly cache?: string | true;
  readonly idleExit?: number;
  readonly lock: number;
  readonly lang: Language;
}

export interface RollupCommandOptions {
  readonly units?: readonly string[];
  readonly year?: number;
  readonly config?: string | false;
  readonly format: 'terminal' | 'json';
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly verbose?: boolean;
  readonly lang: Language;
  readonly color?: boolean;
}

const MOST_JOBS = 512;
const MOST_LEVELS = 9;
const DAY = 86_400;

/** Makes options whose descriptions and value names are in `lang`. */
function optionMaker(lang: Language) {
  const say = (id: string) => renderMessage(`help.${id}`, {}, lang);
  return {
    option: (flags: string, name: string) =>
      new Option(
        flags.replace(/\{(\w+)\}/g, (_, value: string) => say(`value.${value}`)),
        say(`option.${name}`),
      ),
  };
}

export function addOutputOptions(command: Command, lang: Language): void {
  const { option } = optionMaker(lang);
  command
    .addOption(option('-f, --format <{format}[={file}]>', 'batch-format').argParser(collected(parseTarget)))
    .addOption(option('-o, --output <{file}>', 'output'))
    .addOption(failOnOption(lang))
    .addOption(requireOption(lang))
    .addOption(option('--levels <{count}>', 'levels').argParser(countUpTo('--levels', MOST_LEVELS)))
    .addOption(option('--against <{file}>', 'against'))
    .addOption(option('--notices <{folder}>', 'notices'))
    .addOption(option('--due <{date}>', 'due').argParser(dueDate))
    .addOption(option('-V, --verbose', 'batch-verbose'));
}

export function addBatchOptions(command: Command, lang: Language): void {
  const { option } = optionMaker(lang);
  addOutputOptions(command, lang);
  for (const one of [
    option('--hygiene', 'hygiene'),
    option('--glob <{pattern}>', 'glob').argParser(collected((pattern) => pattern)),
    option('--list <{file}>', 'list'),
    jobsOption(lang),
    option('--journal <{file}>', 'journal'),
    option('--resume', 'resume'),
    option('--overwrite', 'overwrite'),
    timeoutOption(lang),
    cacheOption(lang),
    option('--shard <{shard}>', 'shard').argParser(shardOf),
    option('--reports <{folder}>', 'reports'),
    option('--prior <{folder}>', 'batch-prior'),
    option('--rules <{file}>', 'rules').argParser(collected((file) => file)),
    option('--year <{year}>', 'year').argParser(parseYear),
    ...configOptions(lang),
    option('--print-config', 'print-config'),
    option('--prune-waivers', 'prune-waivers'),
    option('--baseline <{file}>', 'baseline'),
    option('--write-baseline', 'write-baseline'),
    option('--queue <redis://…>', 'queue').argParser(queueAddress),
    option('--queue-carry <{carry}>', 'queue-carry')
      .default('paths', 'paths')
      .argParser(oneOf('--queue-carry', ['paths', 'bytes'])),
    option('-q, --quiet', 'batch-quiet'),
  ]) {
    command.addOption(one);
  }
}

export function addWorkerOptions(command: Command, lang: Language): void {
  const { option } = optionMaker(lang);
  for (const one of [
    option('--queue <redis://…>', 'worker-queue').makeOptionMandatory().argParser(queueAddress),
    jobsOption(lang),
    timeoutOption(lang),
    option('--root <{folder}>', 'worker-root').argParser(collected((folder) => folder)),
    cacheOption(lang),
    option('--idle-exit <{seconds}>', 'idle-exit').argParser(countUpTo('--idle-exit', DAY)),
    option('--lock <{seconds}>', 'lock').default(30, '30').argParser(countUpTo('--lock', DAY)),
  ]) {
    command.addOption(one);
  }
}

export function addRollupOptions(command: Command, lang: Language): void {
  const { option } = optionMaker(lang);
  for (const one of [
    variadic(option('--units <{unit}...>', 'units')),
    option('-f, --format <{format}>', 'rollup-format')
      .default('terminal', 'terminal')
      .argParser(oneOf('--format', ['terminal', 'json'])),
    option('-o, --output <{file}>', 'output'),
    failOnOption(lang),
    ...configOptions(lang),
    option('--year <{year}>', 'year').argParser(parseYear),
    option('-V, --verbose', 'batch-verbose'),
  ]) {
    command.addOption(one);
  }
}

/** Commander sees dots after ASCII letters only. */
function variadic(option: Option): Option {
  option.variadic = true;
  return option;
}

const configOptions = (lang: Language) => {
  const { option } = optionMaker(lang);
  return [option('--config <{file}>', 'config'), option('--no-config', 'no-config')];
};
const jobsOption = (lang: Language) =>
  optionMaker(lang).option('-j, --jobs <{count}>', 'jobs').argParser(countUpTo('--jobs', MOST_JOBS));
const timeoutOption = (lang: Language) =>
  optionMaker(lang)
    .option('--timeout <{seconds}>', 'timeout')
    .default(60, '60')
    .argParser(countUpTo('--timeout', DAY));
const cacheOption = (lang: Language) => optionMaker(lang).option('--cache [{folder}]', 'cache');

export const jobsOf = ({ jobs }: { readonly jobs?: number }): number => jobs ?? availableParallelism();

const countUpTo =
  (option: string, max: number) =>
  (value: string): number => {
    const count = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (count < 1 || count > max) throw new UsageError('usage.count', { option, value, max: String(max) });
    return count;
  };

function shardOf(value: string): Shard {
  const shard = parseShard(value);
  if (!shard) throw new UsageError('usage.shard', { value });
  return shard;
}

function dueDate(value: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  const isDay = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!isDay) throw new UsageError('usage.due', { value });
  return value;
}

function queueAddress(value: string): string {
  if (!/^rediss?:\/\/./.test(value) || !URL.canParse(value))
    throw new UsageError('usage.queue-address', { value });
  return value;
}

function parseTarget(value: string): BatchTarget {
  const at = value.indexOf('=');
  const format = oneOf('--format', BATCH_FORMATS)(at < 0 ? value : value.slice(0, at));
  if (at < 0) return { format };
  const file = value.slice(at + 1);
  if (file === '') throw new UsageError('usage.format-file', { value });
  return { format, file };
}

const FORMAT_OF_ENDING: Readonly<Record<string, BatchFormat>> = {
  html: 'html',
  htm: 'html',
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  txt: 'terminal',
  log: 'terminal',
};

/** Where each output goes; at most one to standard output. */
export function batchTargets({ format, output }: BatchOutputOptions): BatchTarget[] {
  const targets = format ?? [{ format: formatByEnding(output, FORMAT_OF_ENDING) }];
  const open = targets.filter(({ file }) => file === undefined);
  if (output !== undefined && open.length !== 1) throw new UsageError('usage.output', { output });
  if (open.length > 1)
    throw new UsageError('usage.formats', { formats: open.map((one) => one.format).join(', ') });
  return targets.map((target) =>
    target.file === undefined && output !== undefined ? { ...target, file: output } : target,
  );
}

export const levelsOf = ({ levels }: BatchOutputOptions) => (levels === undefined ? {} : { levels });

/** A day without notices that name it is a slip. */
export function refuseDueAlone({ notices, due }: BatchOutputOptions): void {
  if (due !== undefined && notices === undefined) throw new UsageError('usage.due-alone');
}
