import type { OtherRelation } from '../../model/other-table.ts';
import { type Proposal, residualOf, slackOf, type Weighed } from './weigh-proposals.ts';

/** A sum that the table states, and how sure that is; certain where absent. */
interface Proved {
  readonly proposal: Proposal;
  readonly certainty?: number;
}

/**
 * So many sums that hold to the digit prove a family: by what labels say, and without. Equalities of two figures
 * say half as much.
 */
const PROOF = { said: 2, unsaid: 3 } as const;
const MOST_FAILING = 0.15;
/** Where so many fail, the table was not understood. */
const MOST_OPEN = 400;
const LIKELY = 0.8;
const DOUBTFUL = 0.5;

/**
 * Of what was proposed, what nearly all of the table bears out: families of which the rest holds, and pairs of sums
 * of different families that one other value of a cell they share would mend to the digit.
 */
export function proveSums(families: readonly Weighed[], chosen: readonly Weighed[]): OtherRelation[] {
  const pools = poolsOf(chosen);
  const isThin = isThinAndClosed(chosen);
  const proved = chosen.flatMap((family) =>
    isThin && family.isSaid ? allOf(family) : proveFamily(family, pools.get(family.pool ?? '')),
  );
  const holding = chosen.flatMap(({ proposals, outcomes }) =>
    proposals.filter((_, at) => outcomes[at] === 'strong'),
  );
  const open = openFailures(families, chosen);
  const crossing = open.length > MOST_OPEN ? new Set<Proposal>() : crossingPairs(open, holding);
  // Several readings of one total may be off by the same amount: one is enough.
  const crossed = new Map([...crossing].reverse().map((proposal) => [placeOf(proposal), proposal]));
  const settled = new Set(proved.map(({ proposal }) => placeOf(proposal)));
  return [
    ...proved.map((one): Proved => {
      const certain = crossed.get(placeOf(one.proposal));
      return certain ? { proposal: certain } : one;
    }),
    ...[...crossed].flatMap(([place, proposal]) => (settled.has(place) ? [] : [{ proposal }])),
  ].map(relationOf);
}

const placeOf = ({ kind, total }: Proposal): string => `${kind} ${total.id}`;

type Tally = Pick<Weighed, 'strong' | 'weak' | 'fail'>;

function poolsOf(chosen: readonly Weighed[]): ReadonlyMap<string, Tally> {
  const pools = new Map<string, Tally>();
  for (const { pool, strong, weak, fail } of chosen) {
    if (pool === undefined) continue;
    const before = pools.get(pool) ?? { strong: 0, weak: 0, fail: 0 };
    pools.set(pool, {
      strong: before.strong + strong,
      weak: before.weak + weak,
      fail: before.fail + fail,
    });
  }
  return pools;
}

/** So many equalities that labels say tell that a table is read as it is meant. */
const THIN = 6;

/**
 * A table with one line or one source of money: each total is its only part, and none is a sum of several. Where one
 * cell changes, the sums down and across that share it fail together.
 */
function isThinAndClosed(chosen: readonly Weighed[]): boolean {
  const said = chosen.filter(({ isSaid }) => isSaid);
  const count = (of: (family: Weighed) => number) => said.reduce((sum, family) => sum + of(family), 0);
  const isClosed = count(({ fail }) => fail) === 0 && count(({ strong }) => strong) === 0;
  const goesAcross = said.some(({ proposals, weak }) => proposals[0]?.kind === 'columns' && weak > 0);
  return isClosed && goesAcross && count(({ weak }) => weak) >= THIN;
}

const allOf = ({ proposals, outcomes }: Weighed): Proved[] =>
  proposals.flatMap((proposal, at) => (outcomes[at] === 'idle' ? [] : [{ proposal }]));

/** Those that hold of a family that is proved, and those that fail, as sure as it is. */
function proveFamily(family: Weighed, pool: Tally | undefined): Proved[] {
  const { proposals, outcomes, strong, isPlain } = family;
  const isOwn = isProvedAlone(family);
  if (!isOwn && !(pool && isProvedTogether(family, pool))) {
    if (isPlain && isLongSum(family)) return [{ proposal: proposals[0]! }];
    return isPlain && pool && isOnlyTotal(family, pool)
      ? [{ proposal: proposals[0]!, certainty: DOUBTFUL }]
      : [];
  }
  return proposals.flatMap((proposal, at): Proved[] => {
    if (outcomes[at] === 'idle') return [];
    if (outcomes[at] !== 'fail') return [{ proposal }];
    if (isOwn || strong > 0) {
      const isDoubtful = proposal.kind === 'rows' && !isNear(proposal);
      return [{ proposal, certainty: isDoubtful ? DOUBTFUL : LIKELY }];
    }
    return isNear(proposal) && !isOffByLines(proposal)
      ? [{ proposal, certainty: isPlain ? LIKELY : DOUBTFUL }]
      : [];
  });
}

function isProvedAlone(family: Weighed): boolean {
  const { strong, weak, fail, isSaid } = family;
  // Where none fails, one more must hold: then one that failed would have been told.
  const needed = (isSaid ? PROOF.said : PROOF.unsaid) + (fail === 0 ? 1 : 0);
  return strong > 0 && strong + weak / 2 >= needed && isMostly(family);
}

