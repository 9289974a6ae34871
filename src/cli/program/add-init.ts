import { Option } from 'commander';
import { renderMessage } from '../../report/message.ts';
import { parseYear } from '../options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addInit(adding: Adding): void {
  const say = (id: string) => renderMessage(`help.${id}`, {}, adding.lang);
  const command = addCommand(adding, 'init', ['<{folder}>', 'folder'])
    .addOption(new Option(`--year <${say('value.year')}>`, say('option.init-year')).argParser(parseYear))
    .option('--xlsx', say('option.init-xlsx'));
  command.action((folder: string) =>
    adding.run(async () => (await import('../commands/init.ts')).initCommand)({
      folder,
      options: command.optsWithGlobals(),
    }),
  );
}
