import type { Mention, ParagraphReading } from '../mentions/mention.ts';
import { sameSubject } from '../mentions/same-subject.ts';
import { type Candidate, choose } from '../settle/choose.ts';
import { evidenceOfSum, reportedOf } from '../settle/evidence.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import {
  canBePart,
  endsList,
  isSibling,
  isWithinPart,
  type ListParts,
  type ListReading,
  NONSENSE,
  wordsOfNames,
} from './list-reading.ts';
import { standsBeside } from './wholes.ts';

/** Paragraphs that an announced list may run over. */
const REACH = 90;

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
    const totals = totalsOf(paragraph, paragraphs[at - 1], isItsOwnHeading(placed[at]!));
    if (totals.length === 0) continue;
    const whole = listInOneParagraph(totals, paragraphs[at + 1], placed[at + 1], listed);
    const over = whole?.computes ? undefined : listOverParagraphs(totals, paragraphs, placed, at, listed);
    const reading = over?.computes ? over : (whole ?? over);
    if (!reading) continue;
    found.push({ ...reading, partial: paragraph.announcesSome });
    found.push(...companionsOf(reading, totals, paragraphs));
  }
  return found;
}

interface TotalCandidate {
  readonly total: Mention;
  readonly words: number;
  /** A part among others, as it stands: the paragraphs divide it only where they add up to it. */
  readonly isPart?: boolean;
}

/**
 * 年初预算100万元，支出决算90万元。其中： where every item states both too, the budgets are a list of their own, and
 * the other way round. Items that were budgeted and not spent may be missing from it: it counts where it computes, or
 * would with one digit changed.
 */
function* companionsOf(
  { total, items, computes }: ListReading,
  totals: readonly TotalCandidate[],
  paragraphs: readonly ParagraphReading[],
): Generator<ListReading> {
  if (!computes) return;
  for (const { total: other } of totals) {
    if (other === total || other.sentence !== total.sentence || other.role.name === total.role.name) continue;
    const parts = items.flatMap(
      (item) =>
        paragraphs[item.paragraph]!.mentions.find(
          (mention) =>
            mention.role.name === other.role.name &&
            mention.role.budget === other.role.budget &&
            !mention.aside &&
            mention.year === undefined &&
            sameSubject(mention.subject, item.subject),
        ) ?? [],
    );
    if (parts.length < items.length) continue;
    const isRight =
      evidenceOfSum(
        other,
        parts.map((mention) => ({ mention, weight: 1 })),
      ) !== undefined;
    if (isRight || isOneDigitOff(other, parts))
      yield {
        total: other,
        items: parts,
        partial: false,
        opening: 'paragraphs',
        computes: isRight,
        certainty: 0.5,
        ranking: [],
      };
  }
}

/** 2.00 or 0.30 between a total and its parts: one digit of one of them is another. */
const isOneDigitOff = (total: Mention, parts: readonly Mention[]): boolean =>
  parts.reduce((rest, part) => rest.minus(reportedOf(part).value), reportedOf(total).value).precision() === 1;

/** 支出具体情况如下： on a line of its own, without a number: a heading by its looks, and part of what stands before it. */
const isItsOwnHeading = ({ paragraph }: PlacedParagraph): boolean =>
  paragraph.heading !== undefined && paragraph.numbering === undefined;

/** Amounts that the announcing sentence states, or the one before it; none where its list stands before the colon. */
function totalsOf(
  paragraph: ParagraphReading,
  before: ParagraphReading | undefined,
  goesOn: boolean,
): TotalCandidate[] {
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
  // 按功能分类，具体支出情况如下： in a paragraph of its own divides what stands before it.
  const headline = before?.mentions.find(({ aside, role }) => !aside && role.name === 'actual');
  return headline && (goesOn || before!.section === paragraph.section)
    ? [{ total: headline, words: -0.5 }]
    : [];
}

