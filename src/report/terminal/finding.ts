import { type Finding, isOpen } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { ReportSection } from '../arrange.ts';
import { formulaWithUnit } from '../filled-formula.ts';
import { statusText } from '../finding-text.ts';
import { displayWidth, padEnd } from '../layout/display-width.ts';
import { cutLines, wrapText } from '../layout/wrap.ts';
import { renderMessage } from '../message.ts';
import { describePlace } from '../place.ts';
import { markText, type TerminalContext, wordsOf } from './context.ts';
import { detailLines } from './details.ts';
import { excerptLines } from './excerpt.ts';

const INDENT = 4;

/** A finding in full: where, what, the figures, the formula, the clause. */
export function findingLines(
  finding: Finding,
  section: ReportSection,
  context: TerminalContext,
  indent = 2,
): string[] {
  const inner = context.width - indent - INDENT;
  const body = context.verbose ? fullBody(finding, context, inner) : shortBody(finding, context, inner);
  return [
    ...headLines(finding, section, context, context.width - indent).map((line) => ' '.repeat(indent) + line),
    ...body.map((line) => ' '.repeat(indent + INDENT) + line),
  ];
}

const fullBody = (finding: Finding, context: TerminalContext, width: number): string[] => [
  ...wrapText(wordsOf(finding, context).message, width),
  ...excerptLines(finding.locations, width, context.style, context.style[finding.severity]),
  ...detailLines(finding, context, width),
];

/** Lines below the first that a finding takes unless all is asked for. */
const SHORT = 3;

/** What is wrong and the figures; where there are none, the clause with the culprit underlined. */
function shortBody(finding: Finding, context: TerminalContext, width: number): string[] {
  const words = wordsOf(finding, context);
  const message = wrapText(words.message, width);
  const figures = words.figures === '' ? [] : wrapText(words.figures, width);
  const clause = figures.length > 0 ? [] : markedClause(finding, context, width);
  const rest = [...cutLines(figures, SHORT - 1), ...clause];
  return [...cutLines(message, SHORT - rest.length), ...rest];
}

/** The line of the excerpt that holds the culprit, and the marks below it. */
function markedClause(finding: Finding, context: TerminalContext, width: number): string[] {
  const lines = excerptLines(finding.locations, width, context.style, context.style[finding.severity]);
  const marks = lines.findIndex((line) => line.includes('^'));
  return marks < 1 ? [] : lines.slice(marks - 1, marks + 1);
}

/** What rounding explains, in brief: where, what, the figures, the clause. */
export function noteLines(
  finding: Finding,
  section: ReportSection,
  context: TerminalContext,
  indent = 2,
): string[] {
  return briefLines(
    finding,
    [wordsOf(finding, context).message, formulaWithUnit(finding) ?? ''].filter(Boolean),
    section,
    context,
    indent,
  );
}

/** A finding that says again, from another side, what the first of its block says. */
export function followerLines(
  finding: Finding,
  section: ReportSection,
  context: TerminalContext,
  indent = 2,
): string[] {
  return briefLines(
    finding,
    [shortFormula(finding, context) ?? wordsOf(finding, context).message],
    section,
    context,
    indent,
  );
}

/** `645.1 ≠ 539.22` with the name of the second, where there are but two. */
function shortFormula(finding: Finding, { lang }: TerminalContext): string | undefined {
  const formula = formulaWithUnit(finding);
  const { other } = finding.data;
  const isEquality = finding.relation?.type === 'sum' && finding.relation.terms.length === 2;
  if (formula === undefined || other === undefined || !isEquality) return formula;
  return renderMessage('report.formula-of', { formula, other }, lang);
}

function briefLines(
  finding: Finding,
  sentences: readonly string[],
  section: ReportSection,
  context: TerminalContext,
  indent: number,
): string[] {
  const inner = context.width - indent - INDENT;
  return [
    ...headLines(finding, section, context, context.width - indent).map((line) => ' '.repeat(indent) + line),
    ...sentences
      .flatMap((sentence) => wrapText(sentence, inner))
      .map((line) => ' '.repeat(indent + INDENT) + line),
  ];
}

/** A diagnosis in one table heads findings of others; those name theirs. */
function placeOutside({ table, file }: Location, section: ReportSection): string {
  if (section.file === undefined || (table === section.table && file === section.file)) return '';
  return table ?? file;
}

/** Severity and place on the left, the rule on the right. */
function headLines(
  finding: Finding,
  section: ReportSection,
  context: TerminalContext,
  width: number,
): string[] {
  const [first] = finding.locations;
  const where = first
    ? [placeOutside(first, section), describePlace(first, context.lang), first.label ?? '']
        .filter(Boolean)
        .join('  ')
    : (context.rules.get(finding.rule)?.title[context.lang] ?? '');
  const mark = markText(finding, context);
  const markWidth = displayWidth(mark);
  const paint = isOpen(finding) ? context.style[finding.severity] : context.style.dim;
  const room = width - markWidth - 2 - displayWidth(finding.rule) - 2;
  const [line = '', ...rest] = wrapText(where, room);
  const head = `${paint(mark)}  ${context.style.strong(padEnd(line, room))}  ${context.style.dim(finding.rule)}`;
  const status = wrapText(statusText(finding, context.lang), width - INDENT).filter(Boolean);
  return [
    head,
    ...rest.map((more) => ' '.repeat(markWidth + 2) + context.style.strong(more)),
    ...status.map((line) => ' '.repeat(INDENT) + context.style.dim(line)),
  ];
}
