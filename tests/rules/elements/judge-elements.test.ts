import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../src/claims/read-claims.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { splitLines } from '../../../src/ingest/plain-text.ts';
import type { ChecklistItem, DisclosureElement, Submission } from '../../../src/model/index.ts';
import { renderMessage } from '../../../src/report/message.ts';
import { judgeElements } from '../../../src/rules/elements/judge-elements.ts';
import { builtInRules } from '../../../src/rules/load-rules.ts';

/** A whole narrative of a made-up office; `change` replaces its sections by their heading. */
const SECTIONS = {
  '第一部分 部门概况': '',
  '一、主要职能': '承办市政府交办的档案管理工作。',
  '二、机构设置': '纳入本部门决算编制范围的单位共1个，没有下属单位。',
  '第三部分 2023年度部门决算情况说明': '',
  '一、收入支出决算总体情况说明':
    '2023年度收、支总计各100.00万元。与2022年度相比，收、支总计各增加10.00万元，增长11.11%，主要原因是人员增加。',
  '二、收入决算情况说明': '本年收入合计100.00万元，其中：财政拨款收入100.00万元，占100%。',
  '三、支出决算情况说明': '本年支出合计100.00万元，其中：基本支出100.00万元，占100%。',
  '四、财政拨款收入支出决算总体情况说明': '财政拨款收、支总计各100.00万元。',
  '五、一般公共预算财政拨款支出决算情况说明':
    '一般公共预算财政拨款支出年初预算为200.00万元，支出决算为100.00万元，完成年初预算的50%，主要原因是项目推迟。',
  '六、一般公共预算财政拨款基本支出决算情况说明': '基本支出100.00万元。',
  '七、财政拨款“三公”经费支出决算情况说明':
    '“三公”经费支出决算为9.00万元，比上年减少1.00万元，下降10%，主要原因是接待减少。\n1.因公出国（境）费支出0.00万元。全年安排因公出国（境）团组0个，累计0人次。\n2.公务用车购置及运行维护费支出4.00万元。其中：公务用车购置费支出0.00万元，购置公务用车0辆；公务用车运行维护费支出4.00万元。年末公务用车保有量2辆。\n3.公务接待费支出5.00万元。国内公务接待10批次、120人次。',
  '八、政府性基金预算财政拨款支出决算情况说明': '本部门2023年度没有政府性基金预算财政拨款收入和支出。',
  '九、国有资本经营预算财政拨款支出决算情况说明': '本部门没有国有资本经营预算财政拨款支出。',
  '十、预算绩效管理情况': '对3个项目开展绩效自评，涉及资金30.00万元，平均得分95分。',
  '十一、机关运行经费支出情况':
    '机关运行经费支出20.00万元，比2022年减少1.00万元，下降4.76%，主要是人员减少。',
  '十二、政府采购支出情况':
    '政府采购支出总额8.00万元，其中：货物支出8.00万元、工程支出0.00万元、服务支出0.00万元。授予中小企业合同金额8.00万元，占100%。',
  '十三、国有资产占用情况': '共有车辆2辆，单价100万元以上设备0台（套）。',
  '第四部分 名词解释': '基本支出：指为保障机构正常运转发生的支出。',
} as const;
type Heading = keyof typeof SECTIONS;
const THREE_PUBLIC = '七、财政拨款“三公”经费支出决算情况说明';

/** The narrative with some sections in other words; `null` leaves one out. */
function submission(change: Partial<Record<Heading, string | null>> = {}, year = 2023): Submission {
  const body = Object.entries({ ...SECTIONS, ...change })
    .filter(([, text]) => text !== null)
    .flatMap(([heading, text]) => (text === '' ? [heading] : [heading, text]));
  return fragment([`临溪县档案馆${year}年度部门决算`, ...body].join('\n'), year);
}