/** The first paragraph after the announcement may hold the whole list. */
function listInOneParagraph(
  totals: readonly TotalCandidate[],
  next: ParagraphReading | undefined,
  place: PlacedParagraph | undefined,
  listed: ReadonlySet<Mention>,
): ListReading | undefined {
  if (!next || !place || place.paragraph.numbering || place.paragraph.heading) return undefined;
  return settle(
    totals,
    (total) => {
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
    },
    2,
  );
}

function listOverParagraphs(
  totals: readonly TotalCandidate[],
  paragraphs: readonly ParagraphReading[],
  placed: readonly PlacedParagraph[],
  at: number,
  listed: ReadonlySet<Mention>,
): ListReading | undefined {
  const numbered = paragraphItems(paragraphs, placed, at);
  const lines = lineItems(paragraphs, placed, at);
  return settle(
    totals,
    (total) => {
      const first = oneOfEach(numbered, total, listed);
      return [
        { items: first, words: 0 },
        ...withAnother(first, numbered, total),
        // Paragraphs that ran together, and lines whose numbers went missing or start anew.
        { items: allOfEach(numbered, total, listed), words: -0.4, isTentative: true },
        // 2.养老支出30万元，其中：…；抚恤支出5万元: whatever no list within a paragraph holds.
        ...withUnlisted(first, numbered, total, listed),
        ...(lines.length > numbered.length
          ? [{ items: allOfEach(lines, total, listed), words: -0.8, isTentative: true as const }]
          : []),
      ];
    },
    2,
  );
}

/** The figure of each paragraph that can be the part it states. */
function oneOfEach(
  paragraphs: readonly (readonly Mention[])[],
  total: Mention,
  listed: ReadonlySet<Mention>,
): readonly Mention[] {
  const parts: Mention[] = [];
  for (const mentions of paragraphs) {
    const item =
      mentions.find((mention) => canBePart(mention, total) && !listed.has(mention)) ??
      mentions.find((mention) => canBePart(mention, total));
    if (!item) continue;
    if (endsList(item, total, parts)) break;
    if (isWithinPart(item, parts) && !isSibling(item, total, parts)) continue;
    parts.push(item);
  }
  return parts;
}

/** Every figure that is of the same family as the first part, however many a paragraph states. */
function allOfEach(
  paragraphs: readonly (readonly Mention[])[],
  total: Mention,
  listed: ReadonlySet<Mention>,
): readonly Mention[] {
  const parts: Mention[] = [];
  for (const mentions of paragraphs)
    for (const mention of mentions) {
      if (!canBePart(mention, total) || listed.has(mention)) continue;
      if (parts.length === 0 || isSibling(mention, total, parts)) parts.push(mention);
    }
  return parts;
}

function* withUnlisted(
  parts: readonly Mention[],
  paragraphs: readonly (readonly Mention[])[],
  total: Mention,
  listed: ReadonlySet<Mention>,
): Generator<Extent> {
  if (parts.length < LONG) return;
  const among = paragraphs.filter((mentions) => mentions.some((mention) => parts.includes(mention))).flat();
  const items = among.filter((mention) => canBePart(mention, total) && !listed.has(mention));
  const isMore = items.length > parts.length && items.length <= parts.length + MOST_MORE;
  if (isMore && parts.every((part) => items.includes(part)))
    yield { items, words: -0.8, isTentative: true, isWhole: true };
}
/** Parts from which on a list is surely one, and how many more its paragraphs may state. */
const LONG = 3;
const MOST_MORE = 2;

/** Figures of a paragraph that are tried in place of its first: what stands there may be a guest. */
const GUESTS = 3;

/** The list with one part exchanged for another figure of its paragraph. */
function* withAnother(
  parts: readonly Mention[],
  paragraphs: readonly (readonly Mention[])[],
  total: Mention,
): Generator<Extent> {
  for (const [at, part] of parts.entries()) {
    const around = paragraphs.find((mentions) => mentions.includes(part)) ?? [];
    const others = around.filter(
      (other) => other.index > part.index && other.sentence !== part.sentence && canBePart(other, total),
    );
    for (const other of others.slice(0, GUESTS))
      yield { items: parts.with(at, other), words: -1.2, isTentative: true, isWhole: true };
  }
}

