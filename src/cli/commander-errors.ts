import type { Command, CommanderError } from 'commander';
import { nearestName } from '../model/nearest-name.ts';
import { UsageError } from './usage-error.ts';

const quoted = (text: string): string => /'([^']*)'/.exec(text)?.[1] ?? '';

/** What commander found wrong, in our words, with the nearest option or command where one was meant. */
export function usageErrorOf(
  error: CommanderError,
  program: Command,
  isPath: (word: string) => boolean,
): UsageError {
  const name = quoted(error.message);
  switch (error.code) {
    case 'commander.unknownOption': {
      const near = nearestName(name, optionNames(program));
      return near
        ? new UsageError('usage.option-typo', { option: name, near })
        : new UsageError('usage.option', { option: name });
    }
    case 'commander.unknownCommand': {
      if (isPath(name)) return new UsageError('usage.path-without-command', { path: name });
      const near = nearestName(
        name,
        program.commands.map((command) => command.name()),
      );
      return near
        ? new UsageError('usage.command-typo', { command: name, near })
        : new UsageError('usage.command', { command: name });
    }
    case 'commander.missingArgument':
      if (program.args[0] === 'completion') return new UsageError('usage.missing-shell');
      if (program.args[0] === 'render') return new UsageError('usage.missing-result');
      if (program.args[0] === 'read') return new UsageError('usage.missing-text');
      return program.args[0] === 'explain'
        ? new UsageError('usage.missing-rule')
        : new UsageError('usage.missing-argument');
    case 'commander.optionMissingArgument':
      return new UsageError('usage.option-without-value', { option: name });
    case 'commander.excessArguments':
      return new UsageError('usage.excess-arguments');
    default:
      return new UsageError('usage.other', { reason: error.message.replace(/^error: /, '') });
  }
}

const optionNames = (program: Command): string[] =>
  [program, ...program.commands].flatMap((command) =>
    command.options.flatMap(({ long, short }) => [long, short].filter((flag) => flag != null)),
  );
