import type { Correction, Diagnosis } from '../../model/diagnosis.ts';
import { withUnit } from '../../model/unit-of.ts';
import { confidencePercent, labelBeside } from '../finding-text.ts';
import { describePlace } from '../place.ts';
import { type HtmlContext, heading } from './context.ts';
import { html, type Markup, raw } from './markup.ts';

/** The likely cause of several findings: what to change, why, how sure, and what else it could be. */
export function diagnosisCard(diagnosis: Diagnosis, context: HtmlContext): Markup {
  const { prefix, places, say } = context;
  const { status, confidence, corrections, rivals, explains } = diagnosis;
  const targets = corrections.flatMap(({ location }) => places.targets(location));
  const percent = confidencePercent(confidence);
  const isNamed = status === 'named';
  const title = say(`html.diagnosis-${status}`);
  const button =
    targets.length === 0
      ? html`${title}`
      : html`<button type="button" class="show" aria-pressed="false">${title}</button>`;
  return html`<article class="diagnosis ${status}" id="${prefix}${diagnosis.id}" data-targets="${targets.join(' ')}">
${heading(context, 3, html`<span class="badge cause">${diagnosis.id.toUpperCase()}</span> ${button}`, raw(' class="headline"'))}
<ul class="corrections">${corrections.map((correction) => correctionItem(correction, context))}</ul>
<p class="message">${say(diagnosis.messageId, diagnosis.data)}${
    isNamed &&
    html`${say('report.sentence-separator')}${say('diagnosis.clears', { count: String(explains.length) })}`
  }</p>
${
  isNamed &&
  html`<p class="confidence"><span>${say('diagnosis.confidence', { percent })}</span> <meter min="0" max="100" value="${percent}" aria-label="${say('diagnosis.confidence', { percent })}"></meter></p>`
}
${
  rivals.length > 0 &&
  html`<details class="rivals"><summary>${say('html.rivals', { count: String(rivals.length) })}</summary>${rivals.map(
    (rival) =>
      html`<ul class="corrections">${rival.corrections.map((correction) => correctionItem(correction, context))}</ul>`,
  )}</details>`
}
</article>
`;
}

function correctionItem(correction: Correction, { lang, places }: HtmlContext): Markup {
  const { location, stated, suggested, unit } = correction;
  const label = labelBeside(correction);
  const [target] = places.targets(location);
  const place = [location.table ?? '', describePlace(location, lang)].filter(Boolean).join(' ');
  const where = target === undefined ? html`${place}` : html`<a href="#${target}">${place}</a>`;
  const change =
    suggested === undefined
      ? html`<span class="figure">${withUnit(stated, unit)}</span>`
      : html`<del class="figure">${stated}</del> <span aria-hidden="true">→</span> <ins class="figure">${withUnit(suggested, unit)}</ins>`;
  return html`<li>${where} ${label !== '' && html`<span class="label">${label}</span>`} ${change}</li>`;
}
