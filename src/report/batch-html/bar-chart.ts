import { grouped } from '../grouped-number.ts';
import { html, type Markup } from '../html/markup.ts';
import { displayWidth, truncate } from '../layout/display-width.ts';

export interface Bar {
  /** What the list is filtered by when the bar is chosen. */
  readonly filter: string;
  readonly label: string;
  readonly title: string;
  readonly count: number;
  readonly severity?: string;
}

const ROW = 26;
const WIDTH = 560;
const CHARACTER = 7.2;
const NUMBERS = 64;

/** Horizontal bars, longest first, drawn to a common scale; each is a button that filters the list. */
export function barChart(bars: readonly Bar[], label: string): Markup | false {
  if (bars.length === 0) return false;
  const most = Math.max(...bars.map(({ count }) => count));
  const labels = Math.min(
    300,
    Math.ceil(Math.max(...bars.map((bar) => displayWidth(bar.label))) * CHARACTER) + 12,
  );
  const room = WIDTH - labels - NUMBERS;
  return html`<svg class="bars" viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="group" aria-label="${label}">
${bars.map((bar, at) => {
  const length = Math.max(2, Math.round((bar.count / most) * room));
  return html`<g role="button" tabindex="0" aria-pressed="false" data-filter="${bar.filter}" aria-label="${bar.title} ${grouped(bar.count)}"><title>${bar.title}</title>
<rect class="hit" x="0" y="${at * ROW}" width="${WIDTH}" height="${ROW}" rx="4"></rect>
<text class="label" x="${labels - 8}" y="${at * ROW + 17}" text-anchor="end">${truncate(bar.label, Math.floor(labels / CHARACTER))}</text>
<rect class="bar ${bar.severity ?? ''}" x="${labels}" y="${at * ROW + 5}" width="${length}" height="${ROW - 10}" rx="2"></rect>
<text class="count" x="${labels + length + 6}" y="${at * ROW + 17}">${grouped(bar.count)}</text></g>
`;
})}</svg>`;
}