/** By the others of its pool. */
const isProvedTogether = (family: Weighed, pool: Tally): boolean =>
  pool.strong - family.strong + (pool.weak - family.weak) / 2 >= PROOF.unsaid && isMostly(pool);

const isMostly = ({ strong, weak, fail }: Tally): boolean =>
  fail <= Math.max(1, MOST_FAILING * (strong + weak + fail));

/** The total of a plain list with one column of amounts, with nothing beside it that could prove it. */
const isOnlyTotal = ({ proposals, fail }: Weighed, pool: Tally): boolean =>
  proposals.length === 1 &&
  fail === 1 &&
  pool.strong + pool.weak + pool.fail === 1 &&
  isNear(proposals[0]!) &&
  !isOffByLines(proposals[0]!) &&
  proposals[0]!.parts.filter(({ cell }) => cell.value !== 0).length >= FEWEST_PARTS;

/** The total of a plain list that holds: so many figures add up to it by no accident. */
const isLongSum = ({ proposals: [only, ...more], strong }: Weighed): boolean =>
  only !== undefined &&
  more.length === 0 &&
  strong === 1 &&
  only.parts.filter(({ cell }) => cell.value !== 0).length > FEWEST_PARTS;

/** Off by less than a level of the list counted twice, or left out, would make it. */
const isNear = (proposal: Proposal): boolean =>
  Math.abs(residualOf(proposal)) < FAR * Math.abs(proposal.total.value);
/** Lines next to each other make the difference: they are levels that no label shows, not a slip. */
function isOffByLines(proposal: Proposal): boolean {
  const { parts } = proposal;
  if (parts.length < 2) return true;
  const off = -residualOf(proposal);
  return parts.some((_, from) => {
    let sum = 0;
    return parts.slice(from).some(({ cell, weight }) => {
      sum += weight * cell.value;
      return Math.abs(sum - off) <= slackOf(proposal);
    });
  });
}

const FAR = 0.3;
const FEWEST_PARTS = 3;

interface Failure {
  readonly proposal: Proposal;
  readonly question: string;
}

/**
 * Sums that fail where no other reading of the same question holds. A grand total may be read as the sum of the
 * total before it and as that of all lines: the one does not speak against the other.
 */
function openFailures(families: readonly Weighed[], chosen: readonly Weighed[]): Failure[] {
  const best = new Map(chosen.map((family) => [family.question, family]));
  const totals = new Set(chosen.flatMap(({ proposals }) => proposals.map(({ total }) => total.id)));
  return families.flatMap((family) => {
    const { question, proposals, outcomes, strong, isSaid } = family;
    const rival = best.get(question);
    const isRivalled = rival !== undefined && rival !== family && isHeld(rival, family);
    if (strong === 0 && !isSaid) return [];
    return proposals.flatMap((proposal, at): Failure[] => {
      const addsTotals = proposal.kind === 'rows' && proposal.parts.some(({ cell }) => totals.has(cell.id));
      return outcomes[at] === 'fail' && (!isRivalled || addsTotals) ? [{ proposal, question }] : [];
    });
  });
}

/** Of neighbours that happen to be equal nothing is said against what labels say. */
const isHeld = (rival: Weighed, { isSaid }: Weighed): boolean =>
  rival.strong > 0 || (rival.weak > 0 && (rival.isSaid === true || !isSaid));

function crossingPairs(open: readonly Failure[], holding: readonly Proposal[]): Set<Proposal> {
  const held = new Set(holding.flatMap((one) => [one.total.id, ...one.parts.map(({ cell }) => cell.id)]));
  const byCell = new Map<string, { failure: Failure; change: number }[]>();
  for (const failure of open) {
    const { total, parts } = failure.proposal;
    const residual = residualOf(failure.proposal);
    for (const [id, change] of [
      [total.id, -residual] as const,
      ...parts.map(({ cell, weight }) => [cell.id, weight * residual] as const),
    ]) {
      if (held.has(id) || !Number.isFinite(change)) continue;
      byCell.set(id, [...(byCell.get(id) ?? []), { failure, change }]);
    }
  }
  const crossing = new Set<Proposal>();
  for (const list of byCell.values()) {
    for (const one of list)
      for (const other of list)
        if (one.failure.question < other.failure.question && isOneChange(one, other)) {
          crossing.add(one.failure.proposal);
          crossing.add(other.failure.proposal);
        }
  }
  return crossing;
}

type Change = { readonly failure: Failure; readonly change: number };
const isOneChange = (one: Change, other: Change): boolean =>
  Math.abs(one.change - other.change) <=
    Math.min(slackOf(one.failure.proposal), slackOf(other.failure.proposal)) &&
  Math.abs(one.change) > slackOf(one.failure.proposal) + slackOf(other.failure.proposal);

const relationOf = ({ proposal, certainty }: Proved): OtherRelation => ({
  kind: proposal.kind,
  relation: {
    type: 'sum',
    comparison: '=',
    terms: [
      { figure: proposal.total.id, weight: 1 },
      ...proposal.parts.map(({ cell, weight }) => ({ figure: cell.id, weight: -weight as 1 | -1 })),
    ],
  },
  ...(certainty === undefined ? {} : { certainty }),
});
