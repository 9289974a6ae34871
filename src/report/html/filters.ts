import { isOpen } from '../../model/finding.ts';
import { SEVERITIES } from '../../model/severity.ts';
import type { HtmlContext } from './context.ts';
import { html, type Markup } from './markup.ts';

/** Boxes to tick: severities, what is settled, kinds. Without the page's script they are not shown. */
export function filtersPart({ result, say }: HtmlContext): Markup | false {
  const { findings } = result;
  if (findings.length < 2) return false;
  const kinds = new Map<string, number>();
  for (const { kind } of findings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const severities = SEVERITIES.map((severity) => ({
    value: severity as string,
    count: findings.filter((finding) => isOpen(finding) && finding.severity === severity).length,
  }));
  const settled = { value: 'settled', count: findings.filter((finding) => !isOpen(finding)).length };
  const boxes = [...severities, settled].filter(({ count }) => count > 0);
  return html`<form class="filters" aria-label="${say('html.filter')}">
<fieldset><legend>${say('html.filter-severity')}</legend>${boxes.map(({ value, count }) =>
    box('severity', value, say(value === 'settled' ? 'html.settled' : `severity.${value}`), count),
  )}</fieldset>
${
  kinds.size > 1 &&
  html`<fieldset><legend>${say('html.filter-kind')}</legend>${[...kinds].map(([kind, count]) =>
    box('kind', kind, say(`kind.${kind}`), count),
  )}</fieldset>`
}
<p><output class="shown" data-template="${say('html.shown', { shown: '#', total: String(findings.length) })}"></output>
<button type="reset">${say('html.show-all')}</button></p>
</form>`;
}

const box = (name: string, value: string, label: string, count: number): Markup =>
  html`<label class="${name} ${value}"><input type="checkbox" name="${name}" value="${value}" checked> ${label} <small>${count}</small></label>`;
