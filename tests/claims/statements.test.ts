import { describe, expect, it } from 'vitest';
import { ReadText } from './support/read-text.ts';

const FUND = '八、政府性基金预算财政拨款支出决算情况说明';
const THREE = '八、“三公”经费支出决算情况说明';
const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';
const EVALUATED = '十二、预算绩效情况说明';

describe('absences', () => {
  it.each([
    ['本单位无政府性基金预算财政拨款支出。', FUND, 'fund', ['expense']],
    ['本单位没有政府性基金收入。', FUND, 'fund', ['income']],
    ['本年度未发生政府性基金预算收支。', FUND, 'fund', ['income', 'expense']],
    [
      '本单位无国有资本经营预算财政拨款支出，故本表无数据。',
      '九、国有资本经营预算支出',
      'capital',
      ['expense'],
    ],
    ['2023年度未安排因公出国（境）费支出。', THREE, 'abroad', ['expense']],
    ['全年没有发生公务接待费。', THREE, 'reception', ['income', 'expense']],
    ['本单位无“三公”经费财政拨款支出。', THREE, 'three-public', ['expense']],
  ])('%s', (text, heading, concept, facts) => {
    const found = new ReadText(text, heading).claims('absence');
    expect(found.map(({ subject }) => [subject.concept, subject.facts])).toEqual([[concept, facts]]);
  });

  it.each([
    ['公务接待费1万元，与上年相比无变化。', THREE],
    ['公务接待费1万元，无增减变动。', THREE],
    ['2022年度无公务接待费支出。', THREE],
    ['资金使用合规，无截留、挤占、挪用。', EVALUATED],
    ['公务接待费减少的主要原因是没有公务接待活动。', THREE],
  ])('none in: %s', (text, heading) => {
    expect(new ReadText(text, heading).claims('absence')).toEqual([]);
  });

  it('several in a row', () => {
    const read = new ReadText(
      '本年收入合计100万元，无上级补助收入、事业收入、经营收入。',
      '二、收入决算情况说明',
    );
    expect(read.claims('absence').map(({ subject }) => subject.concept)).toEqual([
      'income.superior',
      'income.business',
      'income.operating',
    ]);
  });
});

describe('rows of absences', () => {
  it.each([
    ['本单位没有上级补助收入和其他收入。', ['income.superior', 'income.other']],
    ['本年度无经营支出、上缴上级支出。', ['operating', 'upward']],
    ['本单位无公务接待费、因公出国（境）费支出，节约开支。', ['reception', 'abroad']],
  ])('%s', (text, concepts) => {
    const read = new ReadText(text);
    const found = read.claims('absence');
    expect(found.map(({ subject }) => subject.concept)).toEqual(concepts);
    for (const { location } of found)
      expect(read.lines[location.line! - 1]!.slice(location.start, location.end)).toBe(location.text);
  });
});

describe('names without amounts', () => {
  it.each([
    ['人员经费80万元，主要包括：基本工资、津贴补贴、奖金。', 'personnel', ['基本工资', '津贴补贴', '奖金']],
    ['公用经费20万元，主要包括办公费、水费和差旅费等。', 'public', ['办公费', '水费', '差旅费']],
    [
      '公用经费20万元，主要包括：办公费、维修（护）费、其他商品和服务支出。',
      'public',
      ['办公费', '维修（护）费', '其他商品和服务支出'],
    ],
    ['日常公用经费20万元，包括办公费、印刷费、咨询费。', 'public', ['办公费', '印刷费', '咨询费']],
  ])('%s', (text, concept, names) => {
    const read = new ReadText(text, BASIC);
    const [claim] = read.claims('names');
    expect(claim?.subject.concept).toBe(concept);
    expect(claim?.names.map((name) => name.text)).toEqual(names);
    for (const { location } of claim!.names)
      expect(read.lines[location.line! - 1]!.slice(location.start, location.end)).toBe(location.text);
  });
});

describe('projects', () => {
  it('with budget, outcome and outputs', () => {
    const read = new ReadText(
      '共涉及项目2个，资金55.5万元。\n1.古籍修复项目绩效自评综述：全年预算数为30.5万元，执行数为30万元，完成预算98.36%。主要产出：修复古籍12册。\n2.分馆建设项目绩效自评综述：全年预算数为25万元，执行数为0万元，完成预算0%。',
      EVALUATED,
    );
    expect(
      read
        .claims('project')
        .map((claim) => [claim.name, read.figure(claim.budget), read.figure(claim.actual), claim.hasOutputs]),
    ).toEqual([
      ['古籍修复', '30.5万元', '30万元', true],
      ['分馆建设', '25万元', '0万元', false],
    ]);
    const [list] = read.claims('project-list');
    expect([read.figure(list?.count), read.figure(list?.amount), list?.projects.length]).toEqual([
      '2个',
      '55.5万元',
      2,
    ]);
  });
});

