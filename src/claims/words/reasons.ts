import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import { mark } from '../cues/marks.ts';
import reasonCues from '../cues/reasons-against.json' with { type: 'json' };
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(reasonCues);
const statementEnd = mark('sentence.part');
const opens = cue('reason.opens');
const rise = cue('reason.rise');
const fall = cue('reason.fall');
const tellsOfFall = cue('reason.tells-of-fall');
const tellsOfRise = cue('reason.tells-of-rise');
const ofBoth = cue('reason.of-both');
const turnsFall = cue('reason.turns-fall');
const before = cue('reason.before');
const fellSince = cue('reason.fell-since');
const ofBalance = cue('reason.of-balance');
const onlyOfFall = cue('reason.only-of-fall');
const onlyOfRise = cue('reason.only-of-rise');
const first = cue('reason.first');
const second = cue('reason.second');
const namesDirection = cue('reason.names-direction');
/** A longer reason weighs one thing against another. */
const LONGEST = 40;
const REACH = 120;

/** A reason that explains the other direction: an increase put down to thrift, a decrease to new staff. */
export function readReasons(context: ClaimContext): WordingClaim[] {
  const claims: WordingClaim[] = [];
  for (const placed of context.placed) {
    const { text } = placed.paragraph.flow;
    const scope = placed.scope;
    if (scope === 'terms' || scope === 'overview' || scope === 'performance') continue;
    for (const match of opens.all(text, placed.paragraph.bodyStart)) {
      const start = match.index + match[0].length;
      const reason = text.slice(start, start + REACH).split(statementEnd.one)[0]!;
      const direction = directionBefore(text.slice(Math.max(0, match.index - REACH), match.index));
      if (!direction || reason.length > LONGEST || !isAgainst(direction, reason)) continue;
      // 一是…；二是…: only together do they explain what is left over.
      if (first.test(reason) && second.test(text.slice(start, start + REACH))) continue;
      claims.push(
        wordingClaim(
          context,
          placed,
          direction === 'rise' ? 'rise-by-less' : 'fall-by-more',
          [start, start + reason.length],
          { text: reason },
        ),
      );
    }
    for (const { index, 0: found, groups } of namesDirection.all(text, placed.paragraph.bodyStart)) {
      const lead = text.slice(Math.max(0, index - REACH), index);
      const direction = directionBefore(lead);
      const named = rise.test(groups!.word!) ? 'rise' : 'fall';
      if (!direction || direction === named) continue;
      const change = (direction === 'rise' ? rise : fall).all(lead).at(-1)![0];
      const start = index + found.indexOf(groups!.word!);
      const data = { text: found.slice(start - index), change };
      claims.push(wordingClaim(context, placed, 'reason-direction', [start, index + found.length], data));
    }
  }
  return claims;
}

/** What is explained: the sentence of the reason, or the one before where the reason opens its own. */
function directionBefore(lead: string): 'rise' | 'fall' | undefined {
  const own = lead.split(statementEnd.one).at(-1)!;
  // A reason of its own sentence explains all that the one before says.
  const told = rise.test(own) || fall.test(own) ? own : (lead.split('。').at(-2) ?? '');
  if (ofBalance.test(told)) return undefined;
  const [up, down] = [rise.test(told), fall.test(told)];
  return up === down ? undefined : up ? 'rise' : 'fall';
}

function isAgainst(direction: 'rise' | 'fall', reason: string): boolean {
  if (direction === 'rise') {
    if (onlyOfFall.test(reason)) return true;
    if (tellsOfRise.test(reason) || ofBoth.test(reason)) return false;
    return fellSince.test(reason) || (tellsOfFall.test(reason) && !before.test(reason));
  }
  return onlyOfRise.test(reason) || (tellsOfRise.test(reason) && !turnsFall.test(reason));
}
