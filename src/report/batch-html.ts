import { DEPARTMENT_STATUSES } from '../model/batch.ts';
import type { BatchSummary, DepartmentRow } from '../model/batch-summary.ts';
import type { Language } from '../model/rule.ts';
import { TABLE_IDS } from '../model/table-id.ts';
import { script, scriptHash, style, styleHash } from './batch-html/assets.generated.js';
import { barChart } from './batch-html/bar-chart.ts';
import { pageDataOf } from './batch-html/page-data-of.ts';
import { completenessText } from './batch-terminal/areas.ts';
import { batchPlace } from './batch-terminal/batch-place.ts';
import { changesTexts } from './batch-terminal/changes.ts';
import { describeCopy } from './batch-terminal/copies.ts';
import { describeOddName } from './batch-terminal/odd-names.ts';
import { policyLines } from './batch-terminal/policy.ts';
import { grouped, percent } from './grouped-number.ts';
import { mapTexts, showHidden } from './hidden-characters.ts';
import { html, type Markup, raw } from './html/markup.ts';
import { jsonText } from './json-text.ts';
import { renderMessage } from './message.ts';

export interface BatchHtmlOptions {
  readonly lang: Language;
  /** Folder of the departments' own reports as the page links to it. */
  readonly reportBase?: string;
}

/** Apart, because bundlers rewrite templates that hold it. */
const END_OF_SCRIPT = raw('</script>');
const CHARTED_RULES = 12;
const LISTED = 200;
type Say = (id: string, data?: Readonly<Record<string, string>>) => string;

/** One page without a network: results, charts, a list of all departments, what was not checked, copies. */
export function renderBatchHtml(
  summary: BatchSummary,
  rows: readonly DepartmentRow[],
  { lang, reportBase = '' }: BatchHtmlOptions,
): string {
  const say: Say = (id, data = {}) => renderMessage(id, data, lang);
  const data = jsonText(mapTexts(pageDataOf(summary, rows, lang, reportBase), showHidden)).replaceAll(
    '<',
    '\\u003c',
  );
  const page = html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('batch-page.title')}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>${titleOf(summary, say)}</h1>
<p>${completenessText(summary, lang)}</p>
<p class="soft">${say('batch.checks', numbers(summary.checks))}</p>
<p class="soft">${say('batch.coverage', numbers(summary.read))}</p>
${summary.prior && html`<p class="soft">${say('batch.prior', numbers(summary.prior))}</p>`}
</header>
<main>
${statusPart(summary, say)}
${chartsPart(summary, lang, say)}
${changesPart(summary, lang, say)}
${elementsPart(summary, lang, say)}
${foldedList(
  say('batch.names'),
  summary.byName.map((odd) => describeOddName(odd, lang)),
)}
${listPart(summary, say)}
${uncheckedPart(summary, lang, say)}
${foldedList(say('batch.policy'), policyLines(summary, lang))}
${copiesPart(summary, lang, say)}
</main>
<footer>${say('batch-page.footer', { version: summary.tool.version, rules: summary.rules.slice(0, 12) })}</footer>
<script type="application/json" id="data">${raw(data)}${END_OF_SCRIPT}
<script>${raw(script)}${END_OF_SCRIPT}
</body>
</html>
`;
  return page.text;
}

function titleOf({ departments, shard }: BatchSummary, say: Say): string {
  const count = grouped(departments.total);
  return shard
    ? say('batch.title-shard', { count, index: String(shard.index), shards: String(shard.count) })
    : say('batch.title', { count });
}

const numbers = (counts: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, grouped(count)]));

/** The results as buttons that filter the list, and as one bar. */
function statusPart({ departments }: BatchSummary, say: Say): Markup {
  const total = Math.max(1, departments.total);
  const shown = DEPARTMENT_STATUSES.filter((status) => departments[status] > 0);
  let from = 0;
  const strips = shown.map((status) => {
    const width = (departments[status] / total) * 1000;
    const strip = html`<rect class="${status}" x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="14"></rect>`;
    from += width;
    return strip;
  });
  return html`<section aria-label="${say('batch-page.results')}">
<ul class="counts">${DEPARTMENT_STATUSES.map(
    (status) =>
      html`<li><button type="button" class="${status}" aria-pressed="false" data-filter="status:${status}"><b>${grouped(departments[status])}</b> <span>${say(`batch.status.${status}`)}</span> <small>${percent(departments[status] / total)}</small></button></li>`,
  )}</ul>
