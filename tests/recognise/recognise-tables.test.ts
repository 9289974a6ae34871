import { describe, expect, it } from 'vitest';
import { figures, messages, recognise, sheet } from './read-sheet.ts';

const income = (title = '收入决算表', file = '02.csv') =>
  sheet(
    `
    ${title}|||||
    部门：某局||||单位：万元|
    科目编码|科目名称|本年收入合计|财政拨款收入|事业收入|其他收入
    201|一般公共服务支出|7.00|6.00||1.00
    合计||7.00|6.00||1.00
  `,
    { file },
  );
const spending = (title = '支出决算表', file = '03.csv') =>
  sheet(
    `
    ${title}||||||
    单位：万元||||||
    科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出
    201|一般公共服务支出|7.00|6.00|1.00||
    合计||7.00|6.00|1.00||
  `,
    { file },
  );
const short = (title: string, file = 'x.csv') =>
  sheet(
    `
    ${title}||||
    单位：万元||||
    科目编码|科目名称|合计|基本支出|项目支出
    201|一般公共服务支出|7.00|6.00|1.00
    合计||7.00|6.00|1.00
  `,
    { file },
  );

describe('which table a sheet is', () => {
  it('follows title and headers, never file names or their order', () => {
    const { tables, problems } = recognise(
      spending('支出决算表', '02收入决算表.csv'),
      income('收入决算表', '03支出决算表.csv'),
    );
    expect(tables.map(({ table, file }) => [table, file])).toEqual([
      ['T02', '03支出决算表.csv'],
      ['T03', '02收入决算表.csv'],
    ]);
    expect(problems).toEqual([]);
  });

  it('refuses a title whose headers are those of another table, naming both', () => {
    const { tables, unknown, problems } = recognise(
      income('支出决算表'),
      spending('一般公共预算财政拨款支出决算表'),
    );
    expect(tables).toEqual([]);
    expect(unknown).toHaveLength(2);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        messageId: 'reading-title-mismatch',
        data: { table: 'T03', other: 'T02' },
        file: '02.csv',
        row: 1,
      },
      { severity: 'error', messageId: 'reading-title-mismatch', data: { table: 'T05', other: 'T03' } },
    ]);
  });

  it('names the nearest table where none shows its own marks', () => {
    const grid = spending('财政拨款收入支出决算总表');
    const rows = grid.rows.map((row) => row.slice(0, 6));
    expect(recognise({ ...grid, rows }).problems).toMatchObject([
      { severity: 'error', messageId: 'reading-title-mismatch', data: { table: 'T04', other: 'T03' } },
    ]);
    expect(recognise(short('财政拨款收入支出决算总表')).problems).toMatchObject([
      { severity: 'error', messageId: 'reading-no-header', data: { table: 'T04' } },
    ]);
  });

  it('refuses a title without its header', () => {
    const grid = sheet('收入支出决算总表\n本部门没有数据，详见附件。');
    expect(recognise(grid)).toMatchObject({
      tables: [],
      problems: [{ severity: 'error', messageId: 'reading-no-header' }],
    });
  });

  it('takes a table with the same figures for a copy of it', () => {
    const { tables, problems } = recognise(income(), income('部门收入决算总表', '副本.csv'));
    expect(tables.map(({ file }) => file)).toEqual(['02.csv']);
    expect(problems).toMatchObject([{ severity: 'note', messageId: 'reading-same-copy', file: '副本.csv' }]);
  });

  it('takes a part of a table with the same figures for a copy of it', () => {
    const three = (rows: string, file: string) =>
      sheet(`财政拨款“三公”经费支出决算表\n单位：万元|\n项目|决算数\n合计|3.00\n${rows}`, { file });
    const [whole, part] = ['因公出国（境）费|1.00\n公务接待费|2.00', '公务接待费|2.00'];
    const { problems } = recognise(three(whole!, '07.csv'), three(part!, '说明.txt'));
    expect(problems).toMatchObject([{ severity: 'note', messageId: 'reading-same-copy' }]);
    const other = recognise(three(part!, '07.csv'), three(whole!, '说明.txt'));
    expect(other.problems).toMatchObject([{ severity: 'error', messageId: 'reading-same-table' }]);
  });

  it('keeps the first of two that are the same table, and names both', () => {
    const copy = { ...income('部门收入决算总表', '附件二.xlsx'), sheet: '收入' };
    const second = {
      ...copy,
      rows: copy.rows.map((row) => row.map((cell) => (/^\d+\.\d\d$/.test(cell) ? `1${cell}` : cell))),
    };
    const { tables, problems } = recognise(income(), second);
    expect(tables.map(({ file }) => file)).toEqual(['02.csv']);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        messageId: 'reading-same-table',
        data: { table: 'T02', first: '02.csv', second: '附件二.xlsx [收入]' },
      },
    ]);
  });

  it('takes one of two that differ in what they cover, and notes the other', () => {
    const three = (title: string, file: string) =>
      sheet(`${title}\n单位：万元|\n项目|决算数\n合计|3.00\n因公出国（境）费|1.00\n公务接待费|2.00`, {
        file,
      });
    const grids = [
      three('一般公共预算财政拨款“三公”经费情况表', '11.csv'),
      three('财政拨款“三公”经费、行政参公单位机关运行经费情况表', '10.csv'),
    ];
    for (const order of [grids, grids.toReversed()]) {
      const { tables, problems } = recognise(...order);
      expect(tables.map(({ file }) => file)).toEqual(['10.csv']);
      expect(problems).toMatchObject([
        { severity: 'note', messageId: 'reading-second-variant', file: '11.csv' },
      ]);
    }
    const second = short('一般公共预算财政拨款支出决算表（二）');
    expect(recognise(short('一般公共预算财政拨款支出决算表（一）'), second).unknown).toEqual([second]);
  });

  it('takes the visible one of two where the other is hidden', () => {
    const { tables, problems } = recognise(
      { ...income('收入决算表', 'hidden.xlsx'), hidden: true },
      income(),
    );
    expect(tables.map(({ file }) => file)).toEqual(['02.csv']);
    expect(problems).toMatchObject([{ severity: 'note', messageId: 'reading-same-table' }]);
  });

  it('notes other tables without an error, and says nothing of blank sheets', () => {
    const { tables, unknown, problems } = recognise(
      short('项目支出决算表', '10.csv'),
      sheet('项目|金额\n办公楼维修|3.00', { file: '11.csv' }),
      sheet('|\n|', { file: '12.csv' }),
    );
    expect(tables).toEqual([]);
    expect(unknown.map(({ file }) => file)).toEqual(['10.csv', '11.csv', '12.csv']);
    expect(problems).toMatchObject([
      {
        severity: 'note',
        messageId: 'reading-unknown-sheet',
        file: '10.csv',
        data: { title: '项目支出决算表' },
      },
      { severity: 'note', messageId: 'reading-untitled-sheet', file: '11.csv' },
    ]);
  });

  it('knows a sheet without title by headers that only one table has', () => {
    const untitled = (grid: ReturnType<typeof sheet>) => ({ ...grid, rows: grid.rows.slice(1) });
    const { tables } = recognise(untitled(income()), untitled(spending()), untitled(short('')));
    expect(tables.map(({ table, title }) => [table, title])).toEqual([
      ['T02', ''],
      ['T03', ''],
      ['T05', ''],
    ]);
  });

  it('knows a sheet without title by its note or its codes, if its table is missing', () => {
    const fund = (note: string) =>
      sheet(
        `单位：万元\n科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余\n||||合计|基本支出|项目支出|\n合计||0|12.00|12.00|0|12.00|0\n2296002|用于社会福利的彩票公益金支出|0|12.00|12.00|0|12.00|0\n注：${note}`,
      );
    const table = (...grids: ReturnType<typeof sheet>[]) =>
      recognise(spending(), ...grids).tables.at(-1)?.table;
    expect(table(fund('本表反映部门本年度政府性基金预算财政拨款收支情况。'))).toBe('T08');
    expect(table(fund('本表反映国有资本经营预算财政拨款收支情况。'))).toBe('T09');
    expect(table(fund('金额为四舍五入数。'))).toBe('T03');
    const untitled = { ...short(''), rows: short('').rows.slice(1) };
    expect(table(untitled)).toBe('T05');
    expect(recognise(untitled)).toMatchObject({ tables: [], unknown: [{}] });
    expect(recognise(spending(), short('一般公共预算财政拨款支出决算表'), untitled)).toMatchObject({
      tables: [{}, {}],
      unknown: [{}],
      problems: [{ severity: 'note', messageId: 'reading-untitled-sheet' }],
    });
  });

  it('reads header words printed in the row of the total', () => {
    const grid = sheet(
      '政府性基金预算财政拨款收入支出决算表\n单位：万元\n项目||年初结转和结余|本年收入|本年支出|||年末结转和结余\n科目编码|科目名称||||||\n合计||0|12.00|合计|基本支出|项目支出|0\n229|其他支出|0|12.00|12.00|1.00|11.00|0',
    );
    const { tables, problems } = recognise(grid);
    expect(problems).toEqual([]);
    const value = (key: string) => tables[0]!.facts.find((fact) => fact.key === key)?.text;
    expect([value('t08.total.income'), value('t08.total.total'), value('t08.229.project')]).toEqual([
      '12.00',
      undefined,
      '11.00',
    ]);
  });

  it('reads several tables from one sheet, and none from a list of titles', () => {
    const both = { ...income(), rows: [...income().rows, [''], ['附件3'], ...spending().rows] };
    expect(recognise(both).tables.map(({ table }) => table)).toEqual(['T02', 'T03']);
    expect(recognise(both).problems).toEqual([]);
    const list = sheet(
      '目录\n一、收入支出决算总表\n二、收入决算表\n三、支出决算表\n四、财政拨款收入支出决算总表',
    );
    expect(recognise(list)).toMatchObject({ tables: [], unknown: [{}], problems: [{ severity: 'note' }] });
    const numbered = sheet('序号|表名|页码\n1|收入支出决算总表|3\n2|收入决算表|4\n3|支出决算表|5');
    expect(recognise(numbered)).toMatchObject({ tables: [], problems: [{ severity: 'note' }] });
  });

  it('takes title, department and unit from the lines above a table in Word', () => {
    const grid = {
      ...income(),
      rows: income().rows.slice(2),
      caption: ['第二部分 2023年度部门决算表', '二、收入决算表', '部门：某市统计局      金额单位：元'],
    };
    expect(recognise(grid).tables[0]).toMatchObject({
      table: 'T02',
      title: '二、收入决算表',
      unit: 'yuan',
      unitName: '某市统计局',
      year: 2023,
    });
  });
});

