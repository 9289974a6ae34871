/** Control characters but tab and line end, deleted, C1, and what turns the direction of text or ends lines unseen. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ONE_FOR_ONE = /[\u0000-\u0008\u000a-\u001f\u007f\u0085\u2028\u2029]/g;
const LINE_ENDS = '\n\v\f\r\u0085\u2028\u2029';
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const COLOURED = /(\u001b\[[\d;]{0,20}m)/;

/** What a terminal would obey and a reader not see is shown: ESC as ␛, U+202E as ‹U+202E›. */
export const showHidden = (text: string): string => text.replace(HIDDEN, pictureOf);

/** As `showHidden`, of a text that has colours of ours in it. */
export const showHiddenBetweenColours = (text: string): string =>
  text
    .split(COLOURED)
    .map((part, at) => (at % 2 === 1 ? part : showHidden(part)))
    .join('');

function pictureOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/**
 * All texts of some data on one line each and without escapes, character by character, so that places in them
 * stay: a cell's line ends are blanks, and nothing in it passes for a colour of ours.
 */
export const onOneLine = <T>(data: T): T => mapTexts(data, oneLine);

const oneLine = (text: string): string =>
  text.replace(ONE_FOR_ONE, (character) => (LINE_ENDS.includes(character) ? ' ' : pictureOf(character)));

/** Plain data with every text in it changed; what holds none that changes is the same object as before. */
export function mapTexts<T>(data: T, change: (text: string) => string): T {
  if (typeof data === 'string') return change(data) as T;
  if (typeof data !== 'object' || data === null) return data;
  if (data instanceof Map) {
    return new Map([...data].map(([key, value]) => [key, mapTexts(value, change)])) as T;
  }
  let changed: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(data)) {
    const mapped = mapTexts(value, change);
    if (mapped === value) continue;
    changed ??= (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>;
    changed[key] = mapped;
  }
  return (changed ?? data) as T;
}

/** A line that a CI runner would take for a command, as GitHub (`::error::`, `##[error]`), Azure and TeamCity do. */
const COMMAND_LINE = /^([^\S\n]*):(?=:[\w-])/gm;
const COMMAND_WITHIN = /##(?=\w*\[)/g;

/** Breaks such commands with a blank: text is never one, wherever its lines were broken. */
export const withoutCommands = (text: string): string =>
  text.replace(COMMAND_LINE, '$1: ').replace(COMMAND_WITHIN, '# #');
