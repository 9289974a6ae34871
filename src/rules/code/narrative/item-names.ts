import { plainName } from '../../../model/classification/plain-name.ts';
import { ECONOMIC_ITEMS } from '../../../model/index.ts';
import { mostAlike } from '../../../model/nearest-name.ts';

/** Items of the economic classification by their plain names. */
export const OFFICIAL = new Map(ECONOMIC_ITEMS.map((item) => [plainName(item.name), item]));

/** The item whose name is so much like this one that it is a slip of the pen. */
export function nearestItem(name: string): string | undefined {
  const nearest = mostAlike(name, OFFICIAL.keys(), 0.7);
  return nearest === undefined ? undefined : OFFICIAL.get(nearest)!.name;
}
