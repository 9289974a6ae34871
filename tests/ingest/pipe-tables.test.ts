import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';

const read = (text: string) => readDocument({ name: '公开.md', bytes: new TextEncoder().encode(text) });

describe('tables of a Markdown file', () => {
  it('stand in one grid, each cell in its own line, and leave the text', async () => {
    const { grids, narratives, problems } = await read(
      '# 某局2024年度部门决算\n## **支出决算表**\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 |\n|:--|---|--:|\n| 201 | 一般\\|公共 | **3.00** |\n| 合计 | | 3.00 |\n注：本表反映支出。\n\n本年支出合计3.00万元。\n',
    );
    expect(problems).toEqual([]);
    expect(grids).toEqual([
      {
        file: '公开.md',
        rows: [
          ['某局2024年度部门决算'],
          ['支出决算表'],
          ['单位：万元'],
          [],
          ['科目编码', '科目名称', '合计'],
          [],
          ['201', '一般|公共', '3.00'],
          ['合计', '', '3.00'],
          ['注：本表反映支出。'],
          [],
          [],
        ],
      },
    ]);
    expect(narratives[0]!.lines.map(({ text }) => text)).toEqual([
      '# 某局2024年度部门决算',
      '## **支出决算表**',
      '单位：万元',
      ...['', '', '', '', ''],
      '注：本表反映支出。',
      '',
      '本年支出合计3.00万元。',
    ]);
  });

  it('are no tables without the rule below their head', async () => {
    const { grids, narratives } = await read('| 甲 | 乙 |\n| 1 | 2 |\n收入3.00万元。\n');
    expect(grids).toEqual([]);
    expect(narratives[0]!.lines).toHaveLength(3);
  });
});
