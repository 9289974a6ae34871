import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPdf } from '../../src/ingest/pdf/read-pdf.ts';

/** A Word file as LibreOffice prints it: three pages, header rows again on each, figures broken in narrow cells. */
it('reads what LibreOffice printed', async () => {
  const bytes = new Uint8Array(readFileSync('tests/pdf/printed-by-libreoffice.pdf'));
  const { grids, narratives, problems } = await readPdf(bytes, '决算.pdf');
  const item = (number: number) => `20139${String(number).padStart(2, '0')}`;
  const name = (number: number) =>
    number % 5 === 0 ? '其他社会工作事务方面的各项支出合并列示' : '一般行政管理事务';
  expect(problems).toEqual([]);
  expect(grids.map(({ caption, rows }) => ({ caption, rows }))).toEqual([
    {
      caption: ['支出决算表', '单位：万元'],
      rows: [
        ['项目', '', '合计', '基本支出', '项目支出'],
        ['科目编码', '科目名称'],
        ['合计', '', '20300.00', '10150.00', '10150.00'],
        ...Array.from({ length: 40 }, (_, at) => [item(at + 1), name(at + 1), '507.50', '253.75', '253.75']),
        ['注：本表反映部门本年度各项支出情况。'],
      ],
    },
  ]);
  expect(grids[0]!.places?.at(-2)?.page).toBe(3);
  expect(narratives[0]!.lines.map(({ text }) => text)).toEqual([
    '支出决算表',
    '单位：万元',
    '三、支出决算情况说明',
    '某局2024年度支出合计20300.00万元，其中：基本支出10150.00万元，占50.00%；项目支出10150.00万元，占50.00%。与上年相比，支出增加300.00万元，增长1.50%，主要原因是人员增加，以及按照有关规定开展的各项工作相应增加。',
  ]);
});
