import { strToU8 } from 'fflate';
import { table as drawTable, makePdf, text } from '../make-pdf.ts';
import type { InputFile } from '../tables/render-tables.ts';
import { fromPlain, HEAD_ROWS, isCoded, type Matrix, type PlainTable } from './plain-tables.ts';

/** The tables of a submission as some office lays them out. */
export type Layout = (tables: readonly PlainTable[]) => readonly InputFile[];

const files = (tables: readonly PlainTable[]): InputFile[] => tables.map(fromPlain);
const each =
  (change: (rows: Matrix, table: PlainTable) => Matrix): Layout =>
  (tables) =>
    files(tables.map((table) => ({ ...table, rows: change(table.rows, table) })));
const coded =
  (change: (rows: Matrix, table: PlainTable) => Matrix): Layout =>
  (tables) =>
    files(tables.map((table) => (isCoded(table) ? { ...table, rows: change(table.rows, table) } : table)));

const isFigure = (text: string): boolean => /^-?[\d,]+\.\d+$/.test(text);
const isCode = (text = ''): boolean => /^\d{3}(\d\d(\d\d)?)?$/.test(text);
const padded = (rows: Matrix): Matrix => {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
};

/** 382.17 万元 as 3,821,700.00 元. */
function inYuan(text: string): string {
  if (!isFigure(text)) return text;
  const [whole = '', decimals = ''] = text.split('.');
  const digits = BigInt(whole + decimals.padEnd(2, '0')) * 100n;
  return `${digits.toLocaleString('en-US')}.00`;
}

/** One sheet under the other, with so many blank rows between. */
const stacked =
  (blank: number): Layout =>
  (tables) => {
    const rows = tables.flatMap(({ rows }) => [...rows, ...Array.from({ length: blank }, () => [''])]);
    return [fromPlain({ id: 'T01', file: '决算公开表.csv', rows: padded(rows) })];
  };

const beside = (left: PlainTable, right: PlainTable): PlainTable => {
  const [a, b] = [padded(left.rows), padded(right.rows)];
  const width = a[0]!.length;
  const rows = Array.from({ length: Math.max(a.length, b.length) }, (_, at) => [
    ...(a[at] ?? Array<string>(width).fill('')),
    '',
    ...(b[at] ?? []),
  ]);
  return { ...left, file: '并列.csv', rows: padded(rows) };
};

const HTML_HEAD = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>';

