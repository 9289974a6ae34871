import type { Language } from '../model/rule.ts';
import type { ReportSection } from './arrange.ts';
import { describeTable, renderMessage } from './message.ts';

/** `T03 支出决算表 · 03支出决算表.csv`, `情况说明 · （二）支出 · 说明.txt`, `其他表 · 项目支出.csv`. */
export function sectionTitle(
  { table, file, sheet, section, isOther }: ReportSection,
  lang: Language,
): string {
  if (file === undefined) return renderMessage('report.whole-submission', {}, lang);
  const other = isOther ? 'report.other-table' : 'report.narrative';
  const what = table ? describeTable(table, lang) : renderMessage(other, {}, lang);
  const where = sheet === undefined ? file : `${file} [${sheet}]`;
  return [what, ...(section ? [section] : []), where].join(' · ');
}
