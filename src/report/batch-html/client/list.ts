import type { PageData, PageRow } from '../page-data.ts';
import { compareBy } from './sort.ts';

const ROW_HEIGHT = 34;
const SPARE_ROWS = 12;
const NUMBERS = new Set([2, 4, 5, 6, 7]);

/** A list of any length that holds only the rows in sight. */
export function createList(scroll: HTMLElement, data: PageData) {
  const table = scroll.querySelector('table')!;
  const head = scroll.querySelector('thead')!;
  const body = scroll.querySelector('tbody')!;
  const above = spacer();
  const below = spacer();
  let shown: readonly PageRow[] = [];
  let drawn = '';
  let order = { column: 4, descending: true };

  head.append(headRow());
  body.append(above, below);
  scroll.addEventListener('scroll', draw, { passive: true });
  addEventListener('resize', draw);

  function headRow(): HTMLTableRowElement {
    const row = document.createElement('tr');
    for (const [column, title] of data.headings.entries()) {
      const cell = document.createElement('th');
      const button = document.createElement('button');
      cell.scope = 'col';
      button.type = 'button';
      button.textContent = title;
      if (NUMBERS.has(column)) cell.className = 'number';
      button.addEventListener('click', () => {
        order = { column, descending: order.column === column ? !order.descending : NUMBERS.has(column) };
        sort();
        scroll.scrollTop = 0;
        draw();
      });
      cell.append(button);
      row.append(cell);
    }
    return row;
  }

  function sort(): void {
    shown = [...shown].sort(compareBy(order.column, order.descending, data));
    for (const [column, cell] of [...head.querySelectorAll('th')].entries()) {
      const direction = order.descending ? 'descending' : 'ascending';
      cell.setAttribute('aria-sort', column === order.column ? direction : 'none');
    }
    drawn = '';
  }

  function draw(): void {
    const first = Math.max(0, Math.floor(scroll.scrollTop / ROW_HEIGHT) - SPARE_ROWS);
    const last = Math.min(shown.length, first + Math.ceil(scroll.clientHeight / ROW_HEIGHT) + 2 * SPARE_ROWS);
    if (drawn === `${first} ${last}`) return;
    drawn = `${first} ${last}`;
    while (above.nextSibling !== below) above.nextSibling!.remove();
    setHeight(above, first);
    setHeight(below, shown.length - last);
    below.before(...shown.slice(first, last).map((row, at) => rowOf(row, first + at + 2, data)));
  }

  return {
    show(rows: readonly PageRow[]): void {
      shown = rows;
      table.setAttribute('aria-rowcount', String(rows.length + 1));
      sort();
      scroll.scrollTop = 0;
      draw();
    },
    rows: () => shown,
  };
}

function spacer(): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.setAttribute('aria-hidden', 'true');
  row.className = 'space';
  return row;
}

const setHeight = (row: HTMLElement, rows: number): void => {
  row.style.height = `${rows * ROW_HEIGHT}px`;
};

function rowOf(row: PageRow, index: number, data: PageData): HTMLTableRowElement {
  const [id, unit, year, status, error, warning, note, undecided, rules, problem, report] = row;
  const element = document.createElement('tr');
  const { id: statusId, label } = data.statuses[status]!;
  const rule = data.rules[rules[0] ?? -1];
  element.setAttribute('aria-rowindex', String(index));
  element.className = statusId;
  const cells: (string | number | Node)[] = [
    report === ''
      ? id
      : link(id, `${data.reportBase}/${report.split('/').map(encodeURIComponent).join('/')}`, data),
    unit,
    year || '',
    label,
    error || '',
    warning || '',
    note || '',
    undecided || '',
    problem || (rule ? `${rule.id} ${rule.title}` : ''),
  ];
  for (const [column, content] of cells.entries()) {
    const cell = document.createElement('td');
    cell.append(content instanceof Node ? content : String(content));
    if (NUMBERS.has(column)) cell.className = 'number';
    else if (!(content instanceof Node)) cell.title = String(content);
    element.append(cell);
  }
  element.children[3]!.className = 'status';
  return element;
}

function link(text: string, address: string, { text: { open } }: PageData): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  anchor.title = `${open}: ${text}`;
  return anchor;
}
