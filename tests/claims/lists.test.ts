import { describe, expect, it } from 'vitest';
import { ReadText } from './support/read-text.ts';

const PROCUREMENT = '十、政府采购支出情况';
const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';
const THREE = '八、“三公”经费支出决算情况说明';

const partsOf = (text: string, heading?: string): string[] => new ReadText(text, heading).parts;

describe('lists of parts', () => {
  it.each([
    ['semicolons', '本年支出合计100万元，其中：基本支出60万元；项目支出40万元。'],
    ['commas', '本年支出合计100万元，其中基本支出60万元，项目支出40万元。'],
    ['、 between', '本年支出合计100万元，其中：基本支出60万元、项目支出40万元。'],
    ['和 before the last', '本年支出合计100万元，包括基本支出60万元和项目支出40万元。'],
    ['a full stop before 其中', '本年支出合计100万元。其中，基本支出60万元；项目支出40万元。'],
    ['brackets', '本年支出合计100万元（其中：基本支出60万元，项目支出40万元）。'],
    ['shares between', '本年支出合计100万元，其中：基本支出60万元，占60%；项目支出40万元，占40%。'],
    [
      'changes between',
      '本年支出合计100万元，其中：基本支出60万元，比上年增加3万元；项目支出40万元，比上年减少2万元。',
    ],
    [
      'a change before 其中',
      '本年支出合计100万元，比上年增加1万元，增长1.01%，其中：基本支出60万元；项目支出40万元。',
    ],
    ['lines of their own', '本年支出合计100万元，其中：\n基本支出60万元；\n项目支出40万元。'],
    [
      'numbered lines',
      '本年支出合计100万元，具体如下：\n1.基本支出60万元，占60%。\n2.项目支出40万元，占40%。',
    ],
    ['bracketed numbers', '本年支出合计100万元，其中：（1）基本支出60万元；（2）项目支出40万元。'],
    [
      'reasons between',
      '本年支出合计100万元，其中：基本支出60万元，主要是人员增资5万元；项目支出40万元，主要是购书20万元。',
    ],
    ['由…组成', '本年支出合计100万元，由基本支出60万元、项目支出40万元组成。'],
    ['由…两部分构成', '本年支出合计100万元，由基本支出60万元，占60%，项目支出40万元，占40%两部分构成。'],
    [
      'rates and numbers in brackets behind the names',
      '本年支出合计100万元，其中：基本支出（每人3,000元，116人）60万元、项目支出（每户5,000元，80户）40万元。',
    ],
    ['ringed numbers', '本年支出合计100万元。其中：①基本支出60万元；②项目支出40万元。'],
  ])('with %s', (_, text) => {
    expect(partsOf(text)).toContain('100万元 = 60万元 + 40万元 complete');
  });

  it('follow 主要用于 without a colon, as some of what there was', () => {
    expect(
      partsOf(
        '机关运行经费支出20万元，主要用于开支办公费6万元、咨询费5万元、水费2万元。',
        '九、机关运行经费',
      ),
    ).toEqual(['20万元 = 6万元 + 5万元 + 2万元 open']);
  });

  it('may name what follows the figure', () => {
    const read = new ReadText(
      '政府性基金预算财政拨款支出60万元，其中：50万元用于城市公共设施，10万元用于福利彩票公益金支出。',
      '八、政府性基金预算财政拨款支出决算情况说明',
    );
    expect(read.amounts).toEqual(['expense.fund 60万元', '城市公共设施 50万元', '福利彩票公益金支出 10万元']);
  });

  it('go on past paragraphs without a number', () => {
    expect(
      partsOf(
        '支出60万元，主要用于以下方面：\n1.教育支出（类）20万元。\n年初预算为19万元，支出增加1万元。\n2.住房保障支出（类）40万元。',
        '五、一般公共预算财政拨款支出决算情况说明',
      ),
    ).toEqual(['60万元 = 20万元 + 40万元 complete']);
  });

  it('of balances keep 和 apart from comparisons', () => {
    expect(
      partsOf(
        '收入总计100万元，包括本年收入90万元、使用非财政拨款结余（含专用结余）0万元和年初结转和结余10万元。',
        '一、收入支出决算总体情况说明',
      ),
    ).toEqual(['100万元 = 90万元 + 0万元 + 10万元 complete']);
  });

  it('nest in brackets and after a second 其中', () => {
    expect(
      partsOf(
        '本年支出合计100万元，其中：基本支出60万元（人员经费50万元，公用经费10万元），占60%；项目支出40万元，占40%。',
      ),
    ).toEqual(['100万元 = 60万元 + 40万元 complete', '60万元 = 50万元 + 10万元 complete']);
    expect(
      partsOf(
        '“三公”经费5万元，其中：公务用车购置及运行维护费4万元，其中：公务用车购置费0万元，公务用车运行维护费4万元；公务接待费1万元。',
        THREE,
      ),
    ).toEqual(['5万元 = 4万元 + 1万元 complete', '4万元 = 0万元 + 4万元 complete']);
  });

  it('end with the sentence that is not about them', () => {
    expect(
      partsOf(
        '政府采购支出总额30万元，其中：货物10万元、工程5万元、服务15万元。授予中小企业合同金额30万元，占政府采购支出总额的100%，其中：授予小微企业合同金额20万元。',
        PROCUREMENT,
      ),
    ).toEqual(['30万元 = 10万元 + 5万元 + 15万元 complete', '30万元 = 20万元 unknown']);
  });

  it('of last year’s total are a list of their own', () => {
    expect(
      partsOf(
        '2023年“三公”经费决算数10万元，其中：公务用车购置费4万元、公务用车运行维护费5万元、公务接待费1万元。2022年“三公”经费决算数8万元，其中：公务用车购置费3万元、公务用车运行维护费4万元、公务接待费1万元。',
        THREE,
      ),
    ).toEqual(['10万元 = 4万元 + 5万元 + 1万元 complete', '8万元 = 3万元 + 4万元 + 1万元 complete']);
  });

  it('are open where they end with 等', () => {
    expect(partsOf('项目支出100万元，主要包括：购书30万元、展览20万元等。')).not.toContainEqual(
      expect.stringContaining('complete'),
    );
  });

  it.each([
    ['what an item was used for', '人员经费80万元，用于工资、保险缴费等；公用经费20万元，用于水费、电费等'],
    [
      'what an item includes',
      '人员经费80万元，包括工资、奖金等支出，公用经费20万元，包括邮电费、差旅费等支出',
    ],
    ['reasons', '人员经费80万元，主要是补发工资等；公用经费20万元，主要是培训增加等'],
  ])('are whole although 等 ends %s', (_, items) => {
    expect(partsOf(`基本支出100万元，其中：${items}。`, BASIC)).toContain(
      '100万元 = 80万元 + 20万元 complete',
    );
  });

  it('are open where names without amounts follow', () => {
    expect(partsOf('项目支出100万元，其中：购书30万元、展览20万元、修缮、培训等。').join()).toMatch(/open$/);
  });

  it('of the three public expenses take in the purchase of the next sentence where that makes the total', () => {
    expect(
      partsOf(
        '“三公”经费支出24万元，其中：因公出国（境）费0万元；公务用车运行维护费3万元；公务接待费1万元。公务用车购置费20万元。',
        THREE,
      ),
    ).toContain('24万元 = 0万元 + 3万元 + 1万元 + 20万元 complete');
  });

  it('announced before a paragraph that holds them end with it', () => {
    expect(
      partsOf(
        '政府采购支出总额30万元，其中：\n货物类采购10万元、工程类采购5万元、服务类采购15万元。\n涉及一般公共预算支出70万元。',
        PROCUREMENT,
      ),
    ).toEqual(['30万元 = 10万元 + 5万元 + 15万元 complete']);
  });

  it('do not reach into the next section', () => {
    expect(
      partsOf('本年支出合计100万元，其中：\n四、财政拨款情况\n基本支出60万元，项目支出40万元。'),
    ).toEqual([]);
  });

  it('take personnel and public expenses as the whole of basic expenditure', () => {
    expect(
      partsOf('一般公共预算财政拨款基本支出100万元，其中：人员经费80万元，公用经费20万元。', BASIC),
    ).toEqual(['100万元 = 80万元 + 20万元 complete']);
  });

  it('take them as the whole although the names inside end with 等', () => {
    expect(
      partsOf(
        '基本支出100万元，其中：人员经费80万元，主要包括：基本工资、奖金等；公用经费20万元，主要包括：办公费、水费等。',
        BASIC,
      ),
    ).toEqual(['100万元 = 80万元 + 20万元 complete']);
  });

  it('take the three public expenses as the whole where only running costs are named', () => {
    expect(
      partsOf(
        '“三公”经费支出4万元，其中：因公出国（境）费0万元；公务用车运行维护费2.5万元；公务接待费1.5万元。',
        THREE,
      ),
    ).toEqual(['4万元 = 0万元 + 2.5万元 + 1.5万元 complete']);
  });
});

