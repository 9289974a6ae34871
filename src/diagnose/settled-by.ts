import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { valueIn } from './graph/change.ts';
import type { Cell, Graph } from './graph/graph.ts';
import type { Hypothesis } from './search/hypothesis.ts';

/**
 * Findings without a relation that a correction settles: a negative amount, a word that compares the figure,
 * shares that then add to 100, the unit of a table that is off as a whole.
 */
export function settledBy(graph: Graph, hypothesis: Hypothesis, findings: readonly Finding[]): string[] {
  const mended = [...hypothesis.changes.keys()].map((cell) => graph.cells[cell]!);
  return findings
    .filter(({ relation }) => relation === undefined)
    .filter((finding) => isSettled(graph, hypothesis, mended, finding))
    .map(({ id }) => id);
}

function isSettled(
  graph: Graph,
  { changes, kind: slip }: Hypothesis,
  mended: readonly Cell[],
  { kind, messageId, locations }: Finding,
): boolean {
  const isMended = (place: Location) => mended.some((cell) => isAt(cell, place));
  if (kind === 'unit') {
    return slip === 'scaled-table' && mended.every((cell) => isInTable(cell, locations[0]));
  }
  if (messageId === 'shares-not-hundred') {
    const shares = locations.flatMap((place) => graph.cells.find((cell) => isAt(cell, place)) ?? []);
    const sum = shares.reduce((total, cell) => total + valueIn(cell, changes), 0n);
    const slack = shares.reduce((total, { ulp }) => total + ulp, 0n);
    const gap = sum - 100n * graph.scale.one;
    return shares.length === locations.length && locations.some(isMended) && gap <= slack && gap >= -slack;
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