/** A header as web pages merge it: blanks to the right and below belong to the cell before. */
function htmlTable(rows: Matrix): string {
  const body = padded(rows).map((row, at) => {
    if (at >= HEAD_ROWS) return `<tr>${row.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>`;
    const cells: string[] = [];
    row.forEach((text, column) => {
      if (text === '' && column > 0) return;
      let span = 1;
      while (column + span < row.length && row[column + span] === '') span += 1;
      cells.push(`<td colspan="${span}"><p><b>${text}</b></p></td>`);
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1"><tbody>${body.join('')}</tbody></table>`;
}

const withNamesInTotal = (tables: readonly PlainTable[]): PlainTable[] =>
  tables.map((table) => {
    if (table.id !== 'T08') return table;
    const names = ['年初结转和结余', '本年收入', '小计', '基本支出', '项目支出', '年末结转和结余'];
    return { ...table, rows: table.rows.map((row) => (row[0] === '合计' ? ['合计', '', ...names] : row)) };
  });

const PAGE = { left: 24, right: 571, top: 790 };

/** A page for each table: title, department and unit above a ruled table, its notes below. */
function asPdf(tables: readonly PlainTable[]): InputFile[] {
  const pages = tables.map(({ rows }) => {
    const [title, head, ...rest] = rows;
    const body = padded(rest.filter(([label]) => !label!.startsWith('注')));
    const width = (PAGE.right - PAGE.left) / body[0]!.length;
    const rowHeight = Math.min(24, (PAGE.top - 60) / body.length);
    const content = [
      text(220, 820, 14, title![0]!),
      text(PAGE.left, 804, 9, head![0]!),
      text(500, 804, 9, head!.at(-1)!),
      drawTable(
        body.map((row) => row.map((words) => broken(words, width))),
        { left: PAGE.left, top: PAGE.top, widths: body[0]!.map(() => width), rowHeight, size: SIZE },
      ),
      ...rest.flatMap(([label]) => (label!.startsWith('注') ? [text(PAGE.left, 30, 9, label!)] : [])),
    ];
    return { content: content.join('') };
  });
  return [{ name: '公开.pdf', bytes: makePdf(pages) }];
}

const SIZE = 6;
const broken = (words: string, width: number): string =>
  words.replace(new RegExp(`(.{${Math.floor((width - 4) / SIZE)}})(?=.)`, 'gu'), (part) =>
    /^[\d.,-]+$/.test(words) ? part : `${part}\n`,
  );

export const PUBLISHED_LAYOUTS: Readonly<Record<string, Layout>> = {
  'codes in the columns 类, 款, 项': coded((rows) =>
    rows.map((row, at) => {
      const [code = '', ...rest] = row;
      if (isCode(code)) return [code.slice(0, 3), code.slice(3, 5), code.slice(5), ...rest];
      if (at === HEAD_ROWS - 1) return ['类', '款', '项', ...rest];
      if (code === '合计') return ['', '', '', '合计', ...rest.slice(1)];
      return [code, '', '', ...rest];
    }),
  ),
  'yuan, the unit in a cell of its own': each((rows) =>
    padded(
      rows.map((row) =>
        row.flatMap((text) => (text === '单位：万元' ? ['金额单位：', '元'] : [inYuan(text)])),
      ),
    ),
  ),
  'a serial number and the unit code before the code': coded((rows) => {
    let serial = 0;
    return rows.map((row, at) => {
      if (at < 2 || row[0]!.startsWith('注')) return ['', '', '', ...row];
      if (at === 2) return ['序号', '单位编码', '单位名称', ...row];
      if (at < HEAD_ROWS) return ['', '', '', ...row];
      serial += 1;
      return [String(serial), '318001', '清河县残疾人联合会', ...row];
    });
  }),
  'the total column last': coded((rows, { id }) =>
    id === 'T08' || id === 'T09'
      ? rows
      : rows.map((row, at) => (at < 2 ? row : [...row.slice(0, 2), ...row.slice(3), row[2] ?? ''])),
  ),
  'the total row last': coded((rows) => {
    const total = rows.find(([label]) => label === '合计');
    const rest = rows.filter((row) => row !== total);
    const notes = rest.findIndex(([label]) => label?.startsWith('注'));
    return total ? [...rest.slice(0, notes), total, ...rest.slice(notes)] : rows;
  }),
  'items only': coded((rows) => rows.filter(([code = '']) => !isCode(code) || code.length === 7)),
  'blank rows, footnotes with figures and page numbers': each((rows) => [
    [''],
    ...rows.flatMap((row) => (row[0]!.length === 3 && isCode(row[0]) ? [[''], row] : [row])),
    ['2.本表以“万元”为金额单位，四舍五入保留两位小数，可能有0.01的差额。'],
    [''],
    ['第1页，共3页'],
    ['— 12 —'],
  ]),
  'wrapped and spaced labels': each((rows) =>
    rows.map((row, at) =>
      row.map((text, column) => {
        if (at < 2 || isFigure(text) || isCode(text)) return text;
        if (text === '合计' || text === '总计' || text === '项目') return [...text].join('　');
        return text.length > 8 && column < 4 ? `${text.slice(0, 6)}\n${text.slice(6)}` : text;
      }),
    ),
  ),
  'all tables on one sheet': stacked(2),
  'all tables on one sheet, without a blank row': stacked(0),
  'two tables side by side': (tables) => {
    const left = tables.find(({ id }) => id === 'T05')!;
    const right = tables.find(({ id }) => id === 'T03')!;
    return files([...tables.filter((table) => table !== left && table !== right), beside(left, right)]);
  },
  'without titles': (tables) =>
    files(tables.map((table, at) => ({ ...table, file: `${at + 1}.csv`, rows: table.rows.slice(1) }))),
  'title and unit repeated over merged cells': each((rows) =>
    padded(rows).map((row, at) => (at < 1 ? row.map(() => row[0]!) : row)),
  ),
  'code and name in one cell': coded((rows) =>
    rows.map((row, at) => {
      const [code = '', name = '', ...rest] = row;
      if (isCode(code)) return [`${code} ${name}`, ...rest];
      if (at < 2) return [code, ...rest];
      return [code === '功能分类科目编码' ? '功能分类科目' : code, ...rest];
    }),
  ),
  'dashes and zeros for nothing': each((rows) =>
    padded(rows).map((row, at) =>
      at >= HEAD_ROWS && row.some(isFigure)
        ? row.map((text, column) =>
            text === '' && column > 1 && column < 9 && row.length !== 4 ? '—' : text,
          )
        : row,
    ),
  ),
  'a page in html with merged headers': (tables) => {
    const body = tables.map(({ rows }) => {
      const [title, head, ...rest] = rows;
      return `<p style="text-align:center">${title![0]}</p><p>${head!.filter(Boolean).join('&nbsp;&nbsp;')}</p>${htmlTable([[''], [''], ...rest]).replace(/<tr>.*?<\/tr><tr>.*?<\/tr>/, '')}`;
    });
    return [{ name: '公开.html', bytes: strToU8(`${HTML_HEAD}${body.join('\n')}</body></html>`) }];
  },
  'a text with tabs': (tables) => [
    {
      name: '附表.txt',
      bytes: strToU8(
        tables.map(({ rows }) => rows.map((row) => row.join('\t').trimEnd()).join('\n')).join('\n\n'),
      ),
    },
  ],
  'tables cut into pages, headers repeated': each((rows, table) => {
    if (!isCoded(table) || rows.length < 16) return rows;
    return [...rows.slice(0, 12), ...rows.slice(0, HEAD_ROWS), ...rows.slice(12)];
  }),
  'numbered columns': each((rows, { id }) =>
    id === 'T06' || id === 'T07'
      ? rows
      : rows.flatMap((row, at) => {
          if (at !== HEAD_ROWS - 1) return [row];
          if (isCoded({ id }))
            return [row, ['栏次', '', ...row.slice(2).map((_, column) => String(column + 1))]];
          return [row, row.map((text, column) => (text === '项目' ? '栏次' : String(column)))];
        }),
  ),
  'the total row of T08 with the column names in its cells': (tables) => files(withNamesInTotal(tables)),
  'pages printed to PDF': asPdf,
  'pages printed to PDF, the names of columns in the total row of T08': (tables) =>
    asPdf(withNamesInTotal(tables)),
};