describe('the head of a sheet', () => {
  it.each([
    ['单位：万元', 'wanyuan', undefined],
    ['金额单位：元', 'yuan', undefined],
    ['单位:人民币万元', 'wanyuan', undefined],
    ['（万元）', 'wanyuan', undefined],
    ['单 位：亿 元', 'yiyuan', undefined],
    ['部门：某市教育局        单位：元', 'yuan', '某市教育局'],
    ['编制单位：某市教育局（本级）|金额单位：万元', 'wanyuan', '某市教育局（本级）'],
    ['单位名称：|某市教育局|单位：|元', 'yuan', '某市教育局'],
    ['单位：某市教育局|单位：万元', 'wanyuan', '某市教育局'],
  ])('reads %s', (line, unit, unitName) => {
    const grid = short('一般公共预算财政拨款支出决算表');
    const rows = [grid.rows[0]!, line.split('|'), ...grid.rows.slice(2)];
    const { tables, problems } = recognise({ ...grid, rows });
    expect(problems).toEqual([]);
    expect(tables[0]?.unit).toBe(unit);
    expect(tables[0]?.unitName).toBe(unitName);
  });

  it('reads unit, year and department from the title', () => {
    const grid = short('某市教育局２０２３年度一般公共预算财政拨款支出决算表（单位：元）');
    const { tables } = recognise({ ...grid, rows: grid.rows.filter((_, index) => index !== 1) });
    expect(tables[0]).toMatchObject({ unit: 'yuan', year: 2023, unitName: '某市教育局' });
  });

  it('assumes 万元 and says so where no unit is stated, and refuses units it cannot take', () => {
    const grid = short('一般公共预算财政拨款支出决算表');
    const withUnit = (text: string) => ({ ...grid, rows: [grid.rows[0]!, [text], ...grid.rows.slice(2)] });
    expect(recognise(withUnit(''))).toMatchObject({
      tables: [{ unit: 'wanyuan' }],
      problems: [{ severity: 'note', messageId: 'reading-unit-assumed' }],
    });
    expect(recognise(withUnit('单位：千元'))).toMatchObject({
      tables: [],
      problems: [{ severity: 'error', messageId: 'reading-odd-unit', data: { unit: '千元' } }],
    });
  });
});

