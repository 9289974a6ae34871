import type { Grid } from '../../model/grid.ts';
import type { TableId } from '../../model/table-id.ts';
import { describeTable } from '../message.ts';
import { type HtmlContext, heading } from './context.ts';
import { html, type Markup, raw } from './markup.ts';
import { narrativePanel } from './narrative-panel.ts';
import { type Panel, panelPart } from './panel.ts';
import { panelId } from './places.ts';
import { tablePanel } from './table-panel.ts';

/** The tables and the text as they were read, a tab each. */
export function documentsPart(context: HtmlContext): Markup | false {
  const { sources, prefix, say } = context;
  const panels = [...tablePanels(context), ...narrativePanels(context)];
  if (sources.grids.length + sources.narratives.length === 0) return false;
  return html`<section class="documents" id="${prefix}documents" aria-labelledby="${prefix}documents-title">
${heading(context, 1, say('html.documents'), raw(` id="${prefix}documents-title"`))}
<div class="tabs" role="tablist" aria-label="${say('html.documents')}">${panels.map(tab)}</div>
<div class="panels">${panels.map((panel) => panelPart(panel, context))}</div>
<div class="inspector" role="status" hidden data-fail="${say('html.outcome-fail')}" data-pass="${say('html.outcome-pass')}" data-undecided="${say('html.outcome-undecided')}" data-none="${say('html.no-checks')}" data-unread="${say('html.unread')}" data-close="${say('html.close')}"></div>
<p class="legend">${(['error', 'warning', 'note', 'settled', 'related', 'checked', 'unread'] as const).map(
    (name) => html`<span class="key ${name}">${say(`html.legend-${name}`)}</span> `,
  )}</p>
</section>`;
}

const tab = ({ id, title, worst, count }: Panel): Markup =>
  html`<button type="button" role="tab" id="${id}-tab" aria-controls="${id}" aria-selected="false" tabindex="-1">${title}${count > 0 && html` <span class="count ${worst}">${count}</span>`}</button>`;

function tablePanels(context: HtmlContext): Panel[] {
  const { sources, prefix, result, lang } = context;
  return sources.grids.map((grid, at) => {
    const table = tableOf(grid, context);
    const title = table ? describeTable(table, lang) : (grid.sheet ?? grid.file);
    return {
      id: panelId(prefix, 'g', at),
      title,
      file: grid.sheet === undefined ? grid.file : `${grid.file} [${grid.sheet}]`,
      ...worstOf(result.findings.filter(({ locations: [first] }) => first && isIn(grid, first))),
      content: tablePanel(grid, at, title, context),
    };
  });
}

function narrativePanels(context: HtmlContext): Panel[] {
  const { sources, prefix, result, say } = context;
  return sources.narratives.map((narrative, at) => ({
    id: panelId(prefix, 'n', at),
    title: say('report.narrative'),
    file: narrative.file,
    ...worstOf(result.findings.filter(({ locations: [first] }) => first?.file === narrative.file)),
    content: narrativePanel(narrative, at, context),
  }));
}

const tableOf = ({ file, sheet }: Grid, { result }: HtmlContext): TableId | undefined =>
  result.submission.sources.find((source) => source.file === file && source.sheet === sheet)?.table;

const isIn = (grid: Grid, place: { readonly file: string; readonly sheet?: string }): boolean =>
  place.file === grid.file && place.sheet === grid.sheet;

function worstOf(
  findings: readonly { readonly severity: string; readonly waived?: unknown; readonly baseline?: true }[],
) {
  const open = findings.filter(({ waived, baseline }) => waived === undefined && baseline === undefined);
  const worst = ['error', 'warning', 'note'].find((severity) =>
    open.some((finding) => finding.severity === severity),
  );
  return { worst: worst ?? 'settled', count: findings.length };
}
