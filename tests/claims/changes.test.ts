import { describe, expect, it } from 'vitest';
import { ReadText } from './support/read-text.ts';

const THREE = '八、“三公”经费支出决算情况说明';
const GENERAL = '五、一般公共预算财政拨款支出决算情况说明';
const changesOf = (text: string, heading?: string): string[] => new ReadText(text, heading).changes;

describe('changes', () => {
  it.each([
    ['与…年度相比', '本年支出合计110万元，与2022年度相比，增加10万元，增长10%。'],
    ['较上年', '本年支出合计110万元，较上年增加10万元，增长10%。'],
    ['比去年', '本年支出合计110万元，比去年增加10万元，上升10%。'],
    ['同比', '本年支出合计110万元，同比增加10万元，增长10%。'],
    ['rate first', '本年支出合计110万元，较上年增长10%，增加10万元。'],
    ['the rate in brackets', '本年支出合计110万元，较上年增加10万元（10%）。'],
    ['the rate in brackets with its word', '本年支出合计110万元，较上年增加10万元（增长10%）。'],
    ['增幅', '本年支出合计110万元，较上年增加10万元，增幅10%。'],
    ['增幅为', '本年支出合计110万元，较上年增加10万元，增幅为10%。'],
    ['a sentence of its own', '本年支出合计110万元。与上年相比增加10万元，增长10%。'],
    ['the subject repeated', '本年支出合计110万元。与上年相比，本年支出合计增加10万元，增长10%。'],
    ['增长了', '本年支出合计110万元，较2022年决算数增加了10万元，增长了10%。'],
  ])('up: %s', (_, text) => {
    expect(changesOf(text)).toEqual(['110万元 +10万元 +10%']);
  });

  it.each([
    '减少10万元，下降10%',
    '减少10万元，降低10%',
    '下降10万元，减少10%',
    '降低10万元，降幅10%',
    '减少10万元，减幅10%',
  ])('down: %s', (words) => {
    expect(changesOf(`本年支出合计90万元，比上年${words}。`)).toEqual(['90万元 −10万元 −10%']);
  });

  it.each([
    ['较…减少', '本年支出合计90万元，较2022年度决算数100万元减少10万元，下降10%。'],
    ['比…的', '本年支出合计90万元，比2022年度的100万元减少10万元，下降10%。'],
    ['rate first', '本年支出合计90万元，较上年决算100万元下降10%，减少10万元。'],
  ])('from a named prior figure: %s', (_, text) => {
    expect(changesOf(text)).toEqual(['90万元 from 100万元 −10万元 −10%']);
  });

  it('of an item of a list, in a sentence of its own', () => {
    const text =
      '公务用车购置及运行维护费32万元。其中：购置费21万元，主要原因是更新。较上年增加10万元，增长90.91%；运行维护费11万元。主要原因：油价。较上年增加2万元，增长22.22%。';
    expect(changesOf(text, THREE)).toEqual(['21万元 +10万元 +90.91%', '11万元 +2万元 +22.22%']);
  });

  it('of the first paragraph of a list without numbers', () => {
    const text =
      '支出60万元，其中：\n教育支出20万元，用于办学。较上年增加2万元，增长11.11%。\n住房保障支出40万元，用于缴存。较上年增加4万元，增长11.11%。';
    expect(changesOf(text, GENERAL)).toEqual(['20万元 +2万元 +11.11%', '40万元 +4万元 +11.11%']);
  });

  it('respectively', () => {
    expect(changesOf('收、支总计各为90.5、91.5万元，较上年各减少9.5、8.5万元，各下降9.5%、8.5%。')).toEqual([
      '90.5万元 −9.5万元 −9.5%',
      '91.5万元 −8.5万元 −8.5%',
    ]);
    expect(changesOf('收、支总计均为90万元，与上年相比，收、支总计各减少10万元，下降10%。')).toEqual([
      '90万元 −10万元 −10%',
    ]);
  });

  it('against a budget are no change on last year', () => {
    const read = new ReadText(
      '机关运行经费支出29万元，比年初预算数减少1万元，降低3.33%。',
      '九、机关运行经费',
    );
    expect(read.claims('change').map(({ against }) => against)).toEqual(['budget']);
    const year = new ReadText('机关运行经费支出29万元，比2022年度减少1万元，降低3.33%。', '九、机关运行经费');
    expect(year.claims('change').map(({ against, year }) => [against, year])).toEqual([['prior-year', 2022]]);
  });

  it('of each item belong to it', () => {
    expect(
      changesOf(
        '“三公”经费5万元，比上年减少1万元，下降16.67%。其中：公务用车运行维护费3万元，比上年减少0.5万元，下降14.29%；公务接待费2万元，比上年减少0.5万元，下降20%。',
        THREE,
      ),
    ).toEqual(['5万元 −1万元 −16.67%', '3万元 −0.5万元 −14.29%', '2万元 −0.5万元 −20%']);
  });

  it('whose direction was not chosen', () => {
    const read = new ReadText('本年支出合计95万元，比上年减少（增加）5万元，下降（增长）5%。');
    expect(read.claims('change').map(({ either }) => either)).toEqual([true]);
  });

  it('are not read into their reasons', () => {
    expect(
      changesOf('本年支出合计110万元，比上年增加10万元，增长10%，主要原因是购书增加6万元，人员增加4人。'),
    ).toEqual(['110万元 +10万元 +10%']);
  });

  it('of 收入 and 支出 belong to the totals stated before', () => {
    expect(
      changesOf(
        '收入总计100万元；支出总计80万元。收入较上年增加10万元，增长11.11%；支出较上年减少20万元，下降20%。',
      ),
    ).toEqual(['100万元 +10万元 +11.11%', '80万元 −20万元 −20%']);
  });
  it('with a word between direction and amount', () => {
    expect(changesOf('本年支出合计90万元，按同口径同比下降10%，减少支出10万元。')).toEqual([
      '90万元 −10万元 −10%',
    ]);
  });
  it('that come before the amount', () => {
    expect(changesOf('本年支出合计比上年增加10万元，增长10%，达到110万元。')).toEqual([
      '110万元 +10万元 +10%',
    ]);
  });
  it.each([
    [
      'a comma after the comparison',
      '本年收入合计80万元，本年支出合计75万元。收入与2022年相比，减少20万元，下降20%；支出与2022年相比，增加5万元，增长7.14%。',
      ['80万元 −20万元 −20%', '75万元 +5万元 +7.14%'],
    ],
    [
      'only expenditure, after both',
      '总支出90万元，总收入90.5万元。支出同比下降10%，减少10万元。',
      ['90万元 −10万元 −10%'],
    ],
  ])('of one side, said in short: %s', (_, text, expected) => {
    expect(changesOf(text)).toEqual(expected);
  });

  it.each([
    [
      'last year first',
      '公务接待费1.8万元，比上年的2万元减少0.2万元，比年初预算的3万元减少1.2万元，下降40%。',
      ['1.8万元 from 2万元 −0.2万元 -', '1.8万元 from 3万元 −1.2万元 −40%'],
    ],
    [
      'two earlier years',
      '公务接待费1.8万元，与2022年2万元相比减少0.2万元，与2019年4.8万元相比减少3万元，下降62.5%。',
      ['1.8万元 from 2万元 −0.2万元 -', '1.8万元 from 4.8万元 −3万元 −62.5%'],
    ],
  ])('against two figures: %s', (_, text, expected) => {
    expect(changesOf(text, THREE)).toEqual(expected);
  });

  it('of an item, whose figure follows, are not the heading’s', () => {
    const read = new ReadText('因公出国（境）费较2022年减少2万元，降低40%，支出决算为3万元。', THREE);
    expect(read.amounts).toEqual(['abroad 3万元']);
    expect(read.changes).toEqual(['3万元 −2万元 −40%']);
  });

  it('on the line before end with their sentence', () => {
    const read = new ReadText(
      '“三公”经费支出5万元。公务接待费较上年减少1万元。支出决算数与预算持平，决算数5万元。',
      THREE,
    );
    expect(read.amounts.at(-1)).toBe('three-public 5万元');
  });
});