describe('cells that hold no figure', () => {
  const withCell = (text: string, about: Parameters<typeof sheet>[1] = {}) => {
    const grid = spending();
    return {
      ...grid,
      ...about,
      rows: grid.rows.map((row, index) => (index === 3 ? [...row.slice(0, 3), text, ...row.slice(4)] : row)),
    };
  };

  it.each(['#REF!', '约12', '12.3.4', '1,23', '六万', '***'])(
    'reports %s with its cell and label, and no fact',
    (text) => {
      const { tables, problems } = recognise(withCell(text));
      expect(problems).toEqual([
        {
          severity: 'error',
          messageId: 'reading-not-a-figure',
          data: { cell: 'D4', text, row: '201 一般公共服务支出', column: '基本支出', table: 'T03' },
          file: '03.csv',
          row: 4,
          column: 4,
        },
      ]);
      const keys = tables[0]?.facts.map(({ key }) => key);
      expect(keys).not.toContain('t03.201.basic');
      expect(keys).toContain('t03.201.total');
    },
  );

  it.each(['', '—', '-', '－', '无', '／', '　'])('takes “%s” for exactly zero', (text) => {
    expect(messages(withCell(text))).toEqual([]);
    expect(figures(withCell(text))['t03.201.basic']).toBe('(0)');
  });

  it('believes the marks of a workbook over the text', () => {
    const marks = [{ row: 4, column: 4, kind: 'uncalculated', text: 'SUM(D5:D9)' } as const];
    const unreadOf = (grid: ReturnType<typeof sheet>) => recognise(grid).tables[0]?.unread;
    expect(unreadOf(withCell('', { marks }))).toMatchObject([
      { kind: 'uncalculated', location: { cell: 'D4' } },
    ]);
    const errors = [{ row: 4, column: 4, kind: 'error-value', text: '#DIV/0!' } as const];
    expect(unreadOf(withCell('#DIV/0!', { marks: errors }))).toMatchObject([
      { kind: 'error-value', text: '#DIV/0!' },
    ]);
    const shifted = [{ row: 4, column: 4, kind: 'shifted', text: '6.00' } as const];
    expect(messages(withCell('6.00', { marks: shifted }))).toEqual([]);
    expect(unreadOf(withCell('6.00', { marks: shifted }))).toBeUndefined();
    expect(figures(withCell('6.00', { marks: shifted }))['t03.201.basic']).toBeUndefined();
  });

  it('reports two columns with one header and reads neither', () => {
    const grid = spending();
    const rows = grid.rows.map((row, index) =>
      index === 2 ? row.map((text) => (text === '项目支出' ? '基本支出' : text)) : row,
    );
    const { tables, problems } = recognise({ ...grid, rows });
    expect(problems).toMatchObject([
      {
        severity: 'error',
        messageId: 'reading-duplicate-header',
        data: { label: '基本支出', first: 'D3', second: 'E3' },
      },
    ]);
    expect(tables[0]?.facts.some(({ key }) => key.endsWith('.basic'))).toBe(false);
  });

  it('notes columns that the table does not have, and rows without a code', () => {
    const grid = spending();
    const rows = grid.rows.map((row, index) => [...row, ['', '', '奖励支出', '2.00', '2.00'][index] ?? '']);
    rows.push(['', '其中：某处', '1.00', '', '', '', '']);
    expect(recognise({ ...grid, rows }).problems).toMatchObject([
      {
        severity: 'note',
        messageId: 'reading-unknown-column',
        data: { column: 'H', label: '奖励支出', count: '2' },
      },
      { severity: 'note', messageId: 'reading-unknown-row', row: 6, data: { label: '其中：某处' } },
    ]);
  });
});

