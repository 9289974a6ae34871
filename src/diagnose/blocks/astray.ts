import { NO_CHANGES } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { readingHolds } from '../graph/judge.ts';
import { names, type RelationNode, readingsOf } from '../graph/relation-node.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Move } from '../search/moves.ts';
import type { Searcher } from '../search/searcher.ts';
import { singleFaults } from '../search/single-fault.ts';
import { components, type State } from '../search/state.ts';
import { type Block, blocksOf, cellsOf, tablesOf } from './block.ts';

/** A list most rows of which disagree with everything else, and no move that would put it right. */
export interface Astray {
  readonly block: Block;
  /** Failed relations at its figures: no single figure is to be suspected. */
  readonly relations: readonly number[];
  readonly failingRows: number;
  readonly judgedRows: number;
  /** A whole table that agrees with itself and with nothing else: one of another year or version. */
  readonly isOtherEdition: boolean;
  /** The figures are last year's. */
  readonly isLastYear: boolean;
}

interface Tally {
  failures: number;
  judged: number;
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
    const worst = [...blocksOf(searcher.layout), ...tablesOf(searcher.layout)]
      .flatMap((block) => judgeBlock(searcher, state, failed, block, structural, lastYear) ?? [])
      .sort((a, b) => b.share - a.share || b.against - a.against)[0];
    if (!worst) return found;
    const { share: _, against: __, ...astray } = worst;
    found.push(astray);
    for (const relation of astray.relations) failed.delete(relation);
  }
}

function judgeBlock(
  searcher: Searcher,
  state: State,
  failed: ReadonlySet<number>,
  block: Block,
  structural: readonly Move[],
  lastYear: (id: string) => bigint | undefined,
): (Astray & { share: number; against: number }) | undefined {
  const { graph } = searcher;
  const relations = new Set<number>();
  let failingRows = 0;
  let judgedRows = 0;
  const partners = new Map<string, Tally>();
  for (const cells of cellsOf(block, block.columns)) {
    if (cells.some((cell) => state.changes.has(cell))) return undefined;
    const own = new Set(cells.flatMap((cell) => graph.cells[cell]!.relations));
    const narrow = [...own].filter((relation) => isTelling(graph.relations[relation]!.cells, graph));
    graph.effort.spend(own.size);
    for (const relation of own) if (failed.has(relation)) relations.add(relation);
    const failing = narrow.filter((relation) => failed.has(relation)).length;
    if (narrow.length > 0) judgedRows++;
    if (failing > 0) failingRows++;
    for (const relation of own) tally(graph, block, new Set(cells), failed, relation, partners);
  }
  const isOtherEdition = agreesWithItselfOnly(block, partners);
  const areMost = failingRows >= FEWEST_ROWS && failingRows >= MOST * judgedRows;
  const isLastYear = relations.size >= FEWEST_CHECKS && isLastYears(searcher, block, lastYear);
  if (!areMost && !isOtherEdition && !isLastYear) return undefined;
  const isExplained = structural.some(
    (move) =>
      [...relations].filter((relation) => !move.state.failed.has(relation)).length >=
      EXPLAINED * relations.size,
  );
  const against = [...partners.values()].filter(({ failures, judged }) => 2 * failures >= judged).length;
  const share = against / partners.size;
  // Last year's figures need no more proof. Of others: where most agree with the list, one of them is wrong.
  const isOtherwise =
    isExplained || share < MOST || byFigures(searcher, state, relations) >= EXPLAINED * relations.size;
  if (isOtherwise && !isLastYear) return undefined;
  return {
    block,
    relations: [...relations],
    failingRows,
    judgedRows,
    isOtherEdition,
    isLastYear,
    share,
    against,
  };
}

/** Whether a slip is one of the table's own figures: none of them is to be suspected. */
export function isWithin(graph: Graph, { block }: Astray, { changes }: Hypothesis): boolean {
  const { file, table } = block.lines[0]!;
  return (
    changes.size > 0 &&
    [...changes.keys()].every((cell) => {
      const { key, operand } = graph.cells[cell]!;
      return key?.table === table && operand.location.file === file;
    })
  );
}

/** Slips of single figures that leave the rest of a list right. */
const FEW_SLIPS = 2;

/** Failed relations that one figure each explains, a figure or two of the list being wrong. */
function byFigures(searcher: Searcher, state: State, relations: ReadonlySet<number>): number {
  const groups = components(searcher.graph, relations);
  if (groups.length > FEW_SLIPS) return 0;
  return groups
    .filter((group) => group.length > 1 && singleFaults(searcher, state, group).length > 0)
    .reduce((sum, group) => sum + group.length, 0);
}

/** Of the checks against others, those that fail where a table is one of another year. */
const NEARLY_ALL = 0.75;
const FEWEST_CHECKS = 3;

function agreesWithItselfOnly({ lines }: Block, partners: ReadonlyMap<string, Tally>): boolean {
  const { table } = lines[0]!;
  const own = partners.get(table);
  if (!own || own.failures > 0 || own.judged < FEWEST_CHECKS) return false;
  const others = [...partners].flatMap(([partner, found]) => (partner === table ? [] : [found]));
  const failures = others.reduce((sum, other) => sum + other.failures, 0);
  const judged = others.reduce((sum, other) => sum + other.judged, 0);
  return (
    failures >= FEWEST_CHECKS &&
    failures >= NEARLY_ALL * judged &&
    others.filter((other) => other.failures > 0).length >= 2
  );
}

/** With what the list agrees and disagrees: other tables, the text, its own sums. Bounds hold of many a wrong figure. */
function tally(
  graph: Graph,
  block: Block,
  own: ReadonlySet<number>,
  failed: ReadonlySet<number>,
  relation: number,
  partners: Map<string, Tally>,
) {
  const node = graph.relations[relation]!;
  const isBound = node.type === 'sum' && node.comparison === '<=';
  const isOfNothing = node.cells.every((cell) => graph.cells[cell]!.value === 0n);
  if (isOfNothing || (isBound && !failed.has(relation))) return;
  if (!failed.has(relation) && !holdsByOwn(graph, node, own)) return;
  const { table } = block.lines[0]!;
  const partner = node.cells
    .map((cell) => graph.cells[cell]!.key?.table ?? 'text')
    .find((one) => one !== table);
  const known = partners.get(partner ?? table) ?? { failures: 0, judged: 0 };
  known.judged++;
  if (failed.has(relation)) known.failures++;
  partners.set(partner ?? table, known);
}

/** A statement of the text that holds of another table's figure says nothing of this one. */
const holdsByOwn = (graph: Graph, node: RelationNode, own: ReadonlySet<number>): boolean =>
  readingsOf(node).some(
    (reading) => [...own].some((cell) => names(reading, cell)) && readingHolds(graph, reading, NO_CHANGES),
  );

/** Few figures, some of them other than nothing. */
const isTelling = (cells: readonly number[], { cells: all }: Graph): boolean =>
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
