import { isInOtherTable } from '../../model/location.ts';
import { SEVERITIES } from '../../model/severity.ts';
import type { CorrectionLine } from '../corrections.ts';
import { describeTable } from '../message.ts';
import type { HtmlContext } from './context.ts';
import { html, type Markup } from './markup.ts';

/** From so many lines on, one searches. */
const FEW = 4;

/** Words to look for, and at most two choices: how severe, and where. Without the page's script they are not shown. */
export function filtersPart(lines: readonly CorrectionLine[], { say, lang }: HtmlContext): Markup | false {
  if (lines.length < FEW) return false;
  const severities = SEVERITIES.filter((severity) => lines.some((line) => line.severity === severity));
  const tables = [...new Set(lines.flatMap(({ location }) => location?.table ?? []))].sort();
  const others = lines.flatMap(({ location }) => (location && !location.table ? location : []));
  const hasOther = others.some(isInOtherTable);
  const hasText = !others.every(isInOtherTable);
  const places = [
    ...tables.map((table): [string, string] => [table, describeTable(table, lang)]),
    ...(hasOther ? [['other', say('report.other-table')] as [string, string]] : []),
    ...(hasText ? [['text', say('report.narrative')] as [string, string]] : []),
  ];
  return html`<form class="filters" role="search" aria-label="${say('html.filter')}">
<input type="search" name="words" aria-label="${say('html.search')}" placeholder="${say('html.search')}" autocomplete="off">
${
  severities.length > 1 &&
  choice(
    'severity',
    say('html.filter-severity'),
    severities.map((severity) => [severity, say(`severity.${severity}`)]),
    say('html.any'),
  )
}
${places.length > 1 && choice('where', say('html.filter-place'), places, say('html.any'))}
<output class="shown" data-template="${say('html.shown', { shown: '#', total: String(lines.length) })}"></output>
</form>`;
}

const choice = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  any: string,
): Markup =>
  html`<label>${label} <select name="${name}"><option value="">${any}</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;
