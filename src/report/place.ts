import type { Location } from '../model/location.ts';
import type { Language } from '../model/rule.ts';
import { renderMessage } from './message.ts';

/**
 * Cell, page, line or paragraph of a location, without file and label: `F12`, `第 3 页第 5 行第 2 列`, `第 31 行`.
 * Empty for a whole file.
 */
export function describePlace(location: Location, language: Language): string {
  const say = (id: string, name: string, value: number) =>
    renderMessage(id, { [name]: String(value) }, language);
  const { page, pageRow, column } = location;
  if (page !== undefined) {
    const data = { page: String(page), row: String(pageRow), column: String(column) };
    return renderMessage(pageRow === undefined ? 'place.page' : 'place.page-cell', data, language);
  }
  if (location.cell !== undefined) return location.cell;
  if (location.line !== undefined) return say('place.line', 'line', location.line);
  if (location.paragraph !== undefined) return say('place.paragraph', 'paragraph', location.paragraph);
  const row = location.row === undefined ? [] : [say('place.row', 'row', location.row)];
  const inRow = column === undefined ? [] : [say('place.column', 'column', column)];
  return [...row, ...inRow].join(' ');
}

/** Table and file as a heading names them: `T03 · 03支出决算表.csv`. */
export function describeFile(location: Pick<Location, 'file' | 'sheet' | 'table'>): string {
  const file = location.sheet === undefined ? location.file : `${location.file} [${location.sheet}]`;
  return location.table === undefined ? file : `${location.table} ${file}`;
}
