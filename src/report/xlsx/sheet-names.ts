import type { Grid } from '../../model/grid.ts';
import { cellName, type Location } from '../../model/location.ts';
import type { Language } from '../../model/rule.ts';
import { renderMessage } from '../message.ts';

export interface SheetNames {
  readonly findings: string;
  readonly unchecked: string;
  of(grid: Grid): string;
  /** The target of a link to a location, e.g. `'03支出决算表'!D12`; undefined where it is in no table. */
  target(location: Location): string | undefined;
}

const LONGEST = 31;

/** Names that Excel accepts: at most 31 characters, none of \ / ? * [ ] :, no two alike in any case. */
export function nameSheets(grids: readonly Grid[], lang: Language): SheetNames {
  const taken = new Set<string>();
  const findings = claim(renderMessage('xlsx.findings', {}, lang), taken);
  const unchecked = claim(renderMessage('xlsx.unchecked', {}, lang), taken);
  const names = new Map<string, string>();
  const severalFiles = new Set(grids.map((grid) => grid.file)).size > 1;
  for (const grid of grids) {
    const base = grid.file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
    const isGeneric = grid.sheet !== undefined && /^(sheet|表格|table)\s*\d*$/i.test(grid.sheet);
    const name =
      grid.sheet === undefined ? base : severalFiles && isGeneric ? `${base} ${grid.sheet}` : grid.sheet;
    names.set(keyOf(grid), claim(name, taken));
  }
  return {
    findings,
    unchecked,
    of: (grid) => names.get(keyOf(grid))!,
    target(location) {
      const name = names.get(keyOf(location));
      if (name === undefined || location.row === undefined || location.column === undefined) return undefined;
      return `'${name.replaceAll("'", "''")}'!${cellName(location.row, location.column)}`;
    },
  };
}

function claim(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[\\/?*[\]:]/g, '_')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = base.slice(0, LONGEST - suffix.length) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

const keyOf = ({ file, sheet }: { readonly file: string; readonly sheet?: string }): string =>
  JSON.stringify([file, sheet ?? null]);
