import { read, utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { readWorkbook } from '../../src/ingest/workbook.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const number = (cell: string, value: string, style = 0): string =>
  `<c r="${cell}" s="${style}"><v>${value}</v></c>`;
const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

async function firstSheet(rows: string, formats: string[] = [], after = '') {
  const [grid] = await readWorkbook(makeXlsx([{ name: '表1', rows, after }], formats), '决算.xlsx');
  return grid!;
}

describe('readWorkbook', () => {
  it('shows figures as the sheet shows them', async () => {
    const formats = [
      '0.00',
      '#,##0.00',
      '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
      '0.00;[Red]0.00',
      '0.00_);[Red](0.00)',
      ';;;',
      '0.00;-0.00;;@',
      '￥#,##0.00',
      '[DBNum1][$-804]0.00',
      '0.00%',
    ];
    const cases: [string, number, string][] = [
      ['0.1', 0, '0.1'],
      ['0.30000000000000004', 0, '0.3'],
      ['824.10000000000002', 0, '824.1'],
      ['123456789.12', 0, '123456789.12'],
      ['1234567890123', 0, '1234567890123'],
      ['-4.5474735088646412E-13', 0, '0'],
      ['2080505', 0, '2080505'],
      ['12', 1, '12.00'],
      ['0.285', 1, '0.29'],
      ['1.005', 1, '1.01'],
      ['824.105', 1, '824.11'],
      ['-0.285', 1, '-0.29'],
      ['1234567.125', 2, '1,234,567.13'],
      ['0', 3, '-'],
      ['-12.3', 3, '-12.30'],
      ['-5', 4, '-5.00'],
      ['-5', 5, '(5.00)'],
      ['7.5', 6, '7.5'],
      ['0', 7, ''],
      ['1.5', 8, '1.50'],
      ['1.5', 9, '1.50'],
      ['0.12345', 10, '12.35%'],
    ];
    const rows = cases.map(
      ([value, style], index) =>
        `<row r="${index + 1}">${text(`A${index + 1}`, 'x')}${number(`B${index + 1}`, value, style)}</row>`,
    );
    const grid = await firstSheet(rows.join(''), formats);
    expect(grid.rows.map((row) => row[1] ?? '')).toEqual(cases.map((example) => example[2]));
  });

  it('shows dates as text, with Chinese formats', async () => {
    const rows = `<row r="1">${number('A1', '45657', 1)}${number('B1', '45657', 2)}${number('C1', '45657', 3)}${number('D1', '45657', 4)}</row>`;
    const grid = await firstSheet(rows, ['14', 'yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月"', '31']);
    expect(grid.rows[0]).toEqual(['2024/12/31', '2024年12月31日', '2024年12月', '2024/12/31']);
  });

  it('marks formulas that were never calculated and keeps calculated ones', async () => {
    const grid = await firstSheet(
      `<row r="2"><c r="B2"><f>SUM(B3:B9)</f></c><c r="C2"><f>SUM(C3:C9)</f><v></v></c><c r="D2"><f>A1-A1</f><v>0</v></c><c r="E2" t="str"><f>IF(A1=0,"",A1)</f><v></v></c><c r="F2" t="str"><f>A1</f></c><c r="G2" t="n"><f>1+1</f><v/></c></row>`,
    );
    expect(grid.rows[1]).toEqual(['', '=SUM(B3:B9)', '=SUM(C3:C9)', '0', '', '=A1', '=1+1']);
    expect(grid.marks).toEqual([
      { row: 2, column: 2, kind: 'uncalculated', text: '=SUM(B3:B9)' },
      { row: 2, column: 3, kind: 'uncalculated', text: '=SUM(C3:C9)' },
      { row: 2, column: 6, kind: 'uncalculated', text: '=A1' },
      { row: 2, column: 7, kind: 'uncalculated', text: '=1+1' },
    ]);
  });

  it('marks error values, calculated or pasted', async () => {
    const grid = await firstSheet(
      `<row r="1"><c r="A1" t="e"><f>X!A1</f><v>#REF!</v></c>${text('B1', '#DIV/0!')}${text('C1', '#1楼')}</row>`,
    );
    expect(grid.rows[0]).toEqual(['#REF!', '#DIV/0!', '#1楼']);
    expect(grid.marks?.map((mark) => [mark.column, mark.kind])).toEqual([
      [1, 'error-value'],
      [2, 'error-value'],
    ]);
  });

  it('keeps the positions of the sheet and the text of a merge in its first cell only', async () => {
    const grid = await firstSheet(
      `<row r="3">${text('C3', '合计')}${text('D3', '藏在合并格下')}</row><row r="4">${text('C4', '也藏着')}${number('E4', '5')}</row>`,
      [],
      '<mergeCells count="1"><mergeCell ref="C3:D4"/></mergeCells>',
    );
    expect(grid.rows).toEqual([[], [], ['', '', '合计'], ['', '', '', '', '5']]);
  });

  it('flags hidden sheets, skips blank ones and names each', async () => {
    const row = `<row r="1">${text('A1', '收入决算表')}</row>`;
    const bytes = makeXlsx([
      { name: '甲', rows: row },
      { name: '乙', rows: row, state: 'hidden' },
      { name: '丙', rows: row, state: 'veryHidden' },
      { name: '空', rows: '<row r="1"><c r="A1" s="0"/></row>' },
    ]);
    const grids = await readWorkbook(bytes, '决算.xlsx');
    expect(grids.map(({ sheet, hidden }) => [sheet, hidden ?? false])).toEqual([
      ['甲', false],
      ['乙', true],
      ['丙', true],
    ]);
  });

  it('reads prefixed XML, and empty styled cells in between', async () => {
    const bytes = makeXlsx([{ name: '甲', rows: '' }]);
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" s="0"/><x:c r="B1" s="0"/><x:c r="C1"><x:v>3.1</x:v></x:c><x:c r="D1"><x:f>C1</x:f></x:c></x:row></x:sheetData></x:worksheet>';
    const { unzipSync, zipSync, strToU8 } = await import('fflate');
    const parts = unzipSync(bytes);
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet);
    const [grid] = await readWorkbook(zipSync(parts), '甲.xlsx');
    expect(grid!.rows).toEqual([['', '', '3.1', '=C1']]);
    expect(grid!.marks?.[0]).toMatchObject({ row: 1, column: 4, kind: 'uncalculated' });
  });

  it('tells a formula of an .xls that a program wrote without calculating it', async () => {
    const sheet = utils.aoa_to_sheet([[1.5, 2.5, 0, 0]]);
    // A1+B1 as the format stores it.
    const bf = [11, 0, 0x24, 0, 0, 0, 0xc0, 0x24, 0, 0, 1, 0xc0, 3];
    sheet.C1 = { t: 'n', v: 0, bf };
    sheet.D1 = { t: 'n', v: 4, bf };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '甲');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
    const [grid] = await readWorkbook(bytes, '甲.xls');
    expect(grid!.rows).toEqual([['1.5', '2.5', '=A1+B1', '4']]);
    expect(grid!.marks).toMatchObject([{ row: 1, column: 3, kind: 'uncalculated' }]);
    // Excel's own flags: the 0 has been calculated.
    const own = Uint8Array.from(bytes);
    for (let at = 0; at < own.length - 26; at++) {
      const isFormula = own[at] === 0x06 && own[at + 1] === 0 && own[at + 3] === 0 && own[at + 18] === 0x21;
      if (isFormula) own[at + 18] = 0;
    }
    const [calculated] = await readWorkbook(own, '甲.xls');
    expect(calculated!.rows[0]).toEqual(['1.5', '2.5', '0', '4']);
    expect(calculated!.marks).toBeUndefined();
  });

  it('takes 0 for the placeholder it is where no formula has any other value and all are to be calculated', async () => {
    const zero = (name: string) => `<c r="${name}"><f>B1*2</f><v>0</v></c>`;
    const read = async (cells: string, attributes: string) => {
      const { unzipSync, zipSync, strToU8, strFromU8 } = await import('fflate');
      const parts = unzipSync(makeXlsx([{ name: '甲', rows: `<row r="1">${cells}</row>` }]));
      const workbook = strFromU8(parts['xl/workbook.xml']!);
      parts['xl/workbook.xml'] = strToU8(
        workbook.replace('</workbook>', `<calcPr ${attributes}/></workbook>`),
      );
      return (await readWorkbook(zipSync(parts), '甲.xlsx'))[0]!.marks?.length ?? 0;
    };
    expect(await read(zero('A1') + number('B1', '3'), 'calcId="1" fullCalcOnLoad="1"')).toBe(1);
    expect(await read(zero('A1') + number('B1', '3'), 'calcId="1"')).toBe(0);
    const other = '<c r="B1"><f>1+1</f><v>2</v></c>';
    expect(await read(zero('A1') + other, 'fullCalcOnLoad="1"')).toBe(0);
  });

  it.each(['xlsx', 'biff8', 'ods'] as const)('reads %s alike', async (bookType) => {
    const sheet = utils.aoa_to_sheet([['收入决算表'], ['项目', '决算数'], ['合计', 1234.5], ['其他', -0.25]]);
    for (const cell of ['B3', 'B4']) sheet[cell].z = '#,##0.00';
    sheet['!merges'] = [utils.decode_range('A1:B1')];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '02表');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
    const [grid] = await readWorkbook(bytes, `决算.${bookType}`);
    expect(grid!.sheet).toBe('02表');
    expect(grid!.rows.map((row) => [...row])).toEqual([
      ['收入决算表'],
      ['项目', '决算数'],
      ['合计', '1,234.50'],
      ['其他', '-0.25'],
    ]);
  });

  it('reads the XML of Excel 2003', async () => {
    const sheet = utils.aoa_to_sheet([['收入决算表'], ['合计', 1234.5]]);
    sheet.B2.z = '#,##0.00';
    const xml = write({ SheetNames: ['甲'], Sheets: { 甲: sheet } }, { type: 'string', bookType: 'xlml' });
    const [grid] = await readWorkbook(new TextEncoder().encode(xml), '甲.xls');
    expect(grid!.rows).toEqual([['收入决算表'], ['合计', '1,234.50']]);
  });

  it('marks ods formulas without a value', async () => {
    const sheet = utils.aoa_to_sheet([['合计', 1]]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '甲');
    const { unzipSync, zipSync, strToU8, strFromU8 } = await import('fflate');
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'ods' })));
    const content = strFromU8(parts['content.xml']!).replace(
      '</table:table-row>',
      '<table:table-cell table:formula="of:=SUM([.B1:.B1])"/></table:table-row>',
    );
    parts['content.xml'] = strToU8(content);
    const [grid] = await readWorkbook(zipSync(parts), '甲.ods');
    expect(grid!.rows[0]).toEqual(['合计', '1', '=SUM(B1:B1)']);
    expect(grid!.marks).toEqual([{ row: 1, column: 3, kind: 'uncalculated', text: '=SUM(B1:B1)' }]);
  });
});

