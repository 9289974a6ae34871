import { nearestName } from '../../model/nearest-name.ts';

/** What is wrong with a formula and where, as an offset in its text. */
export interface FormulaError {
  readonly at: number;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Message ids come in pairs: with a suggestion and, where nothing is near, with the list of what there is. */
export function unknownName(
  messageId: string,
  name: string,
  known: Iterable<string>,
  at: number,
): FormulaError {
  const names = [...known];
  const hint = nearestName(name, names);
  return hint === undefined
    ? { at, messageId, data: { name, known: names.join(', ') || '-' } }
    : { at, messageId: `${messageId}-hint`, data: { name, hint } };
}
