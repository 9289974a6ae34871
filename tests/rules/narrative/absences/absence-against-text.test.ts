import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const FUND = '八、政府性基金预算财政拨款支出情况说明\n';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-40', {
  pass: [
    {
      name: 'none this year, cars the year before',
      text: '七、“三公”经费支出情况\n本单位2023年度无“三公”经费支出，上年公务用车运行维护费1.20万元，比上年减少1.20万元，下降100%。',
    },
    { name: 'none here, nothing elsewhere', text: `${FUND}本单位无政府性基金支出。` },
  ],
  fail: [
    {
      name: 'none of the three public expenses, and a car run',
      text: '七、“三公”经费支出情况\n本单位2023年度未发生“三公”经费支出。其中：公务用车运行维护费1.20万元。',
      severity: 'error',
      at: ['未发生“三公”经费支出', '1.20'],
    },
    {
      name: 'an amount in another place',
      text: `${THREE}公务接待费1.28万元。\n十、其他事项\n本单位2023年度没有发生公务接待费支出。`,
      severity: 'error',
      at: ['没有发生公务接待费支出', '1.28'],
    },
    {
      name: 'expenditure of the fund among the classes',
      text: `四、财政拨款收入支出决算总体情况说明\n政府性基金预算财政拨款支出26万元。\n${FUND}本单位无政府性基金支出。`,
      severity: 'error',
      at: ['无政府性基金支出', '26'],
    },
  ],
  notApplicable: [{ name: 'nothing is denied', text: `${THREE}公务接待费1.28万元，较上年无变化。` }],
});