describe('readWorkbook refuses', () => {
  const problemOf = (bytes: Uint8Array, limits = DEFAULT_LIMITS) =>
    readWorkbook(bytes, '坏.xlsx', limits).then(
      () => 'read',
      (error) => error.problem?.messageId ?? String(error),
    );

  it('a password', async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: 'a', rows: [['x']] }],
      encryption: { password: '1', spinCount: 10 },
    });
    expect(await problemOf(encrypted)).toBe('file-password');
  });

  it('the XML of Excel 2003 in which cells end that never began', async () => {
    const sheet = utils.aoa_to_sheet([['收入决算表'], ['合计', '—']]);
    const xml = write({ SheetNames: ['甲'], Sheets: { 甲: sheet } }, { type: 'string', bookType: 'xlml' });
    const broken = xml.replace('</Data>', '</Data></Cell><Cell ss:Type="String">—</Data>'.repeat(3_000));
    expect(broken).not.toBe(xml);
    expect(await problemOf(new TextEncoder().encode(broken))).toBe('file-damaged');
  });

  it('what is no workbook, or a damaged one', async () => {
    const good = makeXlsx([{ name: '甲', rows: `<row r="1">${text('A1', '合计')}</row>` }]);
    expect(await problemOf(good.slice(0, good.length - 40))).toBe('file-damaged');
    expect(await problemOf(new TextEncoder().encode('合计,1\n'))).toBe('file-not-workbook');
    expect(await problemOf(new Uint8Array())).toBe('file-not-workbook');
    const biff = new Uint8Array(
      write(
        { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([[1]]) } },
        { type: 'array', bookType: 'biff8' },
      ),
    );
    expect(await problemOf(biff.slice(0, 600))).toBe('file-damaged');
  });

  it('content beyond the limits, naming the cell', async () => {
    const wide = makeXlsx([
      { name: '甲', rows: `<row r="1">${number('A1', '1')}${number('NTP1', '1')}</row>` },
    ]);
    await expect(readWorkbook(wide, '宽.xlsx')).rejects.toMatchObject({
      problem: { messageId: 'sheet-too-many-columns', column: 10_000, data: { cell: 'NTP1', sheet: '甲' } },
    });
    const long = makeXlsx([{ name: '甲', rows: `<row r="1048576">${number('A1048576', '1')}</row>` }]);
    expect(await problemOf(long)).toBe('sheet-too-many-rows');
    const far = makeXlsx([
      { name: '甲', rows: `<row r="4000000000">${number('ZZZZZZ4000000000', '1')}</row>` },
    ]);
    expect(await problemOf(far)).toMatch(/^sheet-too-many-/);
    const full = makeXlsx([
      { name: '甲', rows: `<row r="1">${number('A1', '1')}${number('B1', '1')}${number('C1', '1')}</row>` },
    ]);
    expect(await problemOf(full, { ...DEFAULT_LIMITS, maxCells: 2 })).toBe('workbook-too-many-cells');
    const sheets = Array.from({ length: 5 }, (_, index) => ({ name: `s${index}`, rows: '' }));
    expect(await problemOf(makeXlsx(sheets), { ...DEFAULT_LIMITS, maxSheets: 4 })).toBe(
      'workbook-too-many-sheets',
    );
  });

  it('a hyperlink or merge over the whole sheet costs nothing', async () => {
    const after = `<mergeCells count="3">${'<mergeCell ref="A1:XFD1048576"/>'.repeat(3)}</mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>`;
    const grid = await firstSheet(`<row r="1">${text('A1', '合计')}</row>`, [], after);
    expect(grid.rows).toEqual([['合计']]);
  });

  it('entities, in any encoding', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst/>';
    const utf8 = makeXlsx([{ name: '甲', rows: '' }], [], {
      'xl/sharedStrings.xml': new TextEncoder().encode(bomb),
    });
    expect(await problemOf(utf8)).toBe('file-with-entities');
    const wide = Uint8Array.from([0xff, 0xfe, ...[...bomb].flatMap((char) => [char.charCodeAt(0), 0])]);
    const utf16 = makeXlsx([{ name: '甲', rows: '' }], [], { 'xl/sharedStrings.xml': wide });
    expect(await problemOf(utf16)).toBe('file-with-entities');
  });
});

