import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Problem, ProblemError } from '../model/problem.ts';
import { fileProblem } from './file-errors.ts';
import { readBytes, readStream } from './read-bytes.ts';

/** A file of a submission, as the core takes it. */
interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One department's files, and what could not be read of them. */
export interface GatheredSubmission {
  readonly id: string;
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

export interface GatherOptions {
  /** Bytes that one file may have. */
  readonly maxFileBytes: number;
  /** What `-` stands for. */
  readonly stdin?: { readonly stream: AsyncIterable<string | Uint8Array>; readonly name: string };
}

export const READABLE = /\.(csv|tsv|txt|md|docx|docm|xlsx|xlsm|xls|et|ods|zip|html?|mht|mhtml)$/i;
/** Formats people do publish in, which no reader here opens: said, not skipped in silence. */
export const UNREADABLE_DOCUMENT = /\.(doc|wps|rtf|pdf|ofd|rar|7z|xlsb|pages|numbers)$/i;
export const NOT_PART_OF_IT = /^(\.|~\$)|^(readme|license|licence|changelog|notes?)(\.|$)|^thumbs\.db$/i;

/** Each folder and each archive is one submission; other files form one together. In the order given. */
export async function gatherSubmissions(
  paths: readonly string[],
  options: GatherOptions,
): Promise<GatheredSubmission[]> {
  const gathered: GatheredSubmission[] = [];
  const loose: string[] = [];
  for (const path of new Set(paths)) {
    if (path !== '-' && isFolder(path)) gathered.push(gatherFolder(path, options));
    else if (/\.zip$/i.test(path)) gathered.push(await gatherFiles([path], options));
    else loose.push(path);
  }
  if (loose.length > 0) gathered.push(await gatherFiles(loose, options));
  return gathered;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function gatherFolder(path: string, { maxFileBytes }: GatherOptions): GatheredSubmission {
  const id = basename(resolve(path)) || path;
  let names: string[];
  try {
    names = readdirSync(path).sort();
  } catch (error) {
    return { id, files: [], problems: [fileProblem(error, path, 'read').problem] };
  }
  const own = names.filter((name) => !NOT_PART_OF_IT.test(name));
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  for (const name of own) {
    const file = join(path, name);
    if (isFolder(file)) continue;
    if (READABLE.test(name))
      collect(files, problems, () => ({ name, bytes: readBytes(file, name, maxFileBytes) }));
    else if (UNREADABLE_DOCUMENT.test(name)) problems.push(unsupported(name));
  }
  if (files.length === 0 && problems.every((problem) => problem.severity !== 'error')) {
    problems.push(
      emptyFolder(
        path,
        own.filter((name) => isFolder(join(path, name))),
      ),
    );
  }
  return { id, files, problems };
}

async function gatherFiles(paths: readonly string[], options: GatherOptions): Promise<GatheredSubmission> {
  const { maxFileBytes, stdin } = options;
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    if (path !== '-') {
      collect(files, problems, () => ({ name: path, bytes: readBytes(path, path, maxFileBytes) }));
    } else if (stdin) {
      const { name, stream } = stdin;
      const bytes = await readStream(stream, name, maxFileBytes).catch((error: unknown) => {
        problems.push(fileProblem(error, name, 'read').problem);
      });
      if (bytes) files.push({ name, bytes });
    }
  }
  return { id: nameOfLoose(paths, stdin?.name), files, problems };
}

/** A single file names the submission; several take the name of the folder they are in. */
function nameOfLoose(paths: readonly string[], stdinName = ''): string {
  const names = paths.map((path) => (path === '-' ? stdinName : path));
  const [first = ''] = names;
  if (names.length === 1) return basename(first, extname(first));
  return basename(dirname(resolve(first)));
}

function collect(files: InputFile[], problems: Problem[], read: () => InputFile): void {
  try {
    files.push(read());
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(error.problem);
  }
}

const ARCHIVE = /\.(?:rar|7z|gz|tar|tgz)$/i;

const unsupported = (file: string): Problem => ({
  severity: 'note',
  messageId: ARCHIVE.test(file) ? 'files-archive' : 'files-unsupported',
  data: { extension: extname(file) },
  file,
});

const emptyFolder = (file: string, folders: readonly string[]): Problem => ({
  severity: 'error',
  messageId: folders.length > 0 ? 'files-folder-of-folders' : 'files-folder-empty',
  data: folders.length > 0 ? { example: join(file, folders[0]!) } : {},
  file,
});
