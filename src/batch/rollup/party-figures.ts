import { Decimal } from 'decimal.js';
import { toWanyuan } from '../../amount/unit.ts';
import { parseFactKey, TABLE_SHAPES } from '../../model/fact-keys.ts';
import type { Location } from '../../model/location.ts';
import type { Submission } from '../../model/submission.ts';
import type { TableReading } from '../../model/table.ts';
import type { TableId } from '../../model/table-id.ts';

/** A figure in 万元. `absent`: its row is not listed, which in a table of codes means zero. */
interface PartyFigure {
  readonly value: Decimal;
  readonly decimals: number;
  /** Nothing is printed, so nothing is rounded. */
  readonly exact: boolean;
  readonly location?: Location;
}

/** What one submission reports, by fact key. */
export interface PartyFigures {
  has(table: TableId): boolean;
  keys(table: TableId): readonly string[];
  /** `undefined`: not known, its row or column is not in this form. */
  find(key: string): PartyFigure | undefined;
  label(key: string): string | undefined;
}

const NOTHING: PartyFigure = { value: new Decimal(0), decimals: 0, exact: true };

export function partyFigures({ tables }: Submission): PartyFigures {
  const readings = new Map<TableId, TableReading>();
  const figures = new Map<string, PartyFigure>();
  for (const reading of tables) {
    if (readings.has(reading.table)) continue;
    readings.set(reading.table, reading);
    for (const { key, value, decimals, unit, state, location } of reading.facts) {
      figures.set(key, { ...toWanyuan(value, decimals, unit), exact: state === 'blank', location });
    }
  }
  return {
    has: (table) => readings.has(table) || isKnownEmpty(table, figures),
    keys: (table) => (readings.get(table)?.facts ?? []).map(({ key }) => key),
    find: (key) => figures.get(key) ?? absent(key, readings, figures),
    label: (key) => figures.get(key)?.location?.label,
  };
}

/** A department without government funds or state capital often leaves the table out. */
function isKnownEmpty(table: TableId, figures: ReadonlyMap<string, PartyFigure>): boolean {
  const fund = table === 'T08' ? 'fund' : table === 'T09' ? 'capital' : undefined;
  if (fund === undefined) return false;
  const known = [`t04.income.${fund}`, `t04.expense.year.${fund}`].map((key) => figures.get(key));
  return known.every((figure) => figure?.value.isZero());
}

function absent(
  key: string,
  readings: ReadonlyMap<TableId, TableReading>,
  figures: ReadonlyMap<string, PartyFigure>,
): PartyFigure | undefined {
  const parts = parseFactKey(key);
  if (!parts) return undefined;
  const reading = readings.get(parts.table);
  if (!reading) return isKnownEmpty(parts.table, figures) ? NOTHING : undefined;
  if (parts.column !== undefined && !reading.columns.includes(parts.column) && !reading.isEmpty)
    return undefined;
  const isLine = TABLE_SHAPES[parts.table].rows.some(
    ({ key: row, role }) => row === parts.row && role === 'line',
  );
  return parts.code !== undefined || isLine || reading.isEmpty ? NOTHING : undefined;
}