describe('one project', () => {
  const project = (text: string) =>
    new ReadText(text, EVALUATED).claims('project').map(({ name, hasOutputs }) => [name, hasOutputs]);

  it.each([
    [
      '古籍修复项目自评得分为62分，自评等次为合格。项目全年预算数为30万元，执行数为0万元，完成预算的0%。主要产出和效果：资金年末到位，项目仍处于前期准备阶段。',
      '古籍修复',
      false,
    ],
    [
      '古籍修复项目全年预算数为30万元，执行数为0万元，完成预算的0%。主要产出：因场地未定尚未开工。',
      '古籍修复',
      false,
    ],
    [
      '古籍修复项目绩效自评等次为优。项目全年预算数为30万元，执行数为0万元。主要产出：修复古籍120册，其余尚未验收。',
      '古籍修复',
      true,
    ],
    [
      '古籍修复项目绩效自评综述：全年预算数为30万元，执行数为30万元。主要产出：保障了阅览室全年开放。',
      '古籍修复',
      true,
    ],
  ])('%s', (text, name, hasOutputs) => {
    expect(project(text)).toEqual([[name, hasOutputs]]);
  });
});

describe('slips of wording', () => {
  const kinds = (text: string, heading?: string) =>
    new ReadText(text, heading).claims('wording').map(({ kind, location }) => [kind, location.text]);

  it.each([
    ['与2020年度相比增加3万元。', [['year', '与2020年']]],
    ['本年支出合计XX万元。', [['template', 'XX万元']]],
    ['（此处填写增减原因）', [['template', '（此处填写增减原因）']]],
    ['基本支出60万元，占60.5，项目支出。', [['missing-percent', '占60.5']]],
    ['本年支出合计为60.5，其中。', [['missing-unit', '合计为60.5']]],
    ['比上年增加万元，增长5%。', [['blank-figure', '比上年增加']]],
    [
      '公务接待费____万元，共____批次。',
      [
        ['template', '____'],
        ['template', '____'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('a fund that is not the heading’s', () => {
    expect(kinds('本单位无政府性基金支出。', '九、国有资本经营预算支出情况说明')).toEqual([
      ['fund-name', '政府性基金'],
    ]);
  });

  it.each([
    '与2022年度相比增加3万元。',
    '本单位应当依法公开的信息均已公开，不涉及国家秘密。',
    '“三公”经费比上年减少3万元，主要原因是要求各科室厉行节约。',
    '根据实际工作需要，按规定开支会议费3万元。',
    '收、支总计各为12.5、13.5万元。',
    '依据县发〔2019〕3号文件，2019年12月启动的馆舍工程已完工。',
  ])('none in: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('coverage', () => {
  it('counts the figures with 万元, 元 and % and says which were read', () => {
    const read = new ReadText('本年支出合计100万元，其中：基本支出60万元，占60%；项目支出40万元，占40%。');
    expect(read.reading.coverage).toMatchObject({ figures: 5, claimed: 5, unread: [] });
  });

  it('lists what could not be read, where it stands', () => {
    const read = new ReadText('本年支出合计100万元，77.7%。');
    expect(read.reading.coverage).toMatchObject({ figures: 2, claimed: 1 });
    expect(read.unread).toEqual(['77.7%']);
    const [location] = read.reading.coverage.unread;
    expect(read.lines[location!.line! - 1]!.slice(location!.start, location!.end)).toBe('77.7%');
  });

  it('leaves duties, counts and rates of service out', () => {
    const read = new ReadText('第一部分 单位概况\n一、主要职能\n管理经费300万元。', '无。');
    expect(read.reading.coverage.figures).toBe(0);
    expect(new ReadText('满意度98%，接待120人次。', EVALUATED).reading.coverage.figures).toBe(0);
  });
});

describe('words that name a fund', () => {
  it('are a budget where nothing of the fund follows', () => {
    const read = new ReadText(
      '“三公”经费财政拨款预算50万元，支出决算40万元，完成预算的80%。',
      '八、“三公”经费支出决算情况说明',
    );
    expect(read.completions).toEqual(['40万元 / unnamed 50万元 = 80% of unnamed']);
  });

  it('hold for the whole sentence under a heading of two funds', () => {
    const read = new ReadText(
      '政府性基金预算财政拨款年初结转和结余1万元，本年收入5万元，本年支出4万元。',
      '八、政府性基金和国有资本经营预算支出情况说明',
    );
    expect(read.claims('amount').map(({ subject }) => subject.facts[0])).toEqual([
      't08.total.opening',
      't08.total.income',
      't08.total.total',
    ]);
  });
});

describe('一般公共预算财政拨款 without 支出', () => {
  it('is expenditure where its section speaks of expenditure', () => {
    const read = new ReadText(
      '一般公共预算财政拨款支出1264.92万元。与2022年相比，一般公共预算财政拨款增加27.44万元，增长2.22%。',
      '五、一般公共预算财政拨款支出决算情况说明',
    );
    expect(read.changes).toEqual(['1264.92万元 +27.44万元 +2.22%']);
  });
});

describe('决算数大于预算数', () => {
  it('with an amount states a difference, no budget', () => {
    const read = new ReadText(
      '公务接待费支出1.5万元，决算数小于年初预算数0.5万元，主要原因是节约。',
      '八、“三公”经费支出决算情况说明',
    );
    expect(read.changes).toEqual(['1.5万元 −0.5万元 -']);
    expect(read.claims('change')[0]?.against).toBe('budget');
  });
});

describe('names of items', () => {
  it('may open a sentence of their own', () => {
    const read = new ReadText(
      '（一）人员经费102.46万元。主要包括：基本工资、津贴补贴、奖金。',
      '六、一般公共预算财政拨款基本支出决算情况说明',
    );
    expect(read.claims('names').map(({ names }) => names.map(({ text }) => text))).toEqual([
      ['基本工资', '津贴补贴', '奖金'],
    ]);
  });
});
