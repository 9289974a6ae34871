import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Written {
  readonly name: string;
  /** A file or folder. */
  readonly path: string;
  /** A fixture: the same figures and slips, other words and lines. */
  readonly isRewritten: boolean;
}

/**
 * Accounts as rewritten for `fixtures` and, where the project's shared texts lie beside it, as published. Where
 * they don't, a sentence says what was not tested.
 */
export function rewrittenAndPublished(fixture: string, shared: string): Written[] {
  const published = join(ROOT, '../shared', shared);
  const isHere = existsSync(published);
  if (!isHere)
    console.warn(
      `../shared/${shared} is not here: tested is fixtures/${fixture}, the same accounts in other words.`,
    );
  return [
    { name: 'in our words', path: join(ROOT, 'fixtures', fixture), isRewritten: true },
    ...(isHere ? [{ name: 'as published', path: published, isRewritten: false }] : []),
  ];
}
