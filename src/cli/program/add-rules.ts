import { listFormatOption } from '../options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addRules(adding: Adding): void {
  const command = addCommand(adding, 'rules').addOption(listFormatOption(adding.lang));
  command.action(() =>
    adding.run(async () => (await import('../commands/rules.ts')).rulesCommand)(command.optsWithGlobals()),
  );
}