<svg class="strip" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">${strips}</svg>
</section>`;
}

function chartsPart({ byKind, byRule }: BatchSummary, lang: Language, say: Say): Markup | false {
  if (byRule.length === 0) return false;
  const kinds = byKind.map(({ kind, findings }) => ({
    filter: `kind:${kind}`,
    label: say(`kind.${kind}`),
    title: say(`kind.${kind}`),
    count: findings,
  }));
  const rules = byRule.slice(0, CHARTED_RULES).map(({ id, title, severity, departments }) => ({
    filter: `rule:${id}`,
    label: `${id} ${title[lang]}`,
    title: `${id} ${title[lang]}`,
    count: departments,
    severity,
  }));
  const byRuleTitle = say('batch-page.by-rule', { count: String(rules.length) });
  return html`<section class="charts">
<figure><figcaption>${say('batch-page.by-kind')}</figcaption>${barChart(kinds, say('batch-page.by-kind'))}</figure>
<figure><figcaption>${byRuleTitle}</figcaption>${barChart(rules, byRuleTitle)}</figure>
</section>`;
}

/** Which elements of the inspection sheet are not stated, in how many departments. */
function elementsPart({ byElement }: BatchSummary, lang: Language, say: Say): Markup | false {
  return foldedList(
    say('batch.elements'),
    byElement
      .filter(({ missing }) => missing > 0)
      .map(({ title, missing, unknown }) =>
        say('batch.element-line', {
          element: title[lang],
          missing: grouped(missing),
          unknown: grouped(unknown),
        }),
      ),
  );
}

/** The list is drawn by the script; without one, and on paper, the worst stand in for it. */
function listPart({ worst, departments }: BatchSummary, say: Say): Markup {
  return html`<section class="list" hidden>
<div class="tools"><input type="search" placeholder="${say('batch-page.search')}" aria-label="${say('batch-page.search')}" autocomplete="off"> <button type="button" class="all">${say('batch-page.all')}</button> <button type="button" class="export">${say('batch-page.export')}</button> <output aria-live="polite"></output></div>
<div class="scroll" tabindex="0" role="region" aria-label="${say('batch-page.sort')}"><table aria-rowcount="${departments.total}"><thead></thead><tbody></tbody></table></div>
</section>
<section class="worst"><h2>${say('batch.worst')}</h2>
<noscript><p>${say('batch-page.script')}</p></noscript>
${
  worst.length === 0
    ? html`<p>${say('batch.none')}</p>`
    : html`<table><thead><tr><th>${say('batch.id')}</th><th>${say('batch.unit')}</th><th class="number">${say('batch.errors')}</th><th class="number">${say('batch.warnings')}</th></tr></thead><tbody>${worst.map(
        (row) =>
          html`<tr><td>${row.id}</td><td>${row.unit}</td><td class="number">${grouped(row.error)}</td><td class="number">${grouped(row.warning)}</td></tr>`,
      )}</tbody></table>`
}</section>`;
}

function uncheckedPart({ unchecked }: BatchSummary, lang: Language, say: Say): Markup | false {
  const { tables, narratives, problems, rules } = unchecked;
  const lines = [
    ...TABLE_IDS.filter((table) => tables[table] > 0).map((table) =>
      say('batch.missing-table', { table, count: grouped(tables[table]) }),
    ),
    ...(narratives > 0 ? [say('batch.missing-narrative', { count: grouped(narratives) })] : []),
    ...problems
      .filter(({ severity }) => severity === 'error')
      .map(({ departments, example, message }) =>
        say('batch.unread-problem', { count: grouped(departments), example, message }),
      ),
    ...rules.map(({ id, title, departments, instances }) =>
      say('batch.unchecked-rule', {
        rule: id,
        title: title[lang],
        departments: grouped(departments),
        instances: grouped(instances),
      }),
    ),
  ];
  return foldedList(say('batch.unchecked'), lines);
}

const changesPart = ({ changes }: BatchSummary, lang: Language, say: Say): Markup | false =>
  changes
    ? foldedList(say('batch.changes'), [
        ...changesTexts(changes, lang),
        ...changes.list.map(({ change, id, finding }) =>
          [say(`batch.change-${change}`), finding.rule, id, batchPlace(finding, lang), finding.message].join(
            ' ',
          ),
        ),
      ])
    : false;

const copiesPart = ({ copies }: BatchSummary, lang: Language, say: Say): Markup | false =>
  foldedList(
    say('batch.copies'),
    copies.map((copy) => describeCopy(copy, lang)),
  );

function foldedList(title: string, lines: readonly string[]): Markup | false {
  if (lines.length === 0) return false;
  return html`<section><details${lines.length <= 10 && raw(' open')}><summary><h2>${title}</h2> <small>${grouped(lines.length)}</small></summary>
<ul class="lines">${lines.slice(0, LISTED).map((line) => html`<li>${line}</li>`)}</ul></details></section>`;
}
