import type { Finding } from '../model/finding.ts';
import { type Relation, termsIn } from '../model/relation.ts';
import type { Draft } from './draft.ts';

/**
 * Removes what is said of rows that stand under a wrong name or code, and gives back the findings that it
 * explained: with the right name their figures are compared with others.
 */
export function takeOver(drafts: Draft[], rows: readonly string[], findings: readonly Finding[]): string[] {
  const isMisplaced = (figure: string) => rows.some((row) => isOfRow(figure, row));
  const misplaced = new Set(
    findings.filter(({ relation }) => termFigures(relation).some(isMisplaced)).map(({ id }) => id),
  );
  const isTaken = ({ status, corrections, explains }: Draft) => {
    const own = corrections.filter(({ figure = '' }) => isMisplaced(figure));
    if (own.length > 0 && (status === 'group' || own.length === corrections.length)) return true;
    return explains.every((finding) => misplaced.has(finding));
  };
  const taken = drafts.filter(isTaken);
  drafts.splice(0, drafts.length, ...drafts.filter((draft) => !taken.includes(draft)));
  return taken.flatMap(({ explains }) => explains);
}

const termFigures = (relation: Relation | undefined): string[] =>
  relation ? termsIn(relation).map(({ figure }) => figure) : [];

/** `t04.expense.206#2.total` is of the row `t04.expense.206` too. */
const isOfRow = (figure: string, row: string) =>
  figure.startsWith(row) && !/^\d/.test(figure.slice(row.length));
