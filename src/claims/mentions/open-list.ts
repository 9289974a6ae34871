import type { Event } from '../events.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { Opener } from './mention.ts';
import type { Role } from './role.ts';
import { LEAD, type Walk } from './walk.ts';
import { list, subject as subjectCue } from './wording.ts';

const OPENER_JOINT = list('opener-joint');
const TIME_LEAD = subjectCue('time-lead');

/** 其中：what follows are parts of what stands before. */
export function openList(walk: Walk, event: Extract<Event, { kind: 'opener' }>): void {
  if (walk.now.inReason) return;
  const { text, openers, mentions, place } = walk;
  const last = openers.at(-1);
  const joins = last && isBehindOpener(walk, event.start);
  walk.openerEnd = event.end;
  if (joins) {
    openers[openers.length - 1] = { ...last, partial: last.partial || event.partial, end: event.end };
    walk.leadStart = event.end;
    return;
  }
  const time = TIME_LEAD.exec(text.slice(walk.leadStart, event.start))?.groups?.year;
  // 2021年三公经费预算中，…: what follows is of that year.
  if (time && place.brackets.length === 0) walk.now = { ...walk.now, year: Number(time) };
  const before = mentions.at(-1);
  const atStart = before?.place.sentence !== place.sentence;
  // 2021年决算数 8 万元，其中：…: parts of last year's total are of last year.
  const divides = before && !atStart && OPENER_JOINT.test(text.slice(before.token.end, event.start));
  if (divides && before.role.name === 'prior') walk.ofPrior = { year: before.year };
  walk.now = { ...walk.now, reasonGoesOn: false };
  walk.ofBudget = before?.role.name === 'budget' && (!atStart || walk.lastActual() === undefined);
  // （其中：…）: the bracket and the word open one list.
  if (last?.kind === 'bracket' && OPENER_JOINT.test(text.slice(last.end, event.start))) openers.pop();
  addOpener(walk, 'words', event);
  walk.leadStart = event.end;
}

export function addOpener(
  walk: Walk,
  kind: Opener['kind'],
  { start, end, partial = false }: { start: number; end: number; partial?: boolean },
): void {
  walk.openers.push({
    kind,
    start,
    end,
    partial,
    words: walk.text.slice(Math.max(walk.leadStart, start - LEAD), start),
    opening: walk.text.slice(start, end),
    place: walk.place,
    index: walk.index,
  });
}

/** Nothing but a joint stands between the word that opened a list and `start`. */
export const isBehindOpener = ({ text, openerEnd }: Walk, start: number): boolean =>
  openerEnd >= 0 && OPENER_JOINT.test(text.slice(openerEnd, start));

/** 预算40万元，其中：A预算30万元，B预算10万元。决算32万元: behind a list of budgets a bare final figure is the total's again. */
export function totalAgain(walk: Walk, { name }: Role): ResolvedSubject | undefined {
  const [opener, last] = [walk.openers.at(-1), walk.mentions.at(-1)];
  if (name !== 'actual' || opener?.kind !== 'words' || last?.place.segment === walk.place.segment)
    return undefined;
  const total = walk.mentionAt(opener.index - 1);
  if (total?.role.name !== 'budget') return undefined;
  const items = walk.mentionsFrom(opener.index);
  return items.length > 1 && items.every(({ role }) => role.name === 'budget') ? total.subject : undefined;
}
