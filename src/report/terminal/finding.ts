import type { Finding } from '../../model/finding.ts';
import { filledFormula } from '../filled-formula.ts';
import { displayWidth, padEnd } from '../layout/display-width.ts';
import { wrapText } from '../layout/wrap.ts';
import { describePlace } from '../place.ts';
import { findingMessage, severityMark, type TerminalContext } from './context.ts';
import { detailLines } from './details.ts';
import { excerptLines } from './excerpt.ts';

const INDENT = 4;

/** A finding in full: where, what, the figures, the formula, the clause. */
export function findingLines(finding: Finding, context: TerminalContext, indent = 2): string[] {
  const inner = context.width - indent - INDENT;
  const body = [
    ...wrapText(findingMessage(finding, context), inner),
    ...excerptLines(finding.locations, inner, context.style, context.style[finding.severity]),
    ...detailLines(finding, context, inner),
  ];
  return [
    ...headLines(finding, context, context.width - indent).map((line) => ' '.repeat(indent) + line),
    ...body.map((line) => ' '.repeat(indent + INDENT) + line),
  ];
}

/** A finding that says again, from another side, what the first of its block says: two lines. */
export function followerLines(finding: Finding, context: TerminalContext, indent = 2): string[] {
  const inner = context.width - indent - INDENT;
  const text = filledFormula(finding) ?? findingMessage(finding, context);
  return [
    ...headLines(finding, context, context.width - indent).map((line) => ' '.repeat(indent) + line),
    ...wrapText(text, inner).map((line) => ' '.repeat(indent + INDENT) + line),
  ];
}

const displayWidthOfMark = (finding: Finding, { say }: TerminalContext): number =>
  2 + displayWidth(say(`severity.${finding.severity}`));

/** Severity and place on the left, the rule on the right. */
function headLines(finding: Finding, context: TerminalContext, width: number): string[] {
  const [first] = finding.locations;
  const where = first
    ? [describePlace(first, context.lang), first.label ?? ''].filter(Boolean).join('  ')
    : (context.rules.get(finding.rule)?.title[context.lang] ?? '');
  const mark = severityMark(finding.severity, context);
  const markWidth = displayWidthOfMark(finding, context);
  const room = width - markWidth - 2 - displayWidth(finding.rule) - 2;
  const [line = '', ...rest] = wrapText(where, room);
  const head = `${mark}  ${context.style.strong(padEnd(line, room))}  ${context.style.dim(finding.rule)}`;
  return [head, ...rest.map((more) => ' '.repeat(markWidth + 2) + context.style.strong(more))];
}
