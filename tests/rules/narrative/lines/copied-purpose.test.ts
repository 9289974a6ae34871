import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const line = (name: string, purpose: string): string => `${name}。主要用于：${purpose}。支出决算为10万元。\n`;

const HEALTH = '7、卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）';

const HOUSING = '8、住房保障支出（类）住房改革支出（款）住房公积金（项）';

const LINES = '五、一般公共预算财政拨款支出决算情况说明\n';

testNarrativeRule('N-24', {
  pass: [
    {
      name: 'each line its own purpose',
      text: `${LINES}${line(HEALTH, '事业单位医疗保险缴费')}${line(HOUSING, '按规定缴存职工住房公积金')}`,
    },
    {
      name: 'the same purpose where it fits both',
      text: `${LINES}${line(HEALTH, '单位日常运转')}${line(HOUSING, '单位日常运转')}`,
    },
  ],
  fail: [
    {
      name: 'the neighbour’s purpose',
      text: `${LINES}${line(HEALTH, '事业单位医疗保险缴费')}${line(HOUSING, '事业单位医疗保险缴费')}`,
      severity: 'error',
      at: ['事业单位医疗保险缴费', '事业单位医疗保险缴费'],
    },
  ],
  notApplicable: [{ name: 'no line says what for', text: `${LINES}${HOUSING}支出决算为10万元。` }],
});
