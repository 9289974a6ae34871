import { ProblemError } from '../model/problem.ts';
import type { Block } from './document-blocks.ts';
import type { Limits } from './limits.ts';
import type { SpannedCell } from './spanned-table.ts';
import { damaged } from './zip-directory.ts';

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'select',
  'svg',
  'iframe',
  'object',
  'button',
]);
const BREAKS_LINE = new Set(
  'address article aside blockquote br caption dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' ',
  ),
);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** Pages leave tags open by the hundred; endless nesting is made to keep us busy. */
const DEEPEST = 10_000;

interface OpenTable {
  readonly rows: OpenCell[][];
  /** Blocks in front of the first cell: a caption. */
  readonly before: Block[];
  cell: OpenCell | undefined;
  holdsTable: boolean;
}

interface OpenCell {
  readonly blocks: Block[];
  line: string;
  readonly columns: number;
  readonly rows: number;
}

/** Collects a page's blocks from the parser's events. Tables that only lay out the page dissolve into their cells. */
export class HtmlBlocks {
  readonly #file: string;
  readonly #limits: Limits;
  readonly #page: Block[] = [];
  readonly #tables: OpenTable[] = [];
  #line = '';
  #depth = 0;
  #skipDepth = 0;
  #cells = 0;

  constructor(file: string, limits: Limits) {
    this.#file = file;
    this.#limits = limits;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!VOID.has(name)) this.#depth += 1;
    if (this.#depth > DEEPEST) throw damaged(this.#file);
    if (this.#skipDepth > 0 || SKIPPED.has(name) || isHidden(attributes)) {
      if (!VOID.has(name)) this.#skipDepth += 1;
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'table') this.#openTable();
    else if (name === 'tr' && table) {
      this.#closeCell(table);
      table.rows.push([]);
    } else if ((name === 'td' || name === 'th') && table) this.#openCell(table, attributes);
    else if (BREAKS_LINE.has(name)) this.#breakLine();
  }

  close(name: string): void {
    if (!VOID.has(name)) this.#depth -= 1;
    if (this.#skipDepth > 0) {
      if (!VOID.has(name)) this.#skipDepth -= 1;
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'table' && table) this.#closeTable(table);
    else if ((name === 'td' || name === 'th' || name === 'tr') && table) this.#closeCell(table);
    else if (BREAKS_LINE.has(name)) this.#breakLine();
  }

  text(text: string): void {
    if (this.#skipDepth > 0) return;
    const cell = this.#tables.at(-1)?.cell;
    const shown = text.replace(/[\s\u00a0]+/g, ' ');
    if (cell) cell.line += shown;
    else this.#line += shown;
  }

  finish(): Block[] {
    while (this.#tables.length > 0) this.#closeTable(this.#tables.at(-1)!);
    this.#breakLine();
    return this.#page;
  }

  #openTable(): void {
    this.#breakLine();
    const parent = this.#tables.at(-1);
    if (parent) parent.holdsTable = true;
    this.#tables.push({ rows: [], before: [], cell: undefined, holdsTable: false });
  }

  #openCell(table: OpenTable, attributes: Readonly<Record<string, string>>): void {
    this.#closeCell(table);
    this.#cells += 1;
    if (this.#cells > this.#limits.maxCells) {
      const data = { limit: String(this.#limits.maxCells) };
      throw new ProblemError({
        severity: 'error',
        messageId: 'workbook-too-many-cells',
        data,
        file: this.#file,
      });
    }
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { blocks: [], line: '', columns: span(attributes.colspan), rows: span(attributes.rowspan) };
    table.rows.at(-1)!.push(table.cell);
  }

  #closeCell(table: OpenTable): void {
    if (!table.cell) return;
    this.#breakLine();
    table.cell = undefined;
  }

  #closeTable(table: OpenTable): void {
    this.#closeCell(table);
    this.#tables.pop();
    this.#target().push(...table.before, ...tableBlocks(table));
  }

  #breakLine(): void {
    const cell = this.#tables.at(-1)?.cell;
    const text = (cell ? cell.line : this.#line).trim();
    if (cell) cell.line = '';
    else this.#line = '';
    if (text !== '') this.#target().push({ type: 'paragraph', text });
  }

  /** Text between a table's tags but outside its cells stands in front of it, as in a browser. */
  #target(): Block[] {
    const table = this.#tables.at(-1);
    return table ? (table.cell?.blocks ?? table.before) : this.#page;
  }
}

function tableBlocks(table: OpenTable): Block[] {
  const rows = table.rows.filter((row) => row.length > 0);
  const isLayout = table.holdsTable || rows.every((row) => row.length === 1);
  if (isLayout) return rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  return [{ type: 'table', rows: table.rows.map((row) => row.map(spanned)) }];
}

const spanned = (cell: OpenCell): SpannedCell => ({
  text: cell.blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('\n'),
  columns: cell.columns,
  rows: cell.rows,
});

const span = (value: string | undefined): number =>
  Math.max(1, Math.min(Number.parseInt(value ?? '1', 10) || 1, 10_000));

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes.hidden !== undefined || HIDDEN_STYLE.test(attributes.style ?? '');
