import type { Location } from '../../model/location.ts';
import { displayWidth, padStart } from '../layout/display-width.ts';
import { wrapRanges } from '../layout/wrap.ts';
import type { Style } from '../style.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: '^' | '~';
}

/** A stretch of the user's line: its offset there, and in the excerpt put together from all of them. */
interface Piece {
  readonly inLine: number;
  readonly at: number;
  readonly text: string;
}

const GAP = ' … ';
/** Longer excerpts keep the marked lines and one line around them. */
const FULL_EXCERPT_LINES = 4;
/** A screen's worth: the list of places has them all. */
const MARKS = 20;

/**
 * The clauses of the first location's line with the culprit underlined by `^`, and the figures beside it
 * by `~`. Empty where the first location is not in running text.
 */
export function excerptLines(
  locations: readonly Location[],
  width: number,
  style: Style,
  paint: (text: string) => string,
): string[] {
  const [first] = locations;
  if (!first?.excerpt) return [];
  const onLine = locations.filter((location) => isSameLine(location, first)).slice(0, MARKS);
  const pieces = piecesOf(onLine);
  const excerpt = pieces.map(({ text }) => text).join(GAP);
  const spans = spansIn(pieces, onLine);
  const number = String(first.line ?? first.page ?? first.paragraph ?? '');
  const blank = ' '.repeat(number.length);
  const lines = wrapRanges(excerpt, width - number.length - 3);
  const shown = shownLines(lines, spans);
  const output: string[] = [];
  lines.forEach((line, at) => {
    if (!shown[at]) {
      if (at === 0 || shown[at - 1]) output.push(`${blank} ${style.dim('| …')}`);
      return;
    }
    const head = shown.indexOf(true) === at ? padStart(number, number.length) : blank;
    output.push(`${style.dim(`${head} |`)} ${excerpt.slice(line.start, line.end)}`);
    const marks = underline(excerpt, line.start, line.end, spans);
    if (marks)
      output.push(`${blank} ${style.dim('|')} ${marks.replace(/\^+/g, paint).replace(/~+/g, style.dim)}`);
  });
  return output;
}

const isSameLine = (a: Location, b: Location): boolean =>
  a.file === b.file && a.line === b.line && a.paragraph === b.paragraph && Boolean(a.excerpt);

/** The clauses in the order of the line, those that touch or overlap joined. */
function piecesOf(locations: readonly Location[]): Piece[] {
  const clauses = locations
    .map(({ excerpt = '', excerptStart = 0 }) => ({ inLine: excerptStart, text: excerpt }))
    .sort((a, b) => a.inLine - b.inLine || b.text.length - a.text.length);
  const pieces: Piece[] = [];
  for (const clause of clauses) {
    const last = pieces.at(-1);
    const lastEnd = last ? last.inLine + last.text.length : -1;
    if (last && clause.inLine <= lastEnd) {
      const text = last.text + clause.text.slice(lastEnd - clause.inLine);
      pieces[pieces.length - 1] = { ...last, text };
    } else {
      pieces.push({ ...clause, at: last ? last.at + last.text.length + GAP.length : 0 });
    }
  }
  return pieces;
}

function spansIn(pieces: readonly Piece[], locations: readonly Location[]): Span[] {
  const spans: Span[] = [];
  locations.forEach(({ start, end }, index) => {
    if (start === undefined || end === undefined) return;
    const piece = pieces.findLast(({ inLine }) => inLine <= start);
    if (!piece) return;
    const shift = piece.at - piece.inLine;
    const span = { start: start + shift, end: Math.min(end + shift, piece.at + piece.text.length) };
    // One that covers the culprit would hide it.
    const [culprit] = spans;
    const hides = culprit !== undefined && span.start < culprit.end && span.end > culprit.start;
    if (span.start < span.end && !hides) spans.push({ ...span, mark: index === 0 ? '^' : '~' });
  });
  return spans;
}

function shownLines(lines: readonly { start: number; end: number }[], spans: readonly Span[]): boolean[] {
  if (lines.length <= FULL_EXCERPT_LINES) return lines.map(() => true);
  const marked = lines.map((line) => spans.some((span) => span.start < line.end && span.end > line.start));
  return lines.map((_, at) => [at - 1, at, at + 1].some((near) => marked[near]));
}

function underline(excerpt: string, start: number, end: number, spans: readonly Span[]): string {
  let marks = '';
  let at = start;
  for (const character of excerpt.slice(start, end)) {
    const span = spans.find((candidate) => candidate.start <= at && at < candidate.end);
    marks += (span?.mark ?? ' ').repeat(displayWidth(character));
    at += character.length;
  }
  return marks.trimEnd();
}