const record = (type: number, content: readonly number[]): number[] => [
  type & 0xff,
  type >> 8,
  content.length,
  0,
  ...content,
];
const stream = (...records: number[][]) =>
  Uint8Array.from([record(0x0809, [0, 6, 5, 0, ...Array(12).fill(0)]), ...records].flat());

describe('what the library prints of a broken file', () => {
  it('is no message of ours', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    const unknown = stream(record(0x0bad, [0, 0]), record(0x000a, []));
    await readWorkbook(unknown, 'a.xls').catch(() => {});
    expect(printed.mock.calls).toEqual([]);
    read(unknown, { type: 'array' });
    expect(printed.mock.calls.join()).toContain('Missing Info for XLS Record');
    printed.mockRestore();
  });
});

describe('a text that would be read beyond its record', () => {
  it('is told at once: a string without its length, a label likewise', async () => {
    const empty = stream(record(0x0007, []), record(0x000a, []));
    await expect(readWorkbook(empty, 'a.xls')).rejects.toMatchObject({
      problem: { messageId: 'file-damaged' },
    });
    const label = stream(record(0x0204, [0, 0, 0, 0, 0, 0]), record(0x000a, []));
    await expect(readWorkbook(label, 'a.xls')).rejects.toMatchObject({
      problem: { messageId: 'file-damaged' },
    });
  });
});

describe('sheets of one name', () => {
  it('are read each by itself, numbered as Excel numbers copies', async () => {
    const sheets = ['1.00', '2.00', '3.00'].map((value, at) => ({
      name: ['表', '表 (2)', '表'][at]!,
      rows: `<row r="1">${text('A1', value)}</row>`,
    }));
    const grids = await readWorkbook(makeXlsx(sheets), 'a.xlsx');
    expect(grids.map(({ sheet, rows }) => [sheet, rows[0]?.[0]])).toEqual([
      ['表', '1.00'],
      ['表 (2)', '2.00'],
      ['表 (3)', '3.00'],
    ]);
  });

  it('in an .ods likewise', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['一']]), '甲');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['二']]), '乙');
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'ods' })));
    const content = strFromU8(parts['content.xml']!).replaceAll('table:name="乙"', 'table:name="甲"');
    const grids = await readWorkbook(zipSync({ ...parts, 'content.xml': strToU8(content) }), 'a.ods');
    expect(grids.map(({ sheet, rows }) => [sheet, rows[0]?.[0]])).toEqual([
      ['甲', '一'],
      ['甲 (2)', '二'],
    ]);
  });
});
