import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/ingest/pdf/read-pdf.ts';
import {
  bar,
  type DrawnRow,
  gridOf,
  line,
  makePdf,
  type TableLook,
  table,
  text,
} from '../support/make-pdf.ts';

const ROWS: readonly DrawnRow[] = [
  ['项目', '<', '本年支出\n合计', '基本支出', '项目支出'],
  ['科目编码', '科目名称', '^', '^', '^'],
  ['合计', '<', '307.82', '105.58', '202.24'],
  ['201', '一般公共服务支出', '264.87', '62.63', '202.24'],
  ['2013901', '行政运行', '51.32', '51.32', ''],
  ['2080505', '机关事业单位基本养老\n保险缴费支出', '6.18', '6.18', ''],
];
const LOOK: TableLook = { left: 60, top: 700, widths: [60, 110, 60, 60, 60], rowHeight: 26 };
const HEAD =
  text(220, 740, 14, '支出决算表') + text(60, 710, 9, '部门：某局') + text(350, 710, 9, '单位：万元');

const read = (bytes: Uint8Array) => readPdf(bytes, '决算.pdf');
const rowsOf = async (bytes: Uint8Array) => (await read(bytes)).grids.map(({ rows }) => rows);

describe('a ruled table', () => {
  it.each<[name: string, look: Partial<TableLook>]>([
    ['stroked lines', {}],
    [
      'thin filled boxes',
      {
        border: (x1, y1, x2, y2) =>
          bar(
            Math.min(x1, x2) - 0.24,
            Math.min(y1, y2) - 0.24,
            Math.abs(x2 - x1) + 0.48,
            Math.abs(y2 - y1) + 0.48,
          ),
      },
    ],
    [
      'doubled lines',
      {
        border: (x1, y1, x2, y2) =>
          x1 === x2
            ? line(x1 - 0.8, y1, x2 - 0.8, y2) + line(x1 + 0.8, y1, x2 + 0.8, y2)
            : line(x1, y1 - 0.8, x2, y2 - 0.8) + line(x1, y1 + 0.8, x2, y2 + 0.8),
      },
    ],
    ['dashes', { border: dashed }],
    [
      'bold type printed twice',
      { write: (x, y, size, words) => text(x, y, size, words) + text(x + 0.4, y, size, words) },
    ],
    [
      'each character by itself',
      {
        write: (x, y, size, words) =>
          [...words].reduce(
            (all, char, at) => all + text(x + widthBefore(words, at, size), y, size, char),
            '',
          ),
      },
    ],
  ])('drawn with %s', async (_, look) => {
    const [rows] = await rowsOf(makePdf([{ content: HEAD + table(ROWS, { ...LOOK, ...look }) }]));
    expect(rows).toEqual(gridOf(ROWS));
  });

  it('tells the page and the row of each row, and what stands above it', async () => {
    const { grids } = await read(
      makePdf([{ content: text(60, 700, 10, '某局说明。') }, { content: HEAD + table(ROWS, LOOK) }]),
    );
    expect(grids[0]!.caption).toEqual(['支出决算表', '部门：某局', '单位：万元']);
    expect(grids[0]!.places?.[3]).toEqual({ page: 2, row: 4 });
  });

  it('does not take lines that cannot be seen for borders', async () => {
    const hidden = `q 1 1 1 RG ${line(90, 700, 90, 544)} ${line(60, 687, 410, 687)} Q`;
    const [rows] = await rowsOf(makePdf([{ content: HEAD + table(ROWS, LOOK) + hidden }]));
    expect(rows).toEqual(gridOf(ROWS));
  });

  it('closes a table that is open at its sides', async () => {
    const open = (x1: number, y1: number, x2: number, y2: number) =>
      x1 === x2 && (x1 === 60 || x1 === 410) ? '' : line(x1, y1, x2, y2);
    const [rows] = await rowsOf(makePdf([{ content: HEAD + table(ROWS, { ...LOOK, border: open }) }]));
    expect(rows).toEqual(gridOf(ROWS));
  });

  it('parts figures that touch across a border', async () => {
    const codes: readonly DrawnRow[] = [
      ['类', '款', '项', '金额'],
      ['208', '05', '05', '12.50'],
      ['', '', '', ''],
    ];
    const [rows] = await rowsOf(
      makePdf([{ content: table(codes, { left: 60, top: 700, widths: [16, 12, 12, 40], rowHeight: 20 }) }]),
    );
    expect(rows).toEqual(gridOf(codes));
  });

  it('keeps a text whole that runs over into the next cell', async () => {
    const rows: readonly DrawnRow[] = [
      ['项目', '金额'],
      ['机关事业单位职业年金缴费支出', ''],
      ['合计', '5.00'],
    ];
    const [read] = await rowsOf(
      makePdf([{ content: table(rows, { left: 60, top: 700, widths: [100, 80], rowHeight: 20 }) }]),
    );
    expect(read).toEqual(gridOf(rows));
  });

  it('splits rows that no line parts, where each line has its figures', async () => {
    const rows: readonly DrawnRow[] = [
      ['编码', '名称', '预算', '决算'],
      ['201\n205\n208', '甲\n乙\n丙', '1.00\n2.00\n3.00', '1.50\n2.50\n3.50'],
    ];
    const [read] = await rowsOf(
      makePdf([{ content: table(rows, { left: 60, top: 700, widths: [60, 60, 60, 60], rowHeight: 44 }) }]),
    );
    expect(read).toEqual([
      ['编码', '名称', '预算', '决算'],
      ['201', '甲', '1.00', '1.50'],
      ['205', '乙', '2.00', '2.50'],
      ['208', '丙', '3.00', '3.50'],
    ]);
  });

  it('joins a figure that was broken for want of room', async () => {
    const rows: readonly DrawnRow[] = [
      ['编码', '预算', '决算'],
      ['201', '12345\n67.89', '12345\n67.89'],
    ];
    const [read] = await rowsOf(
      makePdf([{ content: table(rows, { left: 60, top: 700, widths: [40, 28, 28], rowHeight: 44 }) }]),
    );
    expect(read).toEqual(gridOf(rows));
  });
});

