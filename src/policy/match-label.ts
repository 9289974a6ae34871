import type { Waiver } from './config.ts';

const SEPARATOR = ' / ';

/** `212 城乡社区支出 / 基本支出` is row 212, 城乡社区支出 or both, and column 基本支出. */
export function matchesLabel({ row, column }: Pick<Waiver, 'row' | 'column'>, label = ''): boolean {
  const at = label.lastIndexOf(SEPARATOR);
  const [rowLabel, columnLabel] =
    at < 0 ? [label, ''] : [label.slice(0, at), label.slice(at + SEPARATOR.length)];
  return matchesRow(row ?? '', rowLabel) && bare(column ?? '') === bare(columnLabel);
}

function matchesRow(wanted: string, label: string): boolean {
  const [, code = '', name = ''] = /^(\d+)\s+(.*)$/.exec(label.trim()) ?? [];
  return [label, ...(code === '' ? [] : [code, name])].some((text) => bare(text) === bare(wanted));
}

/** As people retype it: without spaces, full-width forms as half-width ones. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');
