import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ChecklistItem } from '../../src/model/element.ts';
import { renderChecklist } from '../../src/report/checklist.ts';
import { renderHtml } from '../../src/report/html.ts';
import { displayWidth } from '../../src/report/layout/display-width.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { sampleResult } from '../support/sample-result.ts';

const basis = { zh: '公开操作规程', en: 'rules for publishing' };
const line = (line: number, text: string) => ({ file: '说明.txt', line, text });
const checklist: ChecklistItem[] = [
  {
    id: 'table-expenditure',
    rule: 'P-01',
    title: { zh: '支出决算表', en: 'expenditure' },
    basis,
    state: 'stated',
    location: { file: '03支出决算表.csv', table: 'T03', cell: 'A1', text: '支出决算表' },
  },
  {
    id: 'fund',
    rule: 'E-01',
    title: { zh: '政府性基金', en: 'funds' },
    basis,
    state: 'none',
    location: line(80, '没有'),
  },
  {
    id: 'receptions',
    rule: 'E-02',
    title: { zh: '接待批次、人数<b>', en: 'receptions and persons' },
    basis,
    state: 'missing',
    lacking: [{ zh: '人数', en: 'persons' }],
    location: line(91, '公务接待费'),
  },
  {
    id: 'capital',
    rule: 'E-01',
    title: { zh: '国有资本', en: 'state capital' },
    basis,
    state: 'not-applicable',
    reason: 'element-other-year',
  },
  {
    id: 'terms',
    rule: 'E-01',
    title: { zh: '名词解释', en: 'terms' },
    basis,
    state: 'unknown',
    reason: 'element-at-the-end',
  },
];
const result = { ...sampleResult, checklist };

describe('the inspection sheet', () => {
  it('tells each element with its state, what is missing and its place', () => {
    const text = renderChecklist(result, { lang: 'zh' });
    expect(text).toContain('✓ 已说明      支出决算表　T03 03支出决算表.csv');
    expect(text).toContain('○ 已说明没有  政府性基金　第 80 行');
    expect(text).toContain('✗ 未说明      接待批次、人数<b>　缺人数　第 91 行');
    expect(text).toContain('– 不适用      国有资本　该年度不要求');
    expect(text).toContain('? 无法判断    名词解释　在文末，可能在另一份文件中');
    expect(text).toContain('已说明 1 项，已说明没有 1 项，未说明 1 项；不适用 1 项，无法判断 1 项。');
    expect(text).toContain('九张表应当齐全');
  });
  it('keeps to the width, in English too', () => {
    const text = renderChecklist(result, { lang: 'en', width: 44 });
    expect(text.split('\n').filter((line) => displayWidth(line) > 44)).toEqual([]);
    expect(text).toContain('persons missing');
    expect(text).not.toMatch(/不要求|未说明/);
  });
  it('stands in the page, open where something is missing, everything escaped', () => {
    const page = renderHtml(result, { lang: 'zh' });
    expect(page).toContain('<section class="checklist" id="checklist"');
    expect(page).toContain('<details open><summary>已说明 1 项');
    expect(page).toContain('接待批次、人数&lt;b&gt;');
    const inOrder = checklist.filter(({ state }) => state !== 'missing');
    expect(renderHtml({ ...result, checklist: inOrder }, { lang: 'zh' })).toContain(
      '<details><summary>已说明 1 项',
    );
    expect(renderHtml(sampleResult, { lang: 'zh' })).not.toContain('class="checklist"');
  });
  it('is a sheet of the workbook, a row an element, what is missing filled', async () => {
    const book = read(await renderXlsx(result, { lang: 'zh' }), { type: 'array', cellStyles: true });
    const sheet = book.Sheets.公开检查表!;
    const rows = [2, 3, 4, 5, 6].map((row) =>
      ['A', 'B', 'C', 'D'].map((column) => sheet[`${column}${row}`]?.v ?? ''),
    );
    expect(rows).toEqual([
      ['支出决算表', '已说明', '', 'T03 03支出决算表.csv'],
      ['政府性基金', '已说明没有', '', '第 80 行'],
      ['接待批次、人数<b>', '未说明', '缺人数', '第 91 行'],
      ['国有资本', '不适用', '该年度不要求', ''],
      ['名词解释', '无法判断', '在文末，可能在另一份文件中', ''],
    ]);
    expect(sheet.A4.s.fgColor.rgb).toBe('FFEB9C');
  });
});
