import { DEPARTMENT_STATUSES } from '../../model/batch.ts';
import type { BatchSummary, DepartmentRow } from '../../model/batch-summary.ts';
import type { Language } from '../../model/rule.ts';
import { renderMessage } from '../message.ts';
import type { PageData, PageRow } from './page-data.ts';

const HEADINGS = [
  'id',
  'unit',
  'year',
  'status',
  'errors',
  'warnings',
  'notes',
  'undecided',
  'main-rule',
] as const;

/** Everything that the page's list shows. */
export function pageDataOf(
  { byRule }: BatchSummary,
  rows: readonly DepartmentRow[],
  lang: Language,
  reportBase: string,
): PageData {
  const say = (id: string) => renderMessage(id, {}, lang);
  const positions = new Map(byRule.map(({ id }, at) => [id, at]));
  return {
    rows: rows.map((row) => pageRow(row, positions)),
    statuses: DEPARTMENT_STATUSES.map((id) => ({ id, label: say(`batch.status.${id}`) })),
    rules: byRule.map(({ id, title, kind }) => ({ id, title: title[lang], kind })),
    reportBase,
    headings: HEADINGS.map((id) => say(`batch.${id}`)),
    text: {
      shown: renderMessage('batch-page.shown', { shown: '#shown', total: '#total' }, lang),
      open: say('batch-page.open'),
    },
  };
}

const pageRow = (row: DepartmentRow, positions: ReadonlyMap<string, number>): PageRow => [
  row.id,
  row.unit,
  row.year ?? 0,
  DEPARTMENT_STATUSES.indexOf(row.status),
  row.error,
  row.warning,
  row.note,
  row.undecided,
  row.rules.flatMap((rule) => positions.get(rule) ?? []),
  row.problem ?? '',
  row.report ?? '',
];
