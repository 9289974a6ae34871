import type { Correction } from '../../model/diagnosis.ts';
import type { Location } from '../../model/location.ts';

/** Units that are ten thousand of the one before. */
const UNITS: readonly string[] = ['元', '万元', '亿元'];
const WORD = /(?:万|亿)?元$/;

/** The unit behind a figure of the text, put for the one that is meant; undefined where there is none to put. */
export function changeUnit(figure: string, location: Location, step: 1 | -1): Correction | undefined {
  const { text, end } = location;
  const stated = WORD.exec(text)?.[0];
  const suggested = stated && UNITS[UNITS.indexOf(stated) + step];
  if (!stated || !suggested || end === undefined) return undefined;
  return {
    figure,
    location: { ...location, start: end - stated.length, text: stated },
    stated,
    suggested,
  };
}
