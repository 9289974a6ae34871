import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Language } from '../../model/rule.ts';
import { figureParts } from '../figures-text.ts';
import { filledFormula, formulaText } from '../filled-formula.ts';
import { displayWidth, padEnd, truncate } from '../layout/display-width.ts';
import { wrapText } from '../layout/wrap.ts';
import { describeFile, describePlace } from '../place.ts';
import { computedOnly, type TerminalContext } from './context.ts';

const CELLS_SHOWN = 6;

/** What is stated and expected, the formula, and where else to look, with aligned labels. */
export function detailLines(finding: Finding, context: TerminalContext, width: number): string[] {
  const { say } = context;
  const rows: [label: string, pieces: string[]][] = figureRows(finding, context);
  if (finding.formula) {
    const text = formulaText(finding.formula, context.lang);
    rows.push([say('finding.formula'), [text]]);
    const filled = filledFormula(finding);
    if (filled !== undefined && filled !== text) rows.push(['', [filled]]);
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
function figureRows(finding: Finding, context: TerminalContext): [string, string[]][] {
  const [first, ...rest] = figureParts(finding, computedOnly(finding, context), context.lang);
  // The underlined clause says already what is stated; alone it needs no row of its own.
  if (!first || (rest.length === 0 && finding.locations[0]?.excerpt)) return [];
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
    const names = [...new Set(places.map((place) => describePlaceWithText(place, lang)).filter(Boolean))];
    const listed = names.slice(0, CELLS_SHOWN).join(say('report.list-separator'));
    const more = names.length > CELLS_SHOWN ? ` ${say('place.more', { count: String(names.length) })}` : '';
    const [{ cell, label }] = places as [Location];
    const only = names.length === 1 && cell !== undefined ? (label ?? '') : '';
    return [file, listed + more, only].filter(Boolean).join(' ');
  });
  return texts.join(say('report.clause-separator'));
}

/** Places in running text are shown with the figure that stands there: a line holds many. */
function describePlaceWithText(place: Location, lang: Language): string {
  const name = describePlace(place, lang);
  return place.excerpt === undefined || place.text === '' ? name : `${name} “${truncate(place.text, 20)}”`;
}
