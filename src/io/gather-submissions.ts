import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Problem, ProblemError } from '../model/problem.ts';
import { fileProblem } from './file-errors.ts';
import { isDirectory } from './is-directory.ts';
import { leftOut } from './left-out.ts';
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

/** Folders inside a submission's folder are entered so far down: 附件/决算表/按表/… is as deep as people file. */
const DEEPEST = 3;
/** More folders than this, and nothing beside them, are no parts of one set. */
const MOST_SETS = 12;
/** Someone named a folder of all kinds of things. */
const MOST_FILES = 500;

/** Opened by what they hold: a reader refuses, in a sentence, what only bears the name. */
export const READABLE =
  /\.(csv|tsv|txt|md|docx|docm|doc|wps|rtf|odt|pdf|xlsx|xlsm|xls|et|ods|zip|html?|mht|mhtml)$/i;
/** What systems, tools and version control keep beside the material. */
export const SKIPPED_FOLDER = /^(\.|__MACOSX$|node_modules$|\$RECYCLE\.BIN$)/;
export const NOT_PART_OF_IT = /^(\.|~\$)|^(readme|license|licence|changelog|notes?)(\.|$)|^thumbs\.db$/i;

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

function gatherFolder(
  path: string,
  { maxFileBytes, isPart = () => true }: GatherOptions,
): GatheredSubmission {
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  const entries = entriesOf(path, path, problems);
  const crowd = crowdOf(path, entries);
  const open = (folder: string, names: readonly string[], depth: number) => {
    for (const entry of names) {
      const name = folder === '' ? entry : `${folder}/${entry}`;
      const file = join(path, name);
      if (isDirectory(file)) {
        if (SKIPPED_FOLDER.test(entry) || !isPart(file)) continue;
        if (depth < DEEPEST) open(name, entriesOf(file, name, problems), depth + 1);
        else problems.push({ severity: 'note', messageId: 'files-folder-deep', data: {}, file: name });
      } else if (!READABLE.test(entry)) {
        problems.push(...leftOut(name));
      } else if (files.length === MOST_FILES) {
        problems.push({
          severity: 'error',
          messageId: 'files-too-many',
          data: { limit: String(MOST_FILES) },
          file: name,
        });
        return;
      } else {
        collect(files, problems, () => ({ name, bytes: readBytes(file, name, maxFileBytes) }));
      }
    }
  };
  if (crowd) problems.push(crowd);
  else open('', entries, 0);
  if (files.length === 0 && problems.every((problem) => problem.severity !== 'error')) {
    problems.push({ severity: 'error', messageId: 'files-folder-empty', data: {}, file: path });
  }
  return { id: basename(resolve(path)) || path, files, problems };
}

/** Nothing but folders, and many: the departments of a district, for `batch`. */
function crowdOf(path: string, entries: readonly string[]): Problem | undefined {
  const folders = entries.filter((name) => isDirectory(join(path, name)));
  if (folders.length <= MOST_SETS || folders.length < entries.length) return undefined;
  const data = { example: join(path, folders[0]!), folder: path };
  return { severity: 'error', messageId: 'files-folder-of-folders', data, file: path };
}

function entriesOf(folder: string, name: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder)
      .filter((entry) => !NOT_PART_OF_IT.test(entry))
      .sort();
  } catch (error) {
    problems.push(fileProblem(error, name, 'read').problem);
    return [];
  }
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
