import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-34', {
  pass: [
    {
      name: 'the opening budget of a form that has both',
      text: `${THREE}公务接待费年初预算3万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '2.00', 't07.reception.opening': '3.00' } },
    },
    {
      name: 'either, where the text does not say which',
      text: `${THREE}公务接待费预算3万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '2.00', 't07.reception.opening': '3.00' } },
    },
    {
      name: 'the table’s budget',
      text: `${THREE}公务接待费预算2万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '2.00' } },
    },
  ],
  fail: [
    {
      name: 'not the opening budget of a form that has both',
      text: `${THREE}公务接待费年初预算2万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '2.00', 't07.reception.opening': '3.00' } },
      severity: 'warning',
      at: ['2', '3.00'],
    },
    {
      name: 'another budget',
      text: `${THREE}公务接待费预算2万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '3.00' } },
      severity: 'warning',
      at: ['2', '3.00'],
    },
  ],
  notApplicable: [
    {
      name: 'of the year ahead, behind a semicolon',
      text: `2023年度决算情况说明\n${THREE}2024年一般公共预算安排336万元；公务接待费预算1.80万元，比2023年下降10%。`,
      tables: { facts: { 't07.reception.budget': '2.00' } },
    },
    {
      name: 'the cell is blank',
      text: `${THREE}公务接待费预算2万元，支出决算1.28万元。`,
      tables: { facts: { 't07.reception.budget': '' } },
    },
    { name: 'no table', text: `${THREE}公务接待费预算2万元，支出决算1.28万元。` },
  ],
});
