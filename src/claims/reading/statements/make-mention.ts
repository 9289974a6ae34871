import type { Location, TextFigure, Unit } from '../../../model/index.ts';
import type { NumberToken } from '../../figures/tokens.ts';
import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import { locate } from '../../text/flow.ts';
import type { Comparator } from '../comparators.ts';
import type { Mention } from '../mention.ts';
import type { ParagraphState } from './paragraph-state.ts';
import { settleSubject } from './subject-of-figure.ts';

/** Longest piece of a clause shown around a figure, each side. */
const EXCERPT = 240;

const UNITS: Readonly<Record<string, Unit>> = { 万元: 'wanyuan', 万: 'wanyuan', 元: 'yuan', 亿元: 'yiyuan' };

/** The figure with all that its clause says of it. */
export function makeMention(
  state: ParagraphState,
  token: NumberToken,
  lead: string,
  role: Mention['role'],
  own: ResolvedSubject,
  comparator: Comparator | undefined,
  track: number,
): Mention {
  const subject = settleSubject(state, own, role.name);
  return {
    token,
    figure: textFigure(state, token, subject),
    role,
    lead,
    subject,
    ...(comparator ? { comparator } : {}),
    sentence: state.sentence,
    section: state.placed.section.id,
    paragraph: state.index,
    aside: state.now.inReason || state.ofPrior,
    track,
    context: state.text.slice(Math.max(state.segmentStart, token.start - 160), token.start),
  };
}

/** The figure as rules see it, 千元 and 百万元 in 万元. */
function textFigure(state: ParagraphState, token: NumberToken, subject: ResolvedSubject): TextFigure {
  const label = subject.bare ? '' : subject.text;
  const count = token.kind === 'count';
  const percent = token.kind === 'percent' || token.kind === 'points';
  return {
    id: `n${state.reader.mentions.length + 1}`,
    kind: count ? 'count' : percent ? 'percent' : 'amount',
    value:
      token.measure === '千元'
        ? token.value.div(10)
        : token.measure === '百万元'
          ? token.value.mul(100)
          : token.value,
    decimals: token.measure === '千元' ? token.decimals + 1 : token.decimals,
    unit: count ? 'count' : percent ? 'percent' : (UNITS[token.measure] ?? 'wanyuan'),
    measure: token.measure,
    text: state.text.slice(token.start, token.digitsEnd),
    state: 'printed',
    sentence: state.sentence,
    location: { ...placeInClause(state, token.start, token.end), ...(label ? { label } : {}) },
  };
}

/** Where it stands, with the clause around it. */
export function placeInClause(state: ParagraphState, start: number, end: number): Location {
  const clauseEnd = nextBreak(state.text, end);
  const clauseStart = Math.max(Math.min(state.clauseStart, start), start - EXCERPT);
  return locate(
    state.placed.paragraph.flow,
    state.reader.narrative,
    start,
    end,
    state.placed.path.join(' › '),
    {
      start: clauseStart,
      end: clauseEnd,
    },
  );
}

function nextBreak(text: string, from: number): number {
  const rest = text.slice(from, from + EXCERPT).search(/[，。；！？]/);
  return rest < 0 ? Math.min(text.length, from + EXCERPT) : from + rest;
}
