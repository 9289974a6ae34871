import { expandSlots } from '../../model/expand-slots.ts';
import type { Wording } from '../../model/index.ts';
import slots from './slots.json' with { type: 'json' };

const compiled = new WeakMap<Wording, RegExp>();
const withAmount = new WeakMap<Wording, Wording>();

/** The regular expression of a wording, compiled once. */
export function regExpOf(wording: Wording): RegExp {
  let found = compiled.get(wording);
  if (!found) {
    found = new RegExp(expandSlots(wording.pattern, slots), 'u');
    compiled.set(wording, found);
  }
  return found;
}

export const saysOne = (wordings: readonly Wording[] | undefined, text: string): boolean =>
  (wordings ?? []).some((wording) => regExpOf(wording).test(text));

/** The wording with an amount right behind it: 本年收入合计 120 万元. */
export function amountAfter(wording: Wording): RegExp {
  let extended = withAmount.get(wording);
  if (!extended) {
    extended = { ...wording, pattern: `(?:${wording.pattern})[^，。；：\\d]{0,20}\\d[\\d,.]*[万亿]?元` };
    withAmount.set(wording, extended);
  }
  return regExpOf(extended);
}
