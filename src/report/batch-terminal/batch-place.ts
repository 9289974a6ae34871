import type { BatchFinding } from '../../model/batch.ts';
import type { Language } from '../../model/rule.ts';
import { describeTable } from '../message.ts';
import { describePlace } from '../place.ts';

/** Where a finding of a batch stands: `T03 支出决算表 · E8 · 2012601 行政运行 / 项目支出`. */
export const batchPlace = (finding: BatchFinding, lang: Language): string => {
  const { table, file = '', label } = finding;
  const place = describePlace({ ...finding, file, text: '' }, lang);
  return [table ? describeTable(table, lang) : file, place, label ?? ''].filter(Boolean).join(' · ');
};
