const START = /^[\s(（<\-－−+￥¥]*[.．]?[\d０-９]/;

/** Whether a cell starts as a figure; codes and 行次 do too. */
export function startsAsFigure(text: string | undefined): boolean {
  if (text === undefined || text === '') return false;
  const code = text.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return true;
  if (code >= 0x4e00 && code <= 0x9fff) return false;
  return START.test(text);
}

/** Whether a cell holds a figure and nothing else. */
export const holdsFigure = (text: string | undefined): boolean =>
  startsAsFigure(text) && !/[\p{Script=Han}a-z]/iu.test(text!);

/** 行次: 1, 2, 3 … down a column. */
export const countsRows = (figures: readonly string[]): boolean =>
  figures.length > 2 &&
  figures.every((text, index) => index === 0 || Number(text) === Number(figures[index - 1]) + 1);

/** Whether a cell holds nothing, or a dash for nothing. */
export const holdsNothing = (text: string | undefined): boolean =>
  text === undefined || text === '' || NOTHING.test(text);
const NOTHING = /^[\s\-－—–]*$/;
