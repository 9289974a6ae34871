import type { Cause } from '../../model/diagnosis.ts';
import type { Cell } from '../graph/cell.ts';
import type { Changes, Setting } from '../graph/change.ts';
import { absolute } from '../graph/range.ts';
import { NEGATIVE_AMOUNT, OPERATION, STRUCTURE_SHARES, type StructureKind } from '../rank/priors.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import { settingsFor } from '../search/single-fault.ts';
import type { State } from '../search/state.ts';
import type { Line } from './layout.ts';

/**
 * Rows where several figures are wrong for one reason: each figure is solved from the relations that leave
 * the row, then the row's old and new figures are compared.
 */
export function* wholeLines(
  searcher: Searcher,
  state: State,
  suspects: ReadonlySet<number>,
): Generator<Hypothesis> {
  for (const block of searcher.layout.blocks) {
    for (const [place, line] of block.entries()) {
      const cells = [...line.cells.values()];
      if (cells.filter((cell) => suspects.has(cell)).length < 2) continue;
      const changes = solveLine(searcher, state, line);
      if (!changes || changes.size < 2) continue;
      const found = recognise(searcher, line, changes, [block[place - 1], block[place + 1]]);
      if (!found) continue;
      const { cause, kind } = found;
      yield { changes, cause, kind, score: OPERATION + Math.log(STRUCTURE_SHARES[kind]) };
    }
  }
}

function solveLine(searcher: Searcher, state: State, line: Line): Changes | undefined {
  const { graph } = searcher;
  const members = new Set(line.cells.values());
  const changes = new Map<number, Setting>();
  for (const index of members) {
    const cell = graph.cells[index]!;
    const outward = cell.relations.filter((relation) => {
      const node = graph.relations[relation]!;
      return (
        (node.type === 'ratio' || node.comparison === '=') &&
        !node.cells.some((other) => other !== index && members.has(other))
      );
    });
    if (!outward.some((relation) => state.failed.has(relation))) continue;
    const [best] = settingsFor(searcher, state.changes, cell, outward)
      .map((setting) => ({ setting, likely: likelihoodOf(searcher, state, cell, setting) }))
      .sort((a, b) => b.likely - a.likely);
    if (!best) return undefined;
    changes.set(index, best.setting);
  }
  return changes;
}

const likelihoodOf = (searcher: Searcher, state: State, cell: Cell, setting: Setting): number =>
  searcher.agreementGain(state.changes, new Map([[cell.index, setting]])) +
  searcher.slips.corroborate(cell, setting) +
  (setting.value < 0n && cell.value >= 0n ? NEGATIVE_AMOUNT : 0);

function recognise(
  { graph }: Searcher,
  line: Line,
  changes: Changes,
  adjacent: readonly (Line | undefined)[],
): { cause: Cause; kind: StructureKind } | undefined {
  const pairs = [...changes].map(([index, { value, ulp }]) => ({
    cell: graph.cells[index]!,
    right: value,
    ulp,
  }));
  if (pairs.every(({ cell }) => cell.value === 0n)) return { cause: 'omitted-line', kind: 'omitted-line' };
  const power = commonPower(pairs);
  if (power !== undefined) {
    return {
      cause: Math.abs(power) === 4 || Math.abs(power) === 8 ? 'unit-mix' : 'power-of-ten',
      kind: 'scaled-line',
    };
  }
  const repeated = adjacent.some(
    (other) =>
      other &&
      [...changes.keys()].every((index) => {
        const column = [...line.cells].find(([, cell]) => cell === index)![0];
        const twin = other.cells.get(column);
        return twin !== undefined && graph.cells[twin]!.value === graph.cells[index]!.value;
      }),
  );
  if (repeated) return { cause: 'doubled-line', kind: 'doubled-line' };
  const stated = pairs.map(({ cell }) => cell.value).filter((value) => value !== 0n);
  const right = pairs.map((pair) => pair.right).filter((value) => value !== 0n);
  return sameValues(stated, right) ? { cause: 'shifted-columns', kind: 'shifted-columns' } : undefined;
}

const sameValues = (a: readonly bigint[], b: readonly bigint[]) => {
  const sorted = (values: readonly bigint[]) => [...values].map(String).sort().join();
  return a.length > 0 && sorted(a) === sorted(b);
};

const POWERS = [1, 2, 3, 4, 8, -1, -2, -3, -4, -8];

/** k where every stated figure is the right one × 10^k, within the rounding of the coarser. */
function commonPower(pairs: readonly { cell: Cell; right: bigint; ulp: bigint }[]): number | undefined {
  return POWERS.find((power) =>
    pairs.every(({ cell, right, ulp }) => {
      if (right === 0n || cell.value === 0n) return false;
      const factor = 10n ** BigInt(Math.abs(power));
      const [large, small, unit] =
        power > 0 ? ([cell.value, right, ulp] as const) : ([right, cell.value, cell.ulp] as const);
      return 2n * absolute(large - small * factor) <= unit * factor + 2n * unit;
    }),
  );
}
