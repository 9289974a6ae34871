import { isShortFor } from '../../model/classification/plain-name.ts';
import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import { mark } from '../cues/marks.ts';
import slipCues from '../cues/slips.json' with { type: 'json' };
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import officeKinds from './office-kinds.json' with { type: 'json' };
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(slipCues);
const nameCharacter = mark('name.character');
const ownOffice = mark('name.own');
const named = cue('office.of-statement');
const introduced = cue('office.introduced');
const selfNamed = cue('office.self-named');
/** A name that stands so often is the organisation's own; another, so seldom, was left in. */
const OWN = 3;
const LEFT_IN = 2;
/** With more names the text is about many organisations. */
const MOST_NAMES = 40;
/** 白青乡: a shorter name in the title may be of a place. */
const SHORTEST_TITLE = 4;

/** Sections that speak of another organisation than all the others: a text that was taken over. */
export function readOrganisations(context: ClaimContext): WordingClaim[] {
  const places = new Map<string, { placed: PlacedParagraph; start: number }[]>();
  for (const placed of context.placed) {
    const { heading, bodyStart, flow } = placed.paragraph;
    const from = heading?.start ?? bodyStart;
    const name = named.exec(flow.text.slice(from))?.groups?.name ?? introducedBy(context, placed);
    if (!name) continue;
    const start = flow.text.indexOf(name, from);
    places.set(name, [...(places.get(name) ?? []), { placed, start }]);
  }
  const often = [...places].filter(([, at]) => at.length >= OWN).map(([name]) => name);
  // Where no section names its office, the title does.
  const own =
    often.length > 0 ? often : context.unitNames.filter((name) => name.length >= SHORTEST_TITLE).slice(0, 1);
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

/** 第三人民医院 in the overview of 第二人民医院: of other organisations that an overview tells of, none is called almost alike. */
function introducedBy(
  { unitNames }: ClaimContext,
  { scope, paragraph }: PlacedParagraph,
): string | undefined {
  const name =
    scope === 'overview'
      ? introduced.exec(paragraph.flow.text.slice(paragraph.bodyStart))?.groups?.name
      : undefined;
  return name !== undefined && unitNames.some((own) => isSibling(own, name)) ? name : undefined;
}

/** 县档案馆 for 临溪县档案馆, 档案馆机关 for 档案馆. */
const isRelated = (own: string, name: string): boolean =>
  own.includes(name) ||
  name.includes(own) ||
  isShortFor(own, name) ||
  (sharesEnding(own, name) && !isSibling(own, name));

/** 青桐区香樟街道办事处 beside 青桐区梧桐街道办事处: as long, and unlike in one to three characters inside. */
function isSibling(own: string, name: string): boolean {
  if (own.length !== name.length) return false;
  const unlike = [...own].flatMap((char, at) => (char === name[at] ? [] : [at]));
  const [first = 0, last = 0] = [unlike[0], unlike.at(-1)];
  return unlike.length > 0 && first >= SAME_PLACE && last - first < UNLIKE && last < own.length - 1;
}
/** Characters of the place that both names begin with, and in which they may differ. */
const SAME_PLACE = 2;
const UNLIKE = 3;
const sharesEnding = (a: string, b: string): boolean => a.slice(-4) === b.slice(-4);

/** A unit that belongs to the department is named elsewhere too, in the list of units above all. */
const isSpokenOf = ({ placed }: ClaimContext, name: string, stated: number): boolean =>
  placed.filter(({ paragraph }) => paragraph.flow.text.includes(name)).length > stated;

/** 我校 in the text of an office that is no school, and speaks of none. */
export function readSelfNames(context: ClaimContext): WordingClaim[] {
  const own = context.unitNames[0];
  if (own === undefined) return [];
  const whole = context.placed.map(({ paragraph }) => paragraph.flow.text).join('\n');
  const found = context.placed.flatMap((placed) =>
    selfNamed.all(placed.paragraph.flow.text).flatMap(({ index, 0: text, groups }) => {
      const kind = groups!.kind!;
      const isOwn = context.unitNames.some((name) => name.includes(kind));
      return isOwn || isSpokenAs(kind, whole) ? [] : [{ placed, start: index, text }];
    }),
  );
  if (found.length > LEFT_IN) return [];
  return found.map(({ placed, start, text }) =>
    wordingClaim(context, placed, 'organisation', [start, start + text.length], { text, expected: own }),
  );
}

/** The text names another organisation of the kind: then 我校 may be quoted from it. */
const isSpokenAs = (kind: string, whole: string): boolean =>
  (ALSO[kind] ?? [kind]).some((name) => {
    for (let at = whole.indexOf(name, 1); at > 0; at = whole.indexOf(name, at + 1)) {
      const before = whole[at - 1]!;
      if (nameCharacter.test(before) && !ownOffice.test(before)) return true;
    }
    return false;
  });

/** What else an office of the kind is called. */
const ALSO: Readonly<Record<string, readonly string[]>> = officeKinds;
