import type { Grid } from '../../model/grid.ts';
import { cellName } from '../../model/location.ts';
import type { HtmlContext } from './context.ts';
import { markAttributes, spokenShade } from './mark-attributes.ts';
import { shadeOf } from './marks.ts';
import { html, type Markup, raw } from './markup.ts';

/** Larger sheets are drawn up to here; what lies beyond is in the user's own file. */
const MOST_ROWS = 1500;
const MOST_COLUMNS = 60;
/** A text of so many characters is wider than a column of figures. */
const LONG = 10;
/** With decimals: whole numbers may be codes and stand on the left. */
const FIGURE = /^[-－△(（]?[\d０-９][\d０-９,，]*[.．][\d０-９]+[)）]?%?$/;

/** A sheet with its row numbers and column letters, wrong cells marked. */
export function tablePanel(grid: Grid, index: number, title: string, context: HtmlContext): Markup {
  const { say } = context;
  const rows = grid.rows.slice(0, lastFilled(grid.rows.map((row) => row.some(isFilled))) + 1);
  const columns = Math.max(0, ...rows.map((row) => lastFilled(row.map(isFilled)) + 1));
  const shownColumns = Math.min(columns, MOST_COLUMNS);
  const isCut = rows.length > MOST_ROWS || columns > MOST_COLUMNS;
  return html`${(grid.caption ?? []).map((line) => html`<p class="caption">${line}</p>`)}
<div class="sheet" tabindex="0" role="region" aria-label="${title}"><table role="grid" aria-label="${title}">
<thead><tr><th scope="col" class="corner"><span class="hidden">${say('html.row-number')}</span></th>${Array.from(
    { length: shownColumns },
    (_, at) => html`<th scope="col">${cellName(1, at + 1).replace('1', '')}</th>`,
  )}</tr></thead>
<tbody>
${rows.slice(0, MOST_ROWS).map(
  (row, at) =>
    html`<tr><th scope="row">${at + 1}</th>${rowPart(row, index, at + 1, shownColumns, context)}</tr>
`,
)}</tbody></table></div>
${isCut && html`<p class="cut">${say('html.table-cut', { rows: String(MOST_ROWS), columns: String(MOST_COLUMNS) })}</p>`}`;
}

/** A title or note that is alone in its row runs on over the blank cells, as a spreadsheet shows it. */
function rowPart(
  cells: readonly string[],
  grid: number,
  row: number,
  width: number,
  context: HtmlContext,
): Markup[] {
  const only = cells.findIndex(isFilled);
  const isAlone = only >= 0 && only === lastFilled(cells.map(isFilled)) && cells[only]!.length >= LONG;
  const isMarked = (column: number) => context.places.cell(grid, row, column + 1) !== undefined;
  const after = Array.from({ length: Math.max(0, width - only - 1) }, (_, at) => only + 1 + at);
  const shown = isAlone && only < width && !after.some(isMarked) ? only + 1 : width;
  return Array.from({ length: shown }, (_, column) => {
    const span = column === shown - 1 ? width - column : 1;
    return cellPart(cells[column] ?? '', grid, row, column + 1, context, span);
  });
}

function cellPart(
  text: string,
  grid: number,
  row: number,
  column: number,
  context: HtmlContext,
  columns: number,
): Markup {
  const span = raw(columns > 1 ? ` colspan="${columns}"` : '');
  const mark = context.places.cell(grid, row, column);
  const figure = FIGURE.test(text.trim()) ? 'figure' : '';
  if (!mark)
    return figure === '' ? html`<td${span}>${text}</td>` : html`<td${span} class="${figure}">${text}</td>`;
  const suggestions = mark.suggestions.map(
    (suggested) => html` <ins title="${context.say('html.suggested')}">${suggested}</ins>`,
  );
  const place = [cellName(row, column), mark.label ?? ''].filter(Boolean).join(' ');
  return html`<td${span} ${markAttributes(mark, `${figure} ${shadeOf(mark)}`.trim(), place)} tabindex="-1">${spokenShade(mark, context)}${text}${suggestions}</td>`;
}

const isFilled = (text: string): boolean => text.trim() !== '';
const lastFilled = (filled: readonly boolean[]): number => filled.lastIndexOf(true);
