import { cellName } from '../../model/location.ts';
import type { Annotation } from '../annotations.ts';
import { declareType, type Parts, prefixOf, relate, relationsOf, setText, textOf } from '../office-file.ts';
import { addComments, EMPTY_COMMENTS, type SheetComment } from './comments-part.ts';
import { addNotes, EMPTY_DRAWING } from './notes-part.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
/** What may stand behind `legacyDrawing` in a sheet, by the schema. */
const BEHIND =
  /<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/;
/** Columns looked at for a free cell beside one that has a thread. */
const BESIDE = 5;

/** Puts a comment at each cell of a workbook; formulas, figures and looks stay as they are. */
export function annotateXlsx(parts: Parts, annotations: readonly Annotation[]): void {
  const sheets = sheetParts(parts);
  const bySheet = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const part = sheets.get(annotation.location.sheet ?? '') ?? [...sheets.values()][0];
    if (part !== undefined) bySheet.set(part, [...(bySheet.get(part) ?? []), annotation]);
  }
  for (const [part, own] of bySheet) annotateSheet(parts, part, own);
}

/** The parts of the sheets by the names on their tabs, in their order. */
function sheetParts(parts: Parts): Map<string, string> {
  const main = mainPart(parts);
  const targets = new Map(relationsOf(parts, main).map(({ id, target }) => [id, target]));
  const sheets = new Map<string, string>();
  for (const [tag] of textOf(parts, main).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const name = decodeXml(tag.match(/\bname="([^"]*)"/)?.[1] ?? '');
    const target = targets.get(tag.match(/\b\w+:id="([^"]*)"/)?.[1] ?? '');
    if (target !== undefined && parts.has(target)) sheets.set(name, target);
  }
  return sheets;
}

export const mainPart = (parts: Parts): string =>
  relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';

function annotateSheet(parts: Parts, sheet: string, annotations: readonly Annotation[]): void {
  const relations = relationsOf(parts, sheet);
  const targetOf = (kind: string) =>
    relations.find(({ type, target }) => type.endsWith(`/${kind}`) && parts.has(target))?.target;
  const isStrict = textOf(parts, sheet).includes(STRICT);
  const threads = targetOf('threadedComment');
  const comments = commentsOf(
    annotations,
    threads === undefined ? new Set() : refsOf(textOf(parts, threads)),
  );
  const number = sheet.match(/(\d+)\.xml$/)?.[1] ?? '0';

  const knownComments = targetOf('comments');
  const commentsPart = knownComments ?? `xl/juesuan-comments${number}.xml`;
  if (knownComments === undefined) {
    relate(parts, sheet, commentsPart, 'comments', isStrict);
    declareType(parts, { part: commentsPart }, COMMENTS_TYPE);
  }
  const before = textOf(parts, commentsPart) || EMPTY_COMMENTS(isStrict);
  const added = addComments(before, comments);
  setText(parts, commentsPart, added.xml);

  const drawing = legacyDrawing(textOf(parts, sheet));
  const knownDrawing = relations.find(({ id, target }) => id === drawing && parts.has(target))?.target;
  const drawingPart = knownDrawing ?? `xl/drawings/juesuan-notes${number}.vml`;
  if (knownDrawing === undefined) {
    const id = relate(parts, sheet, drawingPart, 'vmlDrawing', isStrict);
    declareType(parts, { ending: 'vml' }, DRAWING_TYPE);
    setText(parts, sheet, withLegacyDrawing(textOf(parts, sheet), id, isStrict));
  }
  setText(parts, drawingPart, addNotes(textOf(parts, drawingPart) || EMPTY_DRAWING, added.fresh));
}

/** By cells: several remarks on one make one comment. A cell that people talk about in a thread is left alone. */
function commentsOf(annotations: readonly Annotation[], threads: ReadonlySet<string>): SheetComment[] {
  const cells = new Map<string, SheetComment>();
  for (const { location, lines } of annotations) {
    const row = location.row ?? 1;
    const column = location.column ?? 1;
    const steps = Array.from({ length: BESIDE }, (_, step) => column + step);
    const free = steps.find((one) => !threads.has(cellName(row, one))) ?? column;
    const ref = cellName(row, free);
    const told = free === column ? lines : [`${cellName(row, column)}`, ...lines];
    const text = told.join('\n');
    const known = cells.get(ref);
    cells.set(ref, { ref, row, column: free, text: known ? `${known.text}\n\n${text}` : text });
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

const refsOf = (xml: string): Set<string> =>
  new Set([...xml.matchAll(/\bref="([A-Z]+\d+)"/g)].map(([, ref]) => ref!));

const legacyDrawing = (sheet: string): string | undefined =>
  sheet.match(/<(?:\w+:)?legacyDrawing\s[^>]*?\b\w+:id="([^"]*)"/)?.[1];

function withLegacyDrawing(sheet: string, id: string, isStrict: boolean): string {
  const prefix = prefixOf(sheet, 'worksheet');
  const relations = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const element = `<${prefix}legacyDrawing xmlns:j="${relations}" j:id="${id}"/>`;
  // One that leads nowhere gives way.
  const bare = sheet.replace(/<(?:\w+:)?legacyDrawing\s[^>]*\/>/, '');
  const data = bare.lastIndexOf('sheetData');
  const behind = bare.slice(data).search(BEHIND);
  const at = behind < 0 ? bare.lastIndexOf(`</${prefix}worksheet`) : data + behind;
  return bare.slice(0, at) + element + bare.slice(at);
}

const decodeXml = (text: string): string =>
  text
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(Number(code.startsWith('x') ? `0${code}` : code)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
