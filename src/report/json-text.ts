/** As in `showHidden`, with what else a CI runner would obey. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|#(?=\w*\[)/g;

/** JSON that shows on a terminal as it is: direction marks and the like are escaped, and nothing is lost. */
export const jsonText = (value: unknown, indent?: number): string =>
  escapeJson(JSON.stringify(value, null, indent));

/** The same for what is JSON already. */
export const escapeJson = (json: string): string =>
  json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