function fragment(text: string, year = 2023): Submission {
  return {
    id: 'x',
    year,
    unitKind: 'administrative',
    tables: [],
    sources: [],
    narrative: readClaims(splitLines(text, '说明.txt')),
  };
}

const inState = (one: Submission, state: ChecklistItem['state']): string[] =>
  judgeElements(one)
    .filter((item) => item.state === state)
    .map(({ id, lacking = [] }) => [id, ...lacking.map(({ zh }) => zh)].join(' '));
const missing = (one: Submission) => inState(one, 'missing');

/** 三公 with one sentence in place of another. */
const threePublic = (from: string, to: string): Partial<Record<Heading, string>> => {
  const text = SECTIONS[THREE_PUBLIC];
  if (!text.includes(from)) throw new Error(`no “${from}”`);
  return { [THREE_PUBLIC]: text.replace(from, to) };
};

describe('a whole narrative', () => {
  it('that states everything lacks nothing', () => {
    expect(missing(submission())).toEqual([]);
    expect(inState(submission(), 'unknown').filter((id) => !id.startsWith('table-'))).toEqual([]);
    expect(inState(submission(), 'none')).toEqual(['fund', 'capital']);
  });
  it.each<[Heading, string]>([
    ['二、机构设置', 'organisation'],
    ['十三、国有资产占用情况', 'assets'],
    ['九、国有资本经营预算财政拨款支出决算情况说明', 'capital'],
    ['十、预算绩效管理情况', 'performance'],
    ['十二、政府采购支出情况', 'procurement'],
  ])('lacks %s', (heading, id) => {
    expect(missing(submission({ [heading]: null }))).toEqual([id]);
  });
  it('may have its last part in another file', () => {
    const one = submission({ '第四部分 名词解释': null });
    expect(missing(one)).toEqual([]);
    expect(judgeElements(one).find(({ id }) => id === 'terms')).toMatchObject({
      state: 'unknown',
      reason: 'element-at-the-end',
    });
  });
  it('says under another heading what has none of its own', () => {
    const text = `${SECTIONS['十一、机关运行经费支出情况']}2023年度政府采购支出总额8.00万元，其中：货物8.00万元，授予中小企业8.00万元。`;
    expect(
      missing(submission({ '十一、机关运行经费支出情况': text, '十二、政府采购支出情况': null })),
    ).toEqual([]);
  });
  it('is not asked for what its year did not ask for', () => {
    const early = { '九、国有资本经营预算财政拨款支出决算情况说明': null, '十、预算绩效管理情况': null };
    expect(missing(submission(early, 2016))).toEqual([]);
  });
});

describe('the three public expenses', () => {
  it.each([
    ['全年安排因公出国（境）团组0个，累计0人次。', '', 'abroad-groups-persons'],
    ['，累计0人次', '', 'abroad-groups-persons 人数'],
    ['公务用车购置费支出0.00万元，购置公务用车0辆；', '', 'cars-buying-running 购置费'],
    ['，购置公务用车0辆', '', undefined],
    ['购置费支出0.00万元，购置公务用车0辆', '购置费支出2.00万元', 'cars-bought'],
    ['国内公务接待10批次、120人次。', '', 'receptions'],
    ['国内公务接待10批次、120人次', '其中：接待外宾0批次、0人次', 'receptions'],
    [
      '国内公务接待10批次、120人次',
      '国内公务接待10批次、120人次，外事接待支出1.00万元',
      'foreign-receptions',
    ],
    ['，主要原因是接待减少', '', 'three-public-reasons'],
  ])('without “%s”', (from, to, id) => {
    const found = missing(submission(threePublic(from, to)));
    if (id === undefined) expect(found).toEqual([]);
    else expect(found).toContain(id);
  });
  it.each([
    ['全年安排因公出国（境）团组0个，累计0人次。', '本年度未安排因公出国（境）。'],
    ['公务用车购置费支出0.00万元，购置公务用车0辆；', '全部用于公务用车运行维护，'],
    ['公务用车购置费支出0.00万元，购置公务用车0辆；', '本年没有更新公务用车；'],
    ['国内公务接待10批次、120人次', '共接待国内来访团组10个、来宾120人次'],
    ['国内公务接待10批次、120人次', '接待批次10次，接待人数120人'],
    ['年末公务用车保有量2辆', '年末实有公务用车2辆'],
    ['，主要原因是接待减少', '，系落实过紧日子要求，压减接待'],
  ])('say “%s” in other words', (from, to) => {
    expect(missing(submission(threePublic(from, to)))).toEqual([]);
  });
  it('leave the vehicles held open where only the assets count them', () => {
    const one = submission(threePublic('年末公务用车保有量2辆。', ''));
    expect(missing(one)).toEqual([]);
    expect(inState(one, 'unknown')).toContain('cars-held');
  });
  it('are none, and all that belongs to them', () => {
    const one = submission({ [THREE_PUBLIC]: '本部门2023年度无“三公”经费财政拨款支出。' });
    expect(missing(one)).toEqual([]);
    expect(inState(one, 'none')).toEqual(
      expect.arrayContaining(['three-public', 'abroad-groups-persons', 'receptions', 'cars-bought']),
    );
  });
});

