import { basename, dirname, extname, join, resolve } from 'node:path';
import { listMaterial } from '../filing/list-material.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { DISK } from './disk-view.ts';
import { fileProblem } from './file-errors.ts';
import { isDirectory } from './is-directory.ts';
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
  /** Which folders inside a folder are part of its submission; all of them unless told. */
  readonly isPart?: (path: string) => boolean;
}

/** Each folder and each archive is one submission; other files form one together. In the order given. */
export async function gatherSubmissions(
  paths: readonly string[],
  options: GatherOptions,
): Promise<GatheredSubmission[]> {
  const gathered: GatheredSubmission[] = [];
  const loose: string[] = [];
  for (const path of new Set(paths)) {
    if (path !== '-' && isDirectory(path)) gathered.push(gatherFolder(path, options));
    else if (/\.zip$/i.test(path)) gathered.push(await gatherFiles([path], options));
    else loose.push(path);
  }
  if (loose.length > 0) gathered.push(await gatherFiles(loose, options));
  return gathered;
}

function gatherFolder(path: string, { maxFileBytes, isPart }: GatherOptions): GatheredSubmission {
  const material = listMaterial(DISK, path, isPart);
  const files: InputFile[] = [];
  const problems = [...material.problems];
  for (const name of material.files)
    collect(files, problems, () => ({ name, bytes: readBytes(join(path, name), name, maxFileBytes) }));
  if (files.length === 0 && problems.every(({ severity }) => severity !== 'error'))
    problems.push({ severity: 'error', messageId: 'files-folder-empty', data: {}, file: path });
  return { id: basename(resolve(path)) || path, files, problems };
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
