import type { Grid } from '../model/grid.ts';
import type { Location } from '../model/location.ts';
import { cellName } from '../model/location.ts';
import { holdsFigure } from './figure-cell.ts';
import { isOtherTitle, matchTitle, type TitleMatch } from './match-title.ts';
import { BUILT_IN_TEMPLATES, type TemplateSet } from './template-set.ts';

/** The part of a grid that is one table: all of it, unless a sheet holds several tables below each other. */
export interface Section {
  readonly grid: Grid;
  readonly rows: readonly (readonly string[])[];
  /** 0-based, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** First row that can be a header: below the title. */
  readonly bodyFrom: number;
  readonly title?: Title;
  /** Lines above the table in a Word file. */
  readonly caption: readonly string[];
  /** What tables may look like. */
  readonly templates: TemplateSet;
}

interface Title {
  readonly match: TitleMatch | undefined;
  readonly text: string;
  readonly location: Location;
  /** One of several titles in a row: a list of tables, not the head of one. */
  readonly isListed?: boolean;
}

/** A section for every title in the grid; one for the whole grid where there is none. */
export function splitSections(grid: Grid, templates: TemplateSet = BUILT_IN_TEMPLATES): Section[] {
  const { rows } = grid;
  const caption = grid.caption ?? [];
  const titles = findTitles(grid, templates);
  const captionTitle = findCaptionTitle(grid, templates);
  if (titles.length === 0 || (captionTitle?.match && titles[0]!.match === undefined)) {
    const title = captionTitle;
    return [
      { grid, rows, from: 0, to: rows.length, bodyFrom: 0, caption, templates, ...(title ? { title } : {}) },
    ];
  }
  return titles.map((title, index) => {
    const from = index === 0 ? 0 : title.location.row! - 1;
    const next = titles[index + 1];
    const to = next ? next.location.row! - 1 : rows.length;
    return {
      grid,
      rows,
      from,
      to,
      bodyFrom: title.location.row!,
      title,
      caption: index === 0 ? caption : [],
      templates,
    };
  });
}

/** The rows where a table begins: a title of the nine, or another table's that stands before any content. */
function findTitles(grid: Grid, templates: TemplateSet): Title[] {
  const titles: Title[] = [];
  for (const [rowIndex, row] of grid.rows.entries()) {
    for (const [columnIndex, text] of row.entries()) {
      if (text.length < 4 || !text.includes('表')) continue;
      const match = matchTitle(text, templates);
      const isOther =
        !match && (titles.length === 0 ? rowIndex < 12 : standsAlone(row)) && isOtherTitle(text);
      if ((!match && !isOther) || row.some(holdsFigure)) continue;
      addTitle(
        titles,
        { match, text: text.trim(), location: locateCell(grid, rowIndex, columnIndex, text) },
        grid.rows,
      );
      break;
    }
  }
  return titles;
}

function addTitle(titles: Title[], title: Title, rows: Grid['rows']) {
  const last = titles.at(-1);
  const isContinued = last?.match && last.match.template === title.match?.template;
  if (isContinued) return;
  const isSameHead = last && !hasCells(rows, last.location.row!, title.location.row! - 1);
  if (!isSameHead) titles.push(title);
  else if (title.match) titles[titles.length - 1] = last.match ? { ...title, isListed: true } : title;
}

const standsAlone = (row: readonly string[]): boolean =>
  row.filter((cell) => cell.trim() !== '').length === 1;

/** Whether a row between two titles has cells side by side, so that the first one has a table of its own. */
const hasCells = (rows: Grid['rows'], from: number, to: number): boolean =>
  rows.slice(from, to).some((row) => row.filter((cell) => cell.trim() !== '').length > 1);

function findCaptionTitle(grid: Grid, templates: TemplateSet): Title | undefined {
  const lines = (grid.caption ?? []).toReversed();
  const found = lines.find((line) => matchTitle(line, templates)) ?? lines.find((line) => isOtherTitle(line));
  if (found === undefined) return undefined;
  return { match: matchTitle(found, templates), text: found.trim(), location: locateCell(grid, 0, 0, found) };
}

export const locateCell = (grid: Grid, row: number, column: number, text: string): Location => ({
  file: grid.file,
  ...(grid.places?.[row] ? { page: grid.places[row].page, pageRow: grid.places[row].row } : {}),
  ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
  row: row + 1,
  column: column + 1,
  cell:
    grid.sheet === undefined
      ? cellName(row + 1, column + 1)
      : `${grid.sheet}!${cellName(row + 1, column + 1)}`,
  text,
});