describe('reasons and matters', () => {
  it.each<[Heading, string, string]>([
    ['一、收入支出决算总体情况说明', '，主要原因是人员增加', 'totals-reasons'],
    ['五、一般公共预算财政拨款支出决算情况说明', '，主要原因是项目推迟', 'completion-reasons'],
    ['十一、机关运行经费支出情况', '，主要是人员减少', 'agency-reasons'],
    ['十二、政府采购支出情况', '授予中小企业合同金额8.00万元，占100%。', 'procurement-small-firms'],
    ['十、预算绩效管理情况', '，平均得分95分', 'performance-results'],
  ])('%s without “%s”', (heading, from, id) => {
    expect(missing(submission({ [heading]: SECTIONS[heading].replace(from, '') }))).toEqual([id]);
  });
  it('need no reason where nothing changed, and no split where nothing was bought', () => {
    const one = submission({
      '十一、机关运行经费支出情况': '机关运行经费支出20.00万元，与2022年持平。',
      '十二、政府采购支出情况': '本部门2023年度政府采购支出总额0万元。',
    });
    expect(missing(one)).toEqual([]);
  });
});

describe('parts of a submission', () => {
  it('a few lines are asked for nothing', () => {
    expect(
      missing(fragment('2023年“三公”经费9万元，其中：因公出国（境）费2万元，公务接待费7万元。')),
    ).toEqual([]);
  });
  it('one section is asked for what belongs to it', () => {
    const text = `某局2023年度部门决算说明\n六、“三公”经费支出决算情况\n“三公”经费支出9.00万元。\n（一）因公出国（境）费2.00万元。`;
    // The other two of the three may stand in what is not here, and so may what this one lacks.
    expect(missing(fragment(text))).toEqual([]);
    const whole = `${text}\n（二）公务用车购置及运行费4.00万元。\n（三）公务接待费3.00万元。`;
    expect(missing(fragment(whole))).toEqual([
      'abroad-groups-persons',
      'cars-buying-running',
      'cars-bought',
      'cars-held',
      'receptions',
      'three-public-reasons',
    ]);
  });
  it('a rise is asked for its reason where its section is not the only one', () => {
    const text =
      '某局2023年度部门决算说明\n六、政府采购支出情况\n政府采购支出1.00万元。\n七、机关运行经费支出情况\n机关运行经费支出60.00万元，比2022年度增加5.00万元，增长9.09%。';
    expect(missing(fragment(text))).toEqual(['agency-reasons']);
    expect(missing(fragment(text.replace('%。', '%，主要原因是人员增加。')))).toEqual([]);
  });
  it('a budget is asked for nothing', () => {
    const text =
      '某局2023年度部门预算说明\n六、“三公”经费预算情况\n“三公”经费预算9.00万元，其中：公务接待费9.00万元。';
    expect(missing(fragment(text))).toEqual([]);
  });
  it('tables alone leave the narrative open', () => {
    const { narrative: _, ...tables } = submission();
    expect(missing(tables)).toEqual([]);
  });
  it('leave open what depends on a year or a kind of unit that is not known', () => {
    const {
      year: _,
      unitKind: __,
      ...one
    } = submission({
      '九、国有资本经营预算财政拨款支出决算情况说明': null,
      '十一、机关运行经费支出情况': null,
    });
    expect(missing(one)).toEqual([]);
    expect(inState(one, 'unknown')).toEqual(expect.arrayContaining(['capital', 'agency']));
  });
});

