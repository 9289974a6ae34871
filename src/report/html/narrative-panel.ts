import type { Narrative, NarrativeLine } from '../../model/narrative.ts';
import type { HtmlContext } from './context.ts';
import { markAttributes, spokenShade } from './mark-attributes.ts';
import { shadeOf } from './marks.ts';
import { html, type Markup } from './markup.ts';

/** The text line by line, every figure that took part in a check underlined. */
export function narrativePanel(narrative: Narrative, index: number, context: HtmlContext): Markup {
  return html`<div class="text" tabindex="0" role="region" aria-label="${narrative.file}"><ol class="lines">
${narrative.lines.map((line) => linePart(line, narrative, index, context))}</ol></div>`;
}

function linePart(
  { number, text }: NarrativeLine,
  { lineKind }: Narrative,
  index: number,
  context: HtmlContext,
): Markup {
  const segments = context.places.segments(index, number, text.length);
  const place = context.say(`place.${lineKind}`, { [lineKind]: String(number) });
  const content = segments.map(({ start, end, mark }) => {
    const piece = text.slice(start, end);
    if (!mark) return html`${piece}`;
    const shade = shadeOf(mark);
    const suggestions = mark.suggestions.map(
      (suggested) => html`<ins title="${context.say('html.suggested')}">${suggested}</ins>`,
    );
    return html`<span ${markAttributes(mark, shade, place)} role="button" tabindex="-1">${spokenShade(mark, context)}${piece}</span>${suggestions}`;
  });
  const blank = text.trim() === '' ? ' blank' : '';
  return html`<li value="${number}" class="line${blank}">${content}</li>
`;
}
