import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckedSubmission } from '../check.ts';
import { writeAtomically } from '../io/write-atomically.ts';
import type { Language } from '../model/rule.ts';
import { pathOfId } from './path-of-id.ts';

/** A department's own report: its findings beside its tables and text, on one page. */
export async function renderReport({ result, sources }: CheckedSubmission, lang: Language): Promise<string> {
  const { renderHtml } = await import('../report/html.ts');
  return renderHtml(result, { lang, sources: [sources] });
}

/** Writes it below `folder`, by the department's id; returns the path within, with `/`. */
export function writeReport(folder: string, id: string, report: string): string {
  const path = `${pathOfId(id)}.html`;
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeAtomically(file, report);
  return path;
}
