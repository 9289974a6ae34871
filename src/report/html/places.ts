import type { Grid } from '../../model/grid.ts';
import type { Location } from '../../model/location.ts';
import type { Result } from '../../model/result.ts';
import type { SubmissionSources } from '../../model/sources.ts';
import { type Mark, newMark } from './marks.ts';

/** A stretch of a line under one set of marks, or under none. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly mark?: Mark;
}

/** Where the findings, corrections and checks of a result stand in what was read. */
export interface Places {
  /** 1-based row and column. */
  cell(grid: number, row: number, column: number): Mark | undefined;
  segments(narrative: number, line: number, length: number): Segment[];
  /** Ids of the elements that show this place; those of its table where it is no single cell. */
  targets(location: Location): string[];
}

type Note = (mark: Mark) => void;
interface Span {
  readonly start: number;
  readonly end: number;
  readonly note: Note;
}

/** `prefix` keeps the ids of several submissions on one page apart. */
export function findPlaces(result: Result, sources: SubmissionSources, prefix: string): Places {
  const cells = new Map<string, Mark>();
  const spans = new Map<string, Span[]>();

  const add = (location: Location, note: Note): void => {
    const grid = gridIndex(sources.grids, location);
    if (grid >= 0 && location.row !== undefined && location.column !== undefined) {
      const id = cellId(prefix, grid, location.row, location.column);
      const mark = cells.get(id) ?? newMark(id);
      note(mark);
      cells.set(id, mark);
      return;
    }
    const line = lineOf(sources, location);
    if (!line) return;
    const { start = 0, end = line.length } = location;
    const known = spans.get(line.id);
    if (known) known.push({ start, end, note });
    else spans.set(line.id, [{ start, end, note }]);
  };
  const lineOf = ({ narratives }: SubmissionSources, location: Location) => {
    const narrative = narratives.findIndex(({ file }) => file === location.file);
    const number = location.line ?? location.paragraph;
    const line = narratives[narrative]?.lines.find((one) => one.number === number);
    return line && { id: lineId(prefix, narrative, line.number), length: line.text.length };
  };

  collect(result, sources, add);
  const cut = new Map<string, Segment[]>();
  const segmentsOf = (id: string, length: number): Segment[] => {
    const segments = cut.get(id) ?? cutLine(id, spans.get(id) ?? [], length);
    cut.set(id, segments);
    return segments;
  };
  return {
    cell: (grid, row, column) => cells.get(cellId(prefix, grid, row, column)),
    segments: (narrative, line, length) => segmentsOf(lineId(prefix, narrative, line), length),
    targets: (location) => {
      const grid = gridIndex(sources.grids, location);
      if (grid >= 0) {
        if (location.row === undefined || location.column === undefined) return [panelId(prefix, 'g', grid)];
        const id = cellId(prefix, grid, location.row, location.column);
        return cells.has(id) ? [id] : [panelId(prefix, 'g', grid)];
      }
      const line = lineOf(sources, location);
      if (!line) return [];
      const { start = 0, end = line.length } = location;
      return within(segmentsOf(line.id, line.length), start, end).flatMap(({ mark }) => mark?.id ?? []);
    },
  };
}

function collect(result: Result, sources: SubmissionSources, add: (at: Location, note: Note) => void): void {
  for (const { location, checks } of sources.uses) {
    add(location, (mark) => {
      mark.label ??= location.label;
      for (const { rule, outcome } of checks) mark.checks.set(rule, outcome);
    });
  }
  for (const location of result.coverage?.unread ?? []) {
    add(location, (mark) => {
      mark.isUnread = true;
    });
  }
  const explained = new Set(
    result.diagnoses.filter(({ status }) => status === 'named').flatMap(({ explains }) => explains),
  );
  for (const finding of result.findings) {
    for (const [at, location] of finding.locations.entries()) {
      add(location, (mark) => {
        mark.label ??= location.label;
        (at === 0 && !explained.has(finding.id) ? mark.first : mark.others).push(finding);
        if (!mark.checks.has(finding.rule)) mark.checks.set(finding.rule, 'fail');
      });
    }
  }
  for (const { corrections, status } of result.diagnoses) {
    for (const { location, suggested } of corrections) {
      add(location, (mark) => {
        mark.isSuspect ||= status === 'named';
        if (suggested !== undefined && !mark.suggestions.includes(suggested))
          mark.suggestions.push(suggested);
      });
    }
  }
}

/** Overlapping spans become neighbours, each under all the marks that reach it. */
function cutLine(id: string, spans: readonly Span[], length: number): Segment[] {
  const inside = (at: number) => Math.min(Math.max(at, 0), length);
  const cuts = new Set([0, length]);
  for (const { start, end } of spans) cuts.add(inside(start)).add(inside(end));
  const sorted = [...cuts].sort((a, b) => a - b);
  const coming = spans.map((span, order) => ({ ...span, order })).sort((a, b) => b.start - a.start);
  let over: typeof coming = [];
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1]!;
    while (coming.length > 0 && coming.at(-1)!.start < end) over.push(coming.pop()!);
    over = over.filter((span) => span.end > start).sort((a, b) => a.order - b.order);
    if (over.length === 0) return { start, end };
    const mark = newMark(`${id}-${start}`);
    for (const { note } of over) note(mark);
    return { start, end, mark };
  });
}

/** The neighbours that a stretch reaches: found by halving, for a line may hold thousands. */
function within(segments: readonly Segment[], start: number, end: number): Segment[] {
  let low = 0;
  for (let high = segments.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < segments.length && segments[last]!.start < end) last += 1;
  return segments.slice(low, last);
}

const gridIndex = (grids: readonly Grid[], { file, sheet }: Location): number =>
  grids.findIndex((grid) => grid.file === file && grid.sheet === sheet);

const cellId = (prefix: string, grid: number, row: number, column: number): string =>
  `${prefix}g${grid}-r${row}c${column}`;
const lineId = (prefix: string, narrative: number, line: number): string => `${prefix}n${narrative}-${line}`;
export const panelId = (prefix: string, kind: 'g' | 'n', index: number): string =>
  `${prefix}${kind}${index}-panel`;
