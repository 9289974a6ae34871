import { OPERATION } from '../rank/priors.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import { singleFaults } from '../search/single-fault.ts';
import { advance, components, type State } from '../search/state.ts';
import { type Block, blocksOf, cellsOf, failuresAt, pastes } from './block.ts';
import { exchangeHypothesis, scaleHypothesis, shiftHypothesis } from './block-hypotheses.ts';
import { exchangedColumns } from './exchanged-columns.ts';
import { scaledRows } from './scaled-rows.ts';
import { type ShiftedRows, shiftedRows } from './shifted-rows.ts';
import type { WeighedMove } from './weigh-move.ts';

/** Failed relations at a list before it is asked whether it was moved as a whole. */
const FEWEST_FAILURES = 2;
/** Of the failed relations at the moved figures, those that must tie then. */
const MOST_OF_THEM = 0.6;
/** What ties because of the move alone; where it is less than sure, much must speak against single slips. */
const LEAST_EVIDENCE = 0.4;
const SURE = 2;
const CLEAR_OF_SINGLES = 5;
/** log P of two slips of single figures, where one does not explain a group. */
const TWO_SLIPS = 2 * OPERATION - 8;
const MOST_BLOCKS = 6;

interface Candidate {
  readonly move: WeighedMove;
  /** What is done to the rows, without where it begins and ends. */
  readonly way: string;
  /** Items listed in the text that then hold a figure, and a beginning where none was printed. */
  readonly likeliness: number;
  readonly toHypothesis: () => Hypothesis;
}

/**
 * Lists of figures that stand beside the wrong labels, before any single figure is suspected: each move that
 * ties most of the failed relations, breaks none, and says more than slips of single figures would.
 * `listed`: cells that the text names as holding a figure.
 */
export function askewBlocks(
  searcher: Searcher,
  start: State,
  listed: ReadonlySet<number>,
): { operations: Hypothesis[]; state: State } {
  const operations: Hypothesis[] = [];
  let state = start;
  while (operations.length < MOST_BLOCKS) {
    const best = bestBlock(searcher, state, listed);
    if (!best) break;
    operations.push(best);
    state = advance(searcher.graph, state, best);
  }
  return { operations, state };
}

function bestBlock(searcher: Searcher, state: State, listed: ReadonlySet<number>): Hypothesis | undefined {
  let best: Candidate | undefined;
  const acceptable: Candidate[] = [];
  for (const block of blocksOf(searcher.layout)) {
    for (const candidate of candidatesIn(searcher, state, block, listed)) {
      if (!isAcceptable(candidate.move)) continue;
      acceptable.push(candidate);
      if (best && !isBetter(candidate, best)) continue;
      if (saysMore(searcher, state, candidate)) best = candidate;
    }
  }
  const hypothesis = best?.toHypothesis();
  if (!hypothesis || !acceptable.some((other) => isRival(other, best!))) return hypothesis;
  return { ...hypothesis, atMost: Math.min(AMONG_RIVALS, hypothesis.atMost ?? 1) };
}

/** How sure at most where the same rows moved otherwise would tie as much. */
const AMONG_RIVALS = 0.6;
/** Evidence by which one move stands out from another. */
const APART = 1;

/** Moves the same figures another way, ties as much, or would if its lost figures were known, with about as much evidence. */
const isRival = ({ move: a, way }: Candidate, { move: b, way: chosen }: Candidate): boolean =>
  way !== chosen &&
  a.tied.length + a.lost.length >= b.tied.length + b.lost.length &&
  a.evidence > b.evidence - APART &&
  [...a.changes].some(([cell, { value }]) => value !== (b.changes.get(cell)?.value ?? value));

const isAcceptable = ({ tied, failures, evidence }: WeighedMove) =>
  tied.length >= Math.max(FEWEST_FAILURES, MOST_OF_THEM * failures) && evidence >= LEAST_EVIDENCE;

/** Ties more; of those that tie as much, is proved better, is likelier, moves less. */
function isBetter({ move: a, likeliness: p }: Candidate, { move: b, likeliness: q }: Candidate): boolean {
  const by = [
    a.tied.length - b.tied.length,
    b.lost.length - a.lost.length,
    Math.round(10 * (a.evidence - b.evidence)),
    p - q,
    b.changes.size - a.changes.size,
  ].find((difference) => difference !== 0);
  return by !== undefined && by > 0;
}

function* candidatesIn(
  searcher: Searcher,
  state: State,
  block: Block,
  listed: ReadonlySet<number>,
): Generator<Candidate> {
  const { graph } = searcher;
  for (const columns of pastes(block)) {
    if (graph.effort.isSpent) return;
    const cells = cellsOf(block, columns).flat();
    if (failuresAt(graph, state.failed, cells).size < FEWEST_FAILURES) continue;
    if (cells.some((cell) => state.changes.has(cell))) continue;
    for (const move of shiftedRows(searcher, state, block, columns)) {
      const likeliness = likelinessOf(searcher, block, move, listed);
      yield {
        move,
        way: wayOf(move),
        likeliness,
        toHypothesis: () => shiftHypothesis(searcher, block, columns, move),
      };
    }
    for (const move of scaledRows(searcher, state, block, columns)) {
      yield {
        move,
        way: `10^${move.power}`,
        likeliness: 0,
        toHypothesis: () => scaleHypothesis(searcher, block, columns, move),
      };
    }
  }
  const all = cellsOf(block, block.columns).flat();
  if (failuresAt(graph, state.failed, all).size < FEWEST_FAILURES) return;
  if (block.columns.length < 2 || all.some((cell) => state.changes.has(cell))) return;
  for (const move of exchangedColumns(searcher, state, block)) {
    yield {
      move,
      way: move.pair.join(),
      likeliness: 0,
      toHypothesis: () => exchangeHypothesis(searcher, block, move),
    };
  }
}

/** The rows by which figures are moved. */
const wayOf = ({ alignment }: ShiftedRows): string =>
  [
    ...new Set(
      alignment.flatMap((source, row) => (source === undefined || source === row ? [] : source - row)),
    ),
  ]
    .sort()
    .join();

/** A row is left out of a pasted list where it is empty, more often than where it is not. */
const BEGINS_EMPTY = 0.5;

function likelinessOf(
  { graph }: Searcher,
  block: Block,
  { changes, alignment }: ShiftedRows,
  listed: ReadonlySet<number>,
): number {
  const first = block.lines[alignment.findIndex((source, row) => source !== row)];
  const isEmpty = [...(first?.cells.values() ?? [])].every((cell) => graph.cells[cell]!.value === 0n);
  let likeliness = isEmpty ? BEGINS_EMPTY : 0;
  for (const [cell, { value }] of changes) {
    if (listed.has(cell)) likeliness += Number(value !== 0n) - Number(graph.cells[cell]!.value !== 0n);
  }
  return likeliness;
}

/** Whether slips of single figures would be the poorer explanation of what the move ties. */
function saysMore(searcher: Searcher, state: State, { move, toHypothesis }: Candidate): boolean {
  let singles = 0;
  for (const group of components(searcher.graph, move.tied)) {
    const scores = singleFaults(searcher, state, group).map(({ score }) => score);
    singles += Math.max(TWO_SLIPS, ...scores);
  }
  return toHypothesis().score > singles + (move.evidence >= SURE ? 0 : CLEAR_OF_SINGLES);
}
