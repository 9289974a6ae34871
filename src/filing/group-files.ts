import { endingOf } from './material.ts';

const WORKBOOK = /\.(xlsx|xlsm|xls|et|ods)$/i;
const ARCHIVE = /\.zip$/i;
const TEXT = /\.(docx|docm|txt|md)$/i;
/** From so many sheets a workbook holds a department's tables; with fewer it is one of them. */
const SHEETS_OF_A_DEPARTMENT = 4;

/**
 * The submissions among the files of one folder. Most folders are one department. A folder of archives, or of
 * workbooks that each hold many sheets, is a collection: each is a department of its own, with the text that
 * begins with its name. `countSheets` is asked only where two workbooks stand side by side.
 */
export function groupFiles(
  names: readonly string[],
  countSheets: (name: string) => number | undefined,
): 'one' | string[][] {
  const workbooks = names.filter((name) => WORKBOOK.test(name));
  const archives = names.filter((name) => ARCHIVE.test(name));
  const texts = names.filter((name) => TEXT.test(name));
  const others = names.length - workbooks.length - archives.length - texts.length;
  if (others > 0) return 'one';
  if (workbooks.length === 0) return archives.length > 0 && texts.length === 0 ? alone(archives) : 'one';
  if (workbooks.length + archives.length < 2) return 'one';
  const isCollection = workbooks.every((name) => (countSheets(name) ?? 1) >= SHEETS_OF_A_DEPARTMENT);
  if (!isCollection) return 'one';
  return [...withTexts(workbooks, texts), ...alone(archives)];
}

const alone = (names: readonly string[]): string[][] => names.map((name) => [name]);
const stem = (name: string): string => name.slice(0, name.length - endingOf(name).length);

/** A text goes with the workbook whose name it begins with, the longest; one that fits none stands alone. */
function withTexts(workbooks: readonly string[], texts: readonly string[]): string[][] {
  const groups = new Map(workbooks.map((name) => [name, [name]]));
  const loose: string[][] = [];
  for (const text of texts) {
    const owner = workbooks
      .filter((name) => text.startsWith(stem(name)) || stem(name).startsWith(stem(text)))
      .sort((a, b) => stem(b).length - stem(a).length)[0];
    if (owner === undefined) loose.push([text]);
    else groups.get(owner)!.push(text);
  }
  return [...groups.values(), ...loose];
}
