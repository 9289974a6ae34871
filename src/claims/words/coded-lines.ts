import { FUNCTIONAL_CLASSES, type LineNames } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import lineCues from '../cues/line.json' with { type: 'json' };

/** A classification line named in the text. Places are positions in the flow. */
export interface NamedLine {
  readonly names: LineNames;
  /** As written, without the number before it. */
  readonly text: string;
  readonly start: number;
  /** Where its names end, and where what is said of it begins. */
  readonly end: number;
  readonly after: number;
}

export const LEVELS = ['class', 'section', 'item'] as const;

const cue = readCues(lineCues);
const code = cue('line.code');
const namesBehind = cue('line.names-behind-code');
const namesBefore = cue('line.names-before-code');
const tie = cue('line.ties-to-name-before');
const threeNames = cue('line.three-names');
const joint = cue('line.joint');
const counted = cue('line.counted');
const doubledEnding = cue('line.doubled-ending');
const classEnding = cue('line.class-ending');

/** A class with or without 支出 at its end. */
const CLASSES = new Set(
  FUNCTIONAL_CLASSES.flatMap(({ names }) =>
    names.flatMap(({ name }) => [name, name.replace(classEnding.one, '')]),
  ),
);
export const isClassName = (name: string): boolean => CLASSES.has(name);

/** Farthest that the names before or behind a code reach. */
const REACH = 120;

export const isCode = (digits: string): boolean => code.exec(digits)?.[0] === digits;

/** The line with a code that starts at `start`: the code before its names, or in brackets behind them. */
export function codedLine(text: string, start: number): NamedLine | undefined {
  const [line] = codedLinesIn(text.slice(0, start + REACH), start);
  return line?.start === start ? line : undefined;
}

/**
 * Every line with a code from `from` on, in reading order: items of a run, parts in brackets, a list without numbers.
 *
 * @internal Exported for tests.
 */
export function* codedLinesIn(text: string, from = 0): Generator<NamedLine> {
  let taken = from;
  for (const match of code.all(text, from)) {
    if (match.index < taken) continue;
    const line =
      behindItsNames(text, taken, match.index, match[0]) ??
      beforeItsNames(text, taken, match.index, match[0]);
    if (!line) continue;
    yield line;
    taken = line.after;
  }
}

/** `教育支出-普通教育-小学教育`: three names of which the first is a class, without a code. */
export function separatedLine(text: string, start: number): NamedLine | undefined {
  const match = threeNames.exec(text.slice(start, start + REACH));
  const names = match && levelNames(match[0], '');
  if (!names || !CLASSES.has(names.class ?? '')) return undefined;
  const end = start + match[0].length;
  return { names, text: match[0], start, end, after: end };
}

/** `行政运行（2013901）`. */
function behindItsNames(text: string, from: number, at: number, digits: string): NamedLine | undefined {
  const close = at + digits.length;
  if (text[at - 1] !== '（' || text[close] !== '）') return undefined;
  const before = namesBefore.exec(text.slice(Math.max(from, at - 1 - REACH), at - 1))?.[0];
  const written = before?.replace(tie.one, '');
  const names = written && levelNames(written, digits);
  if (!names) return undefined;
  return { names, text: written, start: at - 1 - written.length, end: at - 1, after: close + 1 };
}

/** `2013901一般公共服务支出-…-行政运行`, `（2013901）行政运行`. */
function beforeItsNames(text: string, from: number, at: number, digits: string): NamedLine | undefined {
  const close = at + digits.length;
  const match = namesBehind.exec(text.slice(close, close + REACH));
  const written = match?.groups?.names;
  if (!match || !written || counted.test(written)) return undefined;
  const run = withoutRemark(written);
  const names = levelNames(run, digits);
  if (!names) return undefined;
  const bracketed = at > from && text[at - 1] === '（' && text[close] === '）';
  const start = bracketed ? at - 1 : at;
  const end = close + match[0].length - (written.length - run.length);
  return { names, text: text.slice(start, end), start, end, after: end };
}

/** A colon parts levels only behind a class; elsewhere it opens what is said of the line. */
const withoutRemark = (written: string): string => {
  const [first, ...rest] = written.split('：');
  return rest.length > 0 && !CLASSES.has(first!) ? first! : written;
};

/** The names of the deepest levels that the code has; undefined where there are more, or where three digits name no class. */
function levelNames(written: string, digits: string): LineNames | undefined {
  const parts = written
    .replace(doubledEnding.one, '')
    .split(joint.one)
    .filter((part) => part !== '');
  const depth = digits === '' ? 3 : (digits.length - 1) / 2;
  if (parts.length === 0 || parts.length > 3) return undefined;
  if (depth === 1 && !CLASSES.has(parts[0]!)) return undefined;
  const first = Math.max(0, depth - parts.length);
  const named = Object.fromEntries(parts.map((part, index) => [LEVELS[first + index]!, part]));
  return { ...named, ...(digits ? { code: digits } : {}) };
}
