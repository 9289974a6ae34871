import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { describeFile, describePlace } from '../place.ts';
import type { HtmlContext } from './context.ts';
import { html, type Markup } from './markup.ts';

const MOST_LINKS = 24;

/** Every place of a finding as a link into the tables and the text below. */
export function placeLinks({ locations }: Finding, context: HtmlContext): Markup | false {
  if (locations.length < 2) return false;
  const { say } = context;
  const shown = locations.slice(0, MOST_LINKS);
  const rest = locations.length - shown.length;
  return html`<p class="places"><span>${say('html.places')}</span> ${shown.map(
    (location, at) => html`${placeLink(location, context, at === 0 ? undefined : locations[0])} `,
  )}${rest > 0 && html`<span>${say('place.more', { count: String(locations.length) })}</span>`}</p>`;
}

export function placeLink(location: Location, context: HtmlContext, beside?: Location): Markup {
  const { places, lang } = context;
  const [target] = places.targets(location);
  const elsewhere = location.file !== beside?.file || location.sheet !== beside?.sheet;
  const place = [
    elsewhere ? (location.table ?? describeFile(location)) : '',
    describePlace(location, lang),
  ].filter(Boolean);
  const content = html`${place.join(' ')} <b>${location.text}</b>`;
  const title = [describeFile(location), location.label ?? ''].filter(Boolean).join(' ');
  return target === undefined
    ? html`<span title="${title}">${content}</span>`
    : html`<a href="#${target}" title="${title}">${content}</a>`;
}
