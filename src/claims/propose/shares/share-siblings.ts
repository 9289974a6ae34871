import type { Mention } from '../../mentions/mention.ts';
import { sameSubject } from '../../mentions/same-subject.ts';
import { reportedOf } from '../../settle/evidence.ts';
import type { ListReading } from '../lists/list-reading.ts';
import type { ShareReading } from './share-reading.ts';

/**
 * Shares of one whole: those of the parts of a list, or of figures that together make up their base, wherever they
 * stand. Their percentages should add to 100.
 */
export function siblingsOf(
  shares: readonly ShareReading[],
  listOf: (mention: Mention) => ListReading | undefined,
): Map<ShareReading, readonly ShareReading[]> {
  const found = new Map<ShareReading, readonly ShareReading[]>();
  const byPart = new Map(shares.map((share) => [share.part, share]));
  for (const share of shares) {
    const list = listOf(share.part);
    if (!list || list.items.length < 2 || !list.items.every((item) => byPart.has(item))) continue;
    found.set(
      share,
      list.items.map((item) => byPart.get(item)!),
    );
  }
  const groups = new Map<string, ShareReading[]>();
  for (const share of shares) {
    const [base] = share.bases;
    if (!base || found.has(share)) continue;
    const key = `${share.percent.section}|${reportedOf(base).value.toString()}`;
    const group = groups.get(key);
    if (group) group.push(share);
    else groups.set(key, [share]);
  }
  for (const group of groups.values()) {
    const distinct = group.filter(
      (share, at) => group.findIndex((other) => sameSubject(other.part.subject, share.part.subject)) === at,
    );
    if (distinct.length < 2 || !makeUp(distinct)) continue;
    for (const share of distinct) found.set(share, distinct);
  }
  return found;
}

function makeUp(shares: readonly ShareReading[]): boolean {
  const base = reportedOf(shares[0]!.bases[0]!).value;
  const sum = shares.reduce((all, { part }) => all.plus(reportedOf(part).value), base.minus(base));
  return sum
    .minus(base)
    .abs()
    .lessThanOrEqualTo(0.01 * shares.length);
}
