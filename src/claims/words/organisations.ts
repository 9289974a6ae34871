import { isShortFor } from '../../model/classification/plain-name.ts';
import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import slipCues from '../cues/slips.json' with { type: 'json' };
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const named = readCues(slipCues)('office.of-statement');
/** A name that stands so often is the organisation's own; another, so seldom, was left in. */
const OWN = 3;
const LEFT_IN = 2;
/** With more names the text is about many organisations. */
const MOST_NAMES = 40;

/** Sections that speak of another organisation than all the others: a text that was taken over. */
export function readOrganisations(context: ClaimContext): WordingClaim[] {
  const places = new Map<string, { placed: PlacedParagraph; start: number }[]>();
  for (const placed of context.placed) {
    const { heading, bodyStart, flow } = placed.paragraph;
    const from = heading?.start ?? bodyStart;
    const name = named.exec(flow.text.slice(from))?.groups?.name;
    if (!name) continue;
    const start = flow.text.indexOf(name, from);
    places.set(name, [...(places.get(name) ?? []), { placed, start }]);
  }
  const own = [...places].filter(([, at]) => at.length >= OWN).map(([name]) => name);
  if (own.length === 0 || places.size > MOST_NAMES) return [];
  return [...places].flatMap(([name, at]) => {
    if (
      at.length > LEFT_IN ||
      own.some((one) => isRelated(one, name)) ||
      isSpokenOf(context, name, at.length)
    )
      return [];
    return at.map(({ placed, start }) =>
      wordingClaim(context, placed, 'organisation', [start, start + name.length], {
        text: name,
        expected: own[0]!,
      }),
    );
  });
}

/** 县档案馆 for 临溪县档案馆, 档案馆机关 for 档案馆. */
const isRelated = (own: string, name: string): boolean =>
  own.includes(name) || name.includes(own) || isShortFor(own, name) || sharesEnding(own, name);
const sharesEnding = (a: string, b: string): boolean => a.slice(-4) === b.slice(-4);

/** A unit that belongs to the department is named elsewhere too, in the list of units above all. */
const isSpokenOf = ({ placed }: ClaimContext, name: string, stated: number): boolean =>
  placed.filter(({ paragraph }) => paragraph.flow.text.includes(name)).length > stated;
