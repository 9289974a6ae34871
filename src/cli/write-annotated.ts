import { mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { fileProblem } from '../io/file-errors.ts';
import { writeAtomically } from '../io/write-atomically.ts';
import type { CheckedUnderSettings } from './check-run.ts';
import type { PolicyNotice } from './keep-policy.ts';
import type { CheckCommandOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Writes the submissions' own files with comments into a folder; with several, each into one of its name. */
export async function writeAnnotated(
  checked: readonly CheckedUnderSettings[],
  { annotate: folder, lang }: Pick<CheckCommandOptions, 'annotate' | 'lang'>,
): Promise<PolicyNotice[]> {
  if (folder === undefined) return [];
  const { annotateFiles } = await import('../annotate/annotate-files.ts');
  const notices: PolicyNotice[] = [];
  for (const { input, result, settings } of checked) {
    const { files, others, elsewhere } = await annotateFiles(input.files, result, {
      lang,
      limits: settings.limits,
    });
    const own = checked.length > 1 ? join(folder, input.id) : folder;
    for (const { name, bytes } of files) write(own, name, bytes, result.submission.folder);
    notices.push(...told(files, others, elsewhere, own));
  }
  return notices;
}

function told(
  files: readonly { readonly name: string; readonly count: number }[],
  others: readonly string[],
  elsewhere: number,
  folder: string,
): PolicyNotice[] {
  const names = (list: readonly string[]) => list.join('、');
  const count = String(files.reduce((sum, file) => sum + file.count, 0));
  const notices: PolicyNotice[] = [];
  if (files.length > 0)
    notices.push({
      messageId: 'annotate.written',
      data: { count, folder, files: names(files.map(({ name }) => nameInside(name))) },
    });
  if (others.length > 0) notices.push({ messageId: 'annotate.others', data: { files: names(others) } });
  if (elsewhere > 0) notices.push({ messageId: 'annotate.elsewhere', data: { count: String(elsewhere) } });
  return notices.length > 0 ? notices : [{ messageId: 'annotate.none', data: {} }];
}

/** Files named one by one go by their paths: of those the last part. */
const nameInside = (name: string): string =>
  isAbsolute(name) || /(^|[\\/])\.\.([\\/]|$)/.test(name) ? basename(name) : name;

function write(folder: string, name: string, bytes: Uint8Array, source: string | undefined): void {
  const file = join(folder, nameInside(name));
  const original = source === undefined ? name : join(source, name);
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw fileProblem(error, folder, 'write');
  }
  if (isSameFile(file, original)) throw new UsageError('annotate.same-folder', { file });
  writeAtomically(file, bytes);
}

function isSameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
