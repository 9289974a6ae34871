import type { Cell } from './cell.ts';
import { type Scale, ulpOf } from './scale.ts';

/** How finely a corrected figure is looked for, and whether zeros at its end are then left out. */
export interface Precision {
  readonly decimals: number;
  readonly ulp: bigint;
  readonly trimmed: boolean;
}

/** How figures of one file are printed. */
interface Style {
  readonly decimals: number;
  /** More decimals than this are hardly meant: a digit too many. */
  readonly most: number;
  readonly trimmed: boolean;
}

const styleKey = ({ operand, domain }: Cell) =>
  [operand.location.file, operand.location.sheet ?? '', domain, operand.unit].join('\n');

const TRIMMED_SHARE = 0.08;
const RARE = 0.02;
const FEW = 10;

/** The precision in which each cell's right value would be printed, by cell index. */
export function precisionsOf(cells: readonly Cell[], scale: Scale): Precision[] {
  const printed = new Map<string, number[]>();
  for (const cell of cells) {
    if (cell.operand.state !== 'printed') continue;
    const key = styleKey(cell);
    const list = printed.get(key);
    if (list) list.push(cell.decimals);
    else printed.set(key, [cell.decimals]);
  }
  const styles = new Map([...printed].map(([key, decimals]) => [key, styleOf(decimals)]));
  return cells.map((cell) => {
    const style = styles.get(styleKey(cell));
    const own = cell.operand.state === 'printed' ? cell.decimals : (style?.decimals ?? 2);
    const usual = style?.decimals ?? own;
    const decimals = Math.min(
      own > usual && style!.most <= usual ? usual : Math.max(own, usual),
      scale.decimals,
    );
    return { decimals, ulp: ulpOf(decimals, scale), trimmed: style?.trimmed ?? false };
  });
}

function styleOf(decimals: readonly number[]): Style {
  const counts = new Map<number, number>();
  for (const places of decimals) counts.set(places, (counts.get(places) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]!;
  const fewer = decimals.filter((places) => places < usual).length;
  const meant = [...counts].filter(([, count]) => count > RARE * decimals.length && count > 1);
  const most = Math.max(usual, ...(decimals.length < FEW ? decimals : meant.map(([places]) => places)));
  return { decimals: usual, most, trimmed: fewer >= 2 && fewer >= decimals.length * TRIMMED_SHARE };
}
