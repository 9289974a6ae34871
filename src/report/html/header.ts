import { SEVERITIES } from '../../model/severity.ts';
import { titleOf } from '../finding-text.ts';
import { basisText, conclusions, skippedTexts } from '../standing-text.ts';
import { type HtmlContext, heading } from './context.ts';
import { html, type Markup } from './markup.ts';

/** Whose accounts, what was read, and what came of it. */
export function headerPart(context: HtmlContext): Markup {
  const { result, lang, say } = context;
  const { summary } = result;
  const counts: [className: string, count: number, label: string][] = [
    ...SEVERITIES.map((severity): [string, number, string] => [
      severity,
      summary[severity],
      say(`count.${severity}`, { count: String(summary[severity]) }),
    ]),
    ...(summary.waived ? [['settled', summary.waived, say('count.waived')] as [string, number, string]] : []),
    ...(summary.baseline
      ? [['settled', summary.baseline, say('count.baseline')] as [string, number, string]]
      : []),
    ['passed', summary.passed, say('count.passed')],
    ['undecided', summary.undecided, say('count.undecided')],
    ['other', summary.notApplicable, say('count.not-applicable')],
  ];
  return html`<header class="head">
${heading(context, 0, titleOf(result, lang))}
<p class="read">${basisText(result, lang)}</p>
${skippedTexts(result, lang).map((text) => html`<p class="skipped">${text}</p>`)}
<ul class="counts">${counts.map(
    ([name, count, label]) =>
      html`<li class="${name}${count === 0 ? ' none' : ''}"><b>${count}</b> <span>${label}</span></li>`,
  )}</ul>
${conclusions(result, lang).map(({ tone, text }) => html`<p class="verdict ${tone}">${text}</p>`)}
</header>`;
}
