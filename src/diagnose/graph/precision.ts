import type { Cell, Graph } from './graph.ts';
import { ulpOf } from './scale.ts';

/** How finely a corrected figure may be printed. */
export interface Precision {
  readonly decimals: number;
  readonly ulp: bigint;
  /** Values that a coarser option prints are left to it. */
  readonly coarser?: bigint;
}

/** How figures of one file are printed: their usual decimals, and whether zeros at the end are left out. */
interface Style {
  readonly decimals: number;
  readonly trimmed: boolean;
}

const styleKey = ({ operand, domain }: Cell) =>
  [operand.location.file, operand.location.sheet ?? '', domain, operand.unit].join('\n');

const TRIMMED_SHARE = 0.08;

/** The precisions in which each cell's right value may be printed, finest first. */
export function precisionsOf(graph: Graph): (cell: Cell) => readonly Precision[] {
  const printed = new Map<string, number[]>();
  for (const cell of graph.cells) {
    if (cell.operand.state !== 'printed') continue;
    const key = styleKey(cell);
    printed.set(key, [...(printed.get(key) ?? []), cell.decimals]);
  }
  const styles = new Map([...printed].map(([key, decimals]) => [key, styleOf(decimals)]));
  const cache = new Map<number, readonly Precision[]>();
  return (cell) => {
    let options = cache.get(cell.index);
    if (!options) {
      options = optionsFor(cell, styles.get(styleKey(cell)), graph);
      cache.set(cell.index, options);
    }
    return options;
  };
}

function styleOf(decimals: readonly number[]): Style {
  const counts = new Map<number, number>();
  for (const places of decimals) counts.set(places, (counts.get(places) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]!;
  const fewer = decimals.filter((places) => places < usual).length;
  return { decimals: usual, trimmed: fewer >= 2 && fewer >= decimals.length * TRIMMED_SHARE };
}

function optionsFor(cell: Cell, style: Style | undefined, graph: Graph): Precision[] {
  const printed = cell.operand.state === 'printed';
  const own = printed ? cell.decimals : (style?.decimals ?? 2);
  const finest = Math.min(Math.max(own, style?.decimals ?? own), graph.scale.decimals);
  if (!style?.trimmed || finest <= 0) return [{ decimals: finest, ulp: ulpOf(finest, graph.scale) }];
  const options: Precision[] = [];
  for (let decimals = finest; decimals >= 0; decimals--) {
    options.push({
      decimals,
      ulp: ulpOf(decimals, graph.scale),
      ...(decimals > 0 ? { coarser: ulpOf(decimals - 1, graph.scale) } : {}),
    });
  }
  return options;
}
