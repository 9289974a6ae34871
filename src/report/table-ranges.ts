import { TABLE_IDS, type TableId } from '../model/table-id.ts';

/** `T01–T03`, `T07`: three or more in a row as a range. */
export function tableRanges(tables: Iterable<string>): string[] {
  const ranges: string[][] = [];
  for (const table of [...tables].sort()) {
    const last = ranges.at(-1);
    const isNext = TABLE_IDS.indexOf(table as TableId) === TABLE_IDS.indexOf(last?.at(-1) as TableId) + 1;
    if (last && isNext) last.push(table);
    else ranges.push([table]);
  }
  return ranges.flatMap((range) => (range.length > 2 ? [`${range[0]}–${range.at(-1)}`] : range));
}
