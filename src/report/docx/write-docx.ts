import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ITableCellOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Language } from '../../model/rule.ts';
import { writableInXml } from '../xml-text.ts';

/** What a document is made of, from top to bottom. Text is text: line breaks in it are kept. */
export type DocxBlock =
  | { readonly type: 'title' | 'heading' | 'paragraph'; readonly text: string }
  /** A line at the right margin: who, and when. */
  | { readonly type: 'signature'; readonly text: string }
  | DocxTable;

interface DocxTable {
  readonly type: 'table';
  /** Widths in percent of the page; they add up to 100. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface DocxContent {
  readonly lang: Language;
  readonly title: string;
  readonly blocks: readonly DocxBlock[];
  /** For tables of many columns. */
  readonly landscape?: boolean;
}

/** Twentieths of a point: A4, with margins of an inch. */
const PAGE = { width: 11_906, height: 16_838, margin: 1440 };
const HALF_POINTS = { title: 36, heading: 26, paragraph: 24, table: 21 };
const HEAD_FILL = 'D9E1F2';
/** Headings are blue by default; in an official letter they are black. */
const INK = '000000';
/** Sets the clock of the file: the same content gives the same bytes. */
const NO_DATE = '1980-01-01T00:00:00Z';

/**
 * A Word document for Word, WPS and LibreOffice, with page numbers; the head of a table is repeated on every
 * page.
 *
 * Written by docx, which is bundled: only whoever asks for a document loads it, and nobody installs it.
 */
export async function writeDocx({
  lang,
  title,
  blocks,
  landscape = false,
}: DocxContent): Promise<Uint8Array> {
  const { width, height, margin } = PAGE;
  const inner = (landscape ? height : width) - 2 * margin;
  const document = new Document({
    title: writableInXml(title),
    creator: 'juesuan',
    styles: { default: { document: { run: { font: fontsOf(lang), size: HALF_POINTS.paragraph } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width,
              height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageNumbers() },
        children: blocks.map((block) => (block.type === 'table' ? tableOf(block, inner) : lineOf(block))),
      },
    ],
  });
  return withoutClock(await Packer.pack(document, 'uint8array'));
}

/** Fonts that every Word and WPS has. */
const fontsOf = (lang: Language) =>
  lang === 'zh'
    ? { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
    : { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体' };

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: HALF_POINTS.table,
          }),
        ],
      }),
    ],
  });

function lineOf({ type, text }: Exclude<DocxBlock, DocxTable>): Paragraph {
  switch (type) {
    case 'title':
      return new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        spacing: { after: 240 },
        children: runs(text, { bold: true, size: HALF_POINTS.title, color: INK }),
      });
    case 'heading':
      return new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { before: 240, after: 120 },
        keepNext: true,
        children: runs(text, { bold: true, size: HALF_POINTS.heading, color: INK }),
      });
    case 'signature':
      return new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { before: 240 },
        children: runs(text, {}),
      });
    default:
      return new Paragraph({ spacing: { after: 120, line: 360 }, children: runs(text, {}) });
  }
}

function tableOf({ widths, head, rows }: DocxTable, inner: number): Table {
  const columnWidths = widths.map((percent) => Math.round((inner * percent) / 100));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, at) => cellOf(text, columnWidths[at]!, isHead)),
    });
  return new Table({
    columnWidths,
    width: { size: inner, type: WidthType.DXA },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function cellOf(text: string, width: number, isHead: boolean): TableCell {
  const style: Partial<ITableCellOptions> = isHead
    ? { shading: { type: ShadingType.CLEAR, fill: HEAD_FILL } }
    : {};
  return new TableCell({
    ...style,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [new Paragraph({ children: runs(text, { bold: isHead, size: HALF_POINTS.table }) })],
  });
}

const runs = (
  text: string,
  style: { readonly bold?: boolean; readonly size?: number; readonly color?: string },
): TextRun[] =>
  writableInXml(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...style, text: line, ...(at > 0 ? { break: 1 } : {}) }));

/** The writer puts in the time of day, twice, and the archive a third. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'docProps/core.xml';
  const core = new TextDecoder().decode(parts[name]);
  const dated = core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, NO_DATE);
  return zipSync({ ...parts, [name]: new TextEncoder().encode(dated) }, { mtime: NO_DATE });
}
