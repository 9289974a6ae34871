import type { Location } from '../model/location.ts';
import type { Language } from '../model/rule.ts';
import { renderMessage } from './message.ts';

/** Cell, line or paragraph of a location, without file and label: `F12`, `第 31 行`. Empty for a whole file. */
export function describePlace(location: Location, language: Language): string {
  const say = (id: string, name: string, value: number) =>
    renderMessage(id, { [name]: String(value) }, language);
  if (location.cell !== undefined) return location.cell;
  if (location.line !== undefined) return say('place.line', 'line', location.line);
  if (location.paragraph !== undefined) return say('place.paragraph', 'paragraph', location.paragraph);
  const row = location.row === undefined ? [] : [say('place.row', 'row', location.row)];
  const column = location.column === undefined ? [] : [say('place.column', 'column', location.column)];
  return [...row, ...column].join(' ');
}

/** Table and file as a heading names them: `T03 · 03支出决算表.csv`. */
export function describeFile(location: Pick<Location, 'file' | 'sheet' | 'table'>): string {
  const file = location.sheet === undefined ? location.file : `${location.file} [${location.sheet}]`;
  return location.table === undefined ? file : `${location.table} ${file}`;
}
