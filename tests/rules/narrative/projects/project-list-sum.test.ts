import { testNarrativeRule } from '../support/test-narrative-rule.ts';

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
    {
      // 30.5 + 25 is ten times what is announced, and no digit makes it so.
      name: 'the amounts described are of another size',
      text: `${EVALUATED}全面开展绩效自评，共涉及项目2个，资金6.25万元。${project('库房改造', '30.5', '30.5', '100')}${project('名录编制', '25', '20', '80')}`,
    },
  ],
  notApplicable: [
    { name: 'nothing is announced', text: `${EVALUATED}${project('库房改造', '30.5', '30.5', '100')}` },
  ],
});
