import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { displayWidth, padEnd } from '../layout/display-width.ts';
import { wrapText } from '../layout/wrap.ts';
import { describeFile, describePlace } from '../place.ts';
import { findingMessage, severityMark, type TerminalContext } from './context.ts';
import { excerptLines } from './excerpt.ts';

const INDENT = 4;
const CELLS_SHOWN = 6;

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
  const text = finding.formula?.filled ?? findingMessage(finding, context);
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

function detailLines(finding: Finding, context: TerminalContext, width: number): string[] {
  const { say } = context;
  const rows: [label: string, pieces: string[]][] = figureRows(finding, context);
  if (finding.formula) {
    rows.push([say('finding.formula'), [finding.formula.text]]);
    if (finding.formula.filled !== finding.formula.text) rows.push(['', [finding.formula.filled]]);
  }
  const also = alsoText(finding, context);
  if (also) rows.push([say('finding.also'), [also]]);
  const labelWidth = Math.max(0, ...rows.map(([label]) => displayWidth(label)));
  return rows.flatMap(([label, pieces]) =>
    wrapPieces(pieces, width - labelWidth - 2).map(
      (line, at) => `${context.style.dim(padEnd(at === 0 ? label : '', labelWidth))}  ${line}`,
    ),
  );
}

/** `列示  4294.10 万元   应为 4399.98 万元   相差 105.88 万元`, the first word as the row's label. */
function figureRows(finding: Finding, { say }: TerminalContext): [string, string[]][] {
  const unit = finding.unit === undefined ? '' : finding.unit === '%' ? '%' : ` ${finding.unit}`;
  const parts = (['stated', 'expected', 'difference'] as const)
    .filter((name) => finding[name] !== undefined && finding[name] !== '')
    .map((name) => [say(`finding.${name}`), `${finding[name]}${unit}`] as const);
  const [first, ...rest] = parts;
  if (!first) return [];
  return [[first[0], [first[1], ...rest.map(([label, value]) => `${label} ${value}`)]]];
}

/** Breaks between pieces rather than inside them. */
function wrapPieces(pieces: readonly string[], width: number): string[] {
  const whole = pieces.join('   ');
  if (displayWidth(whole) <= width) return [whole];
  return pieces.flatMap((piece) => wrapText(piece, width));
}

/** The other places, by file; those already underlined in the excerpt are left out. */
function alsoText(finding: Finding, { lang, say }: TerminalContext): string | undefined {
  const [first, ...others] = finding.locations;
  if (!first) return undefined;
  const elsewhere = others.filter(
    (other) => other.excerpt === undefined || other.file !== first.file || other.line !== first.line,
  );
  const byFile = new Map<string, Location[]>();
  for (const other of elsewhere) {
    const file = other.file === first.file && other.sheet === first.sheet ? '' : describeFile(other);
    byFile.set(file, [...(byFile.get(file) ?? []), other]);
  }
  if (byFile.size === 0) return undefined;
  const texts = [...byFile].map(([file, places]) => {
    const names = [...new Set(places.map((place) => describePlace(place, lang)).filter(Boolean))];
    const listed = names.slice(0, CELLS_SHOWN).join(say('report.list-separator'));
    const more = names.length > CELLS_SHOWN ? ` ${say('place.more', { count: String(names.length) })}` : '';
    const label = names.length === 1 && places[0]!.label ? places[0]!.label : '';
    return [file, listed + more, label].filter(Boolean).join(' ');
  });
  return texts.join(say('report.clause-separator'));
}
