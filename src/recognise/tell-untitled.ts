import type { TableId } from '../model/table-id.ts';
import { bindColumns } from './bind-columns.ts';
import type { Candidate } from './evidence.ts';
import { templateOf } from './template.ts';

/** T05, T08 and T09 have no column of their own: without a title only what they say or hold tells them. */
const SPEAKS_OF: readonly (readonly [TableId, RegExp])[] = [
  ['T05', /一般公共预算/],
  ['T08', /政府性基金/],
  ['T09', /国有资本经营/],
];
/** Classes that hardly any fund but the general public budget pays. */
const GENERAL_CLASS = /^\s*(?:201|203|204|205|210|221)(?:\d\d){0,2}\s*$/;
const CAPITAL_CLASS = /^\s*223(?:\d\d){0,2}\s*$/;
const FUNCTIONAL_CODE = /^\s*2\d\d(?:\d\d){0,2}\s*$/;

/** The table that an untitled sheet with functional codes is likely to be; undefined where nothing tells. */
export function tellUntitled(candidate: Candidate): TableId | undefined {
  if (!hasColumns(candidate)) return undefined;
  const { section, header, bodyRows, noteRows } = candidate;
  const text = (rows: readonly number[]): string => rows.map((row) => section.rows[row]!.join('')).join('');
  const above = section.rows.slice(section.from, header.end).flat().join('');
  const named = SPEAKS_OF.filter(([, words]) => words.test(text(noteRows) + above));
  if (named.length > 0) return named.length === 1 ? named[0]![0] : undefined;
  const codes = bodyRows
    .map((row) => section.rows[row]!.find((cell) => cell.trim() !== '') ?? '')
    .filter((cell) => FUNCTIONAL_CODE.test(cell));
  if (codes.length === 0) return undefined;
  if (codes.every((code) => CAPITAL_CLASS.test(code))) return 'T09';
  return codes.some((code) => GENERAL_CLASS.test(code)) ? 'T05' : undefined;
}

/** 合计, 基本支出 and 项目支出, perhaps between balances, and no column that is another table's. */
function hasColumns({ header }: Candidate): boolean {
  const bindings = bindColumns(header.paths, templateOf('T08'));
  const keys = new Set(bindings.flatMap(({ use, key }) => (use === 'value' && key ? [key] : [])));
  return ['total', 'basic', 'project'].every((key) => keys.has(key));
}
