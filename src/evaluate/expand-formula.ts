import type { SumRelation, Term } from '../model/relation.ts';
import type { TableId } from '../model/table-id.ts';
import type { Addend, CompiledFormula } from './compile-formula.ts';
import { type Figures, isKnown, missingTable } from './figures.ts';
import type { KnownFigure } from './known-figure.ts';
import { fillPart, fillRow, type RowReference } from './row-reference.ts';
import type { Missing, TableFigures } from './table-figures.ts';

/** A rule filled in once, before it is judged. */
export type Instance = SumInstance | SkippedInstance;

interface SumInstance {
  readonly relation: SumRelation;
  /** In the order of the relation's terms. */
  readonly figures: readonly KnownFigure[];
  /** A line taken as zero because the form does not list it: if the sum fails, it may have been missed. */
  readonly doubt?: Missing;
}

interface SkippedInstance {
  readonly instance: string;
  readonly outcome: 'undecided' | 'not-applicable';
  readonly reason?: Missing;
}

/**
 * Fills a formula in for every value of its variables. Where nothing is stated (blank against blank) or
 * its condition does not hold there is no instance; without any, the rule is not applicable.
 */
export function expandFormula(formula: CompiledFormula, figures: Figures): Instance[] {
  const missing = formula.tables.find((table) => !figures.table(table));
  if (missing) return [{ instance: missing, outcome: 'undecided', reason: missingTable(missing) }];
  const instances: Instance[] = [];
  const lists = formula.bindings.map((list) => list(figures));
  const values: string[] = [];
  const visit = (depth: number) => {
    const list = lists[depth];
    if (!list) {
      const instance = fillIn(formula, figures, values);
      if (instance) instances.push(instance);
      return;
    }
    for (const value of list) {
      values[depth] = value;
      visit(depth + 1);
    }
  };
  visit(0);
  return instances.length > 0 ? instances : [{ instance: formula.scope, outcome: 'not-applicable' }];
}

class Filling {
  readonly figures: KnownFigure[] = [];
  readonly terms: Term[] = [];
  isStated = false;
  parts = 0;
  doubt: Missing | undefined;

  add(figure: KnownFigure, weight: 1 | -1) {
    this.figures.push(figure);
    this.terms.push(figure.term(weight));
    this.isStated ||= figure.operand.state === 'printed';
  }
}

function fillIn(formula: CompiledFormula, figures: Figures, values: readonly string[]): Instance | undefined {
  if (formula.when && !formula.when(figures, values)) return undefined;
  const filling = new Filling();
  let sum: RowReference | undefined;
  for (const addend of formula.addends) {
    if ('constant' in addend) {
      filling.add(addend.constant, addend.weight);
      continue;
    }
    const { reference } = addend;
    if (reference.star) sum = reference;
    const table = figures.table(reference.table)!;
    const missing = reference.star
      ? addRows(filling, table, addend, values)
      : addFigure(filling, table, addend, values);
    if (missing) return skip(formula, missing, values);
  }
  if (sum && filling.parts === 0) return withoutParts(filling, sum.star?.parent !== undefined);
  if (!filling.isStated) return undefined;
  if (sum && sum.star?.parent !== undefined && areBlank(filling)) return withBlankDetails(filling);
  if (!sum) filling.doubt = doubtOfRow(formula, figures, values) ?? filling.doubt;
  const { figures: known, terms, doubt } = filling;
  const relation: SumRelation = { type: 'sum', comparison: formula.comparison, terms };
  return doubt ? { relation, figures: known, doubt } : { relation, figures: known };
}

/** Columns of one row that add up may lack one that nobody knows. */
function doubtOfRow(
  { addends, comparison }: CompiledFormula,
  figures: Figures,
  values: readonly string[],
): Missing | undefined {
  if (comparison !== '=' || addends.length < 3 || !figures.hasUnkeyed) return undefined;
  const rows = addends.map((addend) =>
    'constant' in addend ? '' : `${addend.reference.table}.${fillRow(addend.reference.row, values)}`,
  );
  if (rows.some((row) => row !== rows[0])) return undefined;
  const [table = '', row = ''] = rows[0]!.split(/\.(.*)/s);
  return figures.table(table as TableId)?.unkeyedBeside(row);
}

