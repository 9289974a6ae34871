import { SEVERITIES } from '../../model/severity.ts';
import { TABLE_IDS } from '../../model/table-id.ts';
import { titleOf } from '../finding-text.ts';
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
<p class="read">${say('report.read', { what: whatWasRead(context) })}</p>
<ul class="counts">${counts.map(
    ([name, count, label]) =>
      html`<li class="${name}${count === 0 ? ' none' : ''}"><b>${count}</b> <span>${label}</span></li>`,
  )}</ul>
${verdict(context)}
</header>`;
}

function verdict({ result, say }: HtmlContext): Markup | false {
  const { summary, problems } = result;
  const isUnread = problems.some(({ severity }) => severity === 'error');
  if (summary.error + summary.warning > 0 || isUnread) return false;
  return html`<p class="verdict">${say('closing.clean')}</p>`;
}

function whatWasRead({ result: { submission }, say }: HtmlContext): string {
  const tables = TABLE_IDS.filter((id) => submission.sources.some(({ table }) => table === id));
  const narratives = submission.sources.filter(({ role }) => role === 'narrative');
  const tableText =
    tables.length === 0
      ? say('report.no-tables')
      : tables.length === TABLE_IDS.length
        ? say('report.all-tables')
        : say('report.tables', { count: String(tables.length), tables: tables.join(' ') });
  const narrativeText =
    narratives.length === 0
      ? [say('report.no-narrative')]
      : narratives.map(({ file }) => say('report.narrative-file', { file }));
  return [tableText, ...narrativeText].join(say('report.clause-separator'));
}
