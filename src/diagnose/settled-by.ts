import type { EvaluationReport } from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { suspicionsOf } from './evidence/suspicions-of.ts';
import type { Cell } from './graph/cell.ts';
import { valueIn } from './graph/change.ts';
import type { Graph } from './graph/graph.ts';
import type { Hypothesis } from './search/hypothesis.ts';

/**
 * Findings without a relation that a correction settles: a negative amount, a word that compares the figure,
 * shares that then add to 100, the unit of a table that is off as a whole, items listed that have no figure.
 */
export function settledBy(graph: Graph, hypothesis: Hypothesis, report: EvaluationReport): string[] {
  const mended = [...hypothesis.changes.keys()].map((cell) => graph.cells[cell]!);
  const shares = new Map(
    suspicionsOf(report, 'shares').map(({ finding, hint }) => [finding.id, hint.shares]),
  );
  return report.findings
    .filter(({ relation }) => relation === undefined)
    .filter((finding) => {
      const own = shares.get(finding.id);
      if (own) return makeHundred(graph, hypothesis, own);
      return finding.kind === 'listing'
        ? fillsMost(graph, hypothesis, finding)
        : isSettled(hypothesis, mended, finding);
    })
    .map(({ id }) => id);
}

/** One of the shares is changed, and they add to 100 as far as they are rounded. */
function makeHundred(graph: Graph, { changes }: Hypothesis, shares: readonly string[]): boolean {
  const cells = shares.flatMap((id) => graph.byId.get(id) ?? []);
  const sum = cells.reduce((total, cell) => total + valueIn(cell, changes), 0n);
  const slack = cells.reduce((total, { ulp }) => total + ulp, 0n);
  const gap = sum - 100n * graph.scale.one;
  const isMended = cells.some(({ index }) => changes.has(index));
  return cells.length === shares.length && isMended && gap <= slack && gap >= -slack;
}

/** A list that is moved back fills most of what the text lists and the table leaves empty. */
function fillsMost(graph: Graph, { changes, said }: Hypothesis, { locations }: Finding): boolean {
  const empty = locations
    .flatMap(({ fact }) => (fact === undefined ? [] : (graph.byId.get(fact) ?? [])))
    .filter(({ value }) => value === 0n);
  const filled = empty.filter(({ index }) => (changes.get(index)?.value ?? 0n) !== 0n);
  return said !== undefined && filled.length * 2 > empty.length;
}

function isSettled(
  { kind: slip }: Hypothesis,
  mended: readonly Cell[],
  { kind, locations }: Finding,
): boolean {
  const isMended = (place: Location) => mended.some((cell) => isAt(cell, place));
  if (kind === 'unit') {
    return slip === 'scaled-table' && mended.every((cell) => isInTable(cell, locations[0]));
  }
  return (kind === 'sign' || kind === 'direction') && locations.some(isMended);
}

const isInTable = ({ operand: { location } }: Cell, place: Location | undefined) =>
  location.table !== undefined && location.table === place?.table && location.file === place.file;

const isAt = (
  { operand: { location } }: Cell,
  { file, sheet, row, column, line, paragraph, start }: Location,
) =>
  location.file === file &&
  (location.start === undefined
    ? location.sheet === sheet && location.row === row && location.column === column
    : location.line === line && location.paragraph === paragraph && location.start === start);