describe('completion', () => {
  it.each([
    [
      'opening',
      '年初预算为50万元，支出决算为40万元，完成年初预算的80%。',
      '40万元 / opening 50万元 = 80% of opening',
    ],
    [
      'annual',
      '全年预算数为50万元，执行数为40万元，完成预算80%。',
      '40万元 / annual 50万元 = 80% of unnamed',
    ],
    [
      'adjusted',
      '调整预算数50万元，支出决算40万元，完成调整预算的80%。',
      '40万元 / adjusted 50万元 = 80% of adjusted',
    ],
    ['inside', '支出决算40万元，完成预算50万元的80%。', '40万元 / unnamed 50万元 = 80% of unnamed'],
    [
      '占年初预算',
      '年初预算50万元，决算40万元，占年初预算的80%。',
      '40万元 / opening 50万元 = 80% of opening',
    ],
    ['预算完成率', '年初预算50万元，决算40万元，预算完成率80%。', '40万元 / opening 50万元 = 80% of unnamed'],
  ])('of the %s budget', (_, text, expected) => {
    expect(new ReadText(`公务接待费${text}`, THREE).completions).toEqual([expected]);
  });

  it('keep their budget where the final figure has another name', () => {
    expect(
      new ReadText(
        '一般公共预算财政拨款支出年初预算为17万元，决算支出64万元，占本年支出合计的80%，完成年初预算的376.47%。',
        GENERAL,
      ).completions,
    ).toEqual(['64万元 / opening 17万元 = 376.47% of opening']);
  });

  it('knows both budgets of a statement', () => {
    expect(
      new ReadText('年初预算为0万元，全年预算为50万元，支出决算为40万元，完成年初预算的80%。', GENERAL)
        .completions,
    ).toEqual(['40万元 / opening 0万元, annual 50万元 = 80% of opening']);
  });

  it('of each item belongs to it', () => {
    expect(
      new ReadText(
        '“三公”经费预算5万元，决算4万元，完成预算的80%。其中：公务用车运行维护费预算3万元，决算2.5万元，完成预算的83.33%；公务接待费预算2万元，决算1.5万元，完成预算的75%。',
        THREE,
      ).completions.map((line) => line.replace(/, .*(?= =)/, '')),
    ).toEqual([
      '4万元 / unnamed 5万元 = 80% of unnamed',
      '2.5万元 / unnamed 3万元 = 83.33% of unnamed',
      '1.5万元 / unnamed 2万元 = 75% of unnamed',
    ]);
  });
});

