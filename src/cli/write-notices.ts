import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathOfId } from '../batch/path-of-id.ts';
import { departmentLines } from '../batch/summarise.ts';
import { fileProblem } from '../io/file-errors.ts';
import { writeAtomically } from '../io/write-atomically.ts';
import type { BatchOutputOptions } from './batch-options.ts';
import type { PolicyNotice } from './keep-policy.ts';

/** Writes a notice for every department that needs one, by its path below the folder; says how many. */
export async function writeNotices(
  journals: readonly string[],
  { notices: folder, due, lang }: BatchOutputOptions,
): Promise<PolicyNotice[]> {
  if (folder === undefined) return [];
  const { needsNotice, renderNotice } = await import('../report/notice.ts');
  let count = 0;
  let clean = 0;
  for await (const line of departmentLines(journals)) {
    if (!needsNotice(line)) {
      clean += 1;
      continue;
    }
    const file = join(folder, `${pathOfId(line.id)}.docx`);
    makeFolder(dirname(file));
    writeAtomically(file, await renderNotice(line, { lang, ...(due === undefined ? {} : { due }) }));
    count += 1;
  }
  const written = clean === 0 ? 'notices-written-all' : 'notices-written';
  const messageId = count === 0 ? 'notices-none' : written;
  return [{ messageId, data: { count: String(count), clean: String(clean), folder } }];
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fileProblem(error, folder, 'write');
  }
}
