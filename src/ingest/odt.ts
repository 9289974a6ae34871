import { Parser } from 'htmlparser2';
import { ProblemError } from '../model/problem.ts';
import { assembleDocument, type Block, type DocumentContent } from './document-blocks.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { openOfficePackage } from './office-package.ts';
import type { SpannedCell } from './spanned-table.ts';
import { damaged } from './zip-directory.ts';

/** Not part of the text as accepted: what was deleted, remarks at its margin, the numbers of notes. */
const LEFT_OUT = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation', 'office:forms']);
const PARAGRAPHS = new Set(['text:p', 'text:h']);
/** Text with a place of its own: it stands behind the paragraph it hangs on. */
const ASIDE = new Set(['draw:text-box', 'text:note-body']);
const DEEPEST = 500;

interface OpenTable {
  readonly rows: SpannedCell[][];
  cell: { texts: string[]; columns: number; rows: number; repeated: number } | undefined;
}

/**
 * Text and tables of an .odt. Footnotes and text boxes stand behind their paragraphs; tracked deletions are left
 * out. Throws a ProblemError for passwords, damage, other types and files beyond the limits.
 */
export function readOdt(bytes: Uint8Array, file: string, limits: Limits = DEFAULT_LIMITS): DocumentContent {
  const parts = openOfficePackage(bytes, file, limits);
  const content = parts.get('content.xml');
  if (!content) throw new ProblemError({ severity: 'error', messageId: 'file-not-word', data: {}, file });
  const manifest = new TextDecoder().decode(parts.get('META-INF/manifest.xml') ?? new Uint8Array());
  if (manifest.includes('encryption-data')) {
    throw new ProblemError({ severity: 'error', messageId: 'file-password', data: {}, file });
  }
  const blocks = new OdtBlocks(file, limits);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => blocks.open(name, attributes),
      onclosetag: (name) => blocks.close(name),
      ontext: (text) => blocks.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(new TextDecoder().decode(content));
  return assembleDocument(blocks.blocks, file, limits);
}

class OdtBlocks {
  readonly blocks: Block[] = [];
  readonly #file: string;
  readonly #limits: Limits;
  readonly #path: string[] = [];
  readonly #tables: OpenTable[] = [];
  /** The paragraph under way, under those that it hangs on. */
  readonly #lines: string[] = [];
  #waiting: string[] = [];
  #skipped: number | undefined;
  #cells = 0;

  constructor(file: string, limits: Limits) {
    this.#file = file;
    this.#limits = limits;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    if (this.#path.length > DEEPEST) throw damaged(this.#file);
    if (this.#skipped !== undefined) return;
    if (LEFT_OUT.has(name)) this.#skipped = this.#path.length;
    else if (PARAGRAPHS.has(name)) this.#lines.push('');
    else if (name === 'text:s') this.text(' '.repeat(Math.min(countOf(attributes['text:c']), 100)));
    else if (name === 'text:tab') this.text('\t');
    else if (name === 'text:line-break') this.text('\n');
    else if (name === 'table:table') this.#tables.push({ rows: [], cell: undefined });
    else if (name === 'table:table-row') this.#tables.at(-1)?.rows.push([]);
    else if (name === 'table:table-cell') this.#openCell(attributes);
  }

  close(name: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#skipped !== undefined) {
      if (this.#skipped === depth) this.#skipped = undefined;
      return;
    }
    if (PARAGRAPHS.has(name)) this.#closeParagraph(this.#lines.pop() ?? '');
    else if (name === 'table:table-cell') this.#closeCell();
    else if (name === 'table:table') this.#closeTable();
  }

  text(text: string): void {
    if (this.#skipped !== undefined || this.#lines.length === 0) return;
    this.#lines[this.#lines.length - 1] += text === '\n' || text === '\t' ? text : text.replace(/\s+/g, ' ');
  }

  #closeParagraph(line: string): void {
    // A note's or a box's text waits for the paragraph around it.
    if (this.#lines.length > 0 && this.#path.some((name) => ASIDE.has(name))) {
      this.#waiting.push(line);
      return;
    }
    const lines = [...line.split('\n'), ...this.#waiting];
    this.#waiting = [];
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.texts.push(...lines);
    else for (const text of lines) this.blocks.push({ type: 'paragraph', text });
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    table.cell = {
      texts: [],
      columns: countOf(attributes['table:number-columns-spanned']),
      rows: countOf(attributes['table:number-rows-spanned']),
      repeated: Math.min(countOf(attributes['table:number-columns-repeated']), this.#limits.maxColumns),
    };
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const { texts, columns, rows, repeated } = table.cell;
    table.cell = undefined;
    this.#cells += repeated;
    if (this.#cells > this.#limits.maxCells) throw damaged(this.#file);
    const cell = { text: texts.join('\n').trim(), columns, rows };
    for (let count = 0; count < repeated; count += 1) table.rows.at(-1)?.push(cell);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1)?.cell;
    if (outer) outer.texts.push(...table.rows.flat().map(({ text }) => text));
    else if (table.rows.some((cells) => cells.length > 1))
      this.blocks.push({ type: 'table', rows: table.rows });
    // One column is a frame around text.
    else {
      for (const { text } of table.rows.flat()) {
        for (const line of text.split('\n')) this.blocks.push({ type: 'paragraph', text: line });
      }
    }
  }
}

const countOf = (text: string | undefined): number => Math.max(1, Number.parseInt(text ?? '1', 10) || 1);
