import { Parser } from 'htmlparser2';

/** A `w:t` of a run: where its text stands in the XML, and what a cut in it has to close and open again. */
export interface TextPiece {
  readonly text: string;
  /** Offset in the XML of each UTF-16 unit of the text, and of its end. */
  readonly offsets: readonly number[];
  /** Properties of the run, to be repeated behind a cut; empty where it has none. */
  readonly runProperties: string;
  /** Where `xml:space="preserve"` goes in, for text that a cut leaves with a space at its end. */
  readonly spaceAt: number | undefined;
}

export interface Paragraph {
  /** Behind the properties, or behind the start tag. */
  readonly start: number;
  /** In front of the end tag. */
  readonly end: number;
  /** Another one that this one stands in, as in a text box. */
  readonly outer: number | undefined;
  readonly pieces: readonly TextPiece[];
}

type Open = { -readonly [Key in keyof Paragraph]: Paragraph[Key] } & { pieces: TextPiece[] };

interface OpenRun {
  readonly paragraph: Open;
  properties: string;
  /** A run within a run (ruby, a text box) is not cut. */
  readonly isNested: boolean;
}

/** Every `w:p` of a document's XML that is not empty, by its number among all of them. */
export function readParagraphs(xml: string): ReadonlyMap<number, Paragraph> {
  const all = new Map<number, Paragraph>();
  const path: string[] = [];
  const paragraphs: (Open & { number: number })[] = [];
  const runs: OpenRun[] = [];
  let count = 0;
  let propertiesStart = 0;
  let textTag: { readonly start: number; readonly end: number } | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        path.push(name);
        if (name === 'w:p') {
          const outer = paragraphs.at(-1)?.number;
          paragraphs.push({ number: count, start: parser.endIndex + 1, end: -1, outer, pieces: [] });
          count += 1;
        } else if (name === 'w:r' && paragraphs.length > 0)
          runs.push({ paragraph: paragraphs.at(-1)!, properties: '', isNested: runs.length > 0 });
        else if (name === 'w:rPr' && path.at(-2) === 'w:r') propertiesStart = parser.startIndex;
        else if (name === 'w:t' && path.at(-2) === 'w:r' && xml[parser.endIndex - 1] !== '/')
          textTag = { start: parser.startIndex, end: parser.endIndex };
      },
      onclosetag(name) {
        path.pop();
        const parent = path.at(-1);
        const run = runs.at(-1);
        if (name === 'w:pPr' && parent === 'w:p') paragraphs.at(-1)!.start = parser.endIndex + 1;
        else if (name === 'w:rPr' && parent === 'w:r' && run)
          run.properties = xml.slice(propertiesStart, parser.endIndex + 1);
        else if (name === 'w:t' && textTag && run) {
          if (!run.isNested)
            run.paragraph.pieces.push(pieceOf(xml, textTag, parser.startIndex, run.properties));
          textTag = undefined;
        } else if (name === 'w:r' && run) runs.pop();
        else if (name === 'w:p') {
          const { number, ...paragraph } = paragraphs.pop()!;
          // Of `<w:p/>` start tag and end tag are one.
          if (parser.startIndex >= paragraph.start) all.set(number, { ...paragraph, end: parser.startIndex });
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return all;
}

function pieceOf(
  xml: string,
  tag: { readonly start: number; readonly end: number },
  end: number,
  runProperties: string,
): TextPiece {
  const from = tag.end + 1;
  const offsets: number[] = [];
  let text = '';
  for (const { 0: unit, index } of xml.slice(from, end).matchAll(/&[^;\s]+;|[\s\S]/g)) {
    const shown = unit.length === 1 ? unit : (decodeEntity(unit) ?? unit);
    for (let at = 0; at < shown.length; at += 1) offsets.push(from + index);
    text += shown;
  }
  const hasSpace = /xml:space\s*=/.test(xml.slice(tag.start, tag.end));
  return { text, offsets: [...offsets, end], runProperties, spaceAt: hasSpace ? undefined : tag.end };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  const number = name.match(/^#(?:x([\da-f]+)|(\d+))$/i);
  if (!number) return ENTITIES[name];
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
}
