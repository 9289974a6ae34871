import { describe, expect, it } from 'vitest';
import { ReadText } from './support/read-text.ts';

const figuresOf = (text: string): string[] => new ReadText(text).figures;

describe('figures of the text', () => {
  it.each([
    ['thousands separators', '本年支出合计1,234.56万元。', ['1,234.56万元']],
    [
      'full-width digits and signs',
      '本年支出合计１，２３４．５６万元，增长３．８％。',
      ['1,234.56万元', '3.8%'],
    ],
    ['spaces around and inside', '本年支出合计 1 234.56 万元，增长 3.8 %。', ['1234.56万元', '3.8%']],
    ['元, 亿元 and 万元', '支出12345.67元、收入1.2亿元、结余3万元。', ['12345.67元', '1.2亿元', '3万元']],
    ['a minus with the word', '本年支出合计90万元，比上年下降-81.75%。', ['90万元', '-81.75%']],
    ['nought', '公务接待费0.00万元。', ['0.00万元']],
  ])('are read with %s', (_, text, expected) => {
    expect(figuresOf(text).map((figure) => figure.replace(/ /g, ''))).toEqual(expected);
  });

  it.each([
    ['a document number', '按照县财发〔2020〕27号文件执行。'],
    ['a document number in brackets', '按照县财发（2019）5号、[2021]3号和【2022】8号文件执行。'],
    ['a date', '截至2023年12月31日，报告于2024-03-15印发。'],
    ['ordinals', '1、做好编目。（二）做好流通。③做好宣传。第4项为读者活动。'],
    ['phones', '联系电话：0512-66881234，服务热线12345，传真010-6688 1234。'],
    ['a score', '整体支出绩效自评得分96.5分。'],
    ['areas and hours', '馆舍面积1200平方米，全年开放3600小时，历时3年。'],
  ])('leave out %s', (_, text) => {
    const { reading } = new ReadText(text);
    expect(reading.figures.filter(({ kind }) => kind !== 'count')).toEqual([]);
    expect(reading.claims.filter(({ type }) => type === 'amount')).toEqual([]);
    expect(reading.coverage).toMatchObject({ figures: 0, claimed: 0 });
  });

  it.each([
    ['办结率', '按时办结率达到99.8%。'],
    ['满意度', '读者满意度为98.2%，超过95%的要求。'],
    ['到位率', '预算资金及时到位率100%。'],
    ['验收合格率', '设备验收合格率100%，编目任务完成率达100%。'],
  ])('of a service say nothing of the accounts: %s', (_, text) => {
    const read = new ReadText(text, '十二、预算绩效情况说明');
    for (const type of ['share', 'change', 'completion', 'amount'] as const)
      expect(read.claims(type)).toEqual([]);
    expect(read.unread).toEqual([]);
  });

  it.each([
    ['the limit of a device’s value', '单位价值100万元（含）以上设备（不含车辆）2台（套）。', ['2台（套）']],
    ['another limit', '单价50万元以上通用设备1台。', ['1台']],
  ])('do not take %s for an amount', (_, text, counts) => {
    const read = new ReadText(text, '十一、国有资产占用情况');
    expect(read.claims('amount').map(({ figure }) => read.figure(figure))).toEqual(counts);
  });

  it.each([
    ['as lists share it', '收、支总计各为12.5、12.5万元。', ['12.5万元', '12.5万元']],
    ['joined by 和', '分别下降3.1和4.2%。', ['3.1%', '4.2%']],
  ])('lend their unit to the neighbour, %s', (_, text, expected) => {
    expect(figuresOf(text)).toEqual(expected);
  });

  it('keep a thousands separator and a clause’s comma apart', () => {
    expect(figuresOf('支出12.50,收入130.2万元，共1,234万元。')).toEqual(['130.2万元', '1,234万元']);
  });

  it('count people, groups and vehicles', () => {
    const read = new ReadText('接待15批次、120人次，组团1个，保有量2辆。', '八、“三公”经费支出决算情况说明');
    expect(read.figures).toEqual(['15批次', '120人次', '1个', '2辆']);
  });
});