/** A form without a column is another form: there is nothing to check. A missing row or an unread cell stays open. */
function skip(
  { addends, scope }: CompiledFormula,
  reason: Missing,
  values: readonly string[],
): SkippedInstance | undefined {
  if (reason.messageId === 'column-missing') return undefined;
  const first = addends[0]!;
  const instance = 'constant' in first ? scope : keyOf(first.reference, values);
  return { instance, outcome: 'undecided', reason };
}

function keyOf({ table, row, column }: RowReference, values: readonly string[]): string {
  const columnKey = fillPart(column, values);
  const rowKey = `${table.toLowerCase()}.${fillRow(row, values)}`;
  return columnKey === '' ? rowKey : `${rowKey}.${columnKey}`;
}

/** A row without children has nothing to foot; a total above no rows at all cannot be checked unless it is zero. */
function withoutParts({ figures }: Filling, hasParent: boolean): SkippedInstance | undefined {
  if (hasParent || figures.every(({ operand }) => operand.value.isZero())) return undefined;
  const instance = figures[0]!.operand.id;
  return {
    instance,
    outcome: 'undecided',
    reason: { messageId: 'no-rows-listed', data: { figure: instance } },
  };
}

/** Details left blank below a total that is not zero: nothing says that they add to something else. */
const areBlank = ({ figures: [total, ...parts] }: Filling): boolean =>
  total !== undefined &&
  !total.operand.value.isZero() &&
  parts.every(({ operand }) => operand.state === 'blank');

function withBlankDetails({ figures }: Filling): SkippedInstance {
  const instance = figures[0]!.operand.id;
  return {
    instance,
    outcome: 'undecided',
    reason: { messageId: 'details-blank', data: { figure: instance } },
  };
}

type FigureAddend = Exclude<Addend, { readonly constant: KnownFigure }>;

function addFigure(
  filling: Filling,
  table: TableFigures,
  { weight, reference: { row, column, optional } }: FigureAddend,
  values: readonly string[],
): Missing | undefined {
  const rowKey = fillRow(row, values);
  const columnKey = fillPart(column, values);
  const found = table.find(rowKey, columnKey);
  if (isKnown(found)) {
    filling.add(found, weight);
    return undefined;
  }
  const parts = found.messageId === 'level-not-listed' ? table.partsOf(rowKey, columnKey) : [];
  if (parts.length > 0) {
    for (const part of parts) filling.add(part, weight);
    return undefined;
  }
  if (!optional || found.messageId === 'cell-unread') return found;
  filling.doubt ??= found;
  filling.add(table.assumeZero(rowKey, columnKey), weight);
  return undefined;
}

function addRows(
  filling: Filling,
  table: TableFigures,
  addend: FigureAddend,
  values: readonly string[],
): Missing | undefined {
  const columnKey = fillPart(addend.reference.column, values);
  filling.doubt = table.unkeyedAmong(fillRow(addend.reference.row, values), columnKey) ?? filling.doubt;
  for (const rowKey of listRows(table, addend, values)) {
    const found = table.find(rowKey, columnKey);
    if (!isKnown(found)) return found;
    filling.add(found, addend.weight);
    filling.parts += 1;
  }
  return undefined;
}

function listRows(
  table: TableFigures,
  { reference, only, except }: FigureAddend,
  values: readonly string[],
): readonly string[] {
  const parent = reference.star?.parent;
  if (parent !== undefined) return table.tree.childrenOf(fillPart(parent, values)).map(({ key }) => key);
  const prefix = reference.row.length === 0 ? '' : `${fillRow(reference.row, values)}.`;
  const lines = table.listedLines(prefix);
  if (table.shape.codes?.prefix !== prefix) return lines;
  const tops = table.tree.tops.filter(
    ({ code }) =>
      (!only || only.some((start) => code.startsWith(start))) &&
      !except?.some((start) => code.startsWith(start)),
  );
  return [...lines, ...tops.map(({ key }) => key)];
}
