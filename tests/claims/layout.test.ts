import { describe, expect, it } from 'vitest';
import { ReadText } from './support/read-text.ts';

const PLAIN = '本年支出合计1,234.56万元，其中：基本支出600万元，占48.60%；项目支出634.56万元，占51.40%。';

/** The user's own characters at a location. */
const sliceOf = ({ lines }: ReadText, line: number, start: number, end: number): string =>
  lines[line - 1]!.slice(start, end);

describe('places of figures', () => {
  it.each([
    ['as typed', PLAIN],
    ['spaces', PLAIN.replaceAll(/(\d)([万%])/g, '$1 $2').replaceAll('为', ' 为 ')],
    ['full-width', PLAIN.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    ['markdown marks and quotes', `- **${PLAIN.replaceAll('基本支出', '“基本支出”')}**`],
    ['ideographic spaces before', `\u3000\u3000${PLAIN}`],
    ['characters beyond the basic plane', `𠮷田路馆：${PLAIN}`],
  ])('are the user’s own characters: %s', (_, text) => {
    const read = new ReadText(text);
    expect(read.reading.figures).toHaveLength(5);
    for (const { location } of read.reading.figures) {
      expect(sliceOf(read, location.line!, location.start!, location.end!)).toBe(location.text);
      expect(location.text).toMatch(/[\d０-９]/);
      expect(location.excerpt!.slice(location.start! - location.excerptStart!)).toContain(location.text);
    }
  });

  it('count lines whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const read = new ReadText(`前言。${end}${end}${PLAIN}`);
      const [first] = read.reading.figures;
      expect(first!.location.line).toBe(6);
      expect(sliceOf(read, 6, first!.location.start!, first!.location.end!)).toBe('1,234.56万元');
    }
  });
});

describe('soft line breaks', () => {
  it.each([
    ['after the decimal point', '1,234.\n56万元'],
    ['after the separator', '1,\n234.56万元'],
    ['before the unit', '1,234.56\n万元'],
    ['inside the unit', '1,234.56万\n元'],
  ])('inside a figure: %s', (_, broken) => {
    const read = new ReadText(PLAIN.replace('1,234.56万元', broken));
    expect(read.figures).toEqual(['1,234.56万元', '600万元', '48.60%', '634.56万元', '51.40%']);
    expect(read.parts).toEqual(['1,234.56万元 = 600万元 + 634.56万元 complete']);
  });

  it('wherever a narrow page breaks the clause', () => {
    const long = `${PLAIN}较上年增加34.56万元，增长2.88%，主要原因是新馆开放后人员和运行支出相应增加。`;
    const expected = new ReadText(long);
    for (const width of [27, 31, 34, 38]) {
      const wrapped = long.replaceAll(new RegExp(`(.{${width}})`, 'g'), '$1\n');
      const read = new ReadText(wrapped);
      expect(read.figures, `${width}`).toEqual(expected.figures);
      expect(read.parts, `${width}`).toEqual(expected.parts);
      expect(read.changes, `${width}`).toEqual(expected.changes);
    }
  });

  it('inside the words after a line of the classification, on a narrow page', () => {
    const line = (number: number, name: string) =>
      `${number}.灾害防治及应急管理支出（类）应急管理事务（款）${name}（项）年初预算${number}60.93万元，支出决算${number}20.89万元，完成年初预算的88%，决算数小于年初预算数的主要原因是业务量变化。`;
    const head =
      '本年支出2058.79万元，年初预算2640.80万元，完成77.96%；上年1997.71万元，增加61.08万元，增长3.06%；前年1900.31万元，增加97.40万元，增长5.13%；项目支出1686.03万元，占81.89%；基本支出372.76万元，占18.11%。';
    const text = [head, head, head, ...['安全监管', '行政运行'].map((name, index) => line(index + 1, name))];
    const wrapped = text.map((paragraph) => paragraph.replaceAll(/(.{33})/g, '$1\n')).join('\n');
    const read = new ReadText(wrapped);
    expect(read.reading.passages.map(({ text: sentence }) => sentence)).toEqual(
      new ReadText(text.join('\n')).reading.passages.map(({ text: sentence }) => sentence),
    );
  });

  it('do not join a heading to what follows', () => {
    const read = new ReadText('本年支出合计100万元。\n四、财政拨款收支情况\n财政拨款支出总计80万元。');
    expect(read.reading.sections.map(({ title }) => title)).toContain('财政拨款收支情况');
    expect(read.amounts).toEqual(['expense.year 100万元', 'expense.grand 80万元']);
  });
});

describe('headings', () => {
  it.each([
    ['一、收入支出决算总体情况说明', 'all'],
    ['（四）财政拨款收入支出决算总体情况说明', 'fiscal'],
    ['五．一般公共预算财政拨款支出决算情况', 'general'],
    ['六、一般公共预算财政拨款基本支出决算情况说明', 'basic'],
    ['## 七、“三公”经费支出情况', 'three-public'],
    ['八、政府性基金预算收支情况', 'fund'],
    ['九、国有资本经营预算支出情况', 'capital'],
    ['(十)机关运行经费支出情况', 'agency'],
    ['十一、政府采购支出情况', 'procurement'],
    ['十二、国有资产占用情况', 'assets'],
    ['2.预算绩效管理情况', 'performance'],
  ])('%s speaks of %s', (heading, scope) => {
    const { reading } = new ReadText('本年情况如下。', heading);
    expect(reading.sections.at(-1)).toMatchObject({ concept: scope });
  });

  it('nest by their numbering', () => {
    const { reading } = new ReadText(
      '（一）总体情况\n支出5万元。\n1.因公出国（境）费\n无此项支出。\n（二）其他\n无。',
      '八、“三公”经费支出决算情况说明',
    );
    const byTitle = new Map(reading.sections.map((section) => [section.title, section]));
    const part = reading.sections.find(({ title }) => title.includes('三公'));
    expect(byTitle.get('总体情况')?.parent).toBe(part!.id);
    expect(byTitle.get('其他')?.parent).toBe(part!.id);
    expect(byTitle.get('因公出国（境）费')?.parent).toBe(byTitle.get('总体情况')!.id);
  });

  it('silence the explanations of terms', () => {
    const read = new ReadText('基本支出：指保障机构运转的支出，如办公费5万元。', '第四部分 名词解释');
    expect(read.claims('amount')).toEqual([]);
  });

  it('give the year and the organisation', () => {
    expect(new ReadText('无。').reading).toMatchObject({ unitName: '清河区图书馆', year: 2023 });
  });
});
