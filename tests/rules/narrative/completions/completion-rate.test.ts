import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

testNarrativeRule('N-10', {
  pass: [
    {
      name: 'of all that a list of budgets divides, behind a semicolon',
      text: '十一、预算绩效情况\n学科建设项目：预算数150.00万元，其中设备费82.00万元、材料费51.00万元、劳务费17.00万元；实际支出146.24万元，执行率97.49%。',
    },
    {
      name: 'of the wholes of two lists, behind the second',
      text: '十一、预算绩效情况\n全年预算数704.38万元，其中，基本支出预算数326.23万元，项目支出预算数378.15万元。资金总体支出692.50万元，其中，基本支出318.51万元，项目支出373.99万元，预算执行率为98.31%。',
    },
    {
      name: 'names told once before two runs of amounts',
      text: '八、“三公”经费支出决算情况说明\n培训费、会议费年初预算分别为4.00万元和6.00万元，支出决算分别为3.00万元和5.40万元，完成预算的75.00%和90.00%。',
    },
    {
      name: 'rates without amounts, both of which the table has',
      text: '八、“三公”经费支出决算情况说明\n公务用车运行维护费完成预算的86.67%，公务接待费完成预算的64.00%。',
      tables: {
        facts: {
          't07.operation.budget': '6.00',
          't07.operation.actual': '5.20',
          't07.reception.budget': '2.00',
          't07.reception.actual': '1.28',
        },
      },
    },
    {
      name: 'an amount told roughly beside small ones told to two decimals',
      text: '八、“三公”经费支出决算情况说明\n公务接待费0.35万元，公务用车运行费0.50万元。项目支出1234万元，完成预算1300万元的94.90%。',
    },
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
      name: 'of the last of a list of budgets, in its own segment',
      text: '十一、预算绩效情况\n学科建设项目预算数150.00万元，其中设备费预算133.00万元，劳务费预算17.00万元，实际支出15.30万元，完成预算的80.00%。',
      severity: 'error',
      at: ['80.00', '15.30', '17.00'],
      expected: '90.00',
    },
    {
      name: 'of the wholes of two lists, behind the second',
      text: '十一、预算绩效情况\n全年预算数704.38万元，其中，基本支出预算数326.23万元，项目支出预算数378.15万元。资金总体支出692.50万元，其中，基本支出318.51万元，项目支出373.99万元，预算执行率为93.81%。',
      severity: 'error',
      at: ['93.81', '692.50', '704.38'],
      expected: '98.31',
    },
    {
      name: 'a rate without amounts that the table makes another',
      text: '八、“三公”经费支出决算情况说明\n公务接待费完成预算的46.00%。',
      tables: { facts: { 't07.reception.budget': '2.00', 't07.reception.actual': '1.28' } },
      severity: 'error',
      at: ['46.00', '1.28', '2.00'],
      expected: '64.00',
    },
    {
      name: 'a whole amount in a short text that prints small amounts to two decimals',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出2万元，完成预算3.20万元的65.20%。公务用车运行费5.60万元，完成预算7万元的80.00%。',
      severity: 'error',
      at: ['65.20'],
      expected: '62.50',
    },
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
