import { ProblemError } from '../model/problem.ts';
import type { Limits } from './limits.ts';
import { openZip } from './zip-archive.ts';

/** A file of a submission that came in one archive; `name` is its path within. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LEFT_BY_SYSTEMS = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const NESTED_ARCHIVE = /\.(zip|rar|7z|tar|gz|tgz|bz2|xz)$/i;

/** The files of a .zip, in its order. Throws a ProblemError for archives within, passwords and bombs. */
export async function readZip(bytes: Uint8Array, file: string, limits: Limits): Promise<ArchivedFile[]> {
  const archive = openZip(bytes, file, limits);
  const wanted = archive.entries.filter((entry) => !entry.isDirectory && !LEFT_BY_SYSTEMS.test(entry.name));
  const nested = wanted.find((entry) => NESTED_ARCHIVE.test(entry.name));
  if (nested) {
    throw new ProblemError({
      severity: 'error',
      messageId: 'zip-nested',
      data: { entry: nested.name },
      file,
    });
  }
  return wanted.map((entry) => ({ name: entry.name, bytes: archive.unpack(entry) }));
}
