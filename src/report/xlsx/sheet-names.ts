import type { Grid } from '../../model/grid.ts';
import { cellName, type Location } from '../../model/location.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { renderMessage } from '../message.ts';

export interface SheetNames {
  readonly corrections: string;
  readonly findings: string;
  readonly unchecked: string;
  readonly checklist: string;
  /** `index` is that of the submission. */
  of(index: number, grid: Grid): string;
  /** The target of a link to a location, e.g. `'03支出决算表'!D12`; undefined where it is in no table. */
  target(index: number, location: Location): string | undefined;
}

interface NamedSubmission {
  readonly result: Pick<Result, 'submission'>;
  readonly grids: readonly Grid[];
}

const LONGEST = 31;

/** Names that Excel accepts: at most 31 characters, none of \ / ? * [ ] :, no two alike in any case. */
export function nameSheets(submissions: readonly NamedSubmission[], lang: Language): SheetNames {
  const taken = new Set<string>();
  const corrections = claim(renderMessage('corrections.title', {}, lang), taken);
  const findings = claim(renderMessage('xlsx.findings', {}, lang), taken);
  const unchecked = claim(renderMessage('xlsx.unchecked', {}, lang), taken);
  const checklist = claim(renderMessage('checklist.title', {}, lang), taken);
  // Two tables may have one name: each has a sheet of its own, and a place is looked for in the first.
  const own = submissions.map(() => new Map<Grid, string>());
  const names = new Map<string, string>();
  submissions.forEach(({ result, grids }, index) => {
    const prefix = submissions.length > 1 ? `${result.submission.id} ` : '';
    const severalFiles = new Set(grids.map((grid) => grid.file)).size > 1;
    for (const grid of grids) {
      const name = claim(prefix + plainName(grid, severalFiles), taken);
      own[index]!.set(grid, name);
      if (!names.has(keyOf(index, grid))) names.set(keyOf(index, grid), name);
    }
  });
  return {
    corrections,
    findings,
    unchecked,
    checklist,
    of: (index, grid) => own[index]!.get(grid)!,
    target(index, location) {
      const name = names.get(keyOf(index, location));
      if (name === undefined || location.row === undefined || location.column === undefined) return undefined;
      return `'${name.replaceAll("'", "''")}'!${cellName(location.row, location.column)}`;
    },
  };
}

/** The sheet's name, the file's where there is none, both where the sheet's says nothing. */
function plainName({ file, sheet }: Grid, severalFiles: boolean): string {
  const base = file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  if (sheet === undefined) return base;
  return severalFiles && /^(sheet|表格|table)\s*\d*$/i.test(sheet) ? `${base} ${sheet}` : sheet;
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

const keyOf = (index: number, { file, sheet }: { readonly file: string; readonly sheet?: string }): string =>
  JSON.stringify([index, file, sheet ?? null]);
