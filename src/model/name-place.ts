import type { Location } from './location.ts';

/** The name that stands before a figure of the text, given the place of the figure; that place where it is not found there. */
export function placeOfName(figure: Location, name: string): Location {
  const { excerpt, excerptStart = 0, start } = figure;
  if (excerpt === undefined || start === undefined) return figure;
  const at = excerpt.slice(0, start - excerptStart).lastIndexOf(name);
  if (at < 0 || name === '') return figure;
  const from = excerptStart + at;
  return { ...figure, start: from, end: from + name.length, text: name };
}
