import type { FactCollector } from './collect-facts.ts';
import { holdsFigure } from './figure-cell.ts';
import { findItem } from './items/find-item.ts';
import { readLying } from './items/read-lying.ts';
import { readUpright } from './items/read-upright.ts';
import type { BodyReading, ReadingContext } from './reading-context.ts';

/** T07: items over pairs of columns (lying), or one row an item (upright). */
export function readItems(context: ReadingContext, collector: FactCollector): BodyReading {
  const column = itemColumn(context);
  return column === undefined ? readLying(context, collector) : readUpright(context, column, collector);
}

/** The column in which at least two items stand below each other; the header's own items don't count. */
function itemColumn({ section, bodyRows, template }: ReadingContext): number | undefined {
  const counts: number[] = [];
  for (const row of bodyRows) {
    for (const [column, text] of section.rows[row]!.entries()) {
      if (text !== '' && !holdsFigure(text) && findItem(template.columnLabels, text)) {
        counts[column] = (counts[column] ?? 0) + 1;
      }
    }
  }
  const best = counts.reduce((most, count, column) => (count > (counts[most] ?? 0) ? column : most), -1);
  return best >= 0 && counts[best]! >= 2 ? best : undefined;
}
