import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const RATES = (budget: string, vehicle: string, reception: string): string =>
  `八、“三公”经费支出决算情况说明\n“三公”经费支出预算为${budget}万元，支出决算为11.96万元，完成预算的${budget === '24.5' ? '48.82' : '50'}%。其中：因公出国（境）费支出决算为0万元，完成预算的0%；公务用车购置及运行维护费支出决算为4.02万元，完成预算的${vehicle}%；公务接待费支出决算为7.94万元，完成预算的${reception}%。`;

/** 24/0.75 = 32 and 31.2/0.96 = 32.5 make 64.5, of which 55.2 is 85.6 %; 0 at 100 % was no budget at all. */
const RATES_ALONE = (rate: string): string =>
  `八、“三公”经费支出决算情况说明\n“三公”经费支出决算为55.20万元，完成年初预算的${rate}%。其中：因公出国（境）费支出决算为0万元，完成年初预算的100%；公务接待费支出决算为24.00万元，完成年初预算的75.00%；公务用车购置及运行维护费支出决算为31.20万元，完成年初预算的96.00%。`;

testNarrativeRule('N-45', {
  pass: [
    { name: 'budgets of 4.5 and 20 make 24.5', text: RATES('24.5', '89.33', '39.7') },
    { name: 'the part without spending may have the rest', text: RATES('30', '89.33', '39.7') },
    { name: 'the total’s budget is not stated either', text: RATES_ALONE('85.6') },
  ],
  fail: [
    {
      name: 'rates computed on the total budget',
      text: RATES('24.5', '16.41', '32.41'),
      severity: 'error',
      at: ['0', '16.41', '32.41', '24.5'],
      messageId: 'implied-budgets-exceed',
    },
    {
      name: 'too little, where every part has spent',
      text: RATES('24.5', '89.33', '79.4')
        .replace('为0万元，完成预算的0%', '为1万元，完成预算的50%')
        .replace('11.96', '12.96')
        .replace('48.82', '52.9'),
      severity: 'error',
      at: ['50', '89.33', '79.4', '24.5'],
      messageId: 'implied-budgets-differ',
    },
    {
      name: 'the total’s budget is not stated either, its rate is wrong',
      text: RATES_ALONE('58.6'),
      severity: 'error',
      at: ['100', '75.00', '96.00', '58.6'],
      messageId: 'implied-budgets-differ',
    },
  ],
  notApplicable: [
    {
      name: 'no rates of the parts',
      text: '八、“三公”经费支出决算情况说明\n“三公”经费预算3万元，决算2万元，完成预算的66.67%。其中：因公出国（境）费0万元；公务用车购置及运行维护费1万元；公务接待费1万元。',
    },
  ],
});
