import { arrangeFindings, type Block, type ReportSection } from '../arrange.ts';
import { sectionTitle } from '../section-title.ts';
import { type HtmlContext, heading } from './context.ts';
import { diagnosisCard } from './diagnosis-card.ts';
import { findingCard } from './finding-card.ts';
import { html, type Markup, raw } from './markup.ts';

/** All findings in full, by table and section, those of one cause under it; folded where the list leads to them. */
export function groundsPart(context: HtmlContext): Markup | false {
  const { result, prefix, say } = context;
  if (result.findings.length === 0) return false;
  const count = String(result.findings.length);
  return html`<section class="findings" id="${prefix}findings" aria-labelledby="${prefix}findings-title">
${heading(context, 1, say('html.grounds'), raw(` id="${prefix}findings-title"`))}
<details><summary>${say('html.grounds-summary', { count })}</summary>
${arrangeFindings(result, 'note').map((section) => sectionPart(section, context))}
</details>
</section>`;
}

function sectionPart(section: ReportSection, context: HtmlContext): Markup {
  const [what = '', ...where] = sectionTitle(section, context.lang).split(' · ');
  const title = html`${what}${where.length > 0 && html` <small>${where.join(' · ')}</small>`}`;
  return html`<section class="group">
${heading(context, 2, title)}
${section.blocks.map((block) => blockPart(block, context))}
</section>
`;
}

function blockPart({ diagnosis, findings }: Block, context: HtmlContext): Markup {
  const cards = findings.map((finding) => findingCard(finding, context));
  if (!diagnosis) return html`${cards}`;
  return html`<div class="block">${diagnosisCard(diagnosis, context)}<div class="explained">${cards}</div></div>`;
}
