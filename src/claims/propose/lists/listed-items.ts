import type { Mention, Opener, ParagraphReading } from '../../mentions/mention.ts';
import { list } from '../../mentions/wording.ts';
import { canBePart, endsList, isSibling, isWithinPart, type ListReading } from './list-reading.ts';
import { positionOf } from './position-of.ts';

/** Items after an opener that are looked at: keeps reading linear. */
export const MOST_ITEMS = 80;

const CUMULATIVE = list('cumulative');

/** 一是完成25家单位的保障。…项目执行数35万元: what a later sentence states is no part of the item. */
export const opensItem =
  ({ events, stops }: ParagraphReading) =>
  ({ token }: Mention): boolean => {
    const item = events.findLast(({ kind, start }) => kind === 'item' && start < token.start);
    return item !== undefined && !stops.some((stop) => stop > item.end && stop < token.start);
  };

/** Figures behind the opener that no inner list holds, up to where its bracket closes or another list of its kind opens. */
export function itemsBehind(
  opener: Opener,
  paragraph: ParagraphReading,
  inner: readonly { readonly opener: Opener; readonly reading: ListReading }[],
): Mention[] {
  const { brackets } = opener.place;
  const isBracket = opener.kind === 'bracket';
  const taken = new Set<Mention>();
  let until = Number.POSITIVE_INFINITY;
  for (const { opener: other, reading } of inner) {
    if (other.start < opener.end) continue;
    if (reading.total.index >= opener.index) for (const item of reading.items) taken.add(item);
    else if (other.place.sentence !== opener.place.sentence || other.place.segment !== opener.place.segment)
      until = Math.min(until, other.start);
  }
  const found: Mention[] = [];
  let own: number | undefined;
  for (let at = positionOf(paragraph, opener.index); at < paragraph.mentions.length; at += 1) {
    const mention = paragraph.mentions[at]!;
    if (found.length >= MOST_ITEMS) break;
    if (mention.token.start >= until) break;
    const depth = mention.place.brackets;
    if (isBracket) {
      own ??= depth[brackets.length];
      if (own === undefined || depth[brackets.length] !== own) break;
      if (depth.length > brackets.length + 1 || isCumulative(mention)) continue;
    } else {
      if (depth.length < brackets.length || brackets.some((bracket, level) => depth[level] !== bracket))
        break;
      if (depth.length > brackets.length) continue;
    }
    if (!taken.has(mention)) found.push(mention);
  }
  return found;
}

/** 支付进度款20万元（累计支付80万元）: more than the amount that it stands behind. */
const isCumulative = ({ lead, role }: Mention): boolean => role.name !== 'count' && CUMULATIVE.test(lead);

/** Each place where the list of a total may end, with the likelihood that the words give it. */
export function* extents(
  total: Mention,
  following: readonly Mention[],
  opener: Opener,
): Generator<{ readonly items: readonly Mention[]; readonly words: number }> {
  const items: Mention[] = [];
  const isNumbered = opener.kind === 'numbers' || following[0]!.place.item > opener.place.item;
  let items0 = -1;
  // What the words cost so far to go on, and how far the list naturally goes.
  let cost = 0;
  const found: { readonly length: number; readonly cost: number }[] = [];
  for (const mention of following) {
    if (!canBePart(mention, total)) continue;
    if (isNumbered) {
      if (mention.place.item === items0) continue;
      items0 = mention.place.item;
    }
    if (endsList(mention, total, items)) {
      if (items.length > 0) break;
      continue;
    }
    const last = items.at(-1);
    if (!last && !isNumbered) cost += costOfOpening(opener, mention);
    if (isWithinPart(mention, items)) continue;
    if (last && !isNumbered) cost += costOfGoingOn(last, mention, total, items);
    items.push(mention);
    found.push({ length: items.length, cost });
    if (cost > 6) break;
  }
  const isCount = total.role.name === 'count';
  const natural = found.findLast((end) => end.cost < 1)?.length ?? 1;
  for (const end of found) {
    const short = Math.max(0, natural - end.length);
    // Counts add up by chance: a list of them ends where the words end it.
    const penalty = short === 0 ? 0 : isCount ? 5 : 1 + Math.min(1.5, 0.3 * short);
    yield { items: items.slice(0, end.length), words: -end.cost - penalty };
  }
}

/** What an opener opens stands right behind it: names without amounts (主要包括：…；) open nothing. */
function costOfOpening({ place }: Opener, first: Mention): number {
  if (first.place.sentence !== place.sentence) return 2.2;
  return first.place.segment === place.segment ? 0 : 1.6;
}

/** Semicolons and stops end a list, unless they part its items or the next is plainly one of them. */
function costOfGoingOn(last: Mention, next: Mention, total: Mention, items: readonly Mention[]): number {
  if (isSibling(next, total, items)) return 0;
  if (next.place.sentence !== last.place.sentence) return 2.2 * (next.place.sentence - last.place.sentence);
  if (next.place.segment === last.place.segment) return 0;
  const [first, second] = items;
  const partsBySemicolon = second === undefined || first!.place.segment !== second.place.segment;
  return partsBySemicolon ? 0 : 1.5;
}
