import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentRow, summarise } from '../../src/batch/summarise.ts';
import type { BatchSummary, DepartmentRow } from '../../src/model/batch-summary.ts';
import { renderBatchCsv } from '../../src/report/batch-csv.ts';
import { renderBatchHtml } from '../../src/report/batch-html.ts';
import { renderBatchTerminal } from '../../src/report/batch-terminal.ts';
import { renderBatchXlsx } from '../../src/report/batch-xlsx.ts';
import { displayWidth } from '../../src/report/layout/display-width.ts';
import { departments, writeRun } from '../batch/support/sample-lines.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';

let summary: BatchSummary;
let rows: DepartmentRow[];
beforeAll(async () => {
  summary = await summarise([writeRun(join(temporaryFolder(), 'run.ndjson'))]);
  rows = departments.map(departmentRow);
});
afterAll(removeTemporaryFolders);

describe('the reports of a batch', () => {
  test.each(['zh', 'en'] as const)(
    'terminal in %s: every part, within 80 columns, no placeholder left',
    (lang) => {
      const text = renderBatchTerminal(summary, { lang, journal: 'run.ndjson' });
      expect(text).not.toMatch(/〔|undefined|batch\.|\{/);
      for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      const parts =
        lang === 'zh'
          ? [
              '批量核对：40 份材料',
              '问题最多的规则',
              '问题类别',
              '问题最多的材料',
              '未能核对',
              '雷同',
              'run.ndjson',
            ]
          : ['Batch: 40 submissions', 'Rules that failed most', 'Copies', 'run.ndjson'];
      for (const part of parts) expect(text).toContain(part);
    },
  );

  test('terminal: what is empty is left out', () => {
    const clean: BatchSummary = { ...summary, byRule: [], byKind: [], worst: [], copies: [] };
    const text = renderBatchTerminal(clean, { lang: 'zh' });
    expect(text).not.toContain('问题最多的规则');
    expect(text).not.toContain('雷同');
  });

  test('names that other departments do not give the code, in every report', async () => {
    const byName: BatchSummary['byName'] = [
      {
        code: '2210201',
        year: 2024,
        name: '公积金缴费',
        departments: 1,
        ids: ['区/部门05'],
        usual: '住房公积金',
        others: 39,
      },
    ];
    const odd = { ...summary, byName };
    const sentence = '2210201 写作“公积金缴费”（区/部门05），另 39 个单位写作“住房公积金”';
    const text = renderBatchTerminal(odd, { lang: 'zh' });
    expect(text).toContain('科目名称与其他单位不同');
    expect(text).toContain(sentence);
    expect(renderBatchHtml(odd, rows, { lang: 'zh', reportBase: '报告' })).toContain(sentence);
    const bytes = await renderBatchXlsx({ summary: odd, rows, findings: [], cut: false }, { lang: 'zh' });
    const sheet = (await readXlsx(bytes)).sheets.find(({ name }) => name === '科目名称');
    expect(sheet?.rows[1]).toEqual(['2210201', '公积金缴费', 1, '住房公积金', 39, '区/部门05']);
    expect(renderBatchTerminal(odd, { lang: 'en' })).toContain('and “住房公积金” by');
    expect(renderBatchTerminal(summary, { lang: 'zh' })).not.toContain('科目名称与其他单位不同');
  });

  test('csv: one line a department, no cell runs as a formula', () => {
    const lines = renderBatchCsv(rows, { lang: 'zh' }).split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff材料,单位,年度,结果,错误/);
    expect(lines).toHaveLength(42);
    expect(lines[12]).toContain(",'=某局,");
    expect(lines[8]).toContain("'=坏文件");
  });

  test('xlsx: sheets with counts as numbers and texts as texts', async () => {
    const findings = departments.flatMap(({ id, findings: own }) => own.map((finding) => ({ id, finding })));
    const bytes = await renderBatchXlsx({ summary, rows, findings, cut: true }, { lang: 'zh' });
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['概况', '材料', '规则', '问题', '雷同']);
    expect(sheets[1]!.rows).toHaveLength(41);
    expect(sheets[1]!.rows[12]!.slice(0, 5)).toEqual(['区/部门11', '=某局', '2024', '没有错误和警告', 0]);
    expect(sheets[3]!.rows[1]).toContain('=HYPERLINK("http://example.org")<script>');
    expect(String(sheets[3]!.rows.at(-1)![0])).toContain('.ndjson');
  });

  test('html: one page without a network, everything of the user’s escaped', () => {
    const html = renderBatchHtml(summary, rows, { lang: 'zh', reportBase: '报告' });
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
    expect(html.match(/<script/g)).toHaveLength(2);
    const data = /id="data">(.*?)<\/script>/s.exec(html)![1]!;
    expect(data).not.toContain('<');
    expect(JSON.parse(data).rows).toHaveLength(40);
    const hostile = rows.map((row) => ({ ...row, id: '</script><script>alert(1)</script>' }));
    const page = renderBatchHtml({ ...summary, worst: hostile.slice(0, 2) }, hostile, { lang: 'en' });
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  test('html: a department costs some hundred bytes', () => {
    const size = renderBatchHtml(summary, rows, { lang: 'zh' }).length;
    const many = Array.from({ length: 1000 }, (_, at) => rows[at % 40]!);
    const perRow = (renderBatchHtml(summary, many, { lang: 'zh' }).length - size) / 960;
    expect(perRow).toBeLessThan(150);
  });
});
