import { testNarrativeRule } from './support/test-narrative-rule.ts';

const AGENCY = '九、机关运行经费支出情况\n2023年度机关运行经费支出';

testNarrativeRule('N-12', {
  pass: [
    {
      name: 'every name once',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费3万元。`,
    },
  ],
  fail: [
    {
      name: 'a name stands twice where another would',
      text: `${AGENCY}10万元，其中：办公费4万元、邮电费1万元、水费2万元、邮电费3万元。`,
      severity: 'error',
      at: ['1', '3'],
      stated: '邮电费',
      messageId: 'item-doubled-candidates',
    },
    {
      name: 'a name twice in a list without amounts',
      text: '六、一般公共预算财政拨款基本支出决算情况说明\n公用经费20万元，主要包括：办公费、水费、电费、差旅费、水费、劳务费。',
      severity: 'warning',
      at: ['水费', '水费'],
      messageId: 'name-doubled',
    },
  ],
  notApplicable: [{ name: 'no list', text: `${AGENCY}10万元。` }],
});

testNarrativeRule('N-13', {
  pass: [
    {
      name: 'all are items',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费3万元。`,
    },
  ],
  fail: [
    {
      name: 'a slip of the pen',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、差旅费1万元、公务费运行维护费2万元。`,
      severity: 'error',
      at: ['2'],
      stated: '公务费运行维护费',
      expected: '公务用车运行维护费',
    },
    {
      name: 'no item at all',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费1万元、篮球赛2万元。`,
      severity: 'warning',
      at: ['2'],
      messageId: 'item-name-unknown',
    },
  ],
  notApplicable: [
    {
      name: 'a list of projects',
      text: '五、支出决算情况\n项目支出60万元，其中：库房改造20万元、名录编制20万元、展览20万元。',
    },
  ],
});

testNarrativeRule('N-15', {
  pass: [
    {
      name: 'vehicles by kind',
      text: '十一、国有资产占用情况\n共有车辆4辆，其中：机要通信用车1辆、其他用车3辆。',
    },
    {
      name: 'posts and staff',
      text: '十一、人员情况说明\n编制人数26人，其中：行政编制15人，事业编制11人。实有25人，其中：行政编制13人，事业编制11人，工勤编制1人。',
    },
  ],
  fail: [
    {
      name: 'vehicles that do not add',
      text: '十一、国有资产占用情况\n共有车辆4辆，其中：机要通信用车1辆、其他用车2辆。',
      severity: 'error',
      at: ['4'],
      expected: '3',
    },
    {
      name: 'posts that do not add',
      text: '十一、人员情况说明\n总编制人数26人，其中：行政编制15人，事业编制10人。',
      severity: 'error',
      at: ['26', '15', '10'],
    },
  ],
  notApplicable: [
    {
      name: 'categories that overlap',
      text: '十一、人员情况说明\n在职人员20人，其中：女职工12人，党员15人。',
    },
  ],
});

testNarrativeRule('N-33', {
  pass: [
    {
      name: 'items are the cells of table six',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费3万元。`,
      tables: {
        facts: {
          't06.30201': '4.00',
          't06.30202': '1.00',
          't06.30205': '2.00',
          't06.30207': '3.00',
          't06.public': '10.00',
        },
      },
    },
  ],
  fail: [
    {
      name: 'digits changed places',
      text: `${AGENCY}10.31万元，其中：办公费4.31万元、印刷费1万元、水费2万元、邮电费3万元。`,
      tables: {
        facts: {
          't06.30201': '4.13',
          't06.30202': '1.00',
          't06.30205': '2.00',
          't06.30207': '3.00',
          't06.public': '10.31',
        },
      },
      severity: 'warning',
      at: ['4.31', '4.13'],
    },
  ],
  notApplicable: [
    {
      name: 'the totals differ already',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费3万元。`,
      tables: { facts: { 't06.30201': '5.00', 't06.public': '14.00' } },
    },
  ],
});

const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明\n';
const T06 = { 't06.30201': '4.00', 't06.30202': '1.00', 't06.30207': '0.00', 't06.public': '5.00' };

testNarrativeRule('N-35', {
  pass: [
    {
      name: 'what is named was spent',
      text: `${BASIC}公用经费5万元，主要包括：办公费、印刷费。`,
      tables: { facts: T06 },
    },
  ],
  fail: [
    {
      name: 'a named cell is zero',
      text: `${BASIC}公用经费5万元，主要包括：办公费、印刷费、邮电费。`,
      tables: { facts: T06 },
      severity: 'warning',
      at: ['邮电费', '0.00'],
      stated: '邮电费',
    },
  ],
  notApplicable: [{ name: 'no table six', text: `${BASIC}公用经费5万元，主要包括：办公费、邮电费。` }],
});

testNarrativeRule('N-36', {
  pass: [
    {
      name: 'all amounts are named',
      text: `${BASIC}公用经费5万元，主要包括：办公费、印刷费。`,
      tables: { facts: T06 },
    },
  ],
  fail: [
    {
      name: 'an amount is not named',
      text: `${BASIC}公用经费5万元，主要包括：办公费、差旅费。`,
      tables: { facts: { ...T06, 't06.30211': '2.00' } },
      severity: 'note',
      at: ['差旅费'],
      messageId: 'items-not-named',
    },
  ],
  notApplicable: [
    {
      name: 'a list that ends with 等',
      text: `${BASIC}公用经费5万元，主要包括：办公费、差旅费等。`,
      tables: { facts: T06 },
    },
  ],
});

testNarrativeRule('N-37', {
  pass: [{ name: 'official names', text: `${BASIC}人员经费80万元，主要包括：基本工资、津贴补贴、奖金。` }],
  fail: [
    {
      name: 'a character is wrong',
      text: `${BASIC}人员经费80万元，主要包括：基本工资、奖金、其他工资福利性支出。`,
      severity: 'note',
      at: ['其他工资福利性支出'],
      expected: '其他工资福利支出',
    },
  ],
  notApplicable: [{ name: 'no list', text: `${BASIC}人员经费80万元。` }],
});