/**
 * The figures of each paragraph or heading that can be an item, by numbering: items have one level and growing
 * numbers; what stands deeper belongs to its item, what stands higher ends the list.
 */
function paragraphItems(
  paragraphs: readonly ParagraphReading[],
  placed: readonly PlacedParagraph[],
  at: number,
): Mention[][] {
  const items: Mention[][] = [];
  const outer = placed[at]!.paragraph.numbering?.level;
  let level: number | undefined;
  let number = 0;
  let underHeading = false;
  for (let next = at + 1; next < paragraphs.length && next <= at + REACH; next += 1) {
    const { numbering, heading, bodyStart, flow } = placed[next]!.paragraph;
    const plainHeading = heading !== undefined && bodyStart >= flow.text.length;
    const mentions = paragraphs[next]!.mentions.filter(({ place }) => place.brackets.length === 0);
    if (numbering) {
      if (outer !== undefined && numbering.level <= outer) break;
      if (items.length === 0) level = numbering.level;
      if (level === undefined || numbering.level < level) break;
      if (numbering.level > level) {
        // Under a heading that states nothing itself each deeper paragraph is an item of its own.
        if (underHeading && mentions.length > 0) items.push([...mentions]);
        else items.at(-1)?.push(...mentions);
        continue;
      }
      const restarts = items.length > 0 && numbering.number <= number;
      if (restarts && !goesOnWithLines(items, mentions)) break;
      number = numbering.number;
      underHeading = mentions.length === 0;
      items.push([...mentions]);
      continue;
    }
    if (plainHeading) break;
    if (level !== undefined) {
      items.at(-1)?.push(...mentions);
      continue;
    }
    // Unnumbered items open with a name and an amount; a paragraph of another make ends them.
    if (mentions.length === 0) break;
    items.push([...mentions]);
  }
  return items;
}

/** Headings down to this level (（一）) part the statements of one list from those of the next. */
const LINES_BELOW = 3;

/** Paragraphs that open with a line of the classification, up to the next heading. */
function lineItems(
  paragraphs: readonly ParagraphReading[],
  placed: readonly PlacedParagraph[],
  at: number,
): Mention[][] {
  const items: Mention[][] = [];
  for (let next = at + 1; next < paragraphs.length && next <= at + REACH; next += 1) {
    const { heading, numbering } = placed[next]!.paragraph;
    if (heading && (numbering?.level ?? 0) <= LINES_BELOW) break;
    const { mentions } = paragraphs[next]!;
    if (mentions[0]?.subject.line) items.push([...mentions]);
  }
  return items;
}

/** Lines of the classification go on though their numbers start anew. */
const goesOnWithLines = (items: readonly (readonly Mention[])[], next: readonly Mention[]): boolean =>
  items.some(([first]) => first?.subject.line !== undefined) &&
  (next.length === 0 || next[0]!.subject.line !== undefined);

/** Parts that a total may have. */
interface Extent {
  readonly items: readonly Mention[];
  readonly words: number;
  /** Read so only where it computes. */
  readonly isTentative?: true;
  /** Only all of them, no beginning of the list. */
  readonly isWhole?: true;
}

/** Every ending of two items or more, the whole list likeliest; the sum decides. */
function settle(
  totals: readonly TotalCandidate[],
  extentsOf: (total: Mention) => readonly Extent[],
  least: number,
): ListReading | undefined {
  const candidates: Candidate<ListParts>[] = [];
  for (const { total, words, isPart } of totals)
    for (const extent of extentsOf(total)) {
      const { items, isTentative, isWhole } = extent;
      for (let length = items.length; length >= (isWhole ? items.length : least); length -= 1) {
        const parts = items.slice(0, length);
        const short = items.length - length;
        const evidence = evidenceOfSum(
          total,
          parts.map((mention) => ({ mention, weight: 1 })),
        );
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
