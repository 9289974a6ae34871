import { Command, Option } from 'commander';
import type { Language } from '../model/rule.ts';
import { version } from '../model/version.ts';
import { renderMessage } from '../report/message.ts';
import type { ExitCode } from './exit-code.ts';
import { helpConfiguration } from './help.ts';
import { oneOf } from './one-of.ts';
import { withChoices } from './options.ts';
import { addBatch } from './program/add-batch.ts';
import { addCheck } from './program/add-check.ts';
import type { Adding } from './program/add-command.ts';
import { addCompletion } from './program/add-completion.ts';
import { addExplain } from './program/add-explain.ts';
import { addInit } from './program/add-init.ts';
import { addLocalisable } from './program/add-localisable.ts';
import { addMerge } from './program/add-merge.ts';
import { addRead } from './program/add-read.ts';
import { addRender } from './program/add-render.ts';
import { addRollup } from './program/add-rollup.ts';
import { addRules } from './program/add-rules.ts';
import { addWorker } from './program/add-worker.ts';
import type { Streams } from './streams.ts';

/** The command line and what became of it. */
export interface Program {
  readonly command: Command;
  /** Help and version texts, in the order commander wrote them. */
  readonly shown: readonly string[];
  readonly outcome: { code: ExitCode };
}

/** In the order of the help. */
const COMMANDS: readonly ((adding: Adding) => void)[] = [
  addCheck,
  addRender,
  addRules,
  addExplain,
  addLocalisable,
  addRead,
  addInit,
  addBatch,
  addMerge,
  addRollup,
  addWorker,
  addCompletion,
];

/** All commands, described in `lang`. What a command does is loaded when it runs. */
export function buildProgram(lang: Language, streams: Streams): Program {
  const shown: string[] = [];
  const outcome: { code: ExitCode } = { code: 0 };
  const command = withOwnOptions(new Command('juesuan'), lang)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => shown.push(text),
      writeErr: (text) => shown.push(text),
      outputError: () => {},
    })
    .configureHelp(helpConfiguration(lang, Math.min(streams.stdout.columns ?? 80, 100)));
  const run: Adding['run'] = (load) => async (argument) => {
    outcome.code = await (await load())(argument, streams);
  };
  for (const add of COMMANDS) add({ program: command, lang, run });
  return { command, shown, outcome };
}

/** What goes before any command: language, colour, help and version. */
function withOwnOptions(program: Command, lang: Language): Command {
  const say = (id: string) => renderMessage(`help.${id}`, {}, lang);
  return program
    .description(say('program'))
    .version(version, '-v, --version', say('option.version'))
    .helpOption('-h, --help', say('option.help'))
    .helpCommand(`help [${say('value.command')}]`, say('command.help'))
    .addOption(
      withChoices(
        new Option('--lang <zh|en>', say('option.lang'))
          .default('zh', 'zh')
          .argParser(oneOf('--lang', ['zh', 'en'])),
        ['zh', 'en'],
      ),
    )
    .option('--color', say('option.color'))
    .option('--no-color', say('option.no-color'))
    .addHelpText('after', () => `\n${say('program-after')}\n`);
}
