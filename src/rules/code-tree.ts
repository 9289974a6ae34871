import type { TableRow } from '../model/table.ts';

interface CodedRow {
  readonly key: string;
  readonly code: string;
}

/** The rows of a coded table as they nest: a level that is left out lets its children move up. */
export interface CodeTree {
  readonly rows: readonly CodedRow[];
  readonly codes: ReadonlySet<string>;
  /** The classes, or where none is listed the rows without a listed ancestor. */
  readonly tops: readonly CodedRow[];
  childrenOf(code: string): readonly CodedRow[];
  /** The longest listed code that `code` starts with, itself excluded. */
  ancestorOf(code: string): string | undefined;
  hasDescendants(code: string, length?: number): boolean;
  /** Listed codes that start with `code` and have no listed ancestor: what stands for a code that is not listed. */
  topsBelow(code: string): readonly CodedRow[];
}

const CLASS_LENGTH = 3;
const NONE: readonly CodedRow[] = [];

const trees = new WeakMap<readonly TableRow[], CodeTree>();

/** The tree of a table's rows; built once for the same array of rows. */
export function codeTreeOf(rows: readonly TableRow[], prefix: string): CodeTree {
  const known = trees.get(rows);
  if (known) return known;
  const tree = buildCodeTree(rows, prefix);
  trees.set(rows, tree);
  return tree;
}

function buildCodeTree(rows: readonly TableRow[], prefix: string): CodeTree {
  const coded = rows.flatMap((row) => {
    const code = codeOfRow(row.key, prefix);
    return code === undefined ? [] : [{ key: row.key, code }];
  });
  const codes = new Set(coded.map((row) => row.code));
  const below = lengthsBelow(codes);
  const children = new Map<string, CodedRow[]>();
  const orphans: CodedRow[] = [];
  const ancestorOf = (code: string): string | undefined => {
    for (let length = code.length - 1; length >= CLASS_LENGTH; length -= 1) {
      const candidate = code.slice(0, length);
      if (codes.has(candidate)) return candidate;
    }
    return undefined;
  };
  for (const row of coded) {
    const parent = ancestorOf(row.code);
    if (parent === undefined) {
      orphans.push(row);
      continue;
    }
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  const classes = orphans.filter((row) => row.code.length === CLASS_LENGTH);
  return {
    rows: coded,
    codes,
    tops: classes.length > 0 ? classes : orphans,
    childrenOf: (code) => children.get(code) ?? NONE,
    ancestorOf,
    topsBelow: (code) => orphans.filter((row) => row.code !== code && row.code.startsWith(code)),
    hasDescendants: (code, length) => {
      const lengths = below.get(code);
      return lengths !== undefined && (length === undefined || lengths.has(length));
    },
  };
}

/** For every prefix of a code, how long the codes under it are. */
function lengthsBelow(codes: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<number>> {
  const below = new Map<string, Set<number>>();
  for (const code of codes) {
    for (let length = CLASS_LENGTH; length < code.length; length += 1) {
      const prefix = code.slice(0, length);
      const lengths = below.get(prefix);
      if (lengths) lengths.add(code.length);
      else below.set(prefix, new Set([code.length]));
    }
  }
  return below;
}

/** `expense.201` → `201`; a doubled row's mark (`2010301#2`) is no part of the code. */
export function codeOfRow(key: string, prefix: string): string | undefined {
  if (!key.startsWith(prefix)) return undefined;
  const mark = key.indexOf('#');
  const code = key.slice(prefix.length, mark < 0 ? undefined : mark);
  return /^\d{3,9}$/.test(code) ? code : undefined;
}
