import { describe, expect, it } from 'vitest';
import { ReadText } from './support/read-text.ts';

const THREE = '八、“三公”经费支出决算情况说明';
const FUND = '八、政府性基金预算财政拨款支出决算情况说明';

const subjectOf = (text: string, heading?: string) =>
  new ReadText(text, heading).claims('amount')[0]?.subject;

describe('subjects', () => {
  it.each([
    ['公务用车购置及运行维护费4万元。', 'vehicle'],
    ['公务用车购置费4万元。', 'purchase'],
    ['公务用车运行维护费4万元。', 'operation'],
    ['公务接待费4万元。', 'reception'],
    ['国内公务接待费4万元。', 'reception.domestic'],
    ['全年“三公”经费支出共计4万元。', 'three-public'],
    ['2023年，因公出国（境）费用支出4万元。', 'abroad'],
  ])('take the longest name: %s', (text, concept) => {
    expect(subjectOf(text, THREE)?.concept).toBe(concept);
  });

  it.each([
    ['公务车购置及运行维护费支出决算为4万元。', 'vehicle'],
    ['公务用车运行维护及购置费用4万元。', 'vehicle'],
    ['公务用车购置、运维费4万元。', 'vehicle'],
    ['公务用车更新购置费4万元。', 'purchase'],
    ['公车运行维修费用4万元。', 'operation'],
    ['公务用车及运行维护费用4万元。', 'vehicle'],
    ['我局部门决算汇总“三公”经费公共预算财政拨款支出4万元。', 'three-public'],
    ['购置4万元。', 'purchase'],
    ['运行维护4万元。', 'operation'],
    ['车辆运行费4万元。', 'operation'],
    ['购车费4万元。', 'purchase'],
    ['接待费4万元。', 'reception'],
    ['公务招待费支出4万元。', 'reception'],
    ['因公临时出国（境）费用4万元。', 'abroad'],
  ])('have many names for a cost: %s', (text, concept) => {
    expect(subjectOf(text, THREE)?.concept).toBe(concept);
  });

  it.each(['车辆运行费4万元。', '接待费4万元。'])(
    'have short names in their own section only: %s',
    (text) => {
      expect(subjectOf(text)?.concept).toBeUndefined();
    },
  );

  it.each([
    ['一般公共预算财政拨款收入40万元。', 'income.general'],
    ['政府性基金预算财政拨款收入40万元。', 'income.fund'],
    ['国有资本经营预算财政拨款收入40万元。', 'income.capital'],
    ['财政拨款收入40万元。', 'income.fiscal'],
    ['其他收入40万元。', 'income.other'],
    ['上级补助收入40万元。', 'income.superior'],
    ['附属单位上缴收入40万元。', 'income.affiliate'],
    ['年初结转和结余40万元。', 'opening'],
    ['使用非财政拨款结余40万元。', 'nonfiscal'],
    ['本单位全年总收入40万元。', 'income.grand'],
  ])('of income: %s', (text, concept) => {
    expect(subjectOf(text, '二、收入决算情况说明')?.concept).toBe(concept);
  });

  it.each([
    ['三、支出决算情况说明', 't01.expense.year'],
    ['四、财政拨款收入支出决算总体情况说明', 't04.expense.year.total'],
    ['五、一般公共预算财政拨款支出决算情况说明', 't05.total.total'],
    [FUND, 't08.total.total'],
    ['九、国有资本经营预算财政拨款支出决算情况说明', 't09.total.total'],
  ])('depend on the heading: %s', (heading, fact) => {
    expect(subjectOf('本年支出合计40万元。', heading)?.facts).toContain(fact);
  });

  it('with a code of the economic classification are its items', () => {
    const subject = subjectOf('基本工资（30101）40万元。', '六、一般公共预算财政拨款基本支出决算情况说明');
    expect(subject?.concept).toBe('item.30101');
  });

  it('name their fund where one heading speaks of two', () => {
    const heading = '八、政府性基金和国有资本经营预算支出情况说明';
    expect(subjectOf('政府性基金预算财政拨款收入680.2万元。', heading)?.facts).toContain('t08.total.income');
    expect(subjectOf('国有资本经营预算财政拨款支出5万元。', heading)?.facts).toContain('t09.total.total');
  });

  it.each([
    ['another organisation', '局所属县档案科技所“三公”经费支出2万元。', THREE],
    ['part of the organisation', '本级机关公务接待费0.5万元。', THREE],
    ['a purpose', '用于读书节活动的项目支出2万元。', '三、支出决算情况说明'],
  ])('narrowed by %s tie to no table', (_, text, heading) => {
    const subject = subjectOf(text, heading);
    expect(subject?.qualified === true || subject?.concept === undefined).toBe(true);
  });

  it('narrowed by 下属单位 tie to no table', () => {
    expect(subjectOf('下属单位公务接待费0.5万元。', THREE)?.qualified).toBe(true);
  });

  it('keep the words where no concept is known', () => {
    expect(subjectOf('书架采购支出2万元。')).toMatchObject({ text: '书架采购支出' });
    expect(subjectOf('书架采购支出2万元。')?.concept).toBeUndefined();
  });

  it.each([
    ['教育支出（类）3万元。', 'class.205'],
    ['教育支出（205类）3万元。', 'class.205'],
    ['“文化旅游体育与传媒支出”3万元。', 'class.207'],
    ['住房保障支出3万元。', 'class.221'],
  ])('name classes in any form: %s', (text, concept) => {
    expect(subjectOf(text, '五、一般公共预算财政拨款支出决算情况说明')?.concept).toBe(concept);
  });

  it.each([['brackets', '1.文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）。支出决算为40万元。']])(
    'name lines by class, section and item: %s',
    (_, text) => {
      const read = new ReadText(text, '五、一般公共预算财政拨款支出决算情况说明');
      expect(read.amounts.at(-1)).toBe('图书馆 40万元');
      expect(read.claims('line')[0]?.line).toEqual({
        class: '文化旅游体育与传媒支出',
        section: '文化和旅游',
        item: '图书馆',
      });
    },
  );

  it('are the line named in the paragraph before', () => {
    const read = new ReadText(
      '1．文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）。\n年初预算为39万元，支出决算为40万元。',
      '五、一般公共预算财政拨款支出决算情况说明',
    );
    expect(read.amounts).toEqual(['图书馆 budget 39万元', '图书馆 40万元']);
  });

  it('are the line named right before 年初预算, without a stop', () => {
    const read = new ReadText(
      '1、文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）年初预算为39万元，支出决算为40万元。',
      '五、一般公共预算财政拨款支出决算情况说明',
    );
    expect(read.amounts).toEqual(['图书馆 budget 39万元', '图书馆 40万元']);
  });

  it('tell budget, final and prior figures', () => {
    const read = new ReadText('公务接待费年初预算3万元，支出决算2万元，2022年度支出决算为2.5万元。', THREE);
    expect(read.amounts).toEqual(['reception budget 3万元', 'reception 2万元', 'reception prior 2.5万元']);
  });

  it('stay those of the sentence where only 决算数 is said', () => {
    const read = new ReadText('公务接待费比上年增加0.5万元，增长50%，决算数1.5万元。', THREE);
    expect(read.amounts).toEqual(['reception 1.5万元']);
  });
});
