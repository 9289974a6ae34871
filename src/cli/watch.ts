import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileProblem } from '../io/file-errors.ts';
import { renderMessage } from '../report/message.ts';
import { describeFailure } from './describe-failure.ts';
import type { ExitCode } from './exit-code.ts';
import { catchInterrupt } from './interrupt.ts';
import type { CheckCommandOptions } from './options.ts';
import { type Streams, writeAsItIs, writeOut } from './streams.ts';

/** Office programs save in several steps; the last of them counts. */
const QUIET_MILLISECONDS = 200;
const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';
/** Lock files and copies that editors and office programs put beside what they save. */
const PASSING_FILE = /^(~\$|\.~|\.#|\.)|~$|\.(tmp|swp|swx)$/i;

/** Runs `once` now and after every save, until interrupted. A failing run is shown and waited out. */
export async function watchPaths(
  paths: readonly string[],
  { lang, format }: CheckCommandOptions,
  streams: Streams,
  once: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const interrupt = catchInterrupt();
  const outputs = new Set((format ?? []).flatMap(({ file }) => (file === undefined ? [] : [resolve(file)])));
  const changes = watchForChanges(paths, outputs);
  try {
    while (!interrupt.signal.aborted) {
      if (streams.stdout.isTTY === true) await writeAsItIs(streams.stdout, CLEAR_SCREEN);
      try {
        await once();
      } catch (error) {
        await writeOut(streams.stderr, describeFailure(error, lang));
      }
      const time = new Date().toTimeString().slice(0, 8);
      await writeOut(streams.stderr, `${renderMessage('watch.waiting', { time }, lang)}\n`);
      await changes.next(interrupt.signal);
    }
    return interrupt.code();
  } finally {
    changes.close();
    interrupt.release();
  }
}

/** Resolves once something was saved and nothing followed for a moment, or when `signal` aborts. */
function watchForChanges(paths: readonly string[], outputs: ReadonlySet<string>) {
  let notify = () => {};
  let timer: NodeJS.Timeout | undefined;
  let isPending = false;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isPending = true;
      notify();
    }, QUIET_MILLISECONDS);
  };
  const watchers = paths.map((path) => watchPath(path, outputs, changed));
  return {
    next: (signal: AbortSignal): Promise<void> =>
      new Promise((done) => {
        notify = () => {
          isPending = false;
          done();
        };
        if (isPending || signal.aborted) notify();
        signal.addEventListener('abort', () => done(), { once: true });
      }),
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** A file is watched by its folder: programs that save by renaming would leave a watcher of the file behind. */
function watchPath(path: string, outputs: ReadonlySet<string>, changed: () => void): FSWatcher {
  try {
    const isFolder = statSync(path).isDirectory();
    const folder = isFolder ? path : dirname(path);
    return watch(folder, (_, name) => {
      if (name === null) return changed();
      if (PASSING_FILE.test(name) || outputs.has(resolve(folder, name))) return;
      if (isFolder || name === basename(path) || name === 'juesuan.config.json') changed();
    });
  } catch (error) {
    throw fileProblem(error, path, 'read');
  }
}
