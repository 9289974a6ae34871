import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import { isKnown } from '../../mentions/same-subject.ts';
import { type Candidate, choose } from '../../settle/choose.ts';
import type { PlacedParagraph } from '../../text/sections.ts';
import { standsBeside } from '../wholes.ts';
import { type Extent, extentsOver } from './announced-items.ts';
import { companionsOf } from './companion-lists.ts';
import {
  canBePart,
  endsList,
  isWithinPart,
  type ListParts,
  type ListReading,
  NONSENSE,
  type TotalCandidate,
  wordsOfNames,
} from './list-reading.ts';
import { sumOf } from './sum-of.ts';

/**
 * Lists announced at a paragraph's end (具体情况如下：) or by a total before numbered paragraphs or headings: each
 * paragraph that follows states one part. `listed` are figures that lists within their paragraphs already hold.
 */
export function proposeAnnouncedLists(
  paragraphs: readonly ParagraphReading[],
  placed: readonly PlacedParagraph[],
  listed: ReadonlySet<Mention>,
): ListReading[] {
  const found: ListReading[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!paragraph.announces) continue;
    const totals = totalsOf(paragraph, paragraphs[at - 1], placed[at]!);
    if (totals.length === 0) continue;
    const whole = listInOneParagraph(totals, paragraphs[at + 1], placed[at + 1], listed);
    const over = whole?.computes ? undefined : settle(totals, extentsOver(paragraphs, placed, at, listed));
    const reading = over?.computes ? over : (whole ?? over);
    if (!reading) continue;
    found.push({ ...reading, partial: paragraph.announcesSome });
    found.push(...companionsOf(reading, totals, paragraphs));
  }
  return found;
}

interface AnnouncedTotal extends TotalCandidate {
  /** A part among others, as it stands: the paragraphs divide it only where they add up to it. */
  readonly isPart?: boolean;
}

/** 支出具体情况如下： on a line of its own, without a number: a heading by its looks, and part of what stands before it. */
const isItsOwnHeading = ({ paragraph }: PlacedParagraph): boolean =>
  paragraph.heading !== undefined && paragraph.numbering === undefined;

/** Amounts that the announcing sentence states, or the one before it; none where its list stands before the colon. */
function totalsOf(
  paragraph: ParagraphReading,
  before: ParagraphReading | undefined,
  place: PlacedParagraph,
): AnnouncedTotal[] {
  const own = paragraph.mentions.filter(
    ({ aside, role, place }) =>
      !aside &&
      (role.name === 'actual' || role.name === 'budget' || role.name === 'count') &&
      place.brackets.length === 0,
  );
  const last = own.at(-1)?.place.sentence;
  const candidates = own.map((total) => ({
    total,
    isPart: own.some(
      (other) => other.sentence === total.sentence && standsBeside(other.subject, total.subject),
    ),
    words:
      total.place.sentence === last
        ? total === own.find(({ place }) => place.sentence === last)
          ? 0
          : -0.4
        : -1.2,
  }));
  if (candidates.length > 0 || paragraph.mentions.length > 0) return candidates;
  if (!before || !(isItsOwnHeading(place) || before.section === paragraph.section)) return [];
  const spent = before.mentions.filter(({ aside, role }) => !aside && role.name === 'actual');
  // 其中教育支出（类）各项如下： divides the amount before that it names, 按功能分类，具体支出情况如下： all of it.
  const [named] = spent
    .filter(({ own }) => isKnown(own) && place.paragraph.flow.text.includes(own.text))
    .sort((a, b) => b.own.text.length - a.own.text.length);
  const total = named ?? spent[0];
  return total ? [{ total, words: named ? 0 : -0.5 }] : [];
}

/** The first paragraph after the announcement may hold the whole list. */
function listInOneParagraph(
  totals: readonly AnnouncedTotal[],
  next: ParagraphReading | undefined,
  place: PlacedParagraph | undefined,
  listed: ReadonlySet<Mention>,
): ListReading | undefined {
  if (!next || !place || place.paragraph.numbering || place.paragraph.heading) return undefined;
  return settle(totals, (total) => {
    const items: Mention[] = [];
    // 按支出功能分类，… in the same paragraph divides the total once more.
    const until = next.openers.find(({ kind, place }) => kind === 'words' && place.sentence > 0)?.index;
    for (const mention of next.mentions) {
      if (until !== undefined && mention.index >= until) break;
      if (mention.place.brackets.length > 0 || listed.has(mention)) continue;
      if (!canBePart(mention, total) || isWithinPart(mention, items)) continue;
      if (endsList(mention, total, items)) return [];
      items.push(mention);
    }
    return [{ items, words: 0 }];
  });
}

/** One paragraph is no list. */
const LEAST = 2;

/** Every ending of two items or more, the whole list likeliest; the sum decides. */
function settle(
  totals: readonly AnnouncedTotal[],
  extentsOf: (total: Mention) => readonly Extent[],
): ListReading | undefined {
  const candidates: Candidate<ListParts>[] = [];
  for (const { total, words, isPart } of totals)
    for (const extent of extentsOf(total)) {
      const { items, isTentative, isWhole } = extent;
      for (let length = items.length; length >= (isWhole ? items.length : LEAST); length -= 1) {
        const parts = items.slice(0, length);
        const short = items.length - length;
        const evidence = sumOf(total, parts);
        if ((isTentative || isPart) && evidence === undefined) continue;
        candidates.push({
          reading: { total, items: parts },
          words:
            words +
            extent.words +
            wordsOfNames(total, parts) -
            (short === 0 ? 0 : 1 + Math.min(1.5, 0.3 * short)),
          evidence,
        });
      }
    }
  const choice = choose(
    candidates.filter(({ words, evidence }) => words > NONSENSE || evidence !== undefined),
  );
  if (!choice) return undefined;
  return {
    ...choice.reading,
    partial: false,
    opening: 'paragraphs',
    computes: choice.computes,
    certainty: choice.certainty,
    ranking: choice.ranking,
  };
}
