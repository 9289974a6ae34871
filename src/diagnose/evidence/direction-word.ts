import type { Correction } from '../../model/diagnosis.ts';
import type { Location } from '../../model/location.ts';

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['增', '减'],
  ['升', '降'],
];
const WORDS = /增加|增长|上升|提高|减少|下降|降低|增|减|升|降/g;

/** The word for the other way: 增加 for 减少. @internal */
export const oppositeWord = (word: string): string | undefined => {
  const pair = OPPOSITES.find((words) => words.includes(word));
  return pair?.[pair[0] === word ? 1 : 0];
};

/** Which way the word says that something went; the pairs have the rises first. */
export const wayOf = (word: string): 'up' | 'down' => (OPPOSITES.some(([up]) => up === word) ? 'up' : 'down');

/** Whether the word stands right before the figure, so that it gives the figure its sign. */
export function isDirected({ excerpt, excerptStart, start }: Location): boolean {
  if (excerpt === undefined || excerptStart === undefined || start === undefined) return false;
  return /(?:增加|增长|上升|提高|减少|下降|降低)了?\s*$/.test(excerpt.slice(0, start - excerptStart));
}

/** The word before the figure that says which way it changed, put the other way round. */
export function turnDirection(figure: string | undefined, location: Location): Correction | undefined {
  const { excerpt, excerptStart, start } = location;
  if (excerpt === undefined || excerptStart === undefined || start === undefined) return undefined;
  const match = [...excerpt.slice(0, start - excerptStart).matchAll(WORDS)].at(-1);
  const suggested = match && oppositeWord(match[0]);
  if (!match || suggested === undefined) return undefined;
  const at = excerptStart + match.index;
  return {
    ...(figure === undefined ? {} : { figure }),
    location: { ...location, start: at, end: at + match[0].length, text: match[0] },
    stated: match[0],
    suggested,
  };
}
