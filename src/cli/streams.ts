import { ProblemError } from '../model/problem.ts';
import { showHidden, showHiddenBetweenColours, withoutCommands } from '../report/hidden-characters.ts';

/** The three streams of a process, as `main` needs them; `process` itself is one. */
export interface Streams {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(chunk: string | Uint8Array, done?: (error?: Error | null) => void): boolean;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

const guarded = new WeakSet<OutputStream>();

function outputProblem(error: NodeJS.ErrnoException): ProblemError {
  const isFull = error.code === 'ENOSPC';
  const data = isFull ? {} : { reason: error.code ?? error.message };
  const messageId = isFull ? 'output-disk-full' : 'output-failed';
  return new ProblemError({ severity: 'error', messageId, data });
}

/**
 * Resolves when the text has left, with what a terminal or a CI runner would obey in it made plain. A reader that
 * went away (`| head`) is no error of ours; a full disk behind a redirection is a ProblemError.
 */
export function writeOut(stream: OutputStream, text: string | Uint8Array): Promise<void> {
  return write(stream, typeof text === 'string' ? withoutCommands(showHidden(text)) : text);
}

/** The same for a report that may have colours of ours in it, and whose texts brought none along. */
export function writeReport(stream: OutputStream, text: string | Uint8Array): Promise<void> {
  return write(stream, typeof text === 'string' ? withoutCommands(showHiddenBetweenColours(text)) : text);
}

/** For a text that is meant to be obeyed: commands for a CI runner, or for the terminal. */
export function writeAsItIs(stream: OutputStream, text: string): Promise<void> {
  return write(stream, text);
}

function write(stream: OutputStream, text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return Promise.resolve();
  if (!guarded.has(stream)) {
    guarded.add(stream);
    // Without a listener, Node reports the closed pipe a second time as an uncaught exception.
    stream.on?.('error', () => {});
  }
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(outputProblem(error));
    });
  });
}