describe('comparisons', () => {
  it.each([
    ['决算数大于年初预算数的主要原因是追加。', '>'],
    ['决算数小于年初预算数的主要原因是节约。', '<'],
    ['决算数与年初预算数持平。', '='],
    ['决算数等于年初预算数。', '='],
    ['支出决算数低于年初预算数，主要是节约。', '<'],
    ['支出决算数高于年初预算数，主要是追加。', '>'],
  ])('%s', (words, word) => {
    const read = new ReadText(`公务接待费年初预算为50万元，支出决算为40万元。${words}`, THREE);
    expect(read.claims('comparison').map((claim) => [read.figure(claim.actual), claim.word])).toEqual([
      ['40万元', word],
    ]);
  });

  it('of something that no amount is named after: not two amounts of another thing', () => {
    const text =
      '公务接待费支出0.20万元，其中：国内接待费0.20万元，国（境）外接待费0.00万元。与上年相比，资产总额减少5.00万元。';
    expect(changesOf(text, THREE)).toEqual(['- −5.00万元 -']);
  });

  it('stated whole behind the reason of another comparison', () => {
    const text =
      '公务接待费支出预算12.00万元，支出决算8.64万元，完成预算的72.00%，决算数小于预算数的主要原因是严格执行标准，与上年相比减少1.16万元，下降11.84%。';
    expect(changesOf(text, THREE)).toEqual(['8.64万元 −1.16万元 −11.84%']);
  });

  it('within a reason of its own kind: of something else', () => {
    const text =
      '公务接待费支出8.64万元，较上年减少2.00万元，主要原因是外宾接待取消，较上年减少1.16万元，下降60%。';
    expect(changesOf(text, THREE)).toEqual(['8.64万元 −2.00万元 -']);
  });
});
