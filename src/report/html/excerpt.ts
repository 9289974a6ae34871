import type { Location } from '../../model/location.ts';
import { html, type Markup } from './markup.ts';

/** The clause of the first location, the figure in question marked, the others of the clause underlined. */
export function excerptPart(locations: readonly Location[]): Markup | false {
  const [first] = locations;
  if (first?.excerpt === undefined || first.excerpt === '') return false;
  const { excerpt, excerptStart = 0 } = first;
  const cuts = new Set([0, excerpt.length]);
  const spans = locations
    .filter((other) => other.file === first.file && lineOf(other) === lineOf(first))
    .filter(({ start, end }) => start !== undefined && end !== undefined)
    .map((other) => ({
      start: inside(other.start! - excerptStart, excerpt),
      end: inside(other.end! - excerptStart, excerpt),
      isFirst: other === first,
    }));
  for (const { start, end } of spans) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const pieces = sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1]!;
    const text = excerpt.slice(start, end);
    const over = spans.filter((span) => span.start < end && span.end > start);
    if (over.some(({ isFirst }) => isFirst)) return html`<mark>${text}</mark>`;
    return over.length > 0 ? html`<u>${text}</u>` : html`${text}`;
  });
  return html`<blockquote>${pieces}</blockquote>`;
}

const lineOf = ({ line, paragraph }: Location): number | undefined => line ?? paragraph;
const inside = (at: number, text: string): number => Math.min(Math.max(at, 0), text.length);
