import { functionalItemsNamed } from '../../model/index.ts';
import { remember } from '../../model/remember.ts';
import { readCues } from '../cues/cue.ts';
import lineCues from '../cues/line.json' with { type: 'json' };
import { mark } from '../cues/marks.ts';
import { codedLine, isClassName, isCode, LEVELS, type NamedLine, separatedLine } from './coded-lines.ts';
import { levelsBehind, partLevels } from './unmarked-levels.ts';

const cue = readCues(lineCues);
const clauseMark = mark('clause.mark');
const number = cue('line.number');
const MARKS = LEVELS.map((key) => ({ key, mark: cue(`line.${key}-mark`) }));
const ordinal = cue('line.digits-before-name');
const codeBehind = cue('line.code-behind');
const nameAlone = cue('line.name-alone');
const withoutBrackets = cue('line.levels-without-brackets');
const classAndItem = cue('line.item-of-class');
/** Farthest that the name of one level and its mark reach. */
const NAME_MAX = 49;

/**
 * The line a paragraph opens with, by the marks of its levels (`教育支出（类）普通教育（款）小学教育（项）`, also without brackets), by its
 * code (`2010301一般公共服务支出-…-行政运行`, `行政运行（2013901）`), by three names of which the first is a class, by an
 * item of a class (`教育支出中的小学教育支出`), or by the name of an item before its budget or final figure. A class alone, without its code, is an ordinary subject.
 */
export const readLineNames = remember((text): NamedLine | undefined => {
  const start = number.exec(text)?.[0].length ?? 0;
  return (
    markedLine(text, start) ??
    lineWithoutBrackets(text, start) ??
    codedLine(text, start) ??
    separatedLine(text, start) ??
    itemOfClass(text, start) ??
    itemAlone(text, start)
  );
});

/** `教育支出中的小学教育支出12万元`: the official names of a class and of an item. */
function itemOfClass(text: string, start: number): NamedLine | undefined {
  const match = classAndItem.exec(text.slice(start, start + 2 * NAME_MAX));
  const { class: group = '', item: name = '', expenditure = '' } = match?.groups ?? {};
  if (!match || !isClassName(group)) return undefined;
  const item = [name, name + expenditure].find((one) => functionalItemsNamed(one).length > 0);
  if (item === undefined) return undefined;
  const end = start + match[0].length;
  return { names: { class: group, item }, text: match[0], start, end, after: end };
}

/** `教育支出类普通教育款小学教育项12万元`: the official name of a class, and names of a section and an item. */
function lineWithoutBrackets(text: string, start: number): NamedLine | undefined {
  const match = withoutBrackets.exec(text.slice(start, start + 3 * NAME_MAX));
  const { class: group = '', section = '', item = '' } = match?.groups ?? {};
  if (!match || !isClassName(group)) return undefined;
  const end = start + match[0].length;
  return { names: { class: group, section, item }, text: match[0], start, end, after: end };
}

/** `行政运行。年初预算为…`: the official name of an item and nothing else. */
function itemAlone(text: string, start: number): NamedLine | undefined {
  const groups = nameAlone.exec(text.slice(start, start + NAME_MAX))?.groups;
  if (!groups) return undefined;
  const { name = '', expenditure = '' } = groups;
  const item = [name, name + expenditure].findLast((one) => functionalItemsNamed(one).length > 0);
  if (item === undefined || isClassName(item)) return undefined;
  const end = start + item.length;
  return { names: { item }, text: item, start, end, after: end };
}

function markedLine(text: string, start: number): NamedLine | undefined {
  const names: { class?: string; section?: string; item?: string } = {};
  let at = start;
  let digits = '';
  for (const { key, mark } of MARKS) {
    const found = mark.exec(text.slice(at, at + NAME_MAX));
    if (!found) continue;
    const written = text.slice(at, at + found.index);
    const own = ordinal.exec(written)?.[0] ?? '';
    const name = written.slice(own.length);
    if (clauseMark.test(name)) break;
    names[key] = name;
    digits += own.replace(/\D/g, '') + found[1]!;
    at += found.index + found[0].length;
  }
  const rest = names.item === undefined ? levelsBehind(text, at, names) : undefined;
  at += rest?.length ?? 0;
  const { length: _, ...levels } = rest ?? { length: 0, ...partLevels(names) };
  if (levels.section === undefined && levels.item === undefined) return undefined;
  const behind = codeBehind.exec(text.slice(at, at + 10));
  const code = behind?.[1] ?? (isCode(digits) ? digits : undefined);
  return {
    names: { ...levels, ...(code ? { code } : {}) },
    text: text.slice(start, at),
    start,
    end: at,
    after: at + (behind?.[0].length ?? 0),
  };
}
