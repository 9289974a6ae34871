import type { Location } from '../../model/location.ts';
import { wrapText } from '../layout/wrap.ts';
import { describeFile, describePlace } from '../place.ts';
import type { TerminalContext } from './context.ts';

/** Figures by table and file: the cell, or the line and what stands there. */
export function figurePlaceLines(
  locations: readonly Location[],
  { lang, say, style, width }: Pick<TerminalContext, 'lang' | 'say' | 'style' | 'width'>,
): string[] {
  const files = new Map<string, string[]>();
  for (const location of locations) {
    const file = describeFile(location);
    const places = files.get(file);
    const place = describePlace(location, lang);
    const text = location.text.trim() || say('localisable.blank');
    const shown = `${place} ${text}`;
    if (places) places.push(shown);
    else files.set(file, [shown]);
  }
  return [...files].flatMap(([file, places]) => [
    ...wrapText(file, width - 2).map((line) => `  ${style.dim(line)}`),
    ...wrapText(places.join(say('report.list-separator')), width - 4).map((line) => `    ${line}`),
  ]);
}
