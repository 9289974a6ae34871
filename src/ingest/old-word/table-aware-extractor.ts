/// <reference path="./word-extractor.d.ts" />
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js';
import { CELL_END, CELL_LINE, MARKS, MOST_ROWS, type RowDefinition, rowEnd } from '../marked-text.ts';
import { findTableMarks } from './table-rows.ts';

const PARAGRAPH_END = '\r';
const CELL_MARK = '\u0007';
const PIECES_AT = 0x01a2;

/** The library's reader of old Word text, with the ends of cells and rows kept apart from tabs and paragraphs. */
export class TableAwareExtractor extends WordOleExtractor {
  /** In the order that row ends count. */
  readonly rows: (RowDefinition | undefined)[] = [];

  readonly #data: Uint8Array;

  /** `data`: the stream in which long lists of properties stand. */
  constructor(data: Uint8Array = new Uint8Array()) {
    super();
    this.#data = data;
  }

  override documentStream(document: ReadonlyMap<string, Uint8Array>, name: string): Promise<unknown> {
    const stream = document.get(name);
    return stream ? Promise.resolve(stream) : Promise.reject(new Error(`no ${name}`));
  }

  override streamBuffer(stream: unknown): Promise<Uint8Array> {
    return Promise.resolve(stream as Uint8Array);
  }

  override writePieces(main: Uint8Array, table: Uint8Array): void {
    refuseOverlaps(main, table);
    super.writePieces(main, table);
    for (const piece of this._pieces) {
      piece.text = piece.text.replace(MARKS, '□').replaceAll(CELL_MARK, CELL_END);
    }
    for (const { end, isRowEnd, row } of findTableMarks(main, table, this.#data)) {
      if (this.rows.length >= MOST_ROWS) return;
      const piece = this._pieces.find(
        ({ startFilePos, size }) => end > startFilePos && end <= startFilePos + size,
      );
      const at = piece ? (end - piece.startFilePos) / piece.bpc - 1 : -1;
      if (!piece || piece.text[at] !== (isRowEnd ? CELL_END : PARAGRAPH_END)) continue;
      const mark = isRowEnd ? rowEnd(this.rows.length) : CELL_LINE;
      piece.text = piece.text.slice(0, at) + mark + piece.text.slice(at + 1);
      if (isRowEnd) this.rows.push(row);
    }
  }

  /** Neither is read here; the library marks rows by ordinary line ends. */
  override writeParagraphProperties(): void {}
  override writeBookmarks(): void {}
  override normalizeHeaders(): void {}
}

/** Pieces that overlap could multiply a small file to gigabytes: their ends must rise, up to the file's length. */
function refuseOverlaps(main: Uint8Array, table: Uint8Array): void {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = new DataView(main.buffer, main.byteOffset, main.byteLength).getUint32(PIECES_AT, true);
  while (view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12);
  let last = 0;
  for (let piece = 0; piece <= count; piece += 1) {
    const end = view.getUint32(at + 5 + piece * 4, true);
    if (end < last || end > main.length) throw new RangeError('overlapping pieces');
    last = end;
  }
}
