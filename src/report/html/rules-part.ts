import { type HtmlContext, heading } from './context.ts';
import { html, type Markup, raw } from './markup.ts';

/** Every rule with how often it passed, failed, could not be checked. */
export function rulesPart(context: HtmlContext): Markup | false {
  const { result, prefix, lang, say } = context;
  if (result.rules.length === 0) return false;
  const head = ['id', 'kind', 'title'].map((name) => say(`rules.${name}`));
  const counts = ['html.failed', 'count.passed', 'count.undecided', 'count.not-applicable'].map((id) =>
    say(id),
  );
  return html`<section class="rules" aria-labelledby="${prefix}rules-title">
${heading(context, 1, say('html.rules'), raw(` id="${prefix}rules-title"`))}
<details><summary>${say('html.rules-summary', { count: String(result.rules.length) })}</summary>
<table><thead><tr>${[...head, ...counts].map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${result.rules.map(
    (rule) =>
      html`<tr class="${rule.failed > 0 ? 'failed' : ''}"><td class="rule">${rule.id}</td><td>${say(`kind.${rule.kind}`)}</td><td>${rule.title[lang]}</td>${[
        rule.failed,
        rule.passed,
        rule.undecided,
        rule.notApplicable,
      ].map((count) => html`<td class="figure">${count === 0 ? '' : String(count)}</td>`)}</tr>
`,
  )}</tbody></table></details>
</section>`;
}
