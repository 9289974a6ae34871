import type { Mention } from '../../mentions/mention.ts';
import type { Weighed } from '../../settle/choose.ts';
import { evidenceOfShare } from '../../settle/evidence.ts';
import type { ListReading } from '../lists/list-reading.ts';
import type { ShareParts, ShareReading } from './share-reading.ts';

/**
 * Shares of the parts of one list are shares of one whole: where others are of the list's total, one that is not is
 * wrong, whatever other total of the text it happens to be a share of.
 */
export function withOneBase(
  shares: readonly ShareReading[],
  listOf: (mention: Mention) => ListReading | undefined,
): ShareReading[] {
  const groups = new Map<ListReading, ShareReading[]>();
  for (const share of shares) {
    const list = listOf(share.part);
    if (!list?.computes || !isTelling(share) || share.part === list.total) continue;
    groups.set(list, [...(groups.get(list) ?? []), share]);
  }
  const corrected = new Map<ShareReading, ShareReading>();
  for (const [{ total }, group] of groups) {
    const isOfTotal = (share: ShareReading): boolean => fits(share, total);
    const fitting = group.filter(isOfTotal);
    const strays = group.filter(
      (share) =>
        share.computes && !isOfTotal(share) && fitting.some(({ baseText }) => baseText === share.baseText),
    );
    if (strays.length > fitting.length) continue;
    for (const stray of strays) {
      const own = stray.ranking.find(({ reading }) => reading.part === stray.part && reading.base === total);
      if (own) corrected.set(stray, { ...stray, bases: [total], computes: false, ...ahead(own, stray) });
    }
  }
  return shares.map((share) => corrected.get(share) ?? share);
}

/** 0 % and 100 % are shares of anything. */
const isTelling = ({ percent: { figure } }: ShareReading): boolean =>
  !figure.value.isZero() && !figure.value.equals(100);

const fits = ({ percent, part }: ShareReading, total: Mention): boolean =>
  evidenceOfShare(percent, part, total) !== undefined;

/** The reading put before the one that computes, as sure as the words alone make it. */
const ahead = (
  own: Weighed<ShareParts>,
  { ranking }: ShareReading,
): Pick<ShareReading, 'certainty' | 'ranking'> => ({
  certainty: 1 / (1 + Math.exp(ranking[0]!.words - own.words)),
  ranking: [own, ...ranking.filter((other) => other !== own)],
});
