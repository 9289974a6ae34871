import type { Command } from 'commander';
import type { Language } from '../../model/rule.ts';
import { hasMessage, renderMessage } from '../../report/message.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Streams } from '../streams.ts';

type CommandFunction<Argument> = (argument: Argument, streams: Streams) => Promise<ExitCode>;

/** The program that commands are added to. */
export interface Adding {
  readonly program: Command;
  readonly lang: Language;
  /** Runs a command that is loaded only now. */
  readonly run: <Argument>(
    load: () => Promise<CommandFunction<Argument>>,
  ) => (argument: Argument) => Promise<void>;
}

/** A command's argument, e.g. `<{path}...>` with its value named in the user's language, and its description's id. */
type ArgumentText = readonly [flags: string, description: string];

/**
 * Adds a command with the texts that go by its name: `help.command.NAME` in the list, `help.NAME` where its own
 * help says more, `help.NAME-after` below it.
 */
export function addCommand({ program, lang }: Adding, name: string, argument?: ArgumentText): Command {
  const say = (id: string) => renderMessage(`help.${id}`, {}, lang);
  const command = program
    .command(name)
    .summary(say(`command.${name}`))
    .description(say(hasMessage(`help.${name}`) ? name : `command.${name}`))
    .helpOption('-h, --help', say('option.help'));
  if (argument) {
    const [flags, description] = argument;
    command.argument(
      flags.replace(/\{(\w+)\}/, (_, value: string) => say(`value.${value}`)),
      say(`argument.${description}`),
    );
  }
  const after = `${name}-after`;
  return hasMessage(`help.${after}`) ? command.addHelpText('after', () => `\n${say(after)}\n`) : command;
}
