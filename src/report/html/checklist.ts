import type { ChecklistItem } from '../../model/element.ts';
import {
  checklistCounts,
  checklistParts,
  checklistPlace,
  checklistRemark,
  STATE_MARKS,
} from '../checklist-lines.ts';
import { type HtmlContext, heading } from './context.ts';
import { html, type Markup, raw } from './markup.ts';

/** The inspection sheet: folded where nothing is missing. */
export function checklistPart(context: HtmlContext): Markup | false {
  const { result, prefix, lang, say } = context;
  const { checklist = [] } = result;
  if (checklist.length === 0) return false;
  const isOpen = checklist.some(({ state }) => state === 'missing');
  const head = ['checklist.state', 'checklist.element', 'checklist.remark', 'checklist.place'];
  return html`<section class="checklist" id="${prefix}checklist" aria-labelledby="${prefix}checklist-title">
${heading(context, 1, say('checklist.title'), raw(` id="${prefix}checklist-title"`))}
<details${raw(isOpen ? ' open' : '')}><summary>${checklistCounts(result, lang)}</summary>
<table><thead><tr>${head.map((id) => html`<th scope="col">${say(id)}</th>`)}</tr></thead>
${checklistParts(result, lang).map(
  ({ title, items }) => html`<tbody><tr><th colspan="4" scope="rowgroup">${title}</th></tr>
${items.map(
  (item) =>
    html`<tr class="${item.state}"><td>${STATE_MARKS[item.state]} ${say(`checklist.${item.state}`)}</td><td title="${item.basis[lang]}">${item.title[lang]}</td><td>${checklistRemark(item, lang)}</td><td>${placeOf(item, context)}</td></tr>
`,
)}</tbody>
`,
)}</table></details>
</section>`;
}

function placeOf(item: ChecklistItem, { places, lang }: HtmlContext): Markup | false {
  if (!item.location) return false;
  const [target] = places.targets(item.location);
  const text = checklistPlace(item, lang);
  return target === undefined ? html`${text}` : html`<a href="#${target}">${text}</a>`;
}
