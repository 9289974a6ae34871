import type { Problem } from '../../model/problem.ts';
import { renderProblem } from '../problem.ts';
import { undecidedReasons } from '../undecided-reasons.ts';
import { type HtmlContext, heading } from './context.ts';
import { html, type Markup, raw } from './markup.ts';
import { placeLink } from './place-links.ts';

/** What could not be read and what could not be checked, with the reason: silence is no pass. */
export function uncheckedPart(context: HtmlContext): Markup {
  const { prefix, say } = context;
  const parts = [
    problemsPart(context, 'error', 'report.problems'),
    problemsPart(context, 'warning', 'html.warnings'),
    undecidedPart(context),
    offPart(context),
    unreadPart(context),
    problemsPart(context, 'note', 'report.problem-notes'),
  ].filter((part) => part !== false);
  return html`<section class="unchecked" id="${prefix}unchecked" aria-labelledby="${prefix}unchecked-title">
${heading(context, 1, say('html.unchecked'), raw(` id="${prefix}unchecked-title"`))}
${parts.length === 0 && html`<p class="nothing">${say('closing.none-undecided')}${say('report.end')}</p>`}
${parts}
</section>`;
}

function problemsPart(context: HtmlContext, severity: Problem['severity'], title: string): Markup | false {
  const { result, lang, say } = context;
  const problems = result.problems.filter((problem) => problem.severity === severity);
  if (problems.length === 0) return false;
  return html`<div class="problems ${severity}">${heading(context, 2, say(title))}
<ul>${problems.map((problem) => html`<li>${renderProblem(problem, lang)}</li>`)}</ul></div>
`;
}

function undecidedPart(context: HtmlContext): Markup | false {
  const { result, lang, say } = context;
  const reasons = undecidedReasons(result, lang);
  if (reasons.length === 0) return false;
  return html`<div class="undecided">${heading(context, 2, say('verbose.undecided'))}
<table><thead><tr><th scope="col">${say('markdown.reason')}</th><th scope="col">${say('markdown.count')}</th><th scope="col">${say('markdown.rules')}</th></tr></thead>
<tbody>${reasons.map(
    ({ reason, rules, count }) =>
      html`<tr><td>${reason}</td><td class="figure">${count}</td><td>${rules.map((rule) => ruleName(rule, context))}</td></tr>`,
  )}</tbody></table></div>
`;
}

const ruleName = (rule: string, { rules, lang }: HtmlContext): Markup =>
  html`<span class="rule" title="${rules.get(rule)?.title[lang] ?? rule}">${rule}</span> `;

function offPart(context: HtmlContext): Markup | false {
  const { result, lang, say } = context;
  const off = result.rules.filter((rule) => rule.off);
  if (off.length === 0) return false;
  return html`<div class="off">${heading(context, 2, say('html.off'))}
<ul>${off.map(({ id, title }) => html`<li><span class="rule">${id}</span> ${title[lang]}</li>`)}</ul></div>
`;
}

function unreadPart(context: HtmlContext): Markup | false {
  const { result, say } = context;
  const { coverage } = result;
  if (!coverage || coverage.figures === 0) return false;
  const data = { figures: String(coverage.figures), claimed: String(coverage.claimed) };
  return html`<div class="unread">${heading(context, 2, say('verbose.unread'))}
<p>${say('closing.coverage', data)}</p>
${
  coverage.unread.length > 0 &&
  html`<ul>${coverage.unread.map(
    (location) =>
      html`<li>${placeLink(location, context, location)} ${location.excerpt !== undefined && html`<span class="excerpt">${location.excerpt}</span>`}</li>`,
  )}</ul>`
}</div>
`;
}
