import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import slipCues from '../cues/slips.json' with { type: 'json' };
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(slipCues);
const mayDiffer = cue('office.may-differ');
const isLevel = cue('office.level');
const ownBehind = cue('office.own-behind');
/** A shorter name is one character off many words. */
const SHORTEST = 6;
/** So often the organisation's own name stands there as it should; so seldom the other one. */
const OWN = 1;
const SELDOM = 2;

/** The organisation's own name with one character wrong: 兴宁县市场监督管理局 in the accounts of 信宁县市场监督管理局. */
export function readOwnName(context: ClaimContext): WordingClaim[] {
  const own = context.unitNames[0];
  if (own === undefined || own.length < SHORTEST) return [];
  const places = context.placed.flatMap((placed) =>
    almost(placed.paragraph.flow.text, own).map((start) => ({ placed, start })),
  );
  const asItShould = context.placed.filter(({ paragraph }) => paragraph.flow.text.includes(own)).length;
  if (places.length > SELDOM || asItShould < OWN) return [];
  return places.map(({ placed, start }) => {
    const text = placed.paragraph.flow.text.slice(start, start + own.length);
    return wordingClaim(context, placed, 'organisation', [start, start + own.length], {
      text,
      expected: own,
    });
  });
}

/** Where a text has the name but for one character: then one half of it is whole. */
function almost(text: string, own: string): number[] {
  const middle = own.length >> 1;
  const halves = [
    { half: own.slice(0, middle), before: 0 },
    { half: own.slice(middle), before: middle },
  ];
  const starts = halves.flatMap(({ half, before }) => {
    const found: number[] = [];
    for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) found.push(at - before);
    return found;
  });
  return [...new Set(starts)].filter((start) => start >= 0 && isOneOff(text.slice(start), own));
}

/** Another number, side or level names another organisation by right. */
function isOneOff(text: string, own: string): boolean {
  if (text.length < own.length) return false;
  const unlike = [...own].flatMap((char, at) => (char === text[at] ? [] : [at]));
  const [at] = unlike;
  // Other offices are spoken of otherwise: 与永宁县人民法院、…, 永宁县人民政府对口协作资金.
  return (
    unlike.length === 1 &&
    ownBehind.test(text.slice(own.length)) &&
    !mayDiffer.test(text[at!]!) &&
    !mayDiffer.test(own[at!]!) &&
    !(isLevel.test(text[at!]!) && isLevel.test(own[at!]!))
  );
}
