import type { Command, Help, HelpConfiguration } from 'commander';
import type { Language } from '../model/rule.ts';
import { displayWidth } from '../report/layout/display-width.ts';
import { wrapText } from '../report/layout/wrap.ts';
import { renderMessage } from '../report/message.ts';

const TITLES = ['Usage:', 'Arguments:', 'Options:', 'Commands:', 'Global Options:'];

/** Commander's help in the user's language, aligned and wrapped by display width. */
export function helpConfiguration(lang: Language, width: number): HelpConfiguration & Partial<Help> {
  return {
    helpWidth: width,
    showGlobalOptions: true,
    displayWidth,
    boxWrap: (text, columns) =>
      text
        .split('\n')
        .flatMap((line) => wrapText(line, columns))
        .join('\n'),
    styleTitle: (title) => (TITLES.includes(title) ? renderMessage(`help.title.${title}`, {}, lang) : title),
    optionDescription: (option) =>
      option.defaultValueDescription === undefined
        ? option.description
        : renderMessage(
            'help.default',
            { description: option.description, value: option.defaultValueDescription },
            lang,
          ),
    argumentTerm,
    subcommandTerm: (command: Command) =>
      [command.name(), ...command.registeredArguments.map((argument) => argumentTerm(argument))].join(' '),
    commandUsage: (command: Command) => usageOf(command, lang),
  };
}

function argumentTerm(argument: Command['registeredArguments'][number]): string {
  const label = argument.name() + (argument.variadic ? '…' : '');
  return argument.required ? label : `[${label}]`;
}

function usageOf(command: Command, lang: Language): string {
  const names: string[] = [];
  for (let at: Command | null = command; at; at = at.parent) names.unshift(at.name());
  const parts = [
    ...names,
    ...(command.commands.length > 0 ? [renderMessage('help.value.command', {}, lang)] : []),
    ...command.registeredArguments.map((argument) => argumentTerm(argument)),
    renderMessage('help.options-placeholder', {}, lang),
  ];
  return parts.join(' ');
}
