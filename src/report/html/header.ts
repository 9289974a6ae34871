import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { titleOf } from '../finding-text.ts';
import { renderMessage } from '../message.ts';
import { basisText, conclusions, skippedTexts, type Told } from '../standing-text.ts';
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
${verdicts(result, lang).map(({ tone, text }) => html`<p class="verdict ${tone}">${text}</p>`)}
<p class="read">${basisText(result, lang)}</p>
${skippedTexts(result, lang).map((text) => html`<p class="skipped">${text}</p>`)}
<ul class="counts">${counts.map(
    ([name, count, label]) =>
      html`<li class="${name}${count === 0 ? ' none' : ''}"><b>${count}</b> <span>${label}</span></li>`,
  )}</ul>
</header>`;
}

/** What came of it, in a sentence; where something disagrees, how much. */
function verdicts(result: Result, lang: Language): readonly Told[] {
  const { error, warning } = result.summary;
  const data = { error: String(error), warning: String(warning) };
  const found: Told[] =
    error + warning === 0
      ? []
      : [
          {
            tone: error > 0 ? 'error' : 'warning',
            text: renderMessage(error > 0 ? 'html.verdict-errors' : 'html.verdict-warnings', data, lang),
          },
        ];
  return [...found, ...conclusions(result, lang)];
}
