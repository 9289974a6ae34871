import type { Move } from '../search/moves.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';
import { type Block, blocksOf, cellsOf } from './block.ts';

/** A list most rows of which disagree with everything else, and no move that would put it right. */
export interface Astray {
  readonly block: Block;
  /** Failed relations at its figures: no single figure is to be suspected. */
  readonly relations: readonly number[];
  readonly failingRows: number;
  readonly judgedRows: number;
  /** The figures are last year's. */
  readonly isLastYear: boolean;
}

const FEWEST_ROWS = 5;
const MOST = 0.5;
/** Sums of more figures than this tell nothing of a row. */
const NARROW = 12;
/** Of the failures at a list, those that one slip may clear for the list to count as explained. */
const EXPLAINED = 0.6;
/** Of the figures, those that last year's table has too. */
const SAME_AS_LAST_YEAR = 0.7;

/** The lists that are wrong as a whole, the worst first: once it is set aside, what it spoilt elsewhere is not at issue. */
export function astrayBlocks(
  searcher: Searcher,
  state: State,
  structural: readonly Move[],
  lastYear: (id: string) => bigint | undefined,
): Astray[] {
  const found: Astray[] = [];
  const failed = new Set(state.failed);
  for (;;) {
    const worst = blocksOf(searcher.layout)
      .flatMap((block) => judgeBlock(searcher, state, failed, block, structural) ?? [])
      .sort((a, b) => b.share - a.share)[0];
    if (!worst) return found;
    const { share: _, ...astray } = worst;
    found.push({ ...astray, isLastYear: isLastYears(searcher, astray.block, lastYear) });
    for (const relation of astray.relations) failed.delete(relation);
  }
}

function judgeBlock(
  { graph }: Searcher,
  state: State,
  failed: ReadonlySet<number>,
  block: Block,
  structural: readonly Move[],
): (Omit<Astray, 'isLastYear'> & { share: number }) | undefined {
  const relations = new Set<number>();
  let failingRows = 0;
  let judgedRows = 0;
  let failures = 0;
  let judged = 0;
  for (const cells of cellsOf(block, block.columns)) {
    if (cells.some((cell) => state.changes.has(cell))) return undefined;
    const own = new Set(cells.flatMap((cell) => graph.cells[cell]!.relations));
    const narrow = [...own].filter((relation) => isTelling(graph.relations[relation]!.cells, graph));
    graph.effort.spend(own.size);
    for (const relation of own) if (failed.has(relation)) relations.add(relation);
    const failing = narrow.filter((relation) => failed.has(relation)).length;
    if (narrow.length > 0) judgedRows++;
    if (failing > 0) failingRows++;
    failures += failing;
    judged += narrow.length;
  }
  if (failingRows < FEWEST_ROWS || failingRows < MOST * judgedRows) return undefined;
  const isExplained = structural.some(
    (move) =>
      [...relations].filter((relation) => !move.state.failed.has(relation)).length >=
      EXPLAINED * relations.size,
  );
  if (isExplained) return undefined;
  return { block, relations: [...relations], failingRows, judgedRows, share: failures / judged };
}

/** Few figures, some of them other than nothing. */
const isTelling = (cells: readonly number[], { cells: all }: Searcher['graph']): boolean =>
  cells.length <= NARROW && cells.some((cell) => all[cell]!.value !== 0n);

function isLastYears(
  { graph }: Searcher,
  block: Block,
  lastYear: (id: string) => bigint | undefined,
): boolean {
  const figures = cellsOf(block, block.columns)
    .flat()
    .map((cell) => graph.cells[cell]!)
    .filter(({ value }) => value !== 0n);
  const same = figures.filter(({ id, value }) => lastYear(id) === value).length;
  return same >= FEWEST_ROWS && same >= SAME_AS_LAST_YEAR * figures.length;
}
