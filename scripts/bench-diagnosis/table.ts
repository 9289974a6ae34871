import type { Tally } from './tally.ts';

const percent = (share: number) => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)}%`);

/** One line a kind of slip. */
export function printTable(rows: readonly (readonly [string, Tally])[]) {
  const lines = [
    [
      'kind',
      'slips',
      'unseen',
      'detected',
      'top-1',
      'top-3',
      'value',
      'cause',
      'false',
      'median ms',
      'cpu ms',
      'max ms',
    ],
    ...rows.map(([kind, tally]) => [
      kind,
      String(tally.slips),
      String(tally.unseen),
      percent(tally.detected),
      percent(tally.top1),
      percent(tally.top3),
      percent(tally.exact),
      percent(tally.cause),
      String(tally.falseDiagnoses),
      tally.medianMs.toFixed(1),
      tally.medianCpuMs.toFixed(1),
      tally.maxMs.toFixed(0),
    ]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    );
  }
}
