import { plainName } from '../../../model/classification/plain-name.ts';
import { ECONOMIC_ITEMS, FORMER_ECONOMIC_ITEMS } from '../../../model/index.ts';
import { mostAlike } from '../../../model/nearest-name.ts';

/** Items of the economic classification by their plain names. */
export const OFFICIAL = new Map(ECONOMIC_ITEMS.map((item) => [plainName(item.name), item]));

/** The item whose name is so much like this one that it is a slip of the pen. */
export function nearestItem(name: string): string | undefined {
  const nearest = mostAlike(name, OFFICIAL.keys(), 0.8);
  return nearest === undefined ? undefined : OFFICIAL.get(nearest)!.name;
}

/** The one item of as many characters that differs in one of them: 离修费. Short names are too much alike for more than a hint. */
export function itemOneOff(name: string): string | undefined {
  if (name.length < SHORTEST) return undefined;
  const near = [...OFFICIAL.keys()].filter(
    (item) =>
      item.length === name.length &&
      item.at(-1) === name.at(-1) &&
      [...item].filter((char, at) => char !== name[at]).length === 1,
  );
  return near.length === 1 ? OFFICIAL.get(near[0]!)!.name : undefined;
}
const SHORTEST = 3;

const FORMER = new Map(FORMER_ECONOMIC_ITEMS.map((item) => [plainName(item.name), item]));

/** An item of the classification before 2018 that is none today. */
export const isFormerItem = (name: string): boolean =>
  FORMER.has(plainName(name)) && !OFFICIAL.has(plainName(name));

/** An item of the classification that was in force in `year`. */
export const wasItem = (name: string, year: number | undefined): boolean => {
  const former = FORMER.get(plainName(name.replace(/^其它/u, '其他')));
  return former !== undefined && (year === undefined || year <= former.until);
};
