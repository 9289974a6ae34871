import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { Language } from '../model/rule.ts';
import { version } from '../model/version.ts';
import { renderMessage } from '../report/message.ts';
import { renderProblem } from '../report/problem.ts';
import { usageErrorOf } from './commander-errors.ts';
import { helpConfiguration } from './help.ts';
import { languageOf } from './language.ts';
import { checkOptions, oneOf, parseYear } from './options.ts';
import { type Streams, writeOut } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** 0 clean at the fail level · 1 findings · 2 usage, configuration, unreadable input or internal error. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line and returns its exit code; throws nothing. */
export async function main(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const lang = languageOf(argv);
  const shown: string[] = [];
  const outcome: { code: ExitCode } = { code: 0 };
  const program = buildProgram(lang, streams, shown, outcome);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await writeOut(streams.stdout, shown.join(''));
      return 0;
    }
    await writeOut(streams.stderr, describeFailure(error, program, lang, shown));
    return 2;
  }
  return outcome.code;
}

function buildProgram(
  lang: Language,
  streams: Streams,
  shown: string[],
  outcome: { code: ExitCode },
): Command {
  const say = (id: string) => renderMessage(id, {}, lang);
  const program = new Command('juesuan');
  const run =
    <Options>(load: () => Promise<(argument: Options, streams: Streams) => Promise<ExitCode>>) =>
    async (argument: Options) => {
      outcome.code = await (await load())(argument, streams);
    };
  program
    .description(say('help.program'))
    .version(version, '-v, --version', say('help.option.version'))
    .helpOption('-h, --help', say('help.option.help'))
    .helpCommand(`help [${say('help.value.command')}]`, say('help.command.help'))
    .addOption(
      new Option('--lang <zh|en>', say('help.option.lang'))
        .default('zh', 'zh')
        .argParser(oneOf('--lang', ['zh', 'en'])),
    )
    .option('--color', say('help.option.color'))
    .option('--no-color', say('help.option.no-color'))
    .addHelpText('after', () => `\n${say('help.program-after')}\n`)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => shown.push(text),
      writeErr: (text) => shown.push(text),
      outputError: () => {},
    })
    .configureHelp(helpConfiguration(lang, Math.min(streams.stdout.columns ?? 80, 100)));

  const check = program
    .command('check')
    .summary(say('help.command.check'))
    .description(say('help.check'))
    .argument(`<${say('help.value.path')}...>`, say('help.argument.path'))
    .helpOption('-h, --help', say('help.option.help'))
    .addHelpText('after', () => `\n${say('help.check-after')}\n`);
  for (const option of checkOptions(lang)) check.addOption(option);
  check.action((paths: string[]) =>
    run(async () => (await import('./commands/check.ts')).checkCommand)({
      paths,
      options: check.optsWithGlobals(),
    }),
  );
  const rules = program
    .command('rules')
    .description(say('help.command.rules'))
    .helpOption('-h, --help', say('help.option.help'))
    .addOption(
      new Option(`-f, --format <${say('help.value.format')}>`, say('help.option.rules-format'))
        .default('terminal', 'terminal')
        .argParser(oneOf('--format', ['terminal', 'json'])),
    );
  rules.action(() =>
    run(async () => (await import('./commands/rules.ts')).rulesCommand)(rules.optsWithGlobals()),
  );
  const explain = program
    .command('explain')
    .description(say('help.command.explain'))
    .argument(`<${say('help.value.rule')}>`, say('help.argument.rule'))
    .helpOption('-h, --help', say('help.option.help'));
  explain.action((id: string) =>
    run(async () => (await import('./commands/explain.ts')).explainCommand)({
      id,
      options: explain.optsWithGlobals(),
    }),
  );
  const init = program
    .command('init')
    .description(say('help.command.init'))
    .argument(`<${say('help.value.folder')}>`, say('help.argument.folder'))
    .helpOption('-h, --help', say('help.option.help'))
    .addOption(
      new Option(`--year <${say('help.value.year')}>`, say('help.option.init-year')).argParser(parseYear),
    )
    .option('--xlsx', say('help.option.init-xlsx'));
  init.action((folder: string) =>
    run(async () => (await import('./commands/init.ts')).initCommand)({
      folder,
      options: init.optsWithGlobals(),
    }),
  );
  return program;
}

/** One sentence for people; the stack only where it is asked for. */
function describeFailure(error: unknown, program: Command, lang: Language, shown: readonly string[]): string {
  const sentence = (problem: Pick<Problem, 'messageId' | 'data'>) =>
    `${renderMessage('failure.prefix', {}, lang)}${renderMessage(problem.messageId, problem.data, lang)}\n`;
  if (error instanceof UsageError) return sentence(error);
  if (error instanceof ProblemError) {
    return `${renderMessage('failure.prefix', {}, lang)}${renderProblem(error.problem, lang)}\n`;
  }
  if (error instanceof CommanderError) {
    if (error.code === 'commander.help') return shown.join('');
    return sentence(usageErrorOf(error, program, existsSync));
  }
  const trace = process.env.JUESUAN_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  const reason = error instanceof Error ? error.message : String(error);
  return sentence({ messageId: 'failure.internal', data: { reason: reason.split('\n')[0]! } }) + trace;
}
