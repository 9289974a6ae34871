import { Command, Option } from 'commander';
import type { Language } from '../model/rule.ts';
import { version } from '../model/version.ts';
import { renderMessage } from '../report/message.ts';
import { addBatchCommands } from './batch-program.ts';
import type { ExitCode } from './exit-code.ts';
import { helpConfiguration } from './help.ts';
import { checkOptions, listFormatOption, oneOf, parseYear, reportOptions, withChoices } from './options.ts';
import type { Streams } from './streams.ts';

/** The command line and what became of it. */
export interface Program {
  readonly command: Command;
  /** Help and version texts, in the order commander wrote them. */
  readonly shown: readonly string[];
  readonly outcome: { code: ExitCode };
}

/** All commands, described in `lang`. What a command does is loaded when it runs. */
export function buildProgram(lang: Language, streams: Streams): Program {
  const shown: string[] = [];
  const outcome: { code: ExitCode } = { code: 0 };
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
      withChoices(
        new Option('--lang <zh|en>', say('help.option.lang'))
          .default('zh', 'zh')
          .argParser(oneOf('--lang', ['zh', 'en'])),
        ['zh', 'en'],
      ),
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
  const render = program
    .command('render')
    .summary(say('help.command.render'))
    .description(say('help.render'))
    .argument(`<${say('help.value.file')}>`, say('help.argument.result'))
    .helpOption('-h, --help', say('help.option.help'));
  for (const option of reportOptions(lang)) render.addOption(option);
  render.action((file: string) =>
    run(async () => (await import('./commands/render.ts')).renderCommand)({
      file,
      options: render.optsWithGlobals(),
    }),
  );
  const rules = program
    .command('rules')
    .description(say('help.command.rules'))
    .helpOption('-h, --help', say('help.option.help'))
    .addOption(listFormatOption(lang));
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
  const localisable = program
    .command('localisable')
    .summary(say('help.command.localisable'))
    .description(say('help.localisable'))
    .argument(`<${say('help.value.path')}...>`, say('help.argument.path'))
    .helpOption('-h, --help', say('help.option.help'))
    .addOption(listFormatOption(lang));
  localisable.action((paths: string[]) =>
    run(async () => (await import('./commands/localisable.ts')).localisableCommand)({
      paths,
      options: localisable.optsWithGlobals(),
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
  addBatchCommands(program, lang, run);
  const completion = program
    .command('completion')
    .summary(say('help.command.completion'))
    .description(say('help.completion'))
    .argument('<bash|zsh|fish|powershell>', say('help.argument.shell'))
    .helpOption('-h, --help', say('help.option.help'));
  completion.action((shell: string) =>
    run(async () => (await import('./commands/completion.ts')).completionCommand)({ shell, program }),
  );
  return { command: program, shown, outcome };
}
