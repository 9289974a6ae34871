import { testNarrativeRule } from './support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

testNarrativeRule('N-10', {
  pass: [
    {
      name: 'of the opening budget',
      text: `${GENERAL}一般公共预算财政拨款支出年初预算为120万元，支出决算为96万元，完成年初预算的80%。`,
    },
    {
      name: 'above a hundred',
      text: `${GENERAL}一般公共预算财政拨款支出年初预算为80万元，支出决算为96万元，完成年初预算的120%。`,
    },
    {
      name: 'the base inside the clause',
      text: '八、“三公”经费支出决算情况说明\n“三公”经费支出决算17.06万元，完成预算27万元的63.2%。',
    },
    {
      name: 'a project',
      text: '十二、预算绩效情况说明\n馆舍修缮项目绩效自评综述：项目全年预算数为158万元，执行数为79万元，完成预算50%。',
    },
    {
      name: 'the budget that is named, where two are stated',
      text: `${GENERAL}年初预算为100万元，全年预算为200万元，支出决算为150万元，完成全年预算的75%。`,
    },
  ],
  fail: [
    {
      name: 'a rate of nothing',
      text: '十二、预算绩效情况说明\n数字化项目绩效自评综述：项目全年预算数为197万元，执行数为95.2万元，完成预算43.25%。',
      severity: 'error',
      at: ['43.25'],
      stated: '43.25',
      expected: '48.32',
    },
    {
      name: 'the rate of another budget than the one named',
      text: `${GENERAL}年初预算为100万元，全年预算为200万元，支出决算为150万元，完成年初预算的75%。`,
      severity: 'error',
      at: ['75', '150'],
      messageId: 'completion-fits-other',
    },
    {
      name: 'of an opening budget of nothing, while the annual budget fits',
      text: `${GENERAL}年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%。`,
      severity: 'error',
      at: ['95.89'],
      messageId: 'completion-fits-other',
    },
    {
      name: 'of nothing, and no other budget',
      text: `${GENERAL}一般公共预算财政拨款支出年初预算为0万元，支出决算为96万元，完成年初预算的100%。`,
      severity: 'warning',
      at: ['100'],
      messageId: 'completion-on-zero',
    },
  ],
  undecided: [
    {
      name: 'the budget is not stated',
      text: `${GENERAL}一般公共预算财政拨款支出决算96万元，完成年初预算的80%。`,
    },
  ],
  note: [
    {
      name: 'cut off',
      text: '十二、预算绩效情况说明\n馆舍修缮项目绩效自评综述：项目全年预算数为158万元，执行数为118.3万元，完成预算74.8%。',
    },
  ],
});

testNarrativeRule('N-11', {
  pass: [
    {
      name: 'below',
      text: `${GENERAL}年初预算为120万元，支出决算为96万元，决算数小于年初预算数的主要原因是厉行节约。`,
    },
    {
      name: 'above',
      text: `${GENERAL}年初预算为80万元，支出决算为96万元，决算数大于年初预算数的主要原因是年中追加。`,
    },
    { name: 'level', text: `${GENERAL}年初预算为96万元，支出决算为96万元，决算数与年初预算数持平。` },
  ],
  fail: [
    {
      name: 'above is called below',
      text: `${GENERAL}年初预算为80万元，支出决算为96万元，决算数小于年初预算数的主要原因是厉行节约。`,
      severity: 'error',
      at: ['决算数小于年初预算数的主要'],
    },
    {
      name: 'unequal is called level',
      text: `${GENERAL}年初预算为80万元，支出决算为96万元，决算数与年初预算数持平。`,
      severity: 'error',
      at: ['决算数与年初预算数持平'],
    },
    {
      name: 'against the completion rate',
      text: `${GENERAL}支出决算为96万元，完成年初预算的84%，决算数大于年初预算数的主要原因是年中追加。`,
      severity: 'error',
      at: ['决算数大于年初预算数的主要'],
      messageId: 'comparison-word-against-rate',
    },
  ],
  notApplicable: [{ name: 'no comparison', text: `${GENERAL}年初预算为80万元，支出决算为96万元。` }],
});

const RATES = (budget: string, vehicle: string, reception: string): string =>
  `八、“三公”经费支出决算情况说明\n“三公”经费支出预算为${budget}万元，支出决算为11.96万元，完成预算的${budget === '24.5' ? '48.82' : '50'}%。其中：因公出国（境）费支出决算为0万元，完成预算的0%；公务用车购置及运行维护费支出决算为4.02万元，完成预算的${vehicle}%；公务接待费支出决算为7.94万元，完成预算的${reception}%。`;

testNarrativeRule('N-45', {
  pass: [
    { name: 'budgets of 4.5 and 20 make 24.5', text: RATES('24.5', '89.33', '39.7') },
    { name: 'the part without spending may have the rest', text: RATES('30', '89.33', '39.7') },
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
  ],
  notApplicable: [
    {
      name: 'no rates of the parts',
      text: '八、“三公”经费支出决算情况说明\n“三公”经费预算3万元，决算2万元，完成预算的66.67%。其中：因公出国（境）费0万元；公务用车购置及运行维护费1万元；公务接待费1万元。',
    },
  ],
});
