import { csvText } from '../../report/csv-text.ts';
import { html, type Markup } from '../../report/html/markup.ts';
import type { Line } from '../protocol.ts';
import type { Say } from './say.ts';

const COUNTS = ['error', 'warning', 'note', 'undecided'] as const;
const COLUMNS = ['title', ...COUNTS, 'material', 'verdict'] as const;
type Column = (typeof COLUMNS)[number];

/** The results of many departments: a row each, sorted by any column, the name opens its report. */
export class DepartmentsTable {
  #rows: { readonly line: Line; readonly department: number }[] = [];
  #order: { column: Column; descending: boolean } | undefined;
  readonly #place: HTMLElement;
  readonly #say: Say;

  constructor(place: HTMLElement, say: Say, choose: (department: number, line: Line) => void) {
    this.#place = place;
    this.#say = say;
    place.innerHTML =
      html`<h1 id="departments-title">${say('page.table')}</h1><p class="hint">${say('page.table-hint')} <button type="button" id="save-table">${say('page.save-table')}</button></p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="departments-title"><table><thead><tr>${COLUMNS.map(
        (column) =>
          html`<th scope="col" data-column="${column}"><button type="button">${say(`page.column.${column}`)}</button></th>`,
      )}</tr></thead><tbody></tbody></table></div>`.text;
    place.querySelector('thead')!.addEventListener('click', (event) => {
      const head = (event.target as HTMLElement).closest<HTMLElement>('th');
      if (head) this.#sortBy(head.dataset.column as Column);
    });
    place.querySelector('tbody')!.addEventListener('click', (event) => {
      const row = (event.target as HTMLElement).closest<HTMLElement>('button')?.closest('tr');
      const chosen = row && this.#rows.find(({ line }) => line.id === row.dataset.id);
      if (chosen) choose(chosen.department, chosen.line);
    });
  }

  add(line: Line, department: number): void {
    this.#rows.push({ line, department });
    this.#place.querySelector('tbody')!.insertAdjacentHTML('beforeend', this.#row(line).text);
  }

  get lines(): readonly Line[] {
    return this.#rows.map(({ line }) => line);
  }

  csv(): string {
    const heads = COLUMNS.map((column) => this.#say(`page.column.${column}`));
    return csvText([heads, ...this.lines.map((line) => COLUMNS.map((column) => this.#text(line, column)))]);
  }

  #sortBy(column: Column): void {
    const isCount = COUNTS.some((count) => count === column);
    const descending = this.#order?.column === column ? !this.#order.descending : isCount;
    this.#order = { column, descending };
    const keyOf = (line: Line) =>
      isCount ? line[column as (typeof COUNTS)[number]] : this.#text(line, column);
    const compare = (a: Line, b: Line): number => {
      const [x, y] = [keyOf(a), keyOf(b)];
      return typeof x === 'number' ? x - (y as number) : x.localeCompare(y as string, 'zh');
    };
    this.#rows.sort((a, b) => (descending ? -1 : 1) * compare(a.line, b.line));
    for (const head of this.#place.querySelectorAll<HTMLElement>('th[data-column]')) {
      if (head.dataset.column === column)
        head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    this.#place.querySelector('tbody')!.innerHTML = this.lines.map((line) => this.#row(line).text).join('');
  }

  #row(line: Line): Markup {
    return html`<tr data-id="${line.id}" class="${line.tone}"><th scope="row"><button type="button">${line.title}</button></th>${COUNTS.map(
      (count) => html`<td class="figure ${line[count] > 0 && count}">${line[count]}</td>`,
    )}<td>${this.#text(line, 'material')}</td><td class="verdict-cell">${line.verdict}</td></tr>`;
  }

  #text(line: Line, column: Column): string {
    if (column !== 'material') return String(line[column]);
    const narrative = this.#say(line.narrative ? 'page.with-narrative' : 'page.without-narrative');
    return this.#say('page.material', { tables: String(line.tables), narrative });
  }
}
