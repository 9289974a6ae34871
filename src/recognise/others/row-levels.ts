import { normaliseText } from '../normalise-label.ts';
import { CodeReader, splitCodeAndName } from '../read-code.ts';
import type { SheetLayout, SheetSide } from './lay-out-sheet.ts';
import { isTotalLabel, isWithin, rankOfTotal } from './total-words.ts';

/** A body row of one side: 0-based, `parent` is an index into the list of lines. */
export interface Line {
  readonly row: number;
  /** Rank of a total, 0 to 2; absent for what is added up. */
  readonly total?: number;
  readonly isWithin: boolean;
}

/** Which lines stand beneath which: for every line the index of its parent, -1 for the top. */
export type Nesting = readonly number[];

/** The code of every line, where those without one are the total and none has another's; empty otherwise. */
export function codesOfLines(layout: SheetLayout, side: SheetSide): ReadonlyMap<number, string> {
  const lines = readLines(layout, side);
  const codes = new Map(
    lines.map(({ row, total, codes: [code] }) => [row, total === undefined ? code : 'total']),
  );
  const known = [...codes.values()].filter((code) => code !== undefined);
  const isWhole = known.length === lines.length && new Set(known).size === known.length;
  return isWhole ? (codes as ReadonlyMap<number, string>) : new Map();
}

interface NamedLine extends Line {
  readonly label: string;
  readonly indent: number;
  readonly codes: readonly (string | undefined)[];
}

/** The lines of a side, and every way in which their labels may nest them; the last is none at all. */
export function nestLines(
  layout: SheetLayout,
  side: SheetSide,
): { readonly lines: readonly Line[]; readonly nestings: readonly Nesting[] } {
  const lines = readLines(layout, side);
  const flat = lines.map(() => -1);
  const schemes = [
    ...(lines[0]?.codes ?? []).map((_, at) => byCode(lines.map(({ codes }) => codes[at]))),
    byNumbering(lines),
    byDepth(lines.map((line) => (line.total === undefined ? line.indent : 0))),
  ];
  // What stands below a total belongs beside it.
  const isTotal = (parent: number) => lines[parent]?.total !== undefined;
  const nestings = schemes
    .flatMap((nesting) => (nesting ? [nesting.map((parent) => (isTotal(parent) ? -1 : parent))] : []))
    .filter((nesting) => nesting.some((parent) => parent >= 0));
  return { lines, nestings: [...nestings, flat] };
}

function readLines(layout: SheetLayout, side: SheetSide): readonly NamedLine[] {
  const { section, rows } = layout;
  const joined = new CodeReader();
  const alone = side.codes.map(() => new CodeReader());
  const nameColumn = side.labels.at(-1);
  return rows.map((row) => {
    const cells = section.rows[row]!;
    const words = [...side.numbers, ...side.codes, ...side.labels].map((column) => cells[column] ?? '');
    const isNamed = words.some((text) => text.trim() !== '');
    const total = (isNamed ? words : labelsBefore(layout, side, row)).find(isTotalLabel);
    const label = nameColumn === undefined ? '' : (cells[nameColumn] ?? '');
    const codeCells = side.codes.map((column) => cells[column] ?? '');
    const codes = [
      ...(codeCells.length > 0 ? [joined.read(codeCells)] : []),
      ...(codeCells.length > 1 ? codeCells.map((text, at) => alone[at]!.read([text])) : []),
      splitCodeAndName(label)?.code,
    ];
    return {
      row,
      ...(total === undefined ? {} : { total: rankOfTotal(total) }),
      isWithin: words.some(isWithin),
      label,
      indent: indentOf(label),
      codes: total === undefined ? codes : codes.map(() => undefined),
    };
  });
}

/** Of the last side to the left that has any in this row: a label may be merged over several sides. */
function labelsBefore({ section, sides }: SheetLayout, side: SheetSide, row: number): string[] {
  const before = sides.slice(0, sides.indexOf(side)).reverse();
  const texts = before.map(({ labels }) => labels.map((column) => section.rows[row]![column] ?? ''));
  return texts.find((words) => words.some((text) => text.trim() !== '')) ?? [];
}

/** Full-width spaces are twice as wide. */
function indentOf(label: string): number {
  const lead = /^[\s\u3000]*/.exec(label)![0];
  return [...lead].reduce((width, char) => width + (char === '\u3000' ? 2 : 1), 0);
}

/** The longest code before it that it begins with. No code twice, else rows are more than their codes. */
function byCode(codes: readonly (string | undefined)[]): Nesting | undefined {
  const seen = new Map<string, number>();
  const parents: number[] = [];
  for (const [at, code] of codes.entries()) {
    if (code !== undefined && seen.has(code)) return undefined;
    let parent = -1;
    for (let length = (code?.length ?? 0) - 1; length > 0 && parent < 0; length--)
      parent = seen.get(code!.slice(0, length)) ?? -1;
    parents.push(parent);
    if (code !== undefined) seen.set(code, at);
  }
  return parents;
}

const NUMBERINGS = [
  /^[一二三四五六七八九十]{1,3}[、.,]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,2}[、.,]/,
  /^\(\d{1,2}\)/,
];

/** 一、 above （一） above 1. above （1）, and lines without a number below them all. */
function byNumbering(lines: readonly NamedLine[]): Nesting {
  return byDepth(
    lines.map(({ label, total }) => {
      const text = normaliseText(label);
      const depth = NUMBERINGS.findIndex((pattern) => pattern.test(text));
      return total !== undefined ? 0 : depth < 0 ? NUMBERINGS.length : depth;
    }),
  );
}

/** The nearest line above that stands less deep. */
function byDepth(depths: readonly number[]): Nesting {
  const open: number[] = [];
  return depths.map((depth, at) => {
    while (open.length > 0 && depths[open.at(-1)!]! >= depth) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(at);
    return parent;
  });
}