describe('shares', () => {
  it.each([
    [
      'of the list',
      '本年支出合计100万元，其中：基本支出60万元，占60%；项目支出40万元，占40%。',
      '60万元 / 100万元 = 60%',
    ],
    [
      'of a named base',
      '总支出100万元。其中：基本支出60万元，占总支出的60%；项目支出40万元，占总支出的40%。',
      '60万元 / 100万元（总支出） = 60%',
    ],
    [
      '占比',
      '本年支出合计100万元，其中：基本支出60万元，占比60%；项目支出40万元，占比为40%。',
      '60万元 / 100万元 = 60%',
    ],
    [
      'in brackets',
      '本年支出合计100万元，其中：基本支出60万元（占60%），项目支出40万元（占40%）。',
      '60万元 / 100万元 = 60%',
    ],
  ])('%s', (_, text, expected) => {
    expect(new ReadText(text).shares).toContain(expected);
  });

  it('所占比重为', () => {
    expect(
      new ReadText(
        '本年支出合计100万元，其中：基本支出60万元，所占比重为60%；项目支出40万元，所占比重为40%。',
      ).shares,
    ).toContain('60万元 / 100万元 = 60%');
  });

  it('of contracts, each of the base it names', () => {
    const read = new ReadText(
      '政府采购支出总额30万元。授予中小企业合同金额24万元，占政府采购支出总额的80%，其中：授予小微企业合同金额12万元，占授予中小企业合同金额的50%。',
      PROCUREMENT,
    );
    expect(read.shares).toEqual([
      '24万元 / 30万元（政府采购支出总额） = 80%',
      '12万元 / 24万元（授予中小企业合同金额） = 50%',
    ]);
  });

  it('by 分别', () => {
    const read = new ReadText(
      '本年支出合计100万元，其中：基本支出和项目支出分别为60万元和40万元，分别占60%和40%。',
    );
    expect(read.shares).toEqual(['60万元 / 100万元 = 60%', '40万元 / 100万元 = 40%']);
  });

  // A share never takes the amount of the item before it for its base: 97 is no “3233 %” of 3.
  it('of a total in the subsection before', () => {
    const read = new ReadText(
      '（一）总体情况\n2023年度一般公共预算财政拨款支出100万元。\n（二）结构情况\n教育支出3万元，占3%；文化旅游体育与传媒支出97万元，占97%。',
      '五、一般公共预算财政拨款支出决算情况说明',
    );
    expect(read.claims('share').map(({ bases }) => bases.map((id) => read.figure(id)))).not.toContainEqual([
      '3万元',
    ]);
  });
  it('of a base that is named, yet stated nowhere', () => {
    const read = new ReadText('基本支出和项目支出分别为60万元和40万元，分别占本年支出的60%和40%。');
    expect(read.claims('share').map(({ bases }) => bases)).toEqual([[], []]);
  });
  it.each([
    [
      'in the subsection before, under 决算总体情况',
      '七、政府性基金预算财政拨款支出决算情况说明\n（一）支出决算总体情况\n政府性基金预算财政拨款支出50万元。\n（二）支出决算结构情况\n城乡社区支出20万元，占40%；其他支出30万元，占60%。',
      ['20万元 / 50万元 = 40%', '30万元 / 50万元 = 60%'],
    ],
    [
      'in the sentence before, the shares in brackets',
      '本年收入合计80万元。财政拨款收入64万元（占80%），其他收入16万元（占20%）。',
      ['64万元 / 80万元 = 80%', '16万元 / 80万元 = 20%'],
    ],
  ])('of a total %s', (_, text, expected) => {
    expect(new ReadText(text).shares).toEqual(expected);
  });

  it('of a paragraph before whose last figure they exceed twice are none of it', () => {
    const items = '（一）卫生健康支出30万元，用于医疗保险。\n（二）住房保障支出20万元，用于公积金。\n';
    expect(partsOf(`${items}其中重点项目：县道改造60万元，路灯改造70万元。`)).toEqual([]);
  });

  it('in one bracket are none of a total in another', () => {
    const text = '新建幸福院8个（补助15万元，共120万元），改造床位162张（投入1.2万元，共194.40万元）。';
    expect(partsOf(text, '十、预算绩效情况').filter((parts) => parts.startsWith('194.40'))).toEqual([]);
  });

  it('of a sum behind them are not what alone exceeds it', () => {
    const text = '签约项目41个，协议总投资90亿元；境外招商支出20万元；委托招商佣金共兑付300万元。';
    expect(partsOf(text, '十、预算绩效情况')).toEqual([]);
  });

  it('of no total at all have no base', () => {
    const read = new ReadText('文化宣传活动3万元，占3%；古籍保护97万元，占97%。', '四、其他情况');
    expect(read.claims('share').map(({ bases }) => bases)).toEqual([[], []]);
  });

  it('of a total that follows its parts', () => {
    const read = new ReadText(
      '“三公”经费中，因公出国（境）费0万元，占0%；公务用车运行维护费2.5万元，占62.5%；公务接待费1.5万元，占37.5%。“三公”经费合计4万元。',
      THREE,
    );
    expect(read.shares).not.toContain('2.5万元 / 0万元 = 62.5%');
  });
});
