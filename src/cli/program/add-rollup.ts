import { addRollupOptions } from '../batch-options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addRollup(adding: Adding): void {
  const command = addCommand(adding, 'rollup', ['<{department}>', 'department']);
  addRollupOptions(command, adding.lang);
  command.action((department: string) =>
    adding.run(async () => (await import('../commands/rollup.ts')).rollupCommand)({
      department,
      options: command.optsWithGlobals(),
    }),
  );
}
