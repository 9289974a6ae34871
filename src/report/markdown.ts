import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { SEVERITIES } from '../model/severity.ts';
import { arrangeFindings, type Block, type ReportSection } from './arrange.ts';
import { figuresText, isOnlyComputed } from './figures-text.ts';
import { filledFormula } from './filled-formula.ts';
import { diagnosisText, ruleTitle, statusText, titleOf } from './finding-text.ts';
import { escapeMarkdown } from './markdown/escape.ts';
import { renderMessage, renderSentence } from './message.ts';
import { describePlace } from './place.ts';
import { renderProblem } from './problem.ts';
import { listOf, type Results } from './result-list.ts';
import { sectionTitle } from './section-title.ts';
import { basisText, conclusions, skippedTexts } from './standing-text.ts';
import { undecidedReasons } from './undecided-reasons.ts';

export interface MarkdownOptions {
  readonly lang: Language;
}

/** For merge requests, issues and job summaries: a table of counts, then a table of findings a section. */
export function renderMarkdown(results: Results, { lang }: MarkdownOptions): string {
  const parts = listOf(results).map((result) => submissionPart(result, lang).join('\n\n'));
  return `${parts.join('\n\n')}\n`;
}

function submissionPart(result: Result, lang: Language): string[] {
  return [
    `## ${escapeMarkdown(titleOf(result, lang))}`,
    ...basisPart(result, lang),
    countsTable(result, lang),
    ...problemsPart(result, lang),
    ...arrangeFindings(result, 'note').flatMap((section) => sectionPart(result, section, lang)),
    ...undecidedPart(result, lang),
  ];
}

/** What the result stands on and what came of it, above any table. */
const basisPart = (result: Result, lang: Language): string[] => [
  escapeMarkdown(basisText(result, lang)),
  ...skippedTexts(result, lang).map(escapeMarkdown),
  ...conclusions(result, lang).map(({ text }) => `**${escapeMarkdown(text)}**`),
];

function countsTable({ summary }: Result, lang: Language): string {
  const say = (id: string) => renderMessage(id, {}, lang);
  const columns: [string, number][] = [
    ...SEVERITIES.map((severity): [string, number] => [say(`severity.${severity}`), summary[severity]]),
    ...(summary.waived ? ([[say('count.waived'), summary.waived]] satisfies [string, number][]) : []),
    ...(summary.baseline ? ([[say('count.baseline'), summary.baseline]] satisfies [string, number][]) : []),
    [say('count.passed'), summary.passed],
    [say('count.undecided'), summary.undecided],
    [say('count.not-applicable'), summary.notApplicable],
  ];
  return table(
    columns.map(([title]) => title),
    [columns.map(([, count]) => String(count))],
  );
}

function problemsPart({ problems }: Result, lang: Language): string[] {
  const shown = problems.filter(({ severity }) => severity !== 'note');
  if (shown.length === 0) return [];
  return [
    `### ${renderMessage('report.problems', {}, lang)}`,
    shown.map((problem) => `- ${escapeMarkdown(renderProblem(problem, lang))}`).join('\n'),
  ];
}

function sectionPart(result: Result, section: ReportSection, lang: Language): string[] {
  const head = ['severity', 'place', 'rule', 'message'].map((id) =>
    renderMessage(`markdown.${id}`, {}, lang),
  );
  return [
    `### ${escapeMarkdown(sectionTitle(section, lang))}`,
    table(
      head,
      section.blocks.flatMap((block) => blockRows(result, block, lang)),
    ),
  ];
}

/** The cause is told once, beside the first of the findings it explains. */
function blockRows(result: Result, { diagnosis, findings }: Block, lang: Language): string[][] {
  return findings.map((finding, at) => {
    const [first] = finding.locations;
    const status = statusText(finding, lang);
    return [
      status === '' ? renderMessage(`severity.${finding.severity}`, {}, lang) : status,
      first ? [describePlace(first, lang), first.label ?? ''].filter(Boolean).join(' ') : '',
      `${finding.rule} ${ruleTitle(result, finding.rule, lang)}`,
      [
        renderSentence(finding.messageId, finding.data, lang),
        figuresText(finding, isOnlyComputed(finding, diagnosis), lang),
        filledFormula(finding) ?? '',
        diagnosis && at === 0 ? diagnosisText(diagnosis, lang) : '',
      ]
        .filter(Boolean)
        .join('\n'),
    ];
  });
}

function undecidedPart(result: Result, lang: Language): string[] {
  const off = result.rules.filter((rule) => rule.off);
  if (result.undecided.length + off.length === 0) return [];
  const rows = [
    ...undecidedReasons(result, lang).map(({ reason, rules, count }) => [
      reason,
      rules.join(' '),
      String(count),
    ]),
    ...(off.length === 0
      ? []
      : [[renderMessage('junit.off', {}, lang), off.map(({ id }) => id).join(' '), String(off.length)]]),
  ];
  const head = ['reason', 'rules', 'count'].map((id) => renderMessage(`markdown.${id}`, {}, lang));
  return [`### ${renderMessage('verbose.undecided', {}, lang)}`, table(head, rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
