import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import { makeDocx, paragraph, table } from '../support/make-docx.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const CELLS = [['收入决算表'], ['项目', '合计'], ['合计', '120.00']];
const book = { SheetNames: ['甲'], Sheets: { 甲: utils.aoa_to_sheet(CELLS) } };
const written = (bookType: 'xlsx' | 'biff8' | 'ods') =>
  new Uint8Array(write(book, { type: 'array', bookType }));
const text = (value: string) => new TextEncoder().encode(value);
const HTML = text(
  `<html><table>${CELLS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
);
const DOCX = makeDocx({
  body:
    table([
      ['项目', '合计'],
      ['合计', '120.00'],
    ]) + paragraph('本年收入合计120.00万元。'),
});

const rowsOf = async (name: string, bytes: Uint8Array) => {
  const { grids, problems } = await readDocument({ name, bytes });
  expect(problems).toEqual([]);
  return grids[0]?.rows.map((row) => row.filter(Boolean));
};

describe('readDocument', () => {
  it.each([
    ['甲.xlsx', written('xlsx')],
    ['甲.xls', written('biff8')],
    ['甲.et', written('biff8')],
    ['甲.ods', written('ods')],
    ['xlsx 的扩展名.xls', written('xlsx')],
    ['xls 的扩展名.xlsx', written('biff8')],
    ['无扩展名', written('xlsx')],
    ['网页.xls', HTML],
    ['网页.html', HTML],
    ['文本.xls', text(CELLS.map((row) => row.join('\t')).join('\r\n'))],
  ])('reads %s by what it holds', async (name, bytes) => {
    expect(await rowsOf(name, bytes)).toEqual(CELLS);
  });

  it('reads Word files, named so or not', async () => {
    for (const name of ['说明.docx', '说明']) {
      const { grids, narratives } = await readDocument({ name, bytes: DOCX });
      expect([grids.length, narratives.length]).toEqual([1, 1]);
    }
  });

  it('reads the files of an archive, notes what it cannot read, and says where each is', async () => {
    const bytes = zipSync({
      '决算/01.csv': text(CELLS.map((row) => row.join(',')).join('\n')),
      '决算/说明.docx': DOCX,
      '决算/公章.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
    });
    const { grids, narratives, problems } = await readDocument({ name: '某局.zip', bytes });
    expect(grids.map((grid) => grid.file)).toEqual(['某局.zip/决算/01.csv', '某局.zip/决算/说明.docx']);
    expect(narratives).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'note',
        messageId: 'reading-unsupported',
        file: '某局.zip/决算/公章.png',
      }),
    ]);
  });

  it('notes hidden sheets', async () => {
    const bytes = makeXlsx([
      { name: '旧', rows: '<row r="1"><c r="A1"><v>1</v></c></row>', state: 'hidden' },
    ]);
    const { problems } = await readDocument({ name: '甲.xlsx', bytes });
    expect(problems).toEqual([
      { severity: 'note', messageId: 'sheet-hidden', data: { sheet: '旧' }, file: '甲.xlsx' },
    ]);
  });

  it.each([
    ['甲.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file-damaged'],
    ['甲.wps', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file-damaged'],
    ['甲.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file-damaged'],
    ['甲.docx', text('x'), 'file-not-word'],
    ['甲.zip', text('x'), 'file-damaged'],
    ['甲.xlsx', text('%PDF-1.4'), 'file-damaged'],
    ['甲.xlsb', text('x'), 'reading-unsupported'],
  ])('refuses %s with one problem', async (name, bytes, messageId) => {
    const { grids, problems } = await readDocument({ name, bytes });
    expect([grids.length, problems.map((problem) => problem.messageId)]).toEqual([0, [messageId]]);
  });
});
