import { readCues } from '../cues/cue.ts';
import lineCues from '../cues/line.json' with { type: 'json' };
import type { Event } from '../events.ts';
import { endClause } from './end-clause.ts';
import { afterComma, afterReason, afterSemicolon, afterStop } from './moment.ts';
import { addOpener, isBehindOpener, openList } from './open-list.ts';
import { LEAD, type Walk } from './walk.ts';

const SAYS_OWN = readCues(lineCues)('line.says-own');
const SAYS_OWN_LENGTH = 20;

/** Goes past a mark or word that is no figure. */
export function passEvent(walk: Walk, event: Exclude<Event, { kind: 'figure' }>): void {
  const { text } = walk;
  const { start, end } = event;
  switch (event.kind) {
    case 'comma':
      endClause(walk, start, true);
      walk.now = afterComma(walk.now, text.slice(end));
      walk.leadStart = walk.clauseStart = end;
      walk.place = { ...walk.place, clause: walk.place.clause + 1 };
      break;
    case 'semicolon':
      endClause(walk, start, true);
      walk.now = afterSemicolon(walk.now, text.slice(end), walk.source.year);
      walk.semicolons.push(start);
      walk.turn += 1;
      walk.leadStart = walk.clauseStart = walk.segmentStart = end;
      walk.place = { ...walk.place, segment: walk.place.segment + 1, clause: walk.place.clause + 1 };
      break;
    case 'stop':
      endClause(walk, start, true);
      endSentence(walk, start, end);
      break;
    case 'open': {
      endClause(walk, start, false);
      const lead = text.slice(Math.max(walk.leadStart, start - LEAD), start);
      walk.outer.push({ now: walk.now, carried: walk.carried, lead });
      walk.brackets += 1;
      if (walk.mentions.at(-1)?.token.end === start) addOpener(walk, 'bracket', { start, end });
      walk.leadStart = end;
      const brackets = [...walk.place.brackets, walk.brackets];
      walk.place = { ...walk.place, brackets, clause: walk.place.clause + 1 };
      break;
    }
    case 'close': {
      endClause(walk, start, false);
      const around = walk.outer.pop();
      if (around) {
        walk.now = around.now;
        walk.carried = around.carried ?? walk.carried;
        walk.behindBracket = { start: end, lead: around.lead };
      }
      walk.leadStart = end;
      const brackets = walk.place.brackets.slice(0, -1);
      walk.place = { ...walk.place, brackets, clause: walk.place.clause + 1 };
      break;
    }
    case 'opener':
      if (start >= walk.leadStart) openList(walk, event);
      break;
    case 'item':
      endClause(walk, start, false);
      if (event.number === 1 && !isBehindOpener(walk, start)) addOpener(walk, 'numbers', { start, end });
      walk.place = { ...walk.place, item: walk.place.item + 1, clause: walk.place.clause + 1 };
      if (start >= walk.leadStart) walk.leadStart = walk.clauseStart = end;
      break;
    case 'reason':
      endClause(walk, start, false);
      walk.leadStart = end;
      walk.now = afterReason(walk.now, text.slice(walk.clauseStart, start), text.slice(end));
      break;
  }
}

function endSentence(walk: Walk, start: number, end: number): void {
  if (walk.beforeSentence) walk.carried = walk.beforeSentence.subject;
  walk.beforeSentence = undefined;
  if (isBackAtLine(walk, end)) walk.carried = walk.opening;
  walk.now = afterStop(walk.now, walk.text.slice(end));
  walk.ofBudget = false;
  walk.ofPrior = undefined;
  walk.stops.push(start);
  walk.turn += 1;
  walk.outer.length = 0;
  walk.leadStart = walk.clauseStart = walk.segmentStart = end;
  const { sentence, segment, clause } = walk.place;
  walk.place = {
    ...walk.place,
    sentence: sentence + 1,
    segment: segment + 1,
    clause: clause + 1,
    brackets: [],
  };
}

/** 行政运行（项）。该项目争取上级资金480万元。年初预算为12万元: the line's own budget, not that of what stands between. */
const isBackAtLine = ({ opening, carried, text }: Walk, end: number): boolean =>
  opening?.line !== undefined &&
  carried?.line === undefined &&
  SAYS_OWN.test(text.slice(end, end + SAYS_OWN_LENGTH));
