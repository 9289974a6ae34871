import { zlibSync } from 'fflate';

export interface PdfPage {
  /** Points; A4 upright where not told. */
  readonly width?: number;
  readonly height?: number;
  /** How far a reader turns the page: 0, 90, 180 or 270. */
  readonly rotate?: number;
  /** Drawing operators. */
  readonly content: string;
  /** Further objects of the page's resources, e.g. `/XObject << /P 9 0 R >>`. */
  readonly resources?: string;
}

/** Objects beside pages and fonts: number 100 and on. */
export type ExtraObjects = readonly (readonly [dictionary: string, stream?: Uint8Array])[];

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** A PDF drawn by hand: Chinese in a font that is named and not embedded, so that its character map is needed. */
export function makePdf(pages: readonly PdfPage[], extra: ExtraObjects = [], trailer = ''): Uint8Array {
  const pieces: Uint8Array[] = [latin1('%PDF-1.6\n')];
  const offsets: [number: number, offset: number][] = [];
  let length = pieces[0]!.length;
  const push = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, dictionary: string, stream?: Uint8Array): void => {
    offsets.push([number, length]);
    push(latin1(`${number} 0 obj\n${dictionary}\n`));
    if (stream) {
      push(latin1('stream\n'));
      push(stream);
      push(latin1('\nendstream\n'));
    }
    push(latin1('endobj\n'));
  };
  const ids = pages.map((_, at) => 1000 + 2 * at);
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] >>`);
  object(
    3,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
  );
  object(
    4,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>',
  );
  object(
    5,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  for (const [at, [dictionary, stream]] of extra.entries()) object(100 + at, dictionary, stream);
  pages.forEach(({ width = 595, height = 842, rotate = 0, content, resources = '' }, at) => {
    const stream = zlibSync(latin1(content));
    object(
      ids[at]!,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${ids[at]! + 1} 0 R /Resources << /Font << /F 3 0 R >> ${resources} >> >>`,
    );
    object(ids[at]! + 1, `<< /Length ${stream.length} /Filter /FlateDecode >>`, stream);
  });
  const start = length;
  const entries = offsets
    .sort(([a], [b]) => a - b)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n\r\n`);
  push(latin1(`xref\n0 1\n0000000000 65535 f\r\n${entries.join('')}`));
  push(latin1(`trailer\n<< /Size 100000 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Width of a text as this font sets it. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? size / 2 : size), 0);

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

/** Text with its baseline's left end at a place counted from the lower left corner. */
export const text = (x: number, y: number, size: number, words: string): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(words)}> Tj ET\n`;

export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${x1} ${y1} m ${x2} ${y2} l S\n`;
/** A thin filled box, as Word and Excel draw lines. */
export const bar = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re f\n`;

/** `<` belongs to the cell at its left, `^` to the one above. */
export type DrawnRow = readonly string[];

export interface TableLook {
  readonly left: number;
  /** y of its upper edge, from the page's foot. */
  readonly top: number;
  readonly widths: readonly number[];
  readonly rowHeight: number;
  readonly size?: number;
  /** Draws one border of a cell. */
  readonly border?: (x1: number, y1: number, x2: number, y2: number) => string;
  /** Draws one line of a cell's text. */
  readonly write?: typeof text;
}

/** A ruled table: labels at the left of their cells, figures at the right, several lines where a cell has breaks. */
export function table(rows: readonly DrawnRow[], look: TableLook): string {
  const { left, top, widths, rowHeight, size = 9, border = line, write = text } = look;
  const x = (column: number): number => left + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const y = (row: number): number => top - row * rowHeight;
  let content = '';
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === '<' || cell === '^') return;
      let right = column + 1;
      while (cells[right] === '<') right += 1;
      let bottom = row + 1;
      while (rows[bottom]?.[column] === '^') bottom += 1;
      content +=
        border(x(column), y(row), x(right), y(row)) + border(x(column), y(bottom), x(right), y(bottom));
      content +=
        border(x(column), y(row), x(column), y(bottom)) + border(x(right), y(row), x(right), y(bottom));
      const lines = cell.split('\n');
      const middle = (y(row) + y(bottom)) / 2 - size * 0.35;
      lines.forEach((words, at) => {
        const start = /^[-\d,.]+$/.test(words) ? x(right) - 2 - widthOf(words, size) : x(column) + 2;
        if (words !== '')
          content += write(start, middle + ((lines.length - 1) / 2 - at) * size * 1.2, size, words);
      });
    });
  });
  return content;
}

/** The same rows as a reader has to hand them back. */
export const gridOf = (rows: readonly DrawnRow[]): string[][] =>
  rows.map((cells) => {
    const row = cells.map((cell) => (cell === '<' || cell === '^' ? '' : cell.replaceAll('\n', '')));
    while (row.at(-1) === '') row.pop();
    return row;
  });
