import { listFormatOption } from '../options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addLocalisable(adding: Adding): void {
  const command = addCommand(adding, 'localisable', ['<{path}...>', 'path']).addOption(
    listFormatOption(adding.lang),
  );
  command.action((paths: string[]) =>
    adding.run(async () => (await import('../commands/localisable.ts')).localisableCommand)({
      paths,
      options: command.optsWithGlobals(),
    }),
  );
}
