import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { splitLines } from '../../src/ingest/plain-text.ts';
import { readDocument } from '../../src/ingest/read-document.ts';

const text = (value: string) => new TextEncoder().encode(value);
const TABLE = '收入决算表,,\n项目,合计,其他\n合计,1.00,\n201,1.00,\n';
const PROSE = '第三部分 情况说明\r\n\r\n一、收入1,234.50万元，支出2.00万元。\r\n';

describe('readDocument', () => {
  it.each(['表.csv', '表.CSV', '表.tsv', '表.txt', '-', '无扩展名'])(
    'reads a table from %s',
    async (name) => {
      const bytes = text(name === '表.tsv' ? TABLE.replaceAll(',', '\t') : TABLE);
      const { grids, narratives, problems } = await readDocument({ name, bytes });
      expect({ narratives, problems }).toEqual({ narratives: [], problems: [] });
      expect(grids).toMatchObject([
        { file: name, rows: [['收入决算表', '', ''], ['项目', '合计', '其他'], {}, {}] },
      ]);
    },
  );

  it.each(['说明.txt', '说明.md', '-', 'narrative'])(
    'reads prose from %s with the lines an editor shows',
    async (name) => {
      const bytes = new Uint8Array(iconv.encode(PROSE, 'gb18030'));
      const { grids, narratives } = await readDocument({ name, bytes });
      expect(grids).toEqual([]);
      expect(narratives).toEqual([
        {
          file: name,
          lineKind: 'line',
          lines: [
            { number: 1, text: '第三部分 情况说明' },
            { number: 2, text: '' },
            { number: 3, text: '一、收入1,234.50万元，支出2.00万元。' },
          ],
        },
      ]);
    },
  );

  it.each([
    [
      'few long paragraphs',
      '收入10万元,其中:拨款6万元,其他4万元。\n支出9万元,其中:基本5万元,项目4万元。\n结余1万元,比上年增加1万元,增长0%。',
    ],
    [
      'lines that a page wrapped',
      '本年收入10万元,其中:财政拨款,事业收入\n和其他收入,都比上年增加,主要原因是人员\n增加,机构合并,工资标准提高',
    ],
  ])('reads prose with ASCII commas as prose: %s', async (_, prose) => {
    const { grids, narratives } = await readDocument({ name: '说明.txt', bytes: text(prose) });
    expect(grids).toEqual([]);
    expect(narratives).toHaveLength(1);
  });

  it.each([
    ['an empty file', 'a.csv', '', 'reading-empty'],
    ['a blank text', 'a.txt', ' \n\n', 'reading-empty'],
    ['a broken PDF', 'a.pdf', '%PDF-1.7\n', 'file-damaged'],
    ['a broken PDF under another name', 'a.csv', '%PDF-1.7\n', 'file-damaged'],
    ['a RAR archive under another name', 'a.zip', 'Rar!\x1a\x07', 'file-other-archive'],
    ['an unknown format', 'a.pages', 'abc', 'reading-unsupported'],
  ])('refuses %s with one problem', async (_, name, content, messageId) => {
    const { grids, narratives, problems } = await readDocument({ name, bytes: text(content) });
    expect([grids, narratives]).toEqual([[], []]);
    expect(problems).toMatchObject([{ severity: 'error', messageId, file: name }]);
  });

  it('refuses a file above the limit before looking into it', async () => {
    const bytes = new Uint8Array(3 * 1024 * 1024);
    const limits = { ...DEFAULT_LIMITS, maxFileBytes: 2 * 1024 * 1024 };
    expect(await readDocument({ name: 'a.csv', bytes }, limits)).toMatchObject({
      grids: [],
      problems: [{ messageId: 'file-too-large', data: { size: '3.0', limit: '2' } }],
    });
  });

  it('hands on what was said while reading', async () => {
    const bytes = text(`${TABLE}301,1,234.50,\n`);
    expect(await readDocument({ name: 'a.csv', bytes })).toMatchObject({
      grids: [{}],
      problems: [{ messageId: 'reading-spill-mended', file: 'a.csv', row: 5 }],
    });
  });
});

describe('splitLines', () => {
  it.each(['\n', '\r\n', '\r'])('numbers lines whatever ends them', (end) => {
    expect(splitLines(`一${end}二${end}`, 'a.txt').lines).toEqual([
      { number: 1, text: '一' },
      { number: 2, text: '二' },
    ]);
  });
});
