import type { Location } from '../../model/location.ts';
import { displayWidth, padStart } from '../layout/display-width.ts';
import { wrapRanges } from '../layout/wrap.ts';
import type { Style } from '../style.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: '^' | '~';
}

/** Longer excerpts keep the marked lines and one line around them. */
const FULL_EXCERPT_LINES = 4;

/**
 * The clause of the first location with the culprit underlined by `^`, and the other places of the same
 * clause by `~`. Empty where the location is not in running text.
 */
export function excerptLines(
  locations: readonly Location[],
  width: number,
  style: Style,
  paint: (text: string) => string,
): string[] {
  const [first] = locations;
  if (first?.excerpt === undefined || first.excerpt === '') return [];
  const { excerpt } = first;
  const number = String(first.line ?? first.paragraph ?? '');
  const gutter = number.length + 3;
  const spans = spansWithin(first, locations);
  const lines = wrapRanges(excerpt, width - gutter);
  const marked = lines.map((line) => spans.some((span) => span.start < line.end && span.end > line.start));
  const shown = lines.map(
    (_, at) => lines.length <= FULL_EXCERPT_LINES || marked[at] || marked[at - 1] || marked[at + 1] || false,
  );
  const output: string[] = [];
  let numbered = false;
  lines.forEach((line, at) => {
    if (!shown[at]) {
      if (at === 0 || shown[at - 1]) output.push(`${' '.repeat(number.length)} ${style.dim('|')} …`);
      return;
    }
    const text = excerpt.slice(line.start, line.end);
    output.push(`${style.dim(`${padStart(numbered ? '' : number, number.length)} |`)} ${text}`);
    numbered = true;
    const marks = underline(excerpt, line.start, line.end, spans);
    if (marks)
      output.push(
        `${' '.repeat(number.length)} ${style.dim('|')} ${marks.replace(/\^+/g, paint).replace(/~+/g, style.dim)}`,
      );
  });
  return output;
}

function spansWithin(first: Location, locations: readonly Location[]): Span[] {
  const offset = first.excerptStart ?? 0;
  const length = first.excerpt?.length ?? 0;
  const place = (location: Location) => `${location.file}\n${location.line ?? `p${location.paragraph}`}`;
  const spans: Span[] = [];
  locations.forEach((location, at) => {
    if (location.start === undefined || location.end === undefined || place(location) !== place(first))
      return;
    const start = Math.max(0, location.start - offset);
    const end = Math.min(length, location.end - offset);
    if (start < end) spans.push({ start, end, mark: at === 0 ? '^' : '~' });
  });
  // A span that covers the culprit would hide it.
  return spans.filter(
    (span, at) =>
      at === 0 || spans[0]?.mark !== '^' || span.end <= spans[0].start || span.start >= spans[0].end,
  );
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
