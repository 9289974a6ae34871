import { ProblemError } from '../model/problem.ts';
import type { Limits } from './limits.ts';
import { openZip } from './zip-archive.ts';

/** What a submission's archive holds; names are paths within. `skipped` are files of types that nothing reads. */
export interface ArchiveContent {
  readonly files: readonly ArchivedFile[];
  readonly skipped: readonly string[];
}

interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LEFT_BY_SYSTEMS = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const NOT_READ = /\.(pdf|ofd|jpe?g|png|gif|bmp|tiff?|webp|mp4|pptx?|rtf|css|js|exe|dll)$/i;
const NESTED_ARCHIVE = /\.(zip|rar|7z|tar|gz|tgz|bz2|xz)$/i;

/** The files of a .zip, in its order; scans and pictures are not even unpacked. Throws a ProblemError for archives within, passwords and bombs. */
export async function readZip(bytes: Uint8Array, file: string, limits: Limits): Promise<ArchiveContent> {
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
  const folders = foldersOf(wanted.map((entry) => entry.name));
  if (folders.length > 1) {
    const data = { first: folders[0]!, second: folders[1]! };
    throw new ProblemError({ severity: 'error', messageId: 'zip-several-submissions', data, file });
  }
  const skipped = wanted.filter((entry) => NOT_READ.test(entry.name));
  const files = wanted.filter((entry) => !NOT_READ.test(entry.name));
  return {
    files: files.map((entry) => ({ name: entry.name, bytes: archive.unpack(entry) })),
    skipped: skipped.map((entry) => entry.name),
  };
}

const TABLE_OR_TEXT = /\.(csv|tsv|xlsx?|et|ods|docx?|txt|html?)$/i;
/** A folder with this many tables or texts is a submission of its own. */
const FILES_OF_A_SUBMISSION = 4;

/** Folders that look like a submission each: mixed, their tables would be held against each other. */
function foldersOf(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names.filter((entry) => TABLE_OR_TEXT.test(entry))) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= FILES_OF_A_SUBMISSION).map(([folder]) => folder || './');
}
