import { testNarrativeRule } from './support/test-narrative-rule.ts';

testNarrativeRule('N-14', {
  pass: [
    {
      name: 'the same both times',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元。\n（二）公务接待费1.28万元，比上年减少0.1万元。',
    },
    {
      name: '元 in one place, 万元 in the other',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元。\n公务接待费12800元，主要用于业务交流。',
    },
  ],
  fail: [
    {
      name: 'digits changed places',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元。\n公务接待费1.82万元，主要用于业务交流。',
      severity: 'error',
      at: ['1.82', '1.28'],
    },
  ],
  notApplicable: [
    { name: 'stated once', text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元。' },
    {
      name: 'another year',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元，2022年度公务接待费1.5万元。',
    },
  ],
});

const BUYING = '十、政府采购支出情况\n2023年度政府采购支出总额21.07万元。';

testNarrativeRule('N-16', {
  pass: [
    {
      name: 'all of it was reserved',
      text: `${BUYING}面向中小企业预留政府采购项目，由中小企业中标或成交的金额21.07万元。其他政府采购项目由中小企业中标或成交的金额0万元。`,
    },
  ],
  fail: [
    {
      name: 'the same amount in both',
      text: `${BUYING}面向中小企业预留政府采购项目，由中小企业中标或成交的金额21.07万元。其他政府采购项目由中小企业中标或成交的金额21.07万元。`,
      severity: 'error',
      at: ['21.07'],
    },
  ],
  notApplicable: [
    { name: 'no reserved part', text: `${BUYING}授予中小企业合同金额21.07万元。` },
    {
      name: 'micro firms are part of the reserved',
      text: `${BUYING}面向中小企业预留政府采购项目，由中小企业中标或成交的金额21.07万元，其中由小微企业中标或成交的金额21.07万元。`,
    },
  ],
});

const EVALUATED = '十二、预算绩效情况说明\n';
const project = (name: string, budget: string, actual: string, rate: string, more = ''): string =>
  `\n${name}项目绩效自评综述：项目全年预算数为${budget}万元，执行数为${actual}万元，完成预算${rate}%。${more}`;

testNarrativeRule('N-17', {
  pass: [
    {
      name: 'two projects make up the sum',
      text: `${EVALUATED}全面开展绩效自评，共涉及项目2个，资金55.5万元。${project('库房改造', '30.5', '30.5', '100')}${project('名录编制', '25', '20', '80')}`,
    },
    {
      name: 'what was spent instead of what was planned',
      text: `${EVALUATED}全面开展绩效自评，共涉及项目2个，资金50.5万元。${project('库房改造', '30.5', '30.5', '100')}${project('名录编制', '25', '20', '80')}`,
    },
  ],
  fail: [
    {
      name: 'the sum is another',
      text: `${EVALUATED}全面开展绩效自评，共涉及项目2个，资金65.5万元。${project('库房改造', '30.5', '30.5', '100')}${project('名录编制', '25', '20', '80')}`,
      severity: 'error',
      at: ['65.5'],
      expected: '55.5',
    },
  ],
  undecided: [
    {
      name: 'only some are described',
      text: `${EVALUATED}全面开展绩效自评，共涉及项目5个，资金65.5万元。${project('库房改造', '30.5', '30.5', '100')}${project('名录编制', '25', '20', '80')}`,
    },
  ],
  notApplicable: [
    { name: 'nothing is announced', text: `${EVALUATED}${project('库房改造', '30.5', '30.5', '100')}` },
  ],
});

testNarrativeRule('N-18', {
  pass: [
    {
      name: 'outputs of money spent',
      text: `${EVALUATED}${project('名录编制', '25', '20', '80', '主要产出和效益：一是编成名录三卷。')}`,
    },
    { name: 'nothing spent, nothing done', text: `${EVALUATED}${project('名录编制', '25', '0', '0')}` },
  ],
  fail: [
    {
      name: 'outputs of nothing',
      text: `${EVALUATED}${project('名录编制', '25', '0', '0', '主要产出和效益：一是编成名录三卷。')}`,
      severity: 'warning',
      at: ['0', '名录编制'],
    },
  ],
  notApplicable: [{ name: 'no project', text: `${EVALUATED}本单位按规定开展了自评。` }],
});

testNarrativeRule('N-26', {
  pass: [
    {
      name: 'ratings make up the number',
      text: `${EVALUATED}对4个项目开展自评，其中优2个，良2个，差0个。`,
    },
    {
      name: 'in words',
      text: `${EVALUATED}对4个项目开展自评，评价结果为优的项目2个，良的项目1个，中的项目1个，差的项目0个。`,
    },
    {
      name: 'a rating of one character that is also a filling word',
      text: `${EVALUATED}对4个项目开展自评，其中优2个，良1个，中1个，差0个。`,
    },
  ],
  fail: [
    {
      name: 'one is not rated',
      text: `${EVALUATED}对4个项目开展自评，其中优2个，良1个，中0个，差0个。`,
      severity: 'error',
      at: ['4', '2', '1'],
      expected: '3',
    },
  ],
  notApplicable: [{ name: 'no ratings', text: `${EVALUATED}对4个项目开展自评。` }],
});

const TWELVE = Array.from({ length: 12 }, (_, index) => `其他收入${index + 10}.5万元。`).join('\n');

testNarrativeRule('N-25', {
  pass: [
    { name: '万元 throughout', text: `二、收入决算情况说明\n${TWELVE}` },
    {
      name: '元 throughout',
      text: `二、收入决算情况说明\n${TWELVE.replaceAll('万元', '元')}`,
    },
    {
      name: 'both in turn',
      text: `二、收入决算情况说明\n${TWELVE}\n${TWELVE.replaceAll('万元', '元')}`,
    },
  ],
  fail: [
    {
      name: 'a 万 was dropped',
      text: `二、收入决算情况说明\n${TWELVE}\n公务接待费1.28元。`,
      severity: 'warning',
      at: ['1.28'],
      stated: '1.28',
    },
  ],
  notApplicable: [
    { name: 'too few to tell', text: '二、收入决算情况说明\n其他收入3.5万元。公务接待费1.28元。' },
  ],
});
