import type { Operand, SumRelation } from '../model/relation.ts';
import type { FindingDraft } from './build-finding.ts';
import { KnownFigure } from './known-figure.ts';

/** One failed sum that a change of the cell would mend: by how much, as a range in 10^-6 万元. */
interface Vote {
  readonly draft: FindingDraft;
  readonly low: number;
  readonly high: number;
}

/**
 * Names, for every finding that shares its cause with another, the cell whose change by one amount clears
 * most of them. Ties go to the lowest level, where figures are entered rather than added up.
 */
export function findSharedCells(
  drafts: readonly FindingDraft[],
  operands: ReadonlyMap<string, Operand>,
): ReadonlyMap<FindingDraft, string> {
  const votes = collectVotes(drafts, operands);
  const groups = new Map<FindingDraft, string>();
  for (;;) {
    let best: { cell: string; members: readonly FindingDraft[] } | undefined;
    for (const [cell, list] of votes) {
      const open = list.filter(({ draft }) => !groups.has(draft));
      if (open.length < 2) continue;
      const members = largestAgreement(open);
      if (members.length < 2) continue;
      const isBetter =
        !best ||
        members.length > best.members.length ||
        (members.length === best.members.length && codeLength(cell) > codeLength(best.cell));
      if (isBetter) best = { cell, members };
    }
    if (!best) return groups;
    for (const draft of best.members) groups.set(draft, best.cell);
  }
}

const codeLength = (cell: string): number => /\.(\d{3,9})/.exec(cell)?.[1]?.length ?? 0;

function collectVotes(
  drafts: readonly FindingDraft[],
  operands: ReadonlyMap<string, Operand>,
): Map<string, Vote[]> {
  const votes = new Map<string, Vote[]>();
  for (const draft of drafts) {
    if (draft.severity === 'note' || draft.relation?.type !== 'sum') continue;
    for (const { cell, low, high } of changesThatMend(draft.relation, operands)) {
      const list = votes.get(cell);
      if (list) list.push({ draft, low, high });
      else votes.set(cell, [{ draft, low, high }]);
    }
  }
  return votes;
}

function changesThatMend({ comparison, terms }: SumRelation, operands: ReadonlyMap<string, Operand>) {
  const figures = terms.map(({ figure, weight }) => ({
    known: new KnownFigure(operands.get(figure)!),
    weight,
  }));
  const sum = figures.reduce((total, { known, weight }) => total + weight * amountOf(known), 0);
  const slack = figures.reduce((total, { known }) => total + slackOf(known), 0);
  return figures.flatMap(({ known, weight }) => {
    if (known.operand.state === 'assumed') return [];
    const high = weight * -sum + slack;
    const low = weight * -sum - slack;
    const isOpen = comparison === '<=';
    return [
      {
        cell: known.operand.id,
        low: isOpen && weight > 0 ? Number.NEGATIVE_INFINITY : low,
        high: isOpen && weight < 0 ? Number.POSITIVE_INFINITY : high,
      },
    ];
  });
}

// Grouping orders what is shown and judges nothing, so binary fractions do.
const amountOf = (known: KnownFigure): number => known.reported.value.toNumber() * 1e6;
const slackOf = ({ exact, reported }: KnownFigure): number =>
  exact ? 0 : 0.5 * 10 ** (6 - reported.decimals);

/** The most votes that one and the same change satisfies. */
function largestAgreement(votes: readonly Vote[]): FindingDraft[] {
  let best: FindingDraft[] = [];
  for (const { low, high } of votes) {
    for (const at of [low, high]) {
      const members = votes.filter((vote) => vote.low <= at && at <= vote.high).map(({ draft }) => draft);
      if (members.length > best.length) best = members;
    }
  }
  return best;
}
