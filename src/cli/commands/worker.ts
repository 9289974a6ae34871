import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { serveQueue } from '../../batch/queue/serve-queue.ts';
import { withoutPassword } from '../../batch/queue/without-password.ts';
import { workerFile } from '../../batch/worker-file.ts';
import { renderMessage } from '../../report/message.ts';
import type { WorkerCommandOptions } from '../batch-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { catchInterrupt } from '../interrupt.ts';
import { type Streams, writeOut } from '../streams.ts';

/** `juesuan worker --queue redis://…`: checks what others put into the queue, until Ctrl-C. */
export async function workerCommand(options: WorkerCommandOptions, { stderr }: Streams): Promise<ExitCode> {
  const { queue, lang, timeout, root = [], cache, lock, idleExit } = options;
  const jobs = options.jobs ?? availableParallelism();
  const say = (id: string, data: Record<string, string>) =>
    writeOut(stderr, `${renderMessage(id, data, lang)}\n`);
  const interrupt = catchInterrupt();
  try {
    const { checked, abandoned } = await serveQueue({
      url: queue,
      workerFile: workerFile(),
      jobs,
      timeoutSeconds: timeout,
      roots: root.map((one) => resolve(one)),
      cache,
      lockSeconds: lock,
      idleExitSeconds: idleExit,
      stop: interrupt.signal,
      onReady: () => {
        say('queue-waiting', { url: withoutPassword(queue), jobs: String(jobs) });
      },
    });
    await say('queue-served', { count: String(checked) });
    const code = interrupt.signal.aborted ? interrupt.code() : 0;
    if (abandoned) process.exit(code);
    return code;
  } finally {
    interrupt.release();
  }
}
