import type { CompiledFormula } from './compile-formula.ts';
import { type Figures, isKnown, missingTable } from './figures.ts';
import type { KnownFigure } from './known-figure.ts';
import { fillPart, fillRow, type RowReference } from './row-reference.ts';
import type { Missing, TableFigures } from './table-figures.ts';

/** A rule filled in once, before it is judged. */
export type Instance = SumInstance | SkippedInstance;

export interface SumInstance {
  readonly instance: string;
  readonly comparison: '=' | '<=';
  readonly figures: readonly KnownFigure[];
  readonly weights: readonly (1 | -1)[];
  /** A line taken as zero because the form does not list it: if the sum fails, it may have been missed. */
  readonly doubt?: Missing;
}

export interface SkippedInstance {
  readonly instance: string;
  readonly outcome: 'undecided' | 'not-applicable';
  readonly reason?: Missing;
}

/** Fills a formula in for every value of its variables. */
export function expandFormula(formula: CompiledFormula, figures: Figures): Instance[] {
  const missing = formula.tables.find((table) => !figures.table(table));
  if (missing) return [{ instance: missing, outcome: 'undecided', reason: missingTable(missing) }];
  const instances: Instance[] = [];
  const seen = new Set<string>();
  for (const values of combine(formula.bindings.map((list) => list(figures)))) {
    const instance = fillIn(formula, figures, values);
    if (!instance || seen.has(instance.instance)) continue;
    seen.add(instance.instance);
    instances.push(instance);
  }
  return instances.length > 0 ? instances : [{ instance: formula.scope, outcome: 'not-applicable' }];
}

function combine(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
}

class Filling {
  readonly figures: KnownFigure[] = [];
  readonly weights: (1 | -1)[] = [];
  isStated = false;
  parts = 0;
  doubt: Missing | undefined;

  add(figure: KnownFigure, weight: 1 | -1) {
    this.figures.push(figure);
    this.weights.push(weight);
    this.isStated ||= figure.operand.state === 'printed';
  }
}

function fillIn(formula: CompiledFormula, figures: Figures, values: readonly string[]): Instance | undefined {
  const first = formula.addends[0]!;
  const instance = 'constant' in first ? formula.scope : keyOf(first.reference, values);
  if (formula.when && !formula.when(figures, values)) return { instance, outcome: 'not-applicable' };
  const filling = new Filling();
  let sum: RowReference | undefined;
  for (const addend of formula.addends) {
    if ('constant' in addend) {
      filling.add(addend.constant, addend.weight);
      continue;
    }
    const { reference, weight } = addend;
    const table = figures.table(reference.table)!;
    if (reference.star) {
      sum = reference;
      const missing = addRows(filling, table, addend, values);
      if (missing) return skip(instance, missing, reference.table);
      continue;
    }
    const missing = addFigure(filling, table, reference, weight, values);
    if (missing) return skip(instance, missing, reference.table);
  }
  if (sum && filling.parts === 0) return withoutParts(instance, filling, sum.star?.parent !== undefined);
  if (!filling.isStated) return { instance, outcome: 'not-applicable' };
  const { figures: known, weights, doubt } = filling;
  return {
    instance,
    comparison: formula.comparison,
    figures: known,
    weights,
    ...(doubt ? { doubt } : {}),
  };
}

function keyOf({ table, row, column }: RowReference, values: readonly string[]): string {
  const columnKey = fillPart(column, values);
  const rowKey = `${table.toLowerCase()}.${fillRow(row, values)}`;
  return columnKey === '' ? rowKey : `${rowKey}.${columnKey}`;
}

/** A form without a column is another form, checked once; a missing row or an unread cell stays open. */
function skip(instance: string, reason: Missing, table: string): SkippedInstance {
  return reason.messageId === 'column-missing'
    ? { instance: `${table}.${reason.data.column}`, outcome: 'not-applicable', reason }
    : { instance, outcome: 'undecided', reason };
}

/** A row without children has nothing to foot; a total above no rows at all cannot be checked unless it is zero. */
function withoutParts(instance: string, filling: Filling, hasParent: boolean): Instance | undefined {
  if (hasParent) return undefined;
  return filling.figures.every(({ operand }) => operand.value.isZero())
    ? { instance, outcome: 'not-applicable' }
    : { instance, outcome: 'undecided', reason: { messageId: 'no-rows-listed', data: { figure: instance } } };
}

function addFigure(
  filling: Filling,
  table: TableFigures,
  { row, column, optional }: RowReference,
  weight: 1 | -1,
  values: readonly string[],
): Missing | undefined {
  const [rowKey, columnKey] = [fillRow(row, values), fillPart(column, values)];
  const found = table.find(rowKey, columnKey);
  if (isKnown(found)) {
    filling.add(found, weight);
    return undefined;
  }
  if (!optional || found.messageId === 'cell-unread') return found;
  filling.doubt ??= found;
  filling.add(table.assumeZero(rowKey, columnKey), weight);
  return undefined;
}

interface SumAddend {
  readonly weight: 1 | -1;
  readonly reference: RowReference;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

function addRows(
  filling: Filling,
  table: TableFigures,
  { weight, reference, only, except }: SumAddend,
  values: readonly string[],
): Missing | undefined {
  const columnKey = fillPart(reference.column, values);
  for (const rowKey of listRows(table, reference, values, only, except)) {
    const found = table.find(rowKey, columnKey);
    if (!isKnown(found)) return found;
    filling.add(found, weight);
    filling.parts += 1;
  }
  return undefined;
}

function listRows(
  table: TableFigures,
  reference: RowReference,
  values: readonly string[],
  only: readonly string[] | undefined,
  except: readonly string[] | undefined,
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