const OWN: DisclosureElement = {
  kind: 'statement',
  id: 'conferences',
  rule: 'E-07',
  under: 'three-public',
  title: { zh: '会议费、培训费', en: 'conferences and training' },
  basis: { zh: '本省要求', en: 'the province' },
  parts: [
    {
      name: { zh: '会议费', en: 'conferences' },
      stated: [{ pattern: '会议费', examples: ['会议费1万元'], counters: ['培训费'] }],
    },
  ],
  unsure: [{ pattern: '会议', examples: ['会议支出'], counters: ['培训费'] }],
};
const withOwn = (one: Submission): Submission => ({ ...one, elements: { dropped: [], added: [OWN] } });

describe('the rules of the inspection sheet', () => {
  const run = (id: string, one: Submission) =>
    evaluate(one, { formula: [], code: builtInRules().code.filter((rule) => rule.id === id) });
  const cases: Readonly<
    Record<string, readonly [pass: Submission, fail: Submission, undecided: Submission]>
  > = {
    'E-01': [
      submission(),
      submission({ '十三、国有资产占用情况': null }),
      submission({ '第四部分 名词解释': null }),
    ],
    'E-02': [
      submission(),
      submission(threePublic('国内公务接待10批次、120人次。', '')),
      submission(threePublic('年末公务用车保有量2辆。', '')),
    ],
    'E-03': [
      submission(),
      submission(threePublic('，主要原因是接待减少', '')),
      submission({
        '一、收入支出决算总体情况说明': '2023年度收、支总计各100.00万元，比上年增加10.00万元，具体情况如下：',
      }),
    ],
    'E-04': [
      submission(),
      submission({ '十二、政府采购支出情况': '政府采购支出总额8.00万元，均授予中小企业。' }),
      submission({ '十三、国有资产占用情况': '车辆和设备情况见附表。' }),
    ],
    'E-05': [
      submission(),
      submission({ '十、预算绩效管理情况': '对3个项目开展绩效自评，涉及资金30.00万元。' }),
      submission({ '十、预算绩效管理情况': '对3个项目开展绩效自评，涉及资金30.00万元，自评表见附件。' }),
    ],
    'E-06': [
      submission(),
      submission({ '二、机构设置': '按照规定运行。' }),
      submission({ '二、机构设置': '核定编制26人。' }),
    ],
    'E-07': [
      withOwn(submission(threePublic('国内公务接待', '会议费1.00万元。国内公务接待'))),
      withOwn(submission()),
      withOwn(submission(threePublic('国内公务接待', '召开会议3次。国内公务接待'))),
    ],
  };
  it('are all tried here', () => {
    const ids = builtInRules().code.map(({ id }) => id);
    expect(Object.keys(cases)).toEqual(ids.filter((id) => id.startsWith('E-')));
  });
  it.each(Object.entries(cases))('%s passes, fails and cannot tell', (id, [pass, fail, undecided]) => {
    expect(run(id, pass).findings).toEqual([]);
    expect(run(id, pass).evaluations.map(({ outcome }) => outcome)).toContain('pass');
    expect(run(id, fail).findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(run(id, undecided).findings).toEqual([]);
    expect(run(id, undecided).evaluations.map(({ outcome }) => outcome)).toContain('undecided');
    for (const { messageId, data } of [...run(id, fail).findings, ...run(id, undecided).evaluations])
      for (const language of ['zh', 'en'] as const)
        expect(renderMessage(messageId ?? 'element-elsewhere', data ?? {}, language)).not.toMatch(
          /[{}]|undefined/,
        );
  });
  it('warn where it belongs, in both languages', () => {
    const { findings } = run('E-02', submission(threePublic('，累计0人次', '')));
    const [{ messageId, data, locations }] = findings as [(typeof findings)[0]];
    expect(locations[0]!.text).toBe('全年安排因公出国（境）团组0个。');
    expect(renderMessage(messageId, data, 'zh')).toBe(
      '公开要素“因公出国（境）团组数、人数”缺人数；没有发生的也应写明。',
    );
    expect(renderMessage(messageId, data, 'en')).toContain('persons');
  });
});

describe('what is said in other words', () => {
  const ABROAD = '1.因公出国（境）费支出0.00万元。全年安排因公出国（境）团组0个，累计0人次。';
  const CARS =
    '2.公务用车购置及运行维护费支出4.00万元。其中：公务用车购置费支出0.00万元，购置公务用车0辆；公务用车运行维护费支出4.00万元。年末公务用车保有量2辆。';
  const RECEPTION = '3.公务接待费支出5.00万元。国内公务接待10批次、120人次。';
  const AGENCY = '十一、机关运行经费支出情况';
  it.each([
    ['abroad, one word', threePublic(ABROAD, '1.因公出国（境）经费：无。')],
    ['abroad, nobody sent', threePublic(ABROAD, '1.因公出国（境）费0万元，全年无出国（境）团组及人员。')],
    [
      'buying and running, each with its budget behind a colon',
      threePublic(
        CARS,
        '公务用车购置：预算0万元，支出0万元。公务用车运行维护费：年初预算5.00万元，支出4.00万元。年末公务用车保有量2辆。',
      ),
    ],
    ['no cars left', threePublic(CARS, '2.公务用车购置及运行维护费：车改后没有公车，未发生费用。')],
    [
      'all of it running',
      threePublic(
        CARS,
        '2.公务用车购置及运行维护费支出4.00万元，全部为运行维护费。年末保有车辆2台。本年未购置车辆。',
      ),
    ],
    [
      'groups received',
      threePublic(RECEPTION, '3.公务接待费支出5.00万元，累计接待各级检查组10个、120人次。'),
    ],
    ['what it came from', threePublic('主要原因是接待减少', '下降是接待减少所致')],
    ['what it is the outcome of', threePublic('主要原因是接待减少', '这是落实中央八项规定精神的结果')],
    [
      'what it has to do with',
      { [AGENCY]: '机关运行经费支出20.00万元，比2022年减少1.00万元，与会议减少有关。' },
    ],
    [
      'small and micro firms',
      {
        '十二、政府采购支出情况': '政府采购支出总额8.00万元，全部为货物采购。面向小型微型企业采购8.00万元。',
      },
    ],
    ['units as a numbered list', { '二、机构设置': '1.临溪县档案馆本级\n2.临溪县史志中心' }],
  ] as const)('is not missing: %s', (_, change) => {
    expect(missing(submission(change))).toEqual([]);
  });

  it.each([
    [
      'the split',
      { '十二、政府采购支出情况': '政府采购支出总额8.00万元。授予中小企业合同金额8.00万元。' },
      'procurement-split',
    ],
    [
      'cars bought, where one was',
      threePublic('公务用车购置费支出0.00万元，购置公务用车0辆；', '公务用车购置费支出3.00万元；'),
      'cars-bought',
    ],
  ] as const)('but this is: %s', (_, change, id) => {
    expect(missing(submission(change)).map((one) => one.split(' ')[0])).toContain(id);
  });
});
