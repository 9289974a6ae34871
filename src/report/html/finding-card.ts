import type { Finding } from '../../model/finding.ts';
import { isOpen } from '../../model/finding.ts';
import { figureParts, isOnlyComputed } from '../figures-text.ts';
import { filledFormula, formulaText } from '../filled-formula.ts';
import { diagnosisOf, statusText } from '../finding-text.ts';
import { findingWords } from '../finding-words.ts';
import { describePlace } from '../place.ts';
import { type HtmlContext, heading } from './context.ts';
import { excerptPart } from './excerpt.ts';
import { html, type Markup, raw } from './markup.ts';
import { placeLinks } from './place-links.ts';

const SYMBOLS = { error: '✗', warning: '!', note: '·' } as const;

/** One finding: where, what is wrong, the figures, the formula filled in, the places that light up. */
export function findingCard(finding: Finding, context: HtmlContext): Markup {
  const { places, prefix, lang, rules, say } = context;
  const rule = rules.get(finding.rule);
  const targets = [...new Set(finding.locations.flatMap((location) => places.targets(location)))];
  const status = statusText(finding, lang);
  const severity = isOpen(finding) ? finding.severity : 'settled';
  return html`<article class="finding ${severity}" id="${prefix}${finding.id}" data-severity="${severity}" data-kind="${finding.kind}" data-targets="${targets.join(' ')}">
${heading(context, 3, headline(finding, context, targets.length > 0), raw(' class="headline"'))}
<p class="about"><span class="rule">${finding.rule}</span> ${rule && html`<span>${rule.title[lang]}</span>`} <span class="kind">${say(`kind.${finding.kind}`)}</span></p>
<p class="message">${findingWords(finding, diagnosisOf(context.result, finding), rules, lang).message}</p>
${excerptPart(finding.locations)}
${figuresPart(finding, context)}
${formulaPart(finding, context)}
${placeLinks(finding, context)}
${status !== '' && html`<p class="status">${status}</p>`}
${finding.fingerprint !== undefined && html`<p class="fingerprint">${say('html.fingerprint')} <code>${finding.fingerprint}</code></p>`}
</article>
`;
}

/** A button where there is something to light up. */
function headline(finding: Finding, { lang, say }: HtmlContext, isLinked: boolean): Markup {
  const [first] = finding.locations;
  const where = first
    ? [describePlace(first, lang), first.label ?? ''].filter(Boolean).join('  ')
    : say('report.whole-submission');
  const open = isOpen(finding);
  const badge = open
    ? html`<span class="badge ${finding.severity}">${SYMBOLS[finding.severity]} ${say(`severity.${finding.severity}`)}</span>`
    : html`<span class="badge settled">${say(finding.waived ? 'status.waived-mark' : 'status.baseline-mark')} · ${say(`severity.${finding.severity}`)}</span>`;
  const content = html`${badge} <span class="where">${where}</span>`;
  return isLinked
    ? html`<button type="button" class="show" aria-pressed="false">${content}</button>`
    : content;
}

function figuresPart(finding: Finding, { result, lang }: HtmlContext): Markup | false {
  const parts = figureParts(finding, isOnlyComputed(finding, diagnosisOf(result, finding)), lang);
  if (parts.length === 0) return false;
  return html`<dl class="figures">${parts.map(
    ([label, value], at) => html`<div class="figure-${at}"><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function formulaPart(finding: Finding, { say, lang }: HtmlContext): Markup | false {
  const { formula } = finding;
  if (!formula) return false;
  const filled = filledFormula(finding);
  const text = formulaText(formula, lang);
  return html`<div class="formula"><span>${say('finding.formula')}</span> <p>${text}</p>${
    filled !== undefined && filled !== text && html`<p class="filled">${filled}</p>`
  }</div>`;
}
