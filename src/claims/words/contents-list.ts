import type { WordingClaim } from '../../model/index.ts';
import { mostAlike } from '../../model/nearest-name.ts';
import { readCues } from '../cues/cue.ts';
import layoutCues from '../cues/layout.json' with { type: 'json' };
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(layoutCues);
const title = cue('contents.title');
const filling = cue('contents.filling');
const leader = cue('contents.leader');
/** 第一部分. */
const PART = 1;
/** With fewer headings of a part, its headings were not recognised or not given. */
const ENOUGH = 3;
/** Entries of the longest list of contents. */
const LONGEST_LIST = 120;
const ALIKE = 0.5;

interface Entry {
  readonly placed: PlacedParagraph;
  readonly part: number;
  readonly level: number;
  readonly number: number;
  readonly title: string;
}

/** Entries of the list of contents whose heading in the text is called otherwise, or is not there. */
export function readContentsList(context: ClaimContext): WordingClaim[] {
  const bare = (text: string): string =>
    context.unitNames.reduce((left, name) => left.replace(name, ''), text).replace(filling.every, '');
  const from = context.placed.findIndex(({ paragraph }) => title.test(paragraph.flow.text));
  if (from < 0) return [];
  const entries = entriesOf(context.placed.slice(from + 1));
  const first = entries[0];
  // The list ends where its first entry comes again as a heading.
  const again = entries.findIndex((entry, index) => index > 0 && first !== undefined && isSame(entry, first));
  if (!first || again < 0 || again > LONGEST_LIST) return [];
  const [listed, headings] = [entries.slice(0, again), entries.slice(again)];
  return listed.flatMap((entry) => {
    const beside = headings.filter(({ part, level }) => part === entry.part && level === entry.level);
    if (beside.length < ENOUGH && entry.level !== PART) return [];
    if (beside.length === 0 || beside.some((heading) => bare(heading.title) === bare(entry.title))) return [];
    const same = beside.find(({ number }) => number === entry.number);
    // A heading with a remark behind it was not taken for one, but it is there.
    if (!same) {
      const isThere = entry.level === PART || isWritten(context, entry);
      return isThere ? [] : [slip(context, entry, 'contents-missing', {})];
    }
    const isOther = mostAlike(entry.title, [same.title], ALIKE) === undefined;
    return isOther && beside.length < listed.filter(({ part }) => part === entry.part).length / 2
      ? []
      : [slip(context, entry, 'contents-differ', { heading: same.title })];
  });
}

const isSame = (a: Entry, b: Entry): boolean =>
  a.level === b.level && a.number === b.number && a.part === b.part;

const isWritten = ({ placed }: ClaimContext, { title: text }: Entry): boolean =>
  placed.filter(({ paragraph }) => paragraph.flow.text.includes(text)).length > 1;

const slip = (
  context: ClaimContext,
  { placed, title: text }: Entry,
  kind: WordingClaim['kind'],
  data: Readonly<Record<string, string>>,
): WordingClaim => {
  const { heading, flow } = placed.paragraph;
  return wordingClaim(context, placed, kind, [heading!.start, flow.text.length], { text, ...data });
};

/** Numbered headings with the part they stand in; the number of a part counts from its own. */
function entriesOf(placed: readonly PlacedParagraph[]): Entry[] {
  let part = 0;
  return placed.flatMap((one) => {
    const { numbering, heading, flow } = one.paragraph;
    if (!numbering || !heading) return [];
    if (numbering.level === PART) part = numbering.number;
    const text = flow.text.slice(heading.start, heading.end).replace(leader.one, '');
    return [{ placed: one, part, level: numbering.level, number: numbering.number, title: text }];
  });
}
