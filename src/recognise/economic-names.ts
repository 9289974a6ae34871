import { ECONOMIC_ITEMS } from '../model/classification/classification.ts';
import { normaliseLabel } from './normalise-label.ts';

const byName: ReadonlyMap<string, string> = new Map(
  ECONOMIC_ITEMS.map(({ code, name }) => [normaliseLabel(name), code] as const).reverse(),
);

/** Code of an item of the economic classification, for tables that print names only. */
export const findEconomicCode = (text: string): string | undefined => byName.get(normaliseLabel(text));

/** 301, 30201 …: the departmental classification, or the governmental one (501 …). */
export const isEconomicCode = (digits: string): boolean =>
  /^(?:30[1-9]|31[0-3]|399|50\d|51[0-4]|599)(?:\d{2})?$/.test(digits);
