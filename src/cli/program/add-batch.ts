import { addBatchOptions } from '../batch-options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addBatch(adding: Adding): void {
  const command = addCommand(adding, 'batch', ['[{root}...]', 'root']);
  addBatchOptions(command, adding.lang);
  command.action((roots: string[]) =>
    adding.run(async () => (await import('../commands/batch.ts')).batchCommand)({
      roots,
      options: command.optsWithGlobals(),
    }),
  );
}
