import type { RowDefinition } from '../marked-text.ts';

/** The end of a paragraph that stands in a table. */
export interface TableMark {
  /** Byte offset in the file, right behind its last character. */
  readonly end: number;
  /** It is no text but the end of a row. */
  readonly isRowEnd: boolean;
  readonly row: RowDefinition | undefined;
}

const FORMATS_PER_PAGE = 511;
const PAGE = 512;
/** Properties by their codes: in a table; end of a row; definition of its cells. */
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEFINITION = 0xd608;
const TABS = 0xc615;
/** The properties, or those of the table, are too many for their page: they stand in the data stream, at this offset. */
const ELSEWHERE = new Set([0x6646, 0x646b]);
const CELL_BYTES = 20;
const CONTINUES_LEFT = 0x02;
/** Bytes of an operand by the upper three bits of a property's code; 6 is told by its first byte. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, undefined, 3];

/**
 * Ends of paragraphs and rows in tables, from the pages of paragraph formats ([MS-DOC] 2.9.175, PapxFkp; rows:
 * 2.9.321, TDefTableOperand); rows of many cells have them in the data stream (2.6.2, sprmPHugePapx). Throws a
 * RangeError where the file points outside itself.
 */
export function findTableMarks(main: Uint8Array, table: Uint8Array, data: Uint8Array): TableMark[] {
  const header = viewOf(main);
  const start = header.getUint32(0x0102, true);
  const length = header.getUint32(0x0106, true);
  if (length < 4 || start + length > table.length) return [];
  const list = viewOf(table.subarray(start, start + length));
  const count = Math.floor((length - 4) / 8);
  const marks: TableMark[] = [];
  for (let at = 0; at < count; at += 1) {
    const number = list.getUint32((count + 1) * 4 + at * 4, true) & 0x3fffff;
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length === PAGE) marks.push(...marksOf(page, data));
  }
  return marks;
}

function marksOf(page: Uint8Array, data: Uint8Array): TableMark[] {
  const view = viewOf(page);
  const count = view.getUint8(FORMATS_PER_PAGE);
  const marks: TableMark[] = [];
  for (let at = 0; at < count; at += 1) {
    const offset = view.getUint8((count + 1) * 4 + at * 13) * 2;
    if (offset === 0 || offset >= FORMATS_PER_PAGE) continue;
    const short = view.getUint8(offset);
    const [from, bytes] =
      short === 0 ? [offset + 2, 2 * view.getUint8(offset + 1)] : [offset + 1, 2 * short - 1];
    const properties = page.subarray(from + 2, from + bytes);
    const end = view.getUint32((at + 1) * 4, true);
    const { isInTable, isRowEnd, row } = readProperties(properties, data);
    if (isInTable || isRowEnd) marks.push({ end, isRowEnd, row });
  }
  return marks;
}

interface RowProperties {
  isInTable: boolean;
  isRowEnd: boolean;
  row: RowDefinition | undefined;
}

function readProperties(bytes: Uint8Array, data: Uint8Array): RowProperties {
  const read: RowProperties = { isInTable: false, isRowEnd: false, row: undefined };
  const elsewhere = collectProperties(bytes, read);
  if (elsewhere !== undefined) collectProperties(listAt(data, elsewhere), read);
  return read;
}

/** Puts down what the list tells of rows; the offset at which the list goes on in the data stream, if it does. */
function collectProperties(bytes: Uint8Array, read: RowProperties): number | undefined {
  const view = viewOf(bytes);
  let elsewhere: number | undefined;
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = view.getUint16(at, true);
    at += 2;
    if (code === IN_TABLE) read.isInTable = view.getUint8(at) !== 0;
    if (code === ROW_END) read.isRowEnd = view.getUint8(at) !== 0;
    if (ELSEWHERE.has(code)) elsewhere = view.getUint32(at, true);
    if (code === DEFINITION) {
      const length = at + 1 < bytes.length ? view.getUint16(at, true) - 1 : 0;
      read.row = readDefinition(bytes.subarray(at + 2, at + 2 + length));
      at += 2 + Math.max(0, length);
      continue;
    }
    const fixed = OPERAND_BYTES[code >> 13];
    // Of tabs, 255 stands for more than a byte tells; no row follows them.
    if (fixed === undefined && code === TABS && view.getUint8(at) === 255) break;
    at += fixed ?? 1 + view.getUint8(at);
  }
  return elsewhere;
}

const listAt = (data: Uint8Array, offset: number): Uint8Array =>
  data.subarray(offset + 2, offset + 2 + viewOf(data).getUint16(offset, true));

function readDefinition(bytes: Uint8Array): RowDefinition | undefined {
  const view = viewOf(bytes);
  const count = bytes[0] ?? 0;
  const cells = 1 + (count + 1) * 2;
  if (count === 0 || bytes.length < cells) return undefined;
  return {
    borders: Array.from({ length: count + 1 }, (_, at) => view.getInt16(1 + at * 2, true)),
    isMerged: Array.from({ length: count }, (_, at) => {
      const flags = bytes[cells + at * CELL_BYTES] ?? 0;
      return (flags & CONTINUES_LEFT) !== 0 && at > 0;
    }),
  };
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
