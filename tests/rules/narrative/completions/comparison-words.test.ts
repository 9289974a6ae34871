import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

testNarrativeRule('N-11', {
  pass: [
    {
      name: 'equal to the budget of the table',
      text: '“三公”经费支出决算情况\n公务接待费支出2.48万元，决算数与年初预算数相同。',
      tables: { facts: { 't07.reception.actual': '2.48', 't07.reception.budget': '2.48' } },
    },
    {
      // 0.83 of 0.83 is 98.8 % to 101.2 %.
      name: 'below by less than the amounts tell, as the rate says',
      text: `${GENERAL}年初预算为0.83万元，支出决算为0.83万元，完成年初预算数的99.55%，决算数小于年初预算数的主要原因是厉行节约。`,
    },
    {
      name: 'below',
      text: `${GENERAL}年初预算为120万元，支出决算为96万元，决算数小于年初预算数的主要原因是厉行节约。`,
    },
    {
      name: 'above',
      text: `${GENERAL}年初预算为80万元，支出决算为96万元，决算数大于年初预算数的主要原因是年中追加。`,
    },
    { name: 'level', text: `${GENERAL}年初预算为96万元，支出决算为96万元，决算数与年初预算数持平。` },
    {
      name: 'level in the figures as printed, where the rate was computed of exact ones',
      text: `${GENERAL}年初预算为56.89万元，支出决算为56.89万元，完成年初预算的100.01%，决算数与年初预算数持平。`,
    },
    {
      // 56.885 to 56.895 on both sides: from 99.98 % to 100.02 %.
      name: 'level beside a rate that a budget printed alike explains',
      text: `${GENERAL}支出决算为56.89万元，完成预算99.99%，决算数与预算数持平。`,
    },
    {
      name: 'level in figures of which one is coarser',
      text: `${GENERAL}年初预算为4.8万元，支出决算为4.84万元，决算数等于预算数。`,
    },
    { name: 'not exceeded', text: `${GENERAL}年初预算为120万元，支出决算为96万元，控制在年初预算以内。` },
  ],
  fail: [
    {
      name: 'equal, where the table has another budget',
      text: '“三公”经费支出决算情况\n公务接待费支出2.48万元，决算数等于预算数。',
      tables: { facts: { 't07.reception.actual': '2.48', 't07.reception.budget': '15.00' } },
      severity: 'warning',
      at: ['决算数等于预算数', '2.48'],
    },
    {
      name: 'exceeded and called not exceeded',
      text: `${GENERAL}支出决算为96万元，未超过年初预算90万元。`,
      severity: 'error',
      at: ['未超过年初预算90万元'],
    },
    {
      // 5689.005 on 5688.995 is 100.0002 %.
      name: 'level beside a rate that no budget printed alike explains',
      text: `${GENERAL}支出决算为5689.00万元，完成预算99.99%，决算数与预算数持平。`,
      severity: 'error',
      at: ['决算数与预算数持平', '99.99'],
      messageId: 'comparison-word-against-rate',
    },
    {
      name: 'level in words, a unit apart in figures as fine as each other',
      text: `${GENERAL}年初预算为4.84万元，支出决算为4.83万元，决算数等于预算数。`,
      severity: 'warning',
      at: ['决算数等于预算数', '4.83', '4.84'],
    },
    {
      name: 'above beside 100 %',
      text: `${GENERAL}教育支出1595.95万元，完成年初预算100%，决算数大于预算数，主要原因是调资。`,
      severity: 'warning',
      at: ['决算数大于预算数', '100'],
      messageId: 'comparison-word-against-rate',
    },
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
  notApplicable: [
    { name: 'the budget stands nowhere', text: `${GENERAL}支出决算为96万元，决算数小于年初预算数。` },
    { name: 'no comparison', text: `${GENERAL}年初预算为80万元，支出决算为96万元。` },
  ],
});
