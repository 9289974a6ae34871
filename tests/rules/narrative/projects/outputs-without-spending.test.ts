import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const EVALUATED = '十二、预算绩效情况说明\n';

const project = (name: string, budget: string, actual: string, rate: string, more = ''): string =>
  `\n${name}项目绩效自评综述：项目全年预算数为${budget}万元，执行数为${actual}万元，完成预算${rate}%。${more}`;

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
