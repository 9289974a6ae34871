import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import { arrangeFindings, type Block, type ReportSection } from './arrange.ts';
import { titleOf } from './finding-text.ts';
import { onOneLine, showHiddenBetweenColours } from './hidden-characters.ts';
import { displayWidth } from './layout/display-width.ts';
import { wrapText } from './layout/wrap.ts';
import { describeTable, renderMessage } from './message.ts';
import { renderProblem } from './problem.ts';
import { basisText, skippedTexts } from './standing-text.ts';
import { plainStyle, type Style } from './style.ts';
import { closingLines, uncheckedLines, undecidedLines, unreadLines } from './terminal/closing.ts';
import type { TerminalContext } from './terminal/context.ts';
import { candidateLines, culpritLines } from './terminal/diagnosis.ts';
import { findingLines, followerLines, noteLines } from './terminal/finding.ts';
import { nextLines } from './terminal/next-step.ts';

export interface TerminalOptions {
  readonly lang: Language;
  /** Columns; 80 unless told. */
  readonly width?: number;
  readonly style?: Style;
  /** Notes, every undecided rule and unread clauses too. */
  readonly verbose?: boolean;
  /** Errors and the closing line only. */
  readonly quiet?: boolean;
  /** Leave out what could not be read, where standard error shows it on the same screen. */
  readonly withoutProblems?: boolean;
}

/** The report for people: findings by table and section, worst first, and one closing line. */
export function renderTerminal(result: Result, options: TerminalOptions): string {
  return drawn(onOneLine(result), options);
}

function drawn(result: Result, options: TerminalOptions): string {
  const { lang, verbose = false, quiet = false } = options;
  const context: TerminalContext = {
    lang,
    verbose,
    quiet,
    width: options.width ?? 80,
    style: options.style ?? plainStyle,
    narratives: result.submission.sources.filter(({ role }) => role === 'narrative').length,
    rules: new Map(result.rules.map((rule) => [rule.id, rule])),
    diagnoses: new Map(result.diagnoses.map((diagnosis) => [diagnosis.id, diagnosis])),
    say: (messageId, data = {}) => renderMessage(messageId, data, lang),
  };
  const least: Severity = quiet ? 'error' : verbose ? 'note' : 'warning';
  const lines = [
    ...headerLines(result, context),
    '',
    ...(options.withoutProblems ? [] : problemLines(result.problems, 'error', 'report.problems', context)),
    ...(options.withoutProblems
      ? []
      : problemLines(result.problems, 'warning', 'report.problem-warnings', context)),
    ...(verbose ? problemLines(result.problems, 'note', 'report.problem-notes', context) : []),
    ...arrangeFindings(verbose ? result : withoutKnown(result), least).flatMap((section) =>
      sectionLines(section, context),
    ),
    ...(verbose
      ? [
          ...undecidedLines(result, context),
          ...unreadLines(result, context),
          ...uncheckedLines(result, context),
        ]
      : []),
    ...closingLines(result, context),
    ...(quiet ? [] : nextLines(result, context)),
  ];
  return showHiddenBetweenColours(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}

/** Those of a baseline are counted at the end: what is new must not drown. */
const withoutKnown = (result: Result): Result => ({
  ...result,
  findings: result.findings.filter(({ baseline }) => !baseline),
});

const HEADINGS_SHOWN = 2;
/** Findings of one cause, after the first. */
const FOLLOWERS_SHOWN = 4;

function headerLines(result: Result, { lang, style, width }: TerminalContext): string[] {
  return [
    ...wrapText(titleOf(result, lang), width).map(style.strong),
    ...wrapText(basisText(result, lang), width).map(style.dim),
    ...skippedTexts(result, lang).flatMap((text) => wrapText(text, width).map(style.warning)),
  ];
}

function problemLines(
  problems: readonly Problem[],
  severity: Problem['severity'],
  title: string,
  { lang, say, style, width }: TerminalContext,
): string[] {
  const shown = problems.filter((problem) => problem.severity === severity);
  if (shown.length === 0) return [];
  return [
    style.strong(say(title)),
    ...shown.flatMap((problem) =>
      wrapText(renderProblem(problem, lang), width - 4).map((line, at) =>
        at === 0 ? `  ${style[severity]('-')} ${line}` : `    ${line}`,
      ),
    ),
    '',
  ];
}

function sectionLines(section: ReportSection, context: TerminalContext): string[] {
  const { style, width } = context;
  const title = sectionTitle(section, context);
  const lines = wrapText(title, width);
  const bar = '─'.repeat(Math.min(width, Math.max(...lines.map(displayWidth))));
  return [
    ...lines.map(style.strong),
    style.dim(bar),
    ...section.blocks.flatMap((block) => [...blockLines(block, section, context), '']),
  ];
}

function sectionTitle(section: ReportSection, context: TerminalContext): string {
  const { table, file, sheet, section: path } = section;
  const { lang, say, narratives } = context;
  if (file === undefined) return say('report.whole-submission');
  const where = sheet === undefined ? file : `${file} [${sheet}]`;
  if (table) return [describeTable(table, lang), where].join(' · ');
  if (section.isOther) return [say('report.other-table'), where].join(' · ');
  const [part = '', ...below] = (path ?? '').split(' › ');
  const headings = below.length > 0 ? below.slice(-HEADINGS_SHOWN).join(' › ') : part;
  // The head of the report names the narrative; it is needed here only where there are several texts.
  return [say('report.narrative'), headings, narratives > 1 ? where : ''].filter(Boolean).join(' · ');
}

/**
 * The first finding in full; the others of the block repeat it from another side. A named culprit heads
 * them, mere candidates follow.
 */
function blockLines(
  { diagnosis, findings }: Block,
  section: ReportSection,
  context: TerminalContext,
): string[] {
  const [first, ...others] = findings;
  const isNamed = diagnosis?.status === 'named';
  const indent = isNamed ? 6 : 2;
  const shown =
    context.verbose || others.length <= FOLLOWERS_SHOWN + 1 ? others : others.slice(0, FOLLOWERS_SHOWN);
  const hidden = others.length - shown.length;
  // Under its cause, the figures are all that is left to say.
  const isBrief = (finding: Finding) => finding.severity === 'note' || (isNamed && !context.verbose);
  const inFull = (finding: Finding) =>
    isBrief(finding)
      ? noteLines(finding, section, context, indent)
      : findingLines(finding, section, context, indent);
  return [
    ...(isNamed ? culpritLines(diagnosis, section, context) : []),
    ...(first ? inFull(first) : []),
    ...shown.flatMap((finding) =>
      context.verbose ? inFull(finding) : followerLines(finding, section, context, indent),
    ),
    ...(hidden > 0
      ? [' '.repeat(indent) + context.style.dim(context.say('finding.more', { count: String(hidden) }))]
      : []),
    ...(diagnosis && !isNamed ? candidateLines(diagnosis, section, context, indent + 4) : []),
  ];
}