describe('pages', () => {
  const landscape = {
    width: 842,
    height: 595,
    content:
      HEAD.replaceAll(' 740 ', ' 560 ').replaceAll(' 710 ', ' 535 ') + table(ROWS, { ...LOOK, top: 520 }),
  };

  it('reads a wide page', async () => {
    expect((await rowsOf(makePdf([landscape])))[0]).toEqual(gridOf(ROWS));
  });

  it.each([
    [90, '0 1 -1 0 595 0'],
    [270, '0 -1 1 0 0 842'],
    [0, '0 1 -1 0 595 0'],
    [180, '-1 0 0 -1 595 842'],
  ])('reads a page that is turned by %i degrees or drawn upright', async (rotate, matrix) => {
    const upright = { rotate, content: `q ${matrix} cm\n${landscape.content}Q` };
    const { grids } = await read(
      makePdf([
        rotate === 180 ? { ...upright, content: `q ${matrix} cm\n${HEAD + table(ROWS, LOOK)}Q` } : upright,
      ]),
    );
    expect(grids[0]!.rows).toEqual(gridOf(ROWS));
    expect(grids[0]!.caption).toEqual(['支出决算表', '部门：某局', '单位：万元']);
  });

  const more: readonly DrawnRow[] = [
    ['210', '卫生健康支出', '2.71', '2.71', ''],
    ['221', '住房保障支出', '29.42', '29.42', ''],
  ];

  it.each<[name: string, head: string, rows: readonly DrawnRow[]]>([
    ['without a header', '', more],
    ['with the header again', '', [...ROWS.slice(0, 2), ...more]],
    ['with title and header again', HEAD.replace('5417', '5417'), [...ROWS.slice(0, 2), ...more]],
  ])('joins a table over two pages, the second %s', async (_, head, rows) => {
    const { grids } = await read(
      makePdf([
        { content: HEAD + table(ROWS, LOOK) + text(290, 40, 9, '- 1 -') },
        { content: head + table(rows, LOOK) + text(290, 40, 9, '- 2 -') },
      ]),
    );
    expect(grids).toHaveLength(1);
    expect(grids[0]!.rows).toEqual(gridOf([...ROWS, ...more]));
    expect(grids[0]!.places?.at(-1)).toEqual({ page: 2, row: rows.length });
  });

  it('joins a row that the page break went through', async () => {
    const { grids } = await read(
      makePdf([
        { content: HEAD + table([...ROWS, ['2080506', '机关事业单位职业年', '4.64', '4.64', '']], LOOK) },
        { content: table([['', '金缴费支出', '', '', ''], ...more], LOOK) },
      ]),
    );
    expect(grids[0]!.rows[6]).toEqual(['2080506', '机关事业单位职业年金缴费支出', '4.64', '4.64']);
    expect(grids[0]!.rows).toHaveLength(9);
  });

  it('joins a header that the page break went through', async () => {
    const header: readonly DrawnRow[] = [
      ['人员经费', '', '', '公用经费', ''],
      ['科目编码', '科目名称', '决算数', '科目编码', '决算数'],
    ];
    const { grids } = await read(
      makePdf([
        { content: HEAD + table(header.slice(0, 1), LOOK) },
        { content: table([...header.slice(1), ...more], LOOK) },
      ]),
    );
    expect(grids.map(({ rows }) => rows)).toEqual([gridOf([...header, ...more])]);
  });

  it('keeps two tables apart that follow each other in the same columns', async () => {
    const other: readonly DrawnRow[] = [
      ['项目', '<', '金额', '基本支出', '项目支出'],
      ['201', '甲', '1.00', '1.00', ''],
    ];
    expect(
      await rowsOf(makePdf([{ content: HEAD + table(ROWS, LOOK) }, { content: table(other, LOOK) }])),
    ).toEqual([gridOf(ROWS), gridOf(other)]);
    const titled = text(220, 740, 14, '收入决算表') + table(ROWS, LOOK);
    expect(await rowsOf(makePdf([{ content: HEAD + table(ROWS, LOOK) }, { content: titled }]))).toHaveLength(
      2,
    );
  });
});

