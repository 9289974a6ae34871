import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import type { PlacedParagraph } from '../../text/sections.ts';
import { canBePart, endsList, isSibling, isWithinPart } from './list-reading.ts';

/** Paragraphs that an announced list may run over. */
const REACH = 90;

/** Parts that a total may have. */
export interface Extent {
  readonly items: readonly Mention[];
  readonly words: number;
  /** Read so only where it computes. */
  readonly isTentative?: true;
  /** Only all of them, no beginning of the list. */
  readonly isWhole?: true;
}

/** What the paragraphs behind an announcement may list of a total: a part each, or whatever of them adds up to it. */
export function extentsOver(
  paragraphs: readonly ParagraphReading[],
  placed: readonly PlacedParagraph[],
  at: number,
  listed: ReadonlySet<Mention>,
): (total: Mention) => readonly Extent[] {
  const numbered = paragraphItems(paragraphs, placed, at);
  const lines = lineItems(paragraphs, placed, at);
  return (total) => {
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
  };
}

/** The figure of each paragraph that can be the part it states. */
function oneOfEach(
  paragraphs: readonly (readonly Mention[])[],
  total: Mention,
  listed: ReadonlySet<Mention>,
): readonly Mention[] {
  const parts: Mention[] = [];
  for (const mentions of paragraphs) {
    const possible = mentions.filter((mention) => canBePart(mention, total));
    // 行政运行（项）。该项目争取上级资金480万元。…支出决算为12万元: of the line that the paragraph opens with.
    const ofLine = possible.filter(({ subject }) => subject.line !== undefined);
    const item = [...ofLine, ...possible].find((mention) => !listed.has(mention)) ?? ofLine[0] ?? possible[0];
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
