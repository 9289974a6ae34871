import { describe, expect, it } from 'vitest';
import { ReadText } from './support/read-text.ts';

/** Kind and place of every slip of wording, without the frame's own. */
const slips = (text: string, heading?: string): string[][] =>
  new ReadText(text, heading).claims('wording').map(({ kind, location }) => [kind, location.text]);

describe('a unit without its figure', () => {
  it.each([
    ['因公出国（境）费万元；公务接待费2.00万元。', [['blank-figure', '因公出国（境）费']]],
    ['用事业基金弥补收支差额万元，结余分配3.10万元。', [['blank-figure', '用事业基金弥补收支差额']]],
    [
      '其中：会议费 万元，占本年支出的%。',
      [
        ['blank-figure', '会议费'],
        ['blank-figure', '占本年支出的'],
      ],
    ],
    ['公务接待费元，会议费120元。', [['blank-figure', '公务接待费']]],
  ])('%s', (text, expected) => {
    expect(slips(text)).toEqual(expected);
  });

  it.each([
    '因公出国（境）费0万元；公务接待费2.00万元。',
    '（金额单位：万元）',
    '本表以万元为单位，保留两位小数。',
    '补助困难群众数十万元，全部发放到位。',
    '单位价值50万元（含）以上的设备2台。',
  ])('none in: %s', (text) => {
    expect(slips(text)).toEqual([]);
  });
});

describe('万 without 元', () => {
  it('where the text writes 万元 elsewhere', () => {
    expect(slips('项目全年预算12.50万，实际支出12.30万，结余0.20万。\n会议费支出1.20万元。')).toEqual([
      ['missing-unit', '预算12.50万'],
      ['missing-unit', '支出12.30万'],
      ['missing-unit', '结余0.20万'],
    ]);
  });
  it.each([
    '项目全年预算12.50万，实际支出12.30万。',
    '会议费支出1.20万元，服务群众3万人次，浏览量达到5万。',
    '会议费支出1.20万元，投入资金3万余元。',
  ])('none in: %s', (text) => {
    expect(slips(text)).toEqual([]);
  });
});

describe('units and signs left out', () => {
  it.each([
    ['公务接待费3.18，比上年减少0.20万元。', [['missing-unit', '费3.18']]],
    ['支出决算为4.19。', [['missing-unit', '决算为4.19']]],
    ['基本支出60万元，占本年支出的60.25；', [['missing-percent', '占本年支出的60.25']]],
    ['基本支出60万元，占本年支出的60。', [['missing-percent', '占本年支出的60']]],
    ['接待4批次、接待总人数36。', [['count-unit', '人数36']]],
    ['全年累计接待59批次、接待总人571数。', [['count-unit', '571']]],
    ['公务用车保有量为3，与上年一致。', [['count-unit', '保有量为3']]],
  ])('%s', (text, expected) => {
    expect(slips(text)).toEqual(expected);
  });

  it.each([
    '公务接待费、会议费分别为3.18、4.20万元。',
    '接待4批次、接待总人数36人。',
    '基本支出、项目支出分别占60.25%、39.75%。',
    '馆舍占地12.50亩，每人3次，人均借阅5册。',
    '（单位：万元）基本支出60.50，项目支出39.50。',
  ])('none in: %s', (text) => {
    expect(slips(text)).toEqual([]);
  });
});

describe('a year without 年', () => {
  it.each([
    ['2023本年收入211.00万元。', [['year-mark', '2023']]],
    ['本年收入211.00万元，较2022增加3.00万元。', [['year-mark', '较2022']]],
  ])('%s', (text, expected) => {
    expect(slips(text)).toEqual(expected);
  });
  it('is no amount of the text', () => {
    expect(new ReadText('2023本年收入211.00万元。').amounts).toEqual(['income.year 211.00万元']);
  });
  it.each(['2023年本年收入211.00万元，较2022年增加3.00万元。', '支出2023万元，收入2024万元。'])(
    'none in: %s',
    (text) => {
      expect(slips(text)).toEqual([]);
    },
  );
});

describe('numbers of a list', () => {
  const SEVENTH = '七、机关运行经费\n无。';

  it('that jump are named with their place', () => {
    expect(
      slips(`1.基本支出7万元。\n2.项目支出3万元。\n4.结余分配0万元。\n${SEVENTH}\n九、政府采购\n无。`),
    ).toEqual([
      ['number-gap', '4.'],
      ['number-gap', '九、'],
    ]);
  });
  it.each([
    `1.基本支出7万元。\n2.项目支出3万元。\n${SEVENTH}\n（一）货物\n无。\n八、政府采购\n（一）货物\n无。`,
    '1.基本支出7万元。\n2.项目支出3万元。\n12.其他事项无。',
    '（一）支出\n无。\n第五部分 附件\n无。',
    '（一）收入\n1.拨款7万元。\n2.其他0万元。\n（二）支出\n3.基本支出7万元。',
  ])('run on: %s', (text) => {
    expect(slips(text)).toEqual([]);
  });
});
