import type { Problem } from '../model/problem.ts';
import type { ColumnBinding } from './bind-columns.ts';
import { chooseColumns } from './choose-columns.ts';
import { findEconomicCode, isEconomicCode } from './economic-names.ts';
import { holdsFigure, startsAsFigure } from './figure-cell.ts';
import { splitCodeAndName } from './read-code.ts';
import type { ReadingContext } from './reading-context.ts';

/** Code, name and amount columns that belong together. */
export interface Block {
  /** Label columns from the left; `codes` are those of them that hold codes or parts of them. */
  readonly labels: readonly number[];
  readonly codes: ReadonlySet<number>;
  readonly amount?: AmountColumn;
  /** 人员经费 and 公用经费 where they are columns beside the amount. */
  readonly parts: readonly AmountColumn[];
}

interface AmountColumn {
  readonly key: string;
  readonly column: number;
  readonly label: string;
}

/**
 * A block begins where the header or the cells show economic codes; without any, where economic names stand.
 * A block may have a header and no lines: its last cell can still hold 公用经费合计.
 */
export function findBlocks(context: ReadingContext): { blocks: Block[]; problems: Problem[] } {
  const width = Math.max(
    context.bindings.length,
    ...context.bodyRows.map((row) => context.section.rows[row]!.length),
  );
  const kinds = Array.from({ length: width }, (_, column) => columnKind(context, column));
  const isCode = (column: number) => kinds[column] === 'code' || context.bindings[column]?.role === 'code';
  const starts = kinds.flatMap((kind, column) =>
    kind === 'joined' || (isCode(column) && !isCode(column - 1)) ? [column] : [],
  );
  const begins =
    starts.length > 0 ? starts : kinds.flatMap((kind, column) => (kind === 'name' ? [column] : []));
  const problems: Problem[] = [];
  const blocks = begins.map((start, index): Block => {
    const end = begins[index + 1] ?? width;
    const codes = new Set(isCode(start) ? [start] : []);
    let next = start + 1;
    if (isCode(start)) while (next < end && (kinds[next] === 'part' || isCode(next))) codes.add(next++);
    return { ...readColumns(context, start, next, end, problems), codes };
  });
  return { blocks, problems };
}

/** `301 01`; not 301.01, which is an amount. */
const withoutSpaces = (text: string): string => (text.includes(' ') ? text.replaceAll(' ', '') : '');

type ColumnKind = 'code' | 'part' | 'joined' | 'name' | 'other';

function columnKind({ section, bodyRows, bindings }: ReadingContext, column: number): ColumnKind {
  if (bindings[column]?.use === 'value') return 'other';
  const counts = { code: 0, part: 0, joined: 0, name: 0, filled: 0 };
  for (const row of bodyRows) {
    const text = (section.rows[row]![column] ?? '').trim();
    if (text === '') continue;
    counts.filled++;
    if (!startsAsFigure(text)) {
      if (findEconomicCode(text)) counts.name++;
    } else if (isEconomicCode(text) || isEconomicCode(withoutSpaces(text))) counts.code++;
    else if (text.length <= 2) counts.part++;
    else if (isEconomicCode(splitCodeAndName(text)?.code ?? '')) counts.joined++;
  }
  const most = counts.filled / 2;
  if (counts.filled === 0) return 'other';
  if (counts.code >= most) return 'code';
  if (counts.part >= most) return 'part';
  if (counts.joined >= most) return 'joined';
  return counts.name >= most ? 'name' : 'other';
}

function readColumns(
  context: ReadingContext,
  start: number,
  afterCodes: number,
  end: number,
  problems: Problem[],
) {
  const { bindings, section, bodyFrom } = context;
  const rest = Array.from({ length: end - afterCodes }, (_, index) => afterCodes + index);
  const bound = rest.flatMap((column) => bindings[column] ?? []);
  const values = bound.filter(({ use }) => use === 'value');
  const candidates =
    values.length > 0
      ? values
      : bound.filter(({ column, use }) => use !== 'skip' && holdsFigures(context, column));
  const isAlone = candidates.length === 1;
  const keyOf = (binding: ColumnBinding) => (isAlone ? 'amount' : (binding.key ?? 'amount'));
  const chosen = chooseColumns(
    candidates.map((binding): ColumnBinding => ({ ...binding, use: 'value' })),
    keyOf,
    section,
    bodyFrom,
  );
  problems.push(...chosen.problems);
  const amounts = [...chosen.chosen].map(
    ([key, { column, label }]): AmountColumn => ({ key, column, label }),
  );
  const amount =
    amounts.find(({ key }) => key === 'amount') ?? (amounts.length === 1 ? amounts[0] : undefined);
  const first = Math.min(...amounts.map(({ column }) => column), end);
  const labels = [
    start,
    ...Array.from({ length: Math.max(0, first - start - 1) }, (_, index) => start + 1 + index),
  ];
  const parts = amounts.filter((candidate) => candidate !== amount);
  return {
    labels: labels.filter((column) => bindings[column]?.use !== 'skip'),
    parts,
    ...(amount ? { amount } : {}),
  };
}

const holdsFigures = ({ section, bodyRows }: ReadingContext, column: number): boolean =>
  bodyRows.some((row) => holdsFigure(section.rows[row]![column]));
