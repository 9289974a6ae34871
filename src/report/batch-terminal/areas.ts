import type { AreaTotal, BatchSummary } from '../../model/batch-summary.ts';
import type { Language } from '../../model/rule.ts';
import { grouped } from '../grouped-number.ts';
import { renderMessage } from '../message.ts';
import { type BatchTerminalContext, rest } from './context.ts';
import { alignRows } from './rows.ts';

/** Columns of a subtotal, the folder last. */
export const AREA_COLUMNS = ['departments', 'complete-count', 'clean-count', 'errors', 'warnings'] as const;

export const areaCounts = ({ departments, complete, clean, error, warning }: AreaTotal): number[] => [
  departments,
  complete,
  clean,
  error,
  warning,
];

export const areaName = ({ area }: AreaTotal, lang: Language): string =>
  area === '' ? renderMessage('batch.area-none', {}, lang) : area;

/** A subtotal a folder (a district), for batches that have several. */
export function areaLines({ areas }: BatchSummary, context: BatchTerminalContext): string[] {
  if (areas.length === 0) return [];
  const { say, lang, width, most } = context;
  const head = { cells: AREA_COLUMNS.map((id) => say(`batch.${id}`)), tail: say('batch.area') };
  const rows = areas
    .slice(0, most)
    .map((area) => ({ cells: areaCounts(area).map(grouped), tail: areaName(area, lang) }));
  const alignment = AREA_COLUMNS.map(() => 'end' as const);
  return [...alignRows([head, ...rows], alignment, width), ...rest(areas.length, context)];
}

/** How many sets are whole, and how many only look clean. */
export function completenessText({ completeness, departments }: BatchSummary, lang: Language): string {
  const { complete, cleanInPart } = completeness;
  const counts = { complete, cleanInPart, incomplete: departments.total - complete };
  const data = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, grouped(count)]));
  return renderMessage('batch.complete', data, lang);
}
