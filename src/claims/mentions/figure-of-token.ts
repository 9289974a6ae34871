import type { Location, Narrative, TextFigure, Unit } from '../../model/index.ts';
import type { NumberToken } from '../figures/tokens.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { locate } from '../text/flow.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import units from './units.json' with { type: 'json' };
import { list } from './wording.ts';

/** Longest piece of a clause shown around a figure, each side. */
const EXCERPT = 240;
/** Words before a percentage that tell what it is a share of. */
const BEFORE = 30;
const CLAUSE_END = list('whole-clause');
const UNITS = units as Readonly<Record<string, { readonly unit: Unit; readonly shift: number }>>;

/** The figure as rules see it: 千元 and 百万元 in 万元. */
export function textFigure(
  text: string,
  token: NumberToken,
  index: number,
  subject: ResolvedSubject,
  location: Location,
  sentence: string,
): TextFigure {
  const label = subject.bare ? '' : subject.text;
  const kind =
    token.kind === 'count'
      ? 'count'
      : token.kind === 'percent' || token.kind === 'points'
        ? 'percent'
        : 'amount';
  const { unit, shift } = UNITS[token.measure] ?? { unit: 'wanyuan' as const, shift: 0 };
  return {
    id: `n${index + 1}`,
    kind,
    value: kind === 'amount' && shift !== 0 ? token.value.mul(`1e${shift}`) : token.value,
    decimals: kind === 'amount' ? Math.max(0, token.decimals - shift) : token.decimals,
    unit: kind === 'amount' ? unit : kind,
    measure: token.measure,
    text: text.slice(token.start, token.digitsEnd),
    state: 'printed',
    ...(kind === 'percent' ? { before: text.slice(Math.max(0, token.start - BEFORE), token.start) } : {}),
    sentence,
    location: { ...location, ...(label ? { label } : {}) },
  };
}

/** Where flow characters stand, with the clause around them. */
export function placeInClause(
  narrative: Narrative,
  placed: PlacedParagraph,
  { start, end }: { readonly start: number; readonly end: number },
  clauseFrom: number,
): Location {
  const { flow } = placed.paragraph;
  const rest = CLAUSE_END.at(flow.text.slice(end, end + EXCERPT));
  return locate(flow, narrative, start, end, placed.trail, {
    start: Math.max(Math.min(clauseFrom, start), start - EXCERPT),
    end: rest < 0 ? Math.min(flow.text.length, end + EXCERPT) : end + rest,
  });
}
