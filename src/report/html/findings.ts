import { arrangeFindings, type Block, type ReportSection } from '../arrange.ts';
import { sectionTitle } from '../section-title.ts';
import { type HtmlContext, heading } from './context.ts';
import { diagnosisCard } from './diagnosis-card.ts';
import { filtersPart } from './filters.ts';
import { findingCard } from './finding-card.ts';
import { html, type Markup, raw } from './markup.ts';

/** All findings by table and section, those of one cause under it. */
export function findingsPart(context: HtmlContext): Markup {
  const { result, prefix, say } = context;
  const sections = arrangeFindings(result, 'note');
  return html`<section class="findings" id="${prefix}findings" aria-labelledby="${prefix}findings-title">
${heading(context, 1, say('html.findings'), raw(` id="${prefix}findings-title"`))}
${filtersPart(context)}
${sections.map((section) => sectionPart(section, context))}
${sections.length === 0 && html`<p class="nothing">${say('html.no-findings')}</p>`}
<p class="nothing filtered" hidden>${say('html.all-filtered')}</p>
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
