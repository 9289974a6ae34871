import { isInOtherTable, type Location } from '../../model/location.ts';
import type { CorrectionLine } from '../corrections.ts';
import { correctionLines } from '../corrections.ts';
import { describeFile } from '../place.ts';
import { type HtmlContext, heading } from './context.ts';
import { filtersPart } from './filters.ts';
import { html, type Markup, raw } from './markup.ts';

const SYMBOLS = { error: '✗', warning: '!', note: '·' } as const;

/** What to change, a line each: the place leads into the tables and the text, the number to the grounds. */
export function listPart(context: HtmlContext): Markup {
  const { result, prefix, lang, say } = context;
  const lines = correctionLines(result, lang);
  const title = say(lines.length === 0 ? 'html.list-none' : 'html.list', { count: String(lines.length) });
  const heads = ['number', 'place', 'now', 'should-read', 'why'].map((id) => say(`corrections.${id}`));
  return html`<section class="list" id="${prefix}list" aria-labelledby="${prefix}list-title">
${heading(context, 1, title, raw(` id="${prefix}list-title"`))}
${lines.length === 0 && html`<p class="nothing">${say('html.no-findings')}</p>`}
${lines.length > 0 && filtersPart(lines, context)}
${
  lines.length > 0 &&
  html`<table class="corrections"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${lines.map((line, at) => row(line, at + 1, context))}</tbody></table>
<p class="nothing filtered" hidden>${say('html.all-filtered')}</p>`
}
</section>`;
}

function row(line: CorrectionLine, number: number, context: HtmlContext): Markup {
  const { prefix, places, say } = context;
  const { id, severity, location, place, now, shouldRead, why, percent, findings, isByRule } = line;
  const [target] = location ? places.targets(location) : [];
  const lit = location ? places.targets(location).join(' ') : '';
  const file = location && describeFile(location);
  const where =
    target === undefined ? html`${place}` : html`<a href="#${target}" class="to-place">${place}</a>`;
  return html`<tr class="${severity}" data-severity="${severity}" data-where="${whereOf(location)}" data-targets="${lit}" data-findings="${findings.map((one) => one.id).join(' ')}">
<td class="number"><a href="#${prefix}${id}" aria-label="${say('html.grounds-of', { number: String(number) })}">${number}</a></td>
<td class="place" title="${file ?? ''}"><span class="severity ${severity}">${SYMBOLS[severity]}<span class="hidden"> ${say(`severity.${severity}`)}</span></span> ${where}</td>
<td class="${kindOf(now)} now"><span class="narrow-label">${say('corrections.now')}</span> ${now}</td>
<td class="${kindOf(shouldRead)} should">${
    isByRule
      ? shouldRead
      : shouldRead !== '' &&
        html`<span class="narrow-label">${say('corrections.should-read')}</span> <b>${shouldRead}</b>`
  }</td>
<td class="why">${why}${percent !== '' && html` <span class="percent">${say('diagnosis.confidence', { percent })}</span>`}</td></tr>
`;
}

/** What the filter of places calls it. */
const whereOf = (location: Location | undefined): string =>
  location ? (location.table ?? (isInOtherTable(location) ? 'other' : 'text')) : '';

/** Figures stand on the right, one under the other; words begin on the left. */
const kindOf = (text: string): string => (/^[-−]?[\d.,]+\s?(万元|元|%)?$/.test(text) ? 'figure' : 'words');
