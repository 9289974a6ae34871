import { ECONOMIC_ITEMS } from '../model/classification/classification.ts';
import { normaliseLabel } from './normalise-label.ts';

const byName = new Map<string, string[]>();
for (const { code, name } of ECONOMIC_ITEMS) {
  const label = normaliseLabel(name);
  byName.set(label, [...(byName.get(label) ?? []), code]);
}

/**
 * Code of an item of the economic classification, for tables that print names only. 办公设备购置 is an item of
 * 309 and of 310: the one of `group`, or else of the later, which every department may have.
 */
export function findEconomicCode(text: string, group?: string): string | undefined {
  const codes = byName.get(normaliseLabel(text));
  return codes?.find((code) => group !== undefined && code.startsWith(group)) ?? codes?.at(-1);
}

const GROUPS = new Set(
  '301 302 303 304 305 306 307 308 309 310 311 312 313 399 501 502 503 504 505 506 507 508 509 510 511 512 513 514 599'.split(
    ' ',
  ),
);

/** 301, 30201 …: the departmental classification, or the governmental one (501 …). */
export const isEconomicCode = (digits: string): boolean =>
  (digits.length === 3 || (digits.length === 5 && isDigit(digits, 3) && isDigit(digits, 4))) &&
  GROUPS.has(digits.length === 3 ? digits : digits.slice(0, 3));

const isDigit = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
};