describe('text', () => {
  const page = (number: number, ...lines: readonly [x: number, words: string][]) => ({
    content: [
      text(220, 800, 9, '某局2024年度部门决算'),
      ...lines.map(([x, words], at) => text(x, 700 - at * 24, 12, words)),
      text(290, 40, 9, `— ${number} —`),
    ].join(''),
  });
  const wide = '甲'.repeat(39);

  it('joins paragraphs over lines and pages, and drops headers and page numbers', async () => {
    const { narratives } = await read(
      makePdf([
        page(
          1,
          [60, '一、收入决算情况说明'],
          [84, `${wide.slice(2)}`],
          [60, `${wide.slice(0, 37)}12`],
          [60, '3.45万元。'],
        ),
        page(2, [84, `${wide.slice(2)}`], [60, wide]),
        page(3, [60, '乙。'], [84, '丙。']),
      ]),
    );
    expect(narratives[0]!.lines).toEqual([
      { number: 1, text: '一、收入决算情况说明', pages: [{ start: 0, page: 1 }] },
      { number: 2, text: `${wide.slice(2)}${wide.slice(0, 37)}123.45万元。`, pages: [{ start: 0, page: 1 }] },
      {
        number: 3,
        text: `${wide.slice(2)}${wide}乙。`,
        pages: [
          { start: 0, page: 2 },
          { start: 76, page: 3 },
        ],
      },
      { number: 4, text: '丙。', pages: [{ start: 0, page: 3 }] },
    ]);
  });

  it('goes on behind a line that only a bracket with its figure did not fit on', async () => {
    const open = wide.slice(0, -6);
    const { narratives } = await read(
      makePdf([
        page(1, [84, wide.slice(2)], [60, wide], [60, `${open}城乡社区支出`.slice(6)]),
        page(2, [60, '(类)15411.43万元，占76.23%；住房支出1076.78万元。'], [84, wide.slice(2)], [60, wide]),
        page(3, [60, '乙。'], [84, '丙。']),
      ]),
    );
    const texts = narratives[0]!.lines.map(({ text: line }) => line).join('\n');
    expect(texts).toContain('城乡社区支出(类)15411.43万元');
  });

  it('does not read what cannot be seen, a watermark, or the contents', async () => {
    const { narratives } = await read(
      makePdf([
        {
          content: `${text(60, 700, 12, '本年收入合计100.00万元。')}3 Tr ${text(60, 660, 12, '看不见。')}0 Tr BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <6c348370> Tj ET ${text(60, 600, 12, '一、收入决算表..............5')}`,
        },
      ]),
    );
    expect(narratives[0]!.lines.map((one) => one.text)).toEqual(['本年收入合计100.00万元。']);
  });

  it('reads text in frames of one cell, and in forms within the page', async () => {
    const frame =
      line(50, 720, 400, 720) + line(50, 640, 400, 640) + line(50, 720, 50, 640) + line(400, 720, 400, 640);
    const form = new TextEncoder().encode(text(0, 0, 12, '表单内文字。'));
    const { grids, narratives } = await read(
      makePdf(
        [
          {
            content: `${frame + text(60, 700, 12, '框内文字。')}q 1 0 0 1 60 600 cm /P Do Q`,
            resources: '/XObject << /P 100 0 R >>',
          },
        ],
        [
          [
            `<< /Type /XObject /Subtype /Form /BBox [0 0 500 50] /Resources << /Font << /F 3 0 R >> >> /Length ${form.length} >>`,
            form,
          ],
        ],
      ),
    );
    expect(grids).toEqual([]);
    expect(narratives[0]!.lines.map((one) => one.text)).toEqual(['框内文字。', '表单内文字。']);
  });
});

