import type { Mention } from '../../mentions/mention.ts';
import { type Evidence, evidenceOfSum } from '../../settle/evidence.ts';

/** What it is worth that the items add up to the total; undefined where they do not. */
export const sumOf = (total: Mention, items: readonly Mention[]): Evidence | undefined =>
  evidenceOfSum(
    total,
    items.map((mention) => ({ mention, weight: 1 })),
  );
