import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { readParagraphs } from '../../src/claims/text/paragraphs.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Grid } from '../../src/model/grid.ts';
import type { Narrative } from '../../src/model/narrative.ts';
import { makeDocx, paragraph, table } from './make-docx.ts';
import { escapeXml } from './make-xlsx.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Content {
  readonly grids: readonly Grid[];
  readonly lines: readonly string[];
}

async function readAll(files: readonly InputFile[]): Promise<Content> {
  const grids: Grid[] = [];
  const lines: string[] = [];
  for (const file of files) {
    const document = await readDocument(file);
    grids.push(...document.grids);
    lines.push(...document.narratives.flatMap(paragraphsOf));
  }
  return { grids, lines };
}

/** A page's width breaks paragraphs into lines in plain text only: Word, the web and Markdown keep them whole. */
const paragraphsOf = (narrative: Narrative): string[] =>
  readParagraphs(narrative).map(({ flow }) => flow.lines.map(({ text }) => text.trim()).join(''));

const isTable = ({ name }: InputFile): boolean => /\.csv$/i.test(name);

/** The CSV files as sheets of one workbook, figures as numbers under formats; other files as they are. */
export async function asWorkbook(files: readonly InputFile[], bookType: BookType): Promise<InputFile[]> {
  const { grids } = await readAll(files.filter(isTable));
  if (grids.length === 0) return [...files];
  const book = utils.book_new();
  grids.forEach((grid, index) => {
    utils.book_append_sheet(book, sheetOf(grid), `表${index + 1}`);
  });
  const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
  const extension = bookType === 'biff8' ? 'xls' : bookType;
  return [...files.filter((file) => !isTable(file)), { name: `决算.${extension}`, bytes }];
}

function sheetOf({ rows }: Grid): WorkSheet {
  const sheet = utils.aoa_to_sheet([]);
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') sheet[utils.encode_cell({ r, c })] = cellOf(text);
    });
  });
  const columns = Math.max(...rows.map((row) => row.length));
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: columns - 1 } });
  return sheet;
}

/** As entered in Excel: an amount is a binary number under a format, a code a plain one. */
function cellOf(text: string): CellObject {
  const figure = text.trim().match(/^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/);
  if (!figure || /^0\d/.test(text.trim())) return { t: 's', v: text };
  const decimals = figure[3] === undefined ? '' : `.${'0'.repeat(figure[3].length)}`;
  const format = decimals === '' ? 'General' : `${text.includes(',') ? '#,##0' : '0'}${decimals}`;
  return { t: 'n', v: Number(text.replaceAll(',', '')), z: format };
}

/** Everything in one Word file: titles as paragraphs above their tables, then the narrative. */
export async function asWord(files: readonly InputFile[]): Promise<InputFile[]> {
  const { grids, lines } = await readAll(files);
  const body = [
    ...grids.flatMap((grid) => {
      const { head, rows } = splitHead(grid);
      return [
        ...head.map((text) => paragraph(escapeXml(text))),
        table(rows.map((row) => row.map(escapeXml))),
      ];
    }),
    ...lines.map((text) => paragraph(escapeXml(text))),
  ];
  return [{ name: '决算公开.docx', bytes: makeDocx({ body: body.join('') }) }];
}

/** The same as a web page. */
export async function asWebPage(files: readonly InputFile[]): Promise<InputFile[]> {
  const { grids, lines } = await readAll(files);
  const cell = (text: string) => `<td>${escapeXml(text)}</td>`;
  const body = [
    ...grids.flatMap((grid) => {
      const { head, rows } = splitHead(grid);
      const table = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
      return [...head.map((text) => `<p>${escapeXml(text)}</p>`), `<table>${table}</table>`];
    }),
    ...lines.map((text) => `<p>${escapeXml(text)}</p>`),
  ];
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`;
  return [{ name: '决算公开.html', bytes: new TextEncoder().encode(html) }];
}

/** The same as a Markdown file. */
export async function asMarkdown(files: readonly InputFile[]): Promise<InputFile[]> {
  const { grids, lines } = await readAll(files);
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  const tables = grids.flatMap((grid) => {
    const { head, rows } = splitHead(grid);
    const [first = [], ...rest] = rows;
    return [
      ...head.flatMap((text, index) => [index === 0 ? `## ${text}` : text, '']),
      line(first),
      line(first.map(() => '---')),
      ...rest.map(line),
      '',
    ];
  });
  return [{ name: '决算公开.md', bytes: new TextEncoder().encode([...tables, ...lines].join('\n')) }];
}

/** Title, department and unit stand above a table in text; notes below it stay in it. */
function splitHead({ rows }: Grid): { head: string[]; rows: string[][] } {
  const unit = rows.findIndex((row) => row.some((text) => /单位[:：]/.test(text)));
  const head = rows.slice(0, unit + 1).map((row) => row.filter((text) => text.trim() !== '').join('  '));
  const width = Math.max(...rows.map((row) => row.length));
  const rest = rows
    .slice(unit + 1)
    .map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  return { head: head.filter((text) => text !== ''), rows: rest };
}