describe('what cannot be read', () => {
  const picture: [string, Uint8Array] = [
    '<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceGray /BitsPerComponent 1 /Length 4 >>',
    new Uint8Array(4),
  ];
  const scan = { content: 'q 595 0 0 842 0 0 cm /P Do Q', resources: '/XObject << /P 100 0 R >>' };

  it('names each page that is a picture, and no blank one', async () => {
    const { problems, narratives } = await read(
      makePdf([{ content: text(60, 700, 12, '正文。') }, scan, { content: '' }, scan], [picture]),
    );
    expect(problems.map(({ severity, messageId, data }) => [severity, messageId, data.page])).toEqual([
      ['error', 'page-scanned', '2'],
      ['error', 'page-scanned', '4'],
    ]);
    expect(narratives).toHaveLength(1);
  });

  it('says so of a picture whose text a machine laid under it', async () => {
    const under = { ...scan, content: `${scan.content} 3 Tr ${text(60, 700, 12, '正文。')}` };
    expect((await read(makePdf([under], [picture]))).problems).toMatchObject([{ messageId: 'page-scanned' }]);
  });

  it.each([
    ['broken', new TextEncoder().encode('%PDF-1.4\nnothing'), 'file-damaged'],
    ['without text', makePdf([{ content: '' }]), 'reading-empty'],
    [
      'with a password',
      makePdf(
        [{ content: '' }],
        [
          [
            '<< /Filter /Standard /V 1 /R 2 /O <2055c756c72e1ad702608e8196acad447ad32d17cff583235f6dd15fed7dab67> /U <7150bd1da9d292af3627fca6a8dde1d696e25312041aed09059f9daee04353ae> /P -4 >>',
          ],
        ],
        '/Encrypt 100 0 R /ID [<00> <00>]',
      ),
      'file-password',
    ],
  ])('a file that is %s', async (_, bytes, messageId) => {
    await expect(read(bytes)).rejects.toMatchObject({ problem: { messageId } });
  });
});

/** Pieces of three points, two points apart. */
function dashed(x1: number, y1: number, x2: number, y2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [stepX, stepY] = [(x2 - x1) / length, (y2 - y1) / length];
  let pieces = '';
  for (let at = 0; at < length; at += 5) {
    const end = Math.min(at + 3, length);
    pieces += line(x1 + at * stepX, y1 + at * stepY, x1 + end * stepX, y1 + end * stepY);
  }
  return pieces;
}

const widthBefore = (words: string, at: number, size: number): number =>
  [...words].slice(0, at).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? size / 2 : size), 0);
