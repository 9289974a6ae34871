import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvText } from '../../src/ingest/csv.ts';
import { decodeText } from '../../src/ingest/decode-text.ts';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { ProblemError } from '../../src/model/problem.ts';

const rowsOf = (text: string) => readCsvText(text, 'a.csv').grid.rows;
const problemOf = (text: string, limits = DEFAULT_LIMITS) => {
  try {
    readCsvText(text, 'a.csv', limits);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
};

describe('readCsvText', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts rows as Excel does with %s: blank ones too', (_, end) => {
    const text = ['标题', '', 'a,b', '', 'c,d'].join(end);
    expect(rowsOf(text)).toEqual([['标题'], [''], ['a', 'b'], [''], ['c', 'd']]);
    expect(rowsOf(text + end)).toHaveLength(5);
    expect(rowsOf(text.replace('a,b', '"a",b'))).toEqual([['标题'], [''], ['a', 'b'], [''], ['c', 'd']]);
  });

  it('keeps line ends, separators and quotes inside quotes as one cell', () => {
    expect(rowsOf('"一、收入\n合计","1,234.50","说""明"""\nx,y,z')).toEqual([
      ['一、收入\n合计', '1,234.50', '说"明"'],
      ['x', 'y', 'z'],
    ]);
  });

  it('shows what a formula of a bare text shows, quoted or not', () => {
    expect(rowsOf('="2010301",行政运行,1.00\n"=""30101""",基本工资,=1+1')).toEqual([
      ['2010301', '行政运行', '1.00'],
      ['30101', '基本工资', '=1+1'],
    ]);
  });

  it('takes quotes in the middle of a cell as text', () => {
    expect(rowsOf('财政拨款"三公"经费支出决算表,,\n合计,1,2')[0]).toEqual([
      '财政拨款"三公"经费支出决算表',
      '',
      '',
    ]);
  });

  it.each([
    ['semicolon', ';'],
    ['tab', '\t'],
    ['comma', ','],
  ])('finds the separator: %s', (_, mark) => {
    const lines = [
      '支出决算表',
      ['项目', '', '合计'],
      ['201', '一般公共服务', '1 234.50'],
      ['', '合计', '2.00'],
    ];
    const text = lines.map((line) => (typeof line === 'string' ? line : line.join(mark))).join('\n');
    expect(rowsOf(text)[1]).toEqual(['项目', '', '合计']);
    expect(rowsOf(text)[3]).toEqual(['', '合计', '2.00']);
  });

  it('is not misled by thousands separators in a file with semicolons, nor by a note with semicolons', () => {
    expect(rowsOf('项目;合计;基本\n201;1,234.50;1,000,000.00\n合计;1,234.50;')[1]).toEqual([
      '201',
      '1,234.50',
      '1,000,000.00',
    ]);
    expect(rowsOf('项目,合计\n201,1\n合计,1\n注：a;b;c;d,')[3]).toEqual(['注：a;b;c;d', '']);
    expect(rowsOf('sep=;\n项目;合计\n1;2')).toEqual([
      ['项目', '合计'],
      ['1', '2'],
    ]);
  });

  it('reads the same rows whether or not the parser is needed', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'决算,.12 \t;“”') })
      .map((text) => text.replaceAll(',', ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = ['题,,,,,', '头,,,,,', '尾,,,,,', ...rows.map((row) => row.join(','))].join(end);
        const expected = parse(text, { relax_column_count: true, skip_empty_lines: false });
        if (!rows.flat().some((value) => /[;\t]/.test(value))) expect(rowsOf(text)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['at the start of a cell', '标题,\n项目,合计\n"201,1.00\n202,2.00\n', 3],
    ['behind another quoted cell', '"a",b\n"c","d\ne,f\n', 2],
  ])('names the line of a quote that is never closed: %s', (_, text, line) => {
    expect(problemOf(text)).toMatchObject({
      severity: 'error',
      messageId: 'reading-unclosed-quote',
      line,
      file: 'a.csv',
    });
  });

  it('finds a quote left open that a later one happens to close', () => {
    const text = '支出决算表,,\n"项目,合计,基本\n201,1.00,2.00\n202,1.00,2.00\n203,"1,234.00",5.00\n';
    expect(problemOf(text)).toMatchObject({ messageId: 'reading-unclosed-quote', line: 2 });
    expect(problemOf('a,b,c\n"说明：\n一、收入\n二、支出",,\n')).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    ['separators only', ',,,\r\n,,,\r\n'],
  ])('refuses %s as empty', (_, text) => {
    expect(problemOf(text)).toMatchObject({ messageId: 'reading-empty' });
  });

  it('refuses what exceeds the limits', () => {
    expect(problemOf('a,b\nc,d\ne,f', { ...DEFAULT_LIMITS, maxRows: 2 })).toMatchObject({
      messageId: 'reading-too-many-rows',
      data: { limit: '2' },
    });
    expect(problemOf('a\nb,c,d', { ...DEFAULT_LIMITS, maxColumns: 2 })).toMatchObject({
      messageId: 'reading-too-many-columns',
      row: 2,
    });
  });

  it('decodes bytes', () => {
    expect(readCsvText(decodeText(new TextEncoder().encode('\ufeff合计,1'), 'a.csv'), 'a.csv').grid).toEqual({
      file: 'a.csv',
      rows: [['合计', '1']],
    });
  });
});

