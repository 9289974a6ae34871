import { cellName } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { ColumnBinding } from './bind-columns.ts';
import type { Section } from './split-sections.ts';

/**
 * One column for every key. Columns of one merged header cell: the one with the figures. A header word that
 * is more specific wins. Two columns with the same header and figures in both: a problem, and neither is read.
 */
export function chooseColumns(
  bindings: readonly ColumnBinding[],
  keyOf: (binding: ColumnBinding) => string | undefined,
  section: Section,
  bodyFrom: number,
): { chosen: Map<string, ColumnBinding>; problems: Problem[] } {
  const chosen = new Map<string, ColumnBinding>();
  const rivals = new Map<string, ColumnBinding[]>();
  for (const binding of bindings) {
    const key = binding.use === 'value' ? keyOf(binding) : undefined;
    if (key === undefined) continue;
    const first = chosen.get(key);
    if (!first) chosen.set(key, binding);
    else rivals.set(key, [...(rivals.get(key) ?? [first]), binding]);
  }
  const problems: Problem[] = [];
  for (const [key, candidates] of rivals) {
    const best = pick(candidates, section, bodyFrom);
    if (best.length === 1) chosen.set(key, best[0]!);
    else {
      chosen.delete(key);
      problems.push(duplicateHeader(section, best));
    }
  }
  return { chosen, problems };
}

/** The columns that remain equally good; more than one is a fault of the sheet. */
function pick(candidates: readonly ColumnBinding[], section: Section, bodyFrom: number): ColumnBinding[] {
  const rank = Math.min(...candidates.map((binding) => binding.rank));
  const best = candidates.filter((binding) => binding.rank === rank);
  const counts = new Map(best.map((binding) => [binding, countFigures(section, bodyFrom, binding.column)]));
  const perHeader = new Map<string, ColumnBinding>();
  for (const binding of best) {
    const cell = `${binding.header?.row}:${binding.header?.origin}`;
    const rival = perHeader.get(cell);
    if (!rival || counts.get(binding)! > counts.get(rival)!) perHeader.set(cell, binding);
  }
  const distinct = [...perHeader.values()];
  const filled = distinct.filter((binding) => counts.get(binding)! > 0);
  return filled.length > 0 ? filled : distinct.slice(0, 1);
}

function countFigures({ rows, to }: Section, bodyFrom: number, column: number): number {
  let count = 0;
  for (let index = bodyFrom; index < to; index++) {
    if (/^\s*[-−(（]?[\d０-９]/.test(rows[index]![column] ?? '')) count++;
  }
  return count;
}

function duplicateHeader({ grid }: Section, [first, second]: readonly ColumnBinding[]): Problem {
  const cellOf = (binding: ColumnBinding | undefined) =>
    binding?.header ? cellName(binding.header.row + 1, binding.header.origin + 1) : '';
  return {
    severity: 'error',
    messageId: 'reading-duplicate-header',
    data: {
      label: first?.label ?? '',
      first: cellOf(first),
      second: cellOf(second),
      ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    },
    file: grid.file,
    row: (second?.header?.row ?? 0) + 1,
    column: (second?.header?.origin ?? 0) + 1,
  };
}
