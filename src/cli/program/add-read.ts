import { Option } from 'commander';
import { renderMessage } from '../../report/message.ts';
import { listFormatOption } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addRead(adding: Adding): void {
  const say = (id: string) => renderMessage(`help.${id}`, {}, adding.lang);
  const command = addCommand(adding, 'read', ['<{path}>', 'text'])
    .addOption(new Option(`--line <${say('value.line')}>`, say('option.line')).argParser(parseLine))
    .addOption(listFormatOption(adding.lang));
  command.action((path: string) =>
    adding.run(async () => (await import('../commands/read.ts')).readCommand)({
      path,
      options: command.optsWithGlobals(),
    }),
  );
}

function parseLine(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new UsageError('usage.line', { value });
  return Number(value);
}
