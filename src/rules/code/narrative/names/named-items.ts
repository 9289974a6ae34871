import { plainName } from '../../../../model/classification/plain-name.ts';
import { ECONOMIC_ITEMS, type TableReading } from '../../../../model/index.ts';

/** Economic codes of 人员经费 and 公用经费. */
export const GROUPS: Readonly<Record<string, RegExp>> = {
  personnel: /^30[13]/,
  public: /^(?:302|307|309|31|399)/,
};
/** Items of that name in the group; 309 and 310 share most of theirs. */
export const itemsOf = (name: string, concept: string): (typeof ECONOMIC_ITEMS)[number][] => {
  const group = GROUPS[concept];
  return group ? (BY_NAME.get(plainName(name)) ?? []).filter(({ code }) => group.test(code)) : [];
};
/**
 * The rows that the table prints under that name (before 2018 under other codes), else the items; the same where 支出
 * was added to the name, or left out.
 */
export function itemsMeant(name: string, concept: string, table?: TableReading): { code: string }[] {
  const group = GROUPS[concept];
  const rowsOf = (text: string) =>
    (table?.rows ?? []).flatMap(({ code, key, name: printed }) =>
      code?.length === 5 && group?.test(code) && plainName(printed) === plainName(text)
        ? [{ code: key }]
        : [],
    );
  const other = name.endsWith('支出') ? name.slice(0, -2) : `${name}支出`;
  const found = [rowsOf(name), itemsOf(name, concept), rowsOf(other), itemsOf(other, concept)];
  return found.find((items) => items.length > 0) ?? [];
}
const BY_NAME = new Map<string, (typeof ECONOMIC_ITEMS)[number][]>();
for (const { code, name } of ECONOMIC_ITEMS) {
  const key = plainName(name);
  // The name of a class stands for all its items.
  const items = ECONOMIC_ITEMS.filter((item) => item.code.length === 5 && item.code.startsWith(code));
  BY_NAME.set(key, [...(BY_NAME.get(key) ?? []), ...items]);
}
