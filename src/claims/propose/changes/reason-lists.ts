import type { Event } from '../../events.ts';
import type { NumberToken } from '../../figures/tokens.ts';
import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import { reason as cue, direction, list } from '../../mentions/wording.ts';
import { type Evidence, evidenceOfSum } from '../../settle/evidence.ts';
import { changeOf } from './change-lists.ts';

/** 增加120万元，主要原因是：一是人员经费增加80万元；二是项目经费增加40万元: a change and the reasons for it. */
export interface ReasonListReading {
  readonly total: Mention;
  readonly items: readonly ReasonItem[];
  /** 一是 … 二是 …: they are counted off, and each has an amount. */
  readonly isCounted: boolean;
  /** What the sum says for it; undefined where it does not add up. */
  readonly evidence: Evidence | undefined;
}

interface ReasonItem {
  readonly mention: Mention;
  readonly sign: 1 | -1;
}

const NEXT = cue('reason-next');
const NEXT_SENTENCE = cue('reason-next-sentence');
const GOES_ON = cue('reason-goes-on');
const VERB_FIRST = cue('reason-verb-first');
const DIVIDES = list('opener-divides');
const UP = direction('up');

/** Reasons that each say by how much. Where one does not, or 等 ends them, they are visibly not all. */
export function proposeReasonLists(paragraph: ParagraphReading): ReasonListReading[] {
  const mentionOf = new Map(paragraph.mentions.map((mention) => [mention.token, mention]));
  return paragraph.events.flatMap((event, at) => {
    if (event.kind !== 'reason') return [];
    const before = paragraph.mentions.findLast(({ token }) => token.end <= event.start);
    const total = before && changeOf(before, paragraph);
    if (!total || paragraph.stops.filter((stop) => stop > total.token.end && stop < event.start).length > 1)
      return [];
    const behind = paragraph.events.slice(at + 1);
    const reasons = behind.slice(0, endOfReasons(behind, paragraph.text));
    const items = itemsOf(reasons, total, mentionOf, paragraph);
    if (!items) return [];
    const isCounted = reasons.some(({ kind }) => kind === 'item');
    const evidence = evidenceOfSum(
      total,
      items.map(({ mention, sign }) => ({ mention, weight: sign === total.role.direction ? 1 : -1 })),
    );
    // 收入增加3万元，支出增加5万元，主要原因是…: of which of them, only the sum can tell.
    return evidence === undefined && isOneOfSeveral(total, paragraph)
      ? []
      : [{ total, items, isCounted, evidence }];
  });
}

/** How many of the events behind a reason belong to it: a stop or semicolon ends it, unless the next reason is counted. */
function endOfReasons(events: readonly Event[], text: string): number {
  const end = events.findIndex(({ kind, end: from }) =>
    kind === 'semicolon'
      ? !NEXT.test(text.slice(from, from + 4))
      : kind === 'stop' && !NEXT_SENTENCE.test(text.slice(from, from + 2)),
  );
  return end < 0 ? events.length : end;
}

/** The changes that the reasons tell of; undefined where one of them tells none, or something else beside. */
function itemsOf(
  reasons: readonly Event[],
  total: Mention,
  mentionOf: ReadonlyMap<NumberToken, Mention>,
  { openEnds, text }: ParagraphReading,
): ReasonItem[] | undefined {
  const last = reasons.at(-1);
  if (!last || openEnds.some((at) => at >= reasons[0]!.start && at <= last.end + 1)) return undefined;
  const items: ReasonItem[] = [];
  const counted = reasons.filter(({ kind }) => kind === 'item').length;
  let untold = 0;
  let isInside = false;
  let isCounted = false;
  for (const event of reasons) {
    // What stands before the first mark is the reasons' own introduction.
    if (event.kind === 'item') {
      if (items.length === 0 && untold > 0) return undefined;
      untold += 1;
      isInside = false;
      isCounted = true;
    } else if (event.kind === 'opener')
      isInside ||= isCounted || items.length > 0 || DIVIDES.test(text.slice(event.start, event.end));
    if (event.kind !== 'figure' || event.token.kind !== 'amount' || isInside) continue;
    const mention = mentionOf.get(event.token);
    const item = mention?.aside && mention.place.brackets.length === 0 ? itemOf(mention) : undefined;
    if (
      !item ||
      (item.mention.comparator?.against ?? total.comparator?.against) !== total.comparator?.against
    )
      return undefined;
    items.push(item);
    untold = 0;
  }
  if (items.length < Math.max(2, counted) || untold > 0) return undefined;
  const tail = text.slice(items.at(-1)!.mention.token.end, last.end);
  return counted === 0 && GOES_ON.test(tail) ? undefined : items;
}

function itemOf(mention: Mention): ReasonItem | undefined {
  const { role, lead } = mention;
  if (role.name === 'change' && role.direction) return { mention, sign: role.direction };
  // 减少项目支出90万元: the word of change stands before the name.
  const word = role.name === 'actual' ? VERB_FIRST.exec(lead)?.groups?.word : undefined;
  return word === undefined ? undefined : { mention, sign: UP.test(word) ? 1 : -1 };
}

const isOneOfSeveral = (total: Mention, { mentions }: ParagraphReading): boolean =>
  mentions.some(
    (other) =>
      other !== total &&
      other.sentence === total.sentence &&
      other.role.name === 'change' &&
      !other.aside &&
      !other.figure.value.equals(total.figure.value),
  );
