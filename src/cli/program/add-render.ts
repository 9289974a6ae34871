import { reportOptions } from '../options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addRender(adding: Adding): void {
  const command = addCommand(adding, 'render', ['<{file}>', 'result']);
  for (const option of reportOptions(adding.lang)) command.addOption(option);
  command.action((file: string) =>
    adding.run(async () => (await import('../commands/render.ts')).renderCommand)({
      file,
      options: command.optsWithGlobals(),
    }),
  );
}
