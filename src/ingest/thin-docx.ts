import { Parser } from 'htmlparser2';
import { ProblemError } from '../model/problem.ts';
import { type ParagraphNumbering, readDocxNumbering } from './docx-numbering.ts';
import type { Limits } from './limits.ts';
import { damaged } from './zip-directory.ts';

/** The XML of a Word file that bears on its text. */
export interface DocxXml {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}

/** Left out with all they hold: looks, drawings, and the newer of two alternatives (the reader takes the older). */
const LEFT_OUT = new Set([
  'mc:Choice',
  'w:bookmarkEnd',
  'w:bookmarkStart',
  'w:drawing',
  'w:lastRenderedPageBreak',
  'w:object',
  'w:proofErr',
  'w:sectPr',
  'w:tblGrid',
  'w:tblPr',
  'v:imagedata',
]);
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:tcPr', 'w:trPr']);
/** Properties that bear on what is read: merged cells and tracked deletions. */
const KEPT_PROPERTIES = new Set(['w:del', 'w:gridSpan', 'w:ins', 'w:rPr', 'w:vMerge']);
/** Elements for each paragraph that the limit allows: a cell with one run needs five. */
const ELEMENTS_PER_PARAGRAPH = 6;
/** Characters for each paragraph on average, markup included. */
const LENGTH_PER_PARAGRAPH = 400;
/** Word itself allows far less; endless nesting is made to exhaust the stack. */
const DEEPEST = 500;

type Paragraph = { -readonly [Key in keyof ParagraphNumbering]: ParagraphNumbering[Key] };

/**
 * Prepares the main XML for mammoth, which keeps about a kilobyte for each element and drops the numbers that
 * Word only draws (一、 （一） 1.): elements that merely style are cut, and the numbers are written in as text,
 * for the narrative's headings live by them.
 */
export function thinDocx({ document: xml, ...lists }: DocxXml, file: string, limits: Limits): string {
  const numbering = readDocxNumbering(lists.numbering, lists.styles);
  const pieces: string[] = [];
  /** Everything before it has been copied or cut. */
  let done = 0;
  const copyTo = (end: number): void => {
    if (end > done) pieces.push(xml.slice(done, end));
    done = Math.max(done, end);
  };

  const path: string[] = [];
  const paragraphs: Paragraph[] = [];
  let cutDepth: number | undefined;
  let elements = 0;

  const writeNumber = (paragraph: Paragraph, at: number): void => {
    copyTo(at);
    const number = numbering.numberOf(paragraph);
    if (number !== '') pieces.push(`<w:r><w:t xml:space="preserve">${escapeXml(number)}</w:t></w:r>`);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = path.at(-1);
        path.push(name);
        if (path.length > DEEPEST) throw damaged(file);
        if (cutDepth !== undefined && !isNumbering(name)) return;
        const paragraph = paragraphs.at(-1);
        if (paragraph && path.at(-2) !== undefined) noteNumbering(paragraph, path, name, attributes['w:val']);
        if (cutDepth !== undefined) return;
        if (isCut(name, parent)) {
          copyTo(parser.startIndex);
          cutDepth = path.length;
          return;
        }
        elements += 1;
        if (elements > limits.maxParagraphs * ELEMENTS_PER_PARAGRAPH) throw tooLong(file, limits);
        if (name === 'w:p') paragraphs.push({});
        if (name === 'w:hyperlink' && xml[parser.endIndex - 1] !== '/') {
          // Where it leads does not matter, and is in a part that is not passed on.
          copyTo(parser.startIndex);
          pieces.push('<w:hyperlink>');
          done = parser.endIndex + 1;
        }
      },
      onclosetag(name) {
        if (cutDepth === path.length) {
          done = parser.endIndex + 1;
          cutDepth = undefined;
        }
        path.pop();
        if (cutDepth !== undefined) return;
        if (name === 'w:pPr' && path.at(-1) === 'w:p') writeNumber(paragraphs.at(-1)!, parser.endIndex + 1);
        if (name === 'w:p') paragraphs.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  copyTo(xml.length);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > limits.maxParagraphs * LENGTH_PER_PARAGRAPH) throw tooLong(file, limits);
  return pieces.join('');
}

const isNumbering = (name: string): boolean => name === 'w:numId' || name === 'w:ilvl';

const isCut = (name: string, parent: string | undefined): boolean =>
  LEFT_OUT.has(name) || (parent !== undefined && PROPERTIES.has(parent) && !KEPT_PROPERTIES.has(name));

/** Former properties of a tracked change have the same names, one level deeper. */
function noteNumbering(
  paragraph: Paragraph,
  path: readonly string[],
  name: string,
  value: string | undefined,
): void {
  const [outer, inner] = path.slice(-3);
  if (name === 'w:pStyle' && path.at(-2) === 'w:pPr' && path.at(-3) === 'w:p') paragraph.style = value ?? '';
  if (outer !== 'w:pPr' || inner !== 'w:numPr' || path.at(-4) !== 'w:p') return;
  if (name === 'w:numId') paragraph.list = value ?? '';
  if (name === 'w:ilvl' && /^\d+$/.test(value ?? '')) paragraph.level = Number(value);
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function tooLong(file: string, limits: Limits): ProblemError {
  const data = { limit: String(limits.maxParagraphs) };
  return new ProblemError({ severity: 'error', messageId: 'document-too-long', data, file });
}