describe('amounts that fell apart', () => {
  const HEAD = '支出决算表,,,,\n科目编码,科目名称,合计,基本支出,项目支出\n';
  const read = (row: string) => readCsvText(`${HEAD}201,一般公共服务,1.00,1.00,\n${row}\n`, 'a.csv');

  it.each([
    ['合计,,1,234.50,1,000.00,234.50', ['合计', '', '1,234.50', '1,000.00', '234.50'], 'C4', '1,234.50'],
    ['合计,,1,234,567.00,,', ['合计', '', '1,234,567.00', '', ''], 'C4', '1,234,567.00'],
    ['合计,,-1,234.50,,', ['合计', '', '-1,234.50', '', ''], 'C4', '-1,234.50'],
    ['合计,, 1,234 ,,', ['合计', '', '1,234', '', ''], 'C4', '1,234'],
    ['合计,,1,234.50,1,234.50,100,200', ['合计', '', '1,234.50', '1,234.50', '100,200'], 'C4', '1,234.50'],
    [
      '合计,,1,234.50,1,000.00,2.00,,',
      ['合计', '', '1,234.50', '1,000.00', '2.00', '', ''],
      'C4',
      '1,234.50',
    ],
  ])('are put together where the row shows for certain how: %s', (row, cells, cell, text) => {
    const { grid, problems } = read(row);
    expect(grid.rows[3]).toEqual(cells);
    expect(problems).toEqual([
      {
        severity: 'note',
        messageId: 'reading-spill-mended',
        data: { cell, text },
        file: 'a.csv',
        row: 4,
        column: 3,
      },
    ]);
    expect(grid.marks).toBeUndefined();
  });

  it.each(['合计,,1,234.50,100,200.00', '合计,,1,234.50,,,,'])(
    'are reported where several readings fit, and the row is marked: %s',
    (row) => {
      const { grid, problems } = read(row);
      expect(problems).toMatchObject([
        { severity: 'error', messageId: 'reading-spill', row: 4, column: 3, data: { cell: 'C4' } },
      ]);
      expect(grid.marks?.every((mark) => mark.row === 4 && mark.kind === 'shifted')).toBe(true);
      expect(grid.marks?.length).toBeGreaterThan(1);
    },
  );

  it.each(['2024年度', '2025-08-01'])(
    'are not seen in row numbers beside amounts, with %s above the header',
    (text) => {
      const content = `收入支出决算总表\n部门：,${text},单位：万元\n项目,行次,决算数\n总计,31,200.50\n`;
      const { grid, problems } = readCsvText(content, 'a.csv');
      expect(problems).toEqual([]);
      expect(grid.rows[3]).toEqual(['总计', '31', '200.50']);
    },
  );

  it('are judged by the header of their own table where one file holds several', () => {
    const first = '收入决算表,,\n科目编码,科目名称,合计\n201,一般公共服务,1.00\n\n';
    const second = '财政拨款收入支出决算总表,,,,\n项目,行次,金额,项目,金额\n总计,31,200.50,总计,200.50\n';
    const { grid, problems } = readCsvText(first + second, 'a.csv');
    expect(problems).toEqual([]);
    expect(grid.rows[6]).toEqual(['总计', '31', '200.50', '总计', '200.50']);
  });

  it('are put together after a spreadsheet has padded the rows', () => {
    const padded = (extra: string) =>
      `支出决算表,,,,,,\n科目编码,科目名称,合计,基本支出,项目支出,,\n201,一般公共服务,1.00,1.00,,,\n合计,,1,234.50,1,000.00,234.50\n${extra}`;
    expect(readCsvText(padded(''), 'a.csv').grid.rows[3]).toEqual([
      '合计',
      '',
      '1,234.50',
      '1,000.00',
      '234.50',
    ]);
    const unheaded = readCsvText(padded('203,其他,1.00,1.00,,,9.00\n'), 'a.csv');
    expect(unheaded.problems).toEqual([]);
    expect(unheaded.grid.rows[3]).toHaveLength(7);
  });

  it.each(['合计,,100,200.00,300.00', '合计,,12,,', '208,05,01,名称,100,200.00', '201,名称,1.00,1.00,,备注'])(
    'are not seen where the row is no longer than the header, or holds no such pair: %s',
    (row) => {
      const header = row.startsWith('208')
        ? '类,款,项,科目名称,合计,基本支出'
        : '科目编码,科目名称,合计,基本支出,项目支出';
      const { grid, problems } = readCsvText(`支出决算表\n${header}\n${row}\n`, 'a.csv');
      expect(problems).toEqual([]);
      expect(grid.rows[2]).toEqual(row.split(','));
    },
  );
});
