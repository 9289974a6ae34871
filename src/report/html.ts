import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import type { SubmissionSources } from '../model/sources.ts';
import { titleOf } from './finding-text.ts';
import { script, scriptHash, style, styleHash } from './html/assets.generated.js';
import { checklistPart } from './html/checklist.ts';
import type { HtmlContext } from './html/context.ts';
import { documentsPart } from './html/documents.ts';
import { groundsPart } from './html/grounds.ts';
import { headerPart } from './html/header.ts';
import { listPart } from './html/list.ts';
import { mapPart } from './html/map.ts';
import { html, type Markup, raw } from './html/markup.ts';
import { findPlaces } from './html/places.ts';
import { rulesPart } from './html/rules-part.ts';
import { uncheckedPart } from './html/unchecked.ts';
import { jsonText } from './json-text.ts';
import { renderMessage } from './message.ts';
import { listOf, type Results } from './result-list.ts';

export interface HtmlOptions {
  readonly lang: Language;
  /** The tables and the text of each result, in their order; without them only the findings are shown. */
  readonly sources?: readonly (SubmissionSources | undefined)[];
}

/** Apart, because bundlers rewrite templates that hold it. */
const END_OF_SCRIPT = raw('</script>');
const NO_SOURCES: SubmissionSources = { grids: [], narratives: [], uses: [] };

/**
 * One page that needs nothing but itself: no network, and a policy that lets run only the style and script
 * written here. Everything of the user's is escaped.
 */
export function renderHtml(results: Results, { lang, sources }: HtmlOptions): string {
  const list = listOf(results);
  const version = list[0]?.tool.version ?? '';
  const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="juesuan ${version}">
<title>${pageTitle(list, lang)}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
${raw(renderParts(list, sources ? { lang, sources } : { lang }))}
</main>
<footer><p>${renderMessage('html.footer', { version }, lang)}</p></footer>
<script>${raw(script)}${END_OF_SCRIPT}
</body>
</html>
`.text;
}

/** What stands between the head and the foot of that page, for a page that has its own. */
export function renderParts(results: Results, { lang, sources = [] }: HtmlOptions): string {
  const list = listOf(results);
  const isMany = list.length > 1;
  const parts = list.map((result, at) =>
    submissionPart(
      contextOf(result, sources[at] ?? NO_SOURCES, isMany ? `s${at + 1}-` : '', isMany ? 2 : 1, lang),
    ),
  );
  const ruleTitles = Object.fromEntries(
    list.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.title[lang]])),
  );
  return html`${isMany && html`<h1>${pageTitle(list, lang)}</h1>${overview(list, lang)}`}
${parts}
<script type="application/json" id="rule-titles">${raw(inScript(ruleTitles))}${END_OF_SCRIPT}`.text;
}

const pageTitle = (list: readonly Result[], lang: Language): string =>
  list.length === 1
    ? titleOf(list[0]!, lang)
    : renderMessage('html.several', { count: String(list.length) }, lang);

function contextOf(
  result: Result,
  sources: SubmissionSources,
  prefix: string,
  level: number,
  lang: Language,
): HtmlContext {
  return {
    result,
    sources,
    places: findPlaces(result, sources, prefix),
    lang,
    prefix,
    level,
    rules: new Map(result.rules.map((rule) => [rule.id, rule])),
    say: (messageId, data = {}) => renderMessage(messageId, data, lang),
  };
}

function submissionPart(context: HtmlContext): Markup {
  const { prefix } = context;
  return html`<div class="submission" id="${prefix}submission" data-prefix="${prefix}">
<div class="opening">
${headerPart(context)}
${mapPart(context)}
</div>
${listPart(context)}
${documentsPart(context)}
${groundsPart(context)}
${uncheckedPart(context)}
${checklistPart(context)}
${rulesPart(context)}
</div>
`;
}

const overview = (results: readonly Result[], lang: Language): Markup =>
  html`<nav class="overview" aria-label="${renderMessage('html.overview', {}, lang)}"><table>
<thead><tr>${[
    'html.submission',
    'severity.error',
    'severity.warning',
    'severity.note',
    'count.undecided',
  ].map((id) => html`<th scope="col">${renderMessage(id, {}, lang)}</th>`)}</tr></thead>
<tbody>${results.map(
    (result, at) =>
      html`<tr><td><a href="#s${at + 1}-submission">${titleOf(result, lang)}</a></td>${[
        result.summary.error,
        result.summary.warning,
        result.summary.note,
        result.summary.undecided,
      ].map((count) => html`<td class="figure">${count}</td>`)}</tr>`,
  )}</tbody></table></nav>`;

/** JSON inside a script element: nothing in it may end the element or begin a comment. */
const inScript = (value: unknown): string => jsonText(value).replaceAll('<', '\\u003c');