describe('notes', () => {
  it('are free text below and above the body, without form numbers and heads', () => {
    const grid = spending();
    const rows = [
      ...grid.rows.slice(0, 2),
      ['说明：以下为合并数。'],
      ...grid.rows.slice(2),
      [''],
      ['注：本表反映各项支出。'],
      ['', '公开03表'],
      ['（本表无数据）'],
    ];
    expect(
      recognise({ ...grid, rows }).tables[0]?.notes.map(({ text, location }) => [text, location.cell]),
    ).toEqual([
      ['说明：以下为合并数。', 'A3'],
      ['注：本表反映各项支出。', 'A8'],
      ['（本表无数据）', 'A10'],
    ]);
  });
});

describe('precision', () => {
  const precisionOf = (...texts: string[]) => {
    const grid = short('一般公共预算财政拨款支出决算表');
    const rows = [
      ...grid.rows.slice(0, 3),
      ...texts.map((text, index) => [`20${index + 1}`, '某类', text, '', '']),
    ];
    const { facts } = recognise({ ...grid, rows }).tables[0]!;
    return texts.map((_, index) => facts.find(({ key }) => key === `t05.20${index + 1}.total`)?.decimals);
  };

  it('is what is printed where trailing zeros are', () => {
    expect(precisionOf('12.50', '3.1', '7')).toEqual([2, 1, 0]);
  });

  it('takes no bare 0 for a round figure', () => {
    expect(precisionOf('12.50', '0', '7.25')).toEqual([2, 2, 2]);
  });

  it('restores the trailing zeros that the General format drops', () => {
    expect(precisionOf('12.51', '3.1', '7')).toEqual([2, 2, 2]);
    expect(precisionOf('12', '3', '7')).toEqual([0, 0, 0]);
  });

  it('gives blanks the decimals that most figures have', () => {
    const grid = short('一般公共预算财政拨款支出决算表');
    const rows = grid.rows.map((row) => row.map((text) => (text === '1.00' ? '' : text)));
    const blank = recognise({ ...grid, rows }).tables[0]?.facts.find(
      ({ key }) => key === 't05.total.project',
    );
    expect(blank).toMatchObject({ state: 'blank', decimals: 2 });
    expect(blank?.value.isZero()).toBe(true);
  });
});
