import { Decimal } from 'decimal.js';
import { parseAmount } from '../../src/amount/parse-amount.ts';
import { findEconomicItem, functionalClassName } from '../../src/model/classification/classification.ts';
import { findFunctionalItem } from '../../src/model/classification/functional-items.ts';
import type { Fact } from '../../src/model/fact.ts';
import { columnsOf, parseFactKey, TABLE_SHAPES } from '../../src/model/fact-keys.ts';
import { cellName, type Location } from '../../src/model/location.ts';
import type { Submission } from '../../src/model/submission.ts';
import type { TableReading, TableRow } from '../../src/model/table.ts';
import { TABLE_IDS, type TableId } from '../../src/model/table-id.ts';
import type { FileTraces } from '../../src/model/trace.ts';
import type { Unit } from '../../src/model/unit.ts';

/** What a submission holds, as briefly as a test can say it. */
export interface SubmissionSketch {
  /** Printed texts by fact key; '' or — is a blank cell. */
  readonly facts?: Readonly<Record<string, string>>;
  /** Tables that are there without any figure. */
  readonly empty?: readonly TableId[];
  /** Printed names by `table.row`, where they are not those of the classification. */
  readonly names?: Readonly<Record<string, string>>;
  /** Column heads of a table; none are known without. */
  readonly heads?: Partial<Readonly<Record<TableId, readonly string[]>>>;
  readonly notes?: Partial<Readonly<Record<TableId, readonly string[]>>>;
  readonly units?: Partial<Readonly<Record<TableId, Unit>>>;
  readonly years?: Partial<Readonly<Record<TableId, number>>>;
  /** `null` where the accounts do not say. */
  readonly year?: number | null;
  readonly unitName?: string;
  readonly traces?: readonly FileTraces[];
  /** Text of sheets that are none of the nine. */
  readonly otherSheets?: readonly string[];
}

const FIRST_ROW = 5;

/** The tables of a sketch, one file each, rows in the order of the facts, columns in that of the catalogue. */
export function submissionOf(sketch: SubmissionSketch): Submission {
  const keys = Object.keys(sketch.facts ?? {});
  const unknown = keys.filter((key) => !parseFactKey(key.replace(/#\d+/, '')));
  if (unknown.length > 0) throw new Error(`no such fact key: ${unknown.join(', ')}`);
  const present = new Set<TableId>([
    ...keys.map((key) => key.slice(0, 3).toUpperCase() as TableId),
    ...(sketch.empty ?? []),
  ]);
  const tables = TABLE_IDS.filter((id) => present.has(id)).map((id) => readingOf(id, sketch));
  const { otherSheets } = sketch;
  return {
    id: 'sketch',
    ...(sketch.year === null ? {} : { year: sketch.year ?? 2024 }),
    ...(sketch.unitName ? { unitName: sketch.unitName } : {}),
    tables,
    sources: [],
    ...(otherSheets ? { otherSheets } : {}),
    ...(sketch.traces ? { traces: sketch.traces } : {}),
  };
}

function readingOf(table: TableId, sketch: SubmissionSketch): TableReading {
  const shape = TABLE_SHAPES[table];
  const file = `${table}.csv`;
  const prefix = `${table.toLowerCase()}.`;
  const rows: TableRow[] = [];
  const facts: Fact[] = [];
  const columns = new Set<string>();
  for (const [key, text] of Object.entries(sketch.facts ?? {})) {
    if (!key.startsWith(prefix)) continue;
    const mark = /#\d+/.exec(key)?.[0] ?? '';
    const parts = parseFactKey(key.replace(mark, ''))!;
    const rowKey = parts.row + mark;
    let order = rows.findIndex((row) => row.key === rowKey);
    if (order < 0) {
      order = rows.length;
      rows.push(rowOf(table, rowKey, parts.code, order, sketch));
    }
    if (parts.column) columns.add(parts.column);
    const column = columnsOf(shape).findIndex((part) => part.key === parts.column) + 3;
    const label = parts.column ? `${rowLabel(rows[order]!)} / ${parts.column}` : rowLabel(rows[order]!);
    const location: Location = {
      file,
      table,
      row: FIRST_ROW + order,
      column,
      cell: cellName(FIRST_ROW + order, column),
      label,
      fact: key,
      text,
    };
    facts.push(factOf(key, table, text, sketch.units?.[table] ?? 'wanyuan', location));
  }
  const isEmpty = facts.every(({ state }) => state === 'blank');
  return {
    table,
    file,
    title: shape.title.zh,
    unit: sketch.units?.[table] ?? 'wanyuan',
    rows,
    facts,
    ...(sketch.heads?.[table]
      ? {
          heads: sketch.heads[table].map((text, index) => ({
            text,
            location: { file, table, row: 3, column: index + 1, cell: cellName(3, index + 1), text },
          })),
        }
      : {}),
    notes: (sketch.notes?.[table] ?? []).map((text, index) => ({
      text,
      location: { file, table, row: 90 + index, column: 1, cell: `A${90 + index}`, text },
    })),
    columns: columnsOf(shape)
      .map(({ key }) => key)
      .filter(
        (key) =>
          columns.has(key) || (facts.length === 0 && !shape.splits?.some((split) => split.key === key)),
      ),
    isEmpty,
    location: { file, table, row: 1, column: 1, cell: 'A1', text: shape.title.zh },
    ...(sketch.years?.[table] === undefined ? {} : { year: sketch.years[table] }),
  };
}

function rowOf(
  table: TableId,
  key: string,
  code: string | undefined,
  order: number,
  { names }: SubmissionSketch,
): TableRow {
  const fixed = TABLE_SHAPES[table].rows.find((row) => row.key === key);
  const name =
    names?.[`${table.toLowerCase()}.${key}`] ??
    fixed?.label.zh ??
    (code === undefined
      ? ''
      : (functionalClassName(code) ??
        findFunctionalItem(code)?.name ??
        findEconomicItem(code)?.name ??
        `科目${code}`));
  const row = FIRST_ROW + order;
  const location = { file: `${table}.csv`, table, row, column: 1, cell: `A${row}`, text: code ?? name };
  return { key, name, order, location, ...(code === undefined ? {} : { code }) };
}

const rowLabel = ({ code, name }: TableRow): string => (code === undefined ? name : `${code} ${name}`);

function factOf(key: string, table: TableId, text: string, unit: Unit, location: Location): Fact {
  const parsed = parseAmount(text);
  if (parsed === undefined) throw new Error(`${key}: “${text}” is no figure`);
  const base = { key, table, unit, text, location };
  return parsed === 'blank'
    ? { ...base, value: new Decimal(0), decimals: 2, state: 'blank' }
    : { ...base, value: parsed.value, decimals: parsed.decimals, state: 'printed' };
}
