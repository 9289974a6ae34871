import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../io/write-atomically.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { renderTerminal } from '../report/terminal.ts';

/** A department's own report. */
export async function renderReport(result: Result, lang: Language): Promise<string> {
  return renderTerminal(result, { lang, verbose: true, width: 100 });
}

/** Writes it below `folder`, by the department's id; returns the path within, with `/`. */
export function writeReport(folder: string, id: string, report: string): string {
  const path = `${reportPath(id)}.txt`;
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeAtomically(file, report);
  return path;
}

/** Ids may hold what no file name may on some system, or `..`. */
const reportPath = (id: string): string =>
  id
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '__' : part.replace(/[<>:"\\|?*]|\p{Cc}/gu, '_')))
    .join('/');
