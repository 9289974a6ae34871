import { checkOptions } from '../options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addCheck(adding: Adding): void {
  const command = addCommand(adding, 'check', ['<{path}...>', 'path']);
  for (const option of checkOptions(adding.lang)) command.addOption(option);
  command.action((paths: string[]) =>
    adding.run(async () => (await import('../commands/check.ts')).checkCommand)({
      paths,
      options: command.optsWithGlobals(),
    }),
  );
}
