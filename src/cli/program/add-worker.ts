import { addWorkerOptions } from '../batch-options.ts';
import { type Adding, addCommand } from './add-command.ts';

export function addWorker(adding: Adding): void {
  const command = addCommand(adding, 'worker');
  addWorkerOptions(command, adding.lang);
  command.action(() =>
    adding.run(async () => (await import('../commands/worker.ts')).workerCommand)(command.optsWithGlobals()),
  );
}
