import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InputFile } from './tables/render-tables.ts';

const DATA = /^(?!README).*\.(csv|txt|md|xlsx|xls|docx|html?|zip)$/i;

/** The input files of a folder, as the command line would gather them. */
export function readSubmissionFolder(folder: string): { id: string; files: InputFile[] } {
  const names = readdirSync(folder)
    .filter((name) => DATA.test(name))
    .sort();
  return {
    id: basename(folder),
    files: names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  };
}
