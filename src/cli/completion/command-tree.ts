import type { Command, Option } from 'commander';

/** What a shell needs to know of the command line; read off commander's own tree. */
export interface CommandNode {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionNode[];
  /** Words its argument can be; without any, it takes paths if it takes an argument. */
  readonly words: readonly string[];
  readonly takesPaths: boolean;
}

export interface OptionNode {
  /** `--format`, and `-f` where it has one. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** Empty: any file. */
  readonly choices: readonly string[];
}

export interface CommandTree {
  readonly commands: readonly CommandNode[];
}

/** `words` are the arguments of commands that take neither paths nor nothing. */
export function readCommandTree(
  program: Command,
  words: Readonly<Record<string, readonly string[]>>,
): CommandTree {
  const help = program.createHelp();
  const shared = program.options.map(optionNode);
  return {
    commands: help.visibleCommands(program).map((command) => {
      const name = command.name();
      const own = words[name] ?? (name === 'help' ? program.commands.map((one) => one.name()) : []);
      return {
        name,
        summary: oneLine(command.summary() || command.description()),
        options: [...help.visibleOptions(command).map(optionNode), ...shared],
        words: own,
        takesPaths: own.length === 0 && command.registeredArguments.length > 0,
      };
    }),
  };
}

const optionNode = ({ long, short, description, required, optional, argChoices }: Option): OptionNode => ({
  flags: [long, short].filter((flag) => flag != null),
  description: oneLine(description),
  takesValue: required || optional,
  choices: argChoices ?? [],
});

const oneLine = (text: string): string => text.split('\n')[0]!;
