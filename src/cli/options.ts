import { Option } from 'commander';
import type { Language } from '../model/rule.ts';
import { REQUIREMENTS, type Requirement } from '../model/standing.ts';
import { renderMessage } from '../report/message.ts';
import { FAIL_WORDS, type FailOn, parseFailOn } from './fail-on.ts';
import { oneOf } from './one-of.ts';
import { formatByEnding } from './output-format.ts';
import { parseRequirements } from './requirements.ts';
import { UsageError } from './usage-error.ts';

/** Formats of a check's report. @internal */
export const FORMATS = [
  'terminal',
  'checklist',
  'json',
  'html',
  'xlsx',
  'corrections',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
  'csv',
] as const;
type Format = (typeof FORMATS)[number];

/** `--format json=out.json`: one report and where it goes; without a file, to standard output. */
export interface FormatTarget {
  readonly format: Format;
  readonly file?: string;
}

export interface CheckCommandOptions {
  readonly format?: readonly FormatTarget[];
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly require?: readonly Requirement[];
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** `false`: none, not even one that lies there. */
  readonly config?: string | false;
  readonly printConfig?: boolean;
  readonly pruneWaivers?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly hygiene?: boolean;
  readonly annotate?: string;
  readonly watch?: boolean;
  readonly rules?: readonly string[];
  readonly prior?: string;
  readonly year?: number;
  readonly stdinFilename?: string;
  readonly lang: Language;
  readonly color?: boolean;
}

export const collected =
  <T>(parse: (value: string) => T) =>
  (value: string, before: readonly T[] = []): T[] => [...before, parse(value)];

/** `--format` of the commands that print a list: for people, or for programs. */
export const listFormatOption = (lang: Language): Option =>
  withChoices(
    new Option(
      `-f, --format <${renderMessage('help.value.format', {}, lang)}>`,
      renderMessage('help.option.rules-format', {}, lang),
    )
      .default('terminal', 'terminal')
      .argParser(oneOf('--format', ['terminal', 'json'])),
    ['terminal', 'json'],
  );

/** Options that say what a report looks like: of `check` and `render`. */
export function reportOptions(lang: Language): Option[] {
  const say = (id: string) => renderMessage(`help.${id}`, {}, lang);
  const value = (name: string) => say(`value.${name}`);
  const option = (flags: string, name: string) => new Option(flags, say(`option.${name}`));
  return [
    withChoices(
      option(`-f, --format <${value('format')}[=${value('file')}]>`, 'format').argParser(
        collected(parseFormat),
      ),
      FORMATS,
    ),
    option(`-o, --output <${value('file')}>`, 'output'),
    failOnOption(lang),
    option('-q, --quiet', 'quiet'),
    option('-V, --verbose', 'verbose'),
  ];
}

/** `--fail-on` of checks: severities, and `unchecked`. */
export function failOnOption(lang: Language): Option {
  const say = (id: string) => renderMessage(`help.${id}`, {}, lang);
  const option = new Option(`--fail-on <${say('value.severity')}>`, say('option.fail-on'));
  return withChoices(option.default(undefined, 'error').argParser(parseFailOn), FAIL_WORDS);
}

export function requireOption(lang: Language): Option {
  const say = (id: string) => renderMessage(`help.${id}`, {}, lang);
  const option = new Option(`--require <${say('value.requirement')}>`, say('option.require'));
  return withChoices(option.argParser(parseRequirements), REQUIREMENTS);
}

/** The options of `check`, described in `lang`. */
export function checkOptions(lang: Language): Option[] {
  const say = (id: string) => renderMessage(`help.${id}`, {}, lang);
  const value = (name: string) => say(`value.${name}`);
  const option = (flags: string, name: string) => new Option(flags, say(`option.${name}`));
  return [
    ...reportOptions(lang),
    requireOption(lang),
    option(`--annotate <${value('folder')}>`, 'annotate'),
    option('--hygiene', 'hygiene'),
    option('-w, --watch', 'watch'),
    option(`--config <${value('file')}>`, 'config'),
    option('--no-config', 'no-config'),
    option('--print-config', 'print-config'),
    option('--prune-waivers', 'prune-waivers'),
    option(`--baseline <${value('file')}>`, 'baseline'),
    option('--write-baseline', 'write-baseline'),
    option(`--rules <${value('file')}>`, 'rules').argParser(collected((file) => file)),
    option(`--prior <${value('path')}>`, 'prior'),
    option(`--year <${value('year')}>`, 'year').argParser(parseYear),
    option(`--stdin-filename <${value('file')}>`, 'stdin-filename'),
  ];
}

/** Tells shells what an option can be; its own parser still decides. */
export function withChoices(option: Option, choices: readonly string[]): Option {
  option.argChoices = [...choices];
  return option;
}

function parseFormat(value: string): FormatTarget {
  const at = value.indexOf('=');
  const format = oneOf('--format', FORMATS)(at < 0 ? value : value.slice(0, at));
  if (at < 0) return { format };
  const file = value.slice(at + 1);
  if (file === '') throw new UsageError('usage.format-file', { value });
  return { format, file };
}

export function parseYear(value: string): number {
  if (!/^(19|20)\d\d$/.test(value)) throw new UsageError('usage.year', { value });
  return Number(value);
}

/** What `-o` alone means; a pipeline's formats have no ending of their own. */
const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xlsx: 'xlsx',
  docx: 'corrections',
  csv: 'csv',
  json: 'json',
  md: 'markdown',
  sarif: 'sarif',
  xml: 'junit',
  txt: 'terminal',
  log: 'terminal',
};

/** Where each report goes. At most one to standard output. */
export function formatTargets({
  format,
  output,
}: Pick<CheckCommandOptions, 'format' | 'output'>): FormatTarget[] {
  const targets = format ?? [{ format: formatByEnding(output, FORMAT_OF_ENDING) }];
  const open = targets.filter((target) => target.file === undefined);
  if (output !== undefined && open.length !== 1) throw new UsageError('usage.output', { output });
  if (open.length > 1)
    throw new UsageError('usage.formats', { formats: open.map((target) => target.format).join(', ') });
  return targets.map((target) => {
    const { format: wanted, file = output } = target;
    if (wanted === 'corrections' && !/\.(docx|xlsx)$/i.test(file ?? ''))
      throw new UsageError('usage.corrections-file', { file: file ?? '' });
    return file === undefined ? target : { ...target, file };
  });
}
