import { addOutputOptions } from '../batch-options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addMerge(adding: Adding): void {
  const command = addCommand(adding, 'merge', ['<{part}...>', 'part']);
  addOutputOptions(command, adding.lang);
  command.action((parts: string[]) =>
    adding.run(async () => (await import('../commands/merge.ts')).mergeCommand)({
      parts,
      options: command.optsWithGlobals(),
    }),
  );
}
