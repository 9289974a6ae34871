import { endClause } from './end-clause.ts';
import type { ParagraphReading } from './mention.ts';
import { passEvent } from './pass-event.ts';
import { readFigure } from './read-figure.ts';
import { type ParagraphToRead, type TextToRead, Walk } from './walk.ts';
import { list, role as roleCue } from './wording.ts';

const ANNOUNCES = list('announces');
const ANNOUNCES_SOME = list('announces-partial');
const BIG_UNIT = roleCue('big-unit');

/** Reads the figures of one paragraph: each with its role, its subject, what it is compared with and where it stands. */
export function readMentions(
  source: TextToRead,
  paragraph: ParagraphToRead,
  firstIndex: number,
): ParagraphReading {
  const walk = new Walk(source, paragraph, firstIndex);
  const { text, events, tokens } = walk;
  for (const event of events) {
    if (event.kind === 'figure') readFigure(walk, event.token);
    else passEvent(walk, event);
  }
  endClause(walk, text.length, true);
  const { mentions, openers, comparisons, levels, nonesBefore, stops, semicolons, openEnds } = walk;
  return {
    index: paragraph.index,
    section: paragraph.placed.section.id,
    events,
    mentions,
    openers,
    comparisons,
    levels,
    nonesBefore,
    stops,
    semicolons,
    openEnds,
    loose: tokens.filter(({ kind, end }) => kind === 'bare' && BIG_UNIT.test(text.slice(end, end + 1))),
    announces: ANNOUNCES.test(text) && !walk.now.inReason,
    announcesSome: ANNOUNCES_SOME.test(text),
    text,
  };
}
