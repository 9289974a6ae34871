import { codesNamed, type LineNames } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import lineCues from '../cues/line.json' with { type: 'json' };

const unmarked = readCues(lineCues)('line.names-without-mark');
/** Farthest that names without a mark reach. */
const REACH = 60;
/** Digits of the code of a class, section and item. */
const CLASS = 3;
const SECTION = 5;
const ITEM = 7;

type Levels = Pick<LineNames, 'class' | 'section' | 'item'>;

/**
 * 教育支出普通教育（款）, （类）普通教育小学教育（项）: what stands before one mark may be the names of two levels, if both
 * are of the classification and one below the other.
 */
export function partLevels(names: Levels): Levels {
  const { class: group, section, item } = names;
  if (section === undefined && item === undefined) return names;
  const { above, own } = split(section ?? item ?? '', group, section === undefined ? ITEM : SECTION);
  return section === undefined
    ? { ...above, item: own }
    : { ...above, section: own, ...(item ? { item } : {}) };
}

/** 教育支出（类）普通教育（款）小学教育92万元: names behind the last mark, up to what is said of the line. */
export function levelsBehind(
  text: string,
  at: number,
  { class: group, section }: Levels,
): (Levels & { readonly length: number }) | undefined {
  const name = unmarked.exec(text.slice(at, at + REACH))?.groups?.names;
  if (!name || group === undefined) return undefined;
  if (section !== undefined) {
    const isBelow = below(codesNamed(section, SECTION), codesNamed(name, ITEM));
    return isBelow ? { class: group, section, item: name, length: name.length } : undefined;
  }
  const classes = codesNamed(group, CLASS);
  if (below(classes, codesNamed(name, ITEM))) return { class: group, item: name, length: name.length };
  if (below(classes, codesNamed(name, SECTION))) return { class: group, section: name, length: name.length };
  const { above, own } = split(name, group, ITEM);
  return above.section === undefined ? undefined : { ...above, item: own, length: name.length };
}

/** The names of the levels above parted from what `written` ends with, a name of so many digits. */
function split(
  written: string,
  group: string | undefined,
  digits: number,
): { readonly above: Levels; readonly own: string } {
  const above = group === undefined ? {} : { class: group };
  if (codesNamed(written, digits).length > 0) return { above, own: written };
  for (let at = written.length - 2; at >= 2; at -= 1) {
    const [head, own] = [written.slice(0, at), written.slice(at)];
    const codes = codesNamed(own, digits);
    if (codes.length === 0) continue;
    if (group === undefined && below(codesNamed(head, CLASS), codes)) return { above: { class: head }, own };
    if (digits === SECTION || !endsWithSection(head, codes)) continue;
    const { above: higher, own: section } = split(head, group, SECTION);
    return { above: { ...higher, section }, own };
  }
  return { above, own: written };
}

/** Whether it is the name of a section, or of a class and a section, above one of the codes. */
function endsWithSection(written: string, codes: readonly string[]): boolean {
  for (let at = 0; at <= written.length - 2; at += 1)
    if (below(codesNamed(written.slice(at), SECTION), codes))
      return at === 0 || codesNamed(written.slice(0, at), CLASS).length > 0;
  return false;
}

const below = (higher: readonly string[], codes: readonly string[]): boolean =>
  codes.some((code) => higher.some((prefix) => code.startsWith(prefix)));
