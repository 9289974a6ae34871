import type { DepartmentRow } from '../model/batch-summary.ts';
import type { Language } from '../model/rule.ts';
import type { TableId } from '../model/table-id.ts';
import { renderMessage } from './message.ts';
import { tableRanges } from './table-ranges.ts';

/** A column of the list of departments; counts are numbers, so that tables sort and add them. */
export interface DepartmentColumn {
  readonly id: string;
  readonly width: number;
  readonly value: (row: DepartmentRow, lang: Language) => string | number;
}

/** The same columns in CSV and workbook. */
export const DEPARTMENT_COLUMNS: readonly DepartmentColumn[] = [
  { id: 'id', width: 36, value: ({ id }) => id },
  { id: 'unit', width: 30, value: ({ unit }) => unit },
  { id: 'year', width: 8, value: ({ year }) => (year === undefined ? '' : String(year)) },
  { id: 'status', width: 16, value: ({ status }, lang) => renderMessage(`batch.status.${status}`, {}, lang) },
  { id: 'errors', width: 8, value: ({ error }) => error },
  { id: 'warnings', width: 8, value: ({ warning }) => warning },
  { id: 'notes', width: 8, value: ({ note }) => note },
  { id: 'passed', width: 10, value: ({ passed }) => passed },
  { id: 'undecided', width: 10, value: ({ undecided }) => undecided },
  { id: 'tables', width: 6, value: ({ tables }) => tables },
  {
    id: 'narrative',
    width: 10,
    value: ({ narrative }, lang) => renderMessage(narrative ? 'batch.yes' : 'batch.no', {}, lang),
  },
  {
    id: 'completeness',
    width: 24,
    value: ({ missing, narrative }, lang) => lackingOf(missing, narrative, lang),
  },
  { id: 'elements-missing', width: 10, value: ({ elementsMissing }) => elementsMissing },
  { id: 'main-rule', width: 12, value: ({ rules }) => rules[0] ?? '' },
  { id: 'problem', width: 60, value: ({ problem }) => problem ?? '' },
];

function lackingOf(missing: readonly TableId[], narrative: boolean, lang: Language): string {
  const lacking = [
    ...tableRanges(missing),
    ...(narrative ? [] : [renderMessage('report.narrative', {}, lang)]),
  ].join(renderMessage('report.list-separator', {}, lang));
  return lacking === ''
    ? renderMessage('standing.complete', {}, lang)
    : renderMessage('batch.lacking', { lacking }, lang);
}

export const columnTitle = ({ id }: DepartmentColumn, lang: Language): string =>
  renderMessage(`batch.${id}`, {}, lang);
