import type { WordingClaim } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import layoutCues from '../cues/layout.json' with { type: 'json' };
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const cue = readCues(layoutCues);
const wantsText = cue('heading.wants-text');
const wantsLines = cue('heading.wants-lines');
/** Level of 第一部分. */
const PART = 1;
/** More headings without text are a list of contents, or a text whose sections are files of their own. */
const MOST_EMPTY = 2;

/** Headings of sections that say something, with nothing below them, where the sections before and behind have text. */
export function readEmptyHeadings(context: ClaimContext): WordingClaim[] {
  const { placed, narrative } = context;
  // The paragraphs of a Word file do not tell of a table between them.
  const wants = narrative.lineKind === 'line' ? wantsLines : wantsText;
  const isBare = (at: number): boolean => isHeading(placed[at]) && opensNothing(placed, at);
  const empty = placed.flatMap((one, at) => {
    // 第二部分 部门决算情况: what a whole part holds may be tables, which stand in files of their own.
    if (one.paragraph.numbering?.level === PART && one.scope !== 'terms') return [];
    if (one.scope === 'tables' || !isBare(at) || isBare(at + 1) || isBare(at - 1)) return [];
    return wants.test(titleOf(one)) && !isRepeated(placed, at) ? [one] : [];
  });
  if (empty.length > MOST_EMPTY) return [];
  return empty.map((one) => {
    const { heading, flow } = one.paragraph;
    return wordingClaim(context, one, 'heading-empty', [heading!.start, flow.text.length], {
      text: titleOf(one),
    });
  });
}

/** A numbered heading that is a paragraph of its own. */
const isHeading = (placed: PlacedParagraph | undefined): boolean =>
  placed?.paragraph.heading !== undefined &&
  placed.paragraph.numbering !== undefined &&
  placed.paragraph.bodyStart === placed.paragraph.flow.text.length;

/** The next paragraph is a heading of the same or a higher level, or there is none. */
function opensNothing(placed: readonly PlacedParagraph[], at: number): boolean {
  const next = placed[at + 1]?.paragraph;
  if (!next) return true;
  return (
    next.heading !== undefined &&
    next.numbering !== undefined &&
    next.numbering.level <= placed[at]!.paragraph.numbering!.level
  );
}

const titleOf = ({ paragraph: { heading, flow } }: PlacedParagraph): string =>
  flow.text.slice(heading!.start, heading!.end);

/** The same heading stands elsewhere too: one of them is in the list of contents. */
const isRepeated = (placed: readonly PlacedParagraph[], at: number): boolean => {
  const title = titleOf(placed[at]!);
  return placed.some((other, index) => index > at && isHeading(other) && titleOf(other) === title);
};
