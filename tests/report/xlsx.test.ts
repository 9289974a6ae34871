import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { Grid } from '../../src/model/grid.ts';
import type { Result } from '../../src/model/result.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { sampleResult } from '../support/sample-result.ts';

const rows = Array.from({ length: 13 }, () => ['', '', '', '']);
rows[0] = ['支出决算表'];
rows[11] = ['210', '卫生健康支出', '900.00', '842.10'];
rows[12] = ['21011', '行政事业单位医疗', '1,234.50', '824.10'];
rows[4] = ['', '合计', '4294.10', '=HYPERLINK("http://x")'];
const grid: Grid = { file: '03支出决算表.csv', rows };
const other: Grid = {
  file: '项目.xlsx',
  sheet: '其他',
  hidden: true,
  rows: [['+1', '@x', '-', '0201', '12345678901234.56', '100']],
};

const render = (grids: Grid[], result: Result = sampleResult) =>
  renderXlsx(result, { lang: 'zh', sources: [{ grids }] });
const open = async (bytes: Promise<Uint8Array>) =>
  read(await bytes, { type: 'array', cellNF: true, cellStyles: true });

describe('renderXlsx', () => {
  it('shows figures as printed, codes and all else as text', async () => {
    const book = await open(render([grid, other]));
    expect(book.SheetNames).toEqual(['整改清单', '问题清单', '03支出决算表', '其他', '未核对']);
    const sheet = book.Sheets['03支出决算表']!;
    expect(sheet.C13).toMatchObject({ t: 'n', v: 1234.5, w: '1,234.50' });
    expect(sheet.D12).toMatchObject({ t: 'n', v: 842.1, w: '842.10' });
    expect(sheet.A12).toMatchObject({ t: 's', v: '210' });
    expect(book.Sheets.其他!.E1).toMatchObject({ t: 's', v: '12345678901234.56' });
    expect(book.Workbook?.Sheets?.[3]?.Hidden).toBe(1);
  });

  it('keeps the head of a table in sight, on the screen and on every printed page', async () => {
    const parts = unzipSync(await render([grid, other]));
    const sheet = (number: number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`]!);
    // The first amount stands in row 5 of the table, and in the first row of the other sheet.
    expect(sheet(3)).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/);
    expect(sheet(4)).not.toContain('<pane');
    expect(strFromU8(parts['xl/workbook.xml']!)).toMatch(
      /_xlnm\.Print_Titles"[^>]*>(?:'|&apos;)03支出决算表(?:'|&apos;)!\$1:\$4</,
    );
  });

  it('writes no formula, whatever a text begins with', async () => {
    const bytes = await render([grid, other]);
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'));
    for (const [, part] of parts) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
    const book = await open(Promise.resolve(bytes));
    const cells = ['A1', 'B1', 'C1'].map((name) => book.Sheets.其他![name]);
    expect(cells.map((cell) => [cell.t, cell.v, cell.z])).toEqual([
      ['s', '+1', '@'],
      ['s', '@x', '@'],
      ['s', '-', '@'],
    ]);
    expect(book.Sheets['03支出决算表']!.D5).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")', z: '@' });
  });

  it('fills and comments the cells of findings, the suspect most of all', async () => {
    const book = await open(render([grid]));
    const sheet = book.Sheets['03支出决算表']!;
    expect(sheet.D12.s.fgColor.rgb).toBe('FF9999');
    expect(sheet.D12.c[0].t).toContain('842.10 疑为 824.10。');
    expect(sheet.D12.c[0].t).toContain('T03-02');
    expect(sheet.C12.s.fgColor.rgb).toBe('FFC7CE');
    expect(sheet.D13.s.fgColor.rgb).toBe('F2F2F2');
    expect(sheet.D13.c).toBeUndefined();
    expect(sheet.A12.s?.fgColor).toBeUndefined();
  });

  it('links findings to their cells and lists what was not checked', async () => {
    const book = await open(render([{ ...grid, file: '03支出决算表.csv' }]));
    const sheet = book.Sheets.问题清单!;
    const places = Object.entries(sheet).filter(([name, cell]) => /^D\d+$/.test(name) && cell.l);
    expect(places.map(([, cell]) => [cell.v, cell.l.Target])).toEqual([
      ['D12', "#'03支出决算表'!D12"],
      ['C12', "#'03支出决算表'!C12"],
    ]);
    const all = JSON.stringify(sheet);
    for (const finding of sampleResult.findings) expect(all).toContain(finding.rule);
    expect(JSON.stringify(book.Sheets.未核对)).toContain('T08-02');
  });

  it('gives sheets names that Excel accepts', async () => {
    const grids = [
      'a/甲*[表].csv',
      'b/甲*[表].csv',
      `${'长'.repeat(40)}.csv`,
      `${'长'.repeat(40)}x.csv`,
      '问题清单.csv',
    ].map((file) => ({ file, rows: [['x']] }));
    const sheets = ['A', 'a', "'"].map((sheet) => ({ file: '表.xlsx', sheet, rows: [['x']] }));
    const generic = ['一.docx', '二.docx'].map((file) => ({ file, sheet: '表格1', rows: [['x']] }));
    const { SheetNames } = await open(
      render([...grids, ...sheets, ...generic], { ...sampleResult, undecided: [], problems: [] }),
    );
    expect(SheetNames.slice(2)).toEqual([
      '甲__表_',
      '甲__表_ (2)',
      '长'.repeat(31),
      `${'长'.repeat(27)} (2)`,
      '问题清单 (2)',
      'A',
      'a (2)',
      'Sheet',
      '一 表格1',
      '二 表格1',
    ]);
  });

  it('holds several submissions, each with its own tables', async () => {
    const second = { ...sampleResult, submission: { ...sampleResult.submission, id: '乙局', unit: '乙局' } };
    const bytes = renderXlsx([sampleResult, second], {
      lang: 'zh',
      sources: [{ grids: [grid] }, { grids: [grid] }],
    });
    const book = await open(bytes);
    expect(book.SheetNames).toEqual([
      '整改清单',
      '问题清单',
      '样例 03支出决算表',
      '乙局 03支出决算表',
      '未核对',
    ]);
    const targets = Object.values(book.Sheets.问题清单!).flatMap((cell) => cell.l?.Target ?? []);
    expect(targets).toEqual([
      "#'样例 03支出决算表'!D12",
      "#'样例 03支出决算表'!C12",
      "#'乙局 03支出决算表'!D12",
      "#'乙局 03支出决算表'!C12",
    ]);
  });

  it('gives the same bytes for the same input, a day later too', async () => {
    const today = await render([grid]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    try {
      expect(await render([grid])).toEqual(today);
    } finally {
      vi.useRealTimers();
    }
  });
});
