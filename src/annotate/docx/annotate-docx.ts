import { mainPartOf } from '../../ingest/docx.ts';
import type { Limits } from '../../ingest/limits.ts';
import { escapeXml } from '../../report/xml-text.ts';
import type { Annotation } from '../annotations.ts';
import {
  declareType,
  insertAtEnd,
  type Parts,
  relate,
  relationsOf,
  setText,
  textOf,
} from '../office-file.ts';
import { type FindParagraph, findPlaces } from './find-places.ts';
import { type Paragraph, readParagraphs, type TextPiece } from './paragraphs.ts';

const AUTHOR = 'juesuan';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>';

/** XML to put in at an offset; of several at one place the first given comes first. */
interface Insertion {
  readonly at: number;
  readonly xml: string;
}

/**
 * Puts a comment at each place of a Word file: at the figure where its text is found there, else at its paragraph;
 * at the first paragraph, with the clause it is about, where Word allows no comment (footnotes, text boxes).
 */
export async function annotateDocx(
  parts: Parts,
  bytes: Uint8Array,
  file: string,
  annotations: readonly Annotation[],
  limits: Limits,
): Promise<void> {
  const main = mainPartOf(textOf(parts, '_rels/.rels'));
  const xml = textOf(parts, main);
  const paragraphs = readParagraphs(xml);
  const find = await findPlaces(bytes, file, limits);
  const comments = openComments(parts, main, xml);
  const insertions: Insertion[] = [];
  const written: string[] = [];
  let id = comments.firstId;
  for (const annotation of annotations) {
    const { paragraph, range, isElsewhere } = placeOf(annotation, paragraphs, find);
    if (!paragraph) continue;
    const reference = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    insertions.push(
      ...cutAt(paragraph, range?.start, paragraph.start, `<w:commentRangeStart w:id="${id}"/>`),
      ...cutAt(paragraph, range?.end, paragraph.end, reference),
    );
    const { location, lines } = annotation;
    written.push(commentXml(id, isElsewhere ? [location.excerpt ?? location.text, ...lines] : lines));
    id += 1;
  }
  setText(parts, main, insertAll(xml, insertions));
  setText(parts, comments.part, insertAtEnd(comments.xml, 'comments', written.join('')));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly paragraph: Paragraph | undefined;
  /** Offsets in its text; all of it without. */
  readonly range?: Range | undefined;
  /** It is not there but at the nearest place that can have a comment. */
  readonly isElsewhere: boolean;
}

function placeOf(
  { location }: Annotation,
  paragraphs: ReadonlyMap<number, Paragraph>,
  find: FindParagraph,
): Place {
  const origin = find(location);
  const own = origin && paragraphs.get(origin.number);
  if (!own) {
    const first = [...paragraphs.values()].find(({ outer }) => outer === undefined);
    return { paragraph: first, isElsewhere: true };
  }
  // Word has no comments in a text box.
  if (own.outer !== undefined) return { paragraph: outermost(own, paragraphs), isElsewhere: true };
  const offset = (location.start ?? 0) + origin.offset;
  return { paragraph: own, range: rangeOf(own, location.text, offset), isElsewhere: false };
}

function outermost(paragraph: Paragraph, all: ReadonlyMap<number, Paragraph>): Paragraph | undefined {
  let found: Paragraph | undefined = paragraph;
  while (found?.outer !== undefined) found = all.get(found.outer);
  return found;
}

/** Where the text stands in the paragraph: of several places the one nearest to its offset, which counts tabs and breaks too. */
function rangeOf({ pieces }: Paragraph, text: string, offset: number): Range | undefined {
  if (text.trim() === '') return undefined;
  const whole = pieces.map((piece) => piece.text).join('');
  let best: number | undefined;
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1))
    if (best === undefined || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  return best === undefined ? undefined : { start: best, end: best + text.length };
}

/** Puts `xml` in at an offset of the paragraph's text, cutting the run there; without one, at `otherwise`. */
function cutAt(
  { pieces }: Paragraph,
  offset: number | undefined,
  otherwise: number,
  xml: string,
): Insertion[] {
  if (offset === undefined) return [{ at: otherwise, xml }];
  let before = 0;
  for (const piece of pieces) {
    if (offset <= before + piece.text.length) return cutPiece(piece, offset - before, xml);
    before += piece.text.length;
  }
  return [{ at: otherwise, xml }];
}

function cutPiece({ offsets, spaceAt, runProperties }: TextPiece, at: number, xml: string): Insertion[] {
  const space = spaceAt === undefined ? [] : [{ at: spaceAt, xml: ' xml:space="preserve"' }];
  const cut = `</w:t></w:r>${xml}<w:r>${runProperties}<w:t xml:space="preserve">`;
  return [...space, { at: offsets[at]!, xml: cut }];
}

function insertAll(xml: string, insertions: readonly Insertion[]): string {
  const distinct = new Map(
    insertions.map((one, at) => [one.xml.startsWith(' xml:space') ? `${one.at} space` : String(at), one]),
  );
  const sorted = [...distinct.values()].sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  let done = 0;
  for (const { at, xml: added } of sorted) {
    pieces.push(xml.slice(done, at), added);
    done = at;
  }
  return [...pieces, xml.slice(done)].join('');
}

/** The comments of the file, or new ones. */
function openComments(parts: Parts, main: string, document: string) {
  const known = relationsOf(parts, main).find(({ type }) => type.endsWith('/comments'));
  if (known && parts.has(known.target)) {
    const xml = textOf(parts, known.target);
    const ids = [...xml.matchAll(/<w:comment\b[^>]*\bw:id="(\d+)"/g)].map(([, id]) => Number(id));
    return { part: known.target, xml, firstId: Math.max(-1, ...ids) + 1 };
  }
  const part = `${main.slice(0, main.lastIndexOf('/') + 1)}juesuan-comments.xml`;
  const isStrict = document.includes(STRICT);
  relate(parts, main, part, 'comments', isStrict);
  declareType(parts, { part }, COMMENTS_TYPE);
  const xml = isStrict ? EMPTY_COMMENTS.replace(/xmlns:w="[^"]*"/, `xmlns:w="${STRICT}"`) : EMPTY_COMMENTS;
  return { part, xml, firstId: 0 };
}

const commentXml = (id: number, lines: readonly string[]): string =>
  `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="J">${lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join('')}</w:comment>`;
