import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const TOTALS = { 't03.total.total': '100.00', 't01.expense.year': '100.00' };

const EXPENSE = '三、支出决算情况说明\n';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-30', {
  pass: [
    { name: 'the total of the year', text: `${EXPENSE}本年支出合计100万元。`, tables: { facts: TOTALS } },
    {
      name: 'a table in 元',
      text: `${EXPENSE}本年支出合计100.12万元。`,
      tables: { facts: { 't01.expense.year': '1001234.56' }, units: { T01: 'yuan' } },
    },
    {
      name: 'reception in the section about the three',
      text: `${THREE}公务接待费支出1.28万元。`,
      tables: { facts: { 't07.reception.actual': '1.28' } },
    },
    {
      name: 'both sides called by the year’s figure, which is the same',
      text: `一、收入支出决算总体情况说明\n2023年度收、支总计80万元。`,
      tables: {
        facts: {
          't01.income.grand': '90.00',
          't01.expense.grand': '90.00',
          't01.income.year': '80.00',
          't01.expense.year': '80.00',
        },
      },
    },
    {
      name: 'last year’s figure is in no table',
      text: `${EXPENSE}本年支出合计100万元，上年支出合计为90万元。`,
      tables: { facts: TOTALS },
    },
  ],
  fail: [
    {
      name: 'procurement, where a form prints it',
      text: '十、其他重要事项的情况说明\n（二）政府采购情况\n2023年度政府采购支出总额9.60万元，其中：政府采购货物支出9.06万元。',
      tables: { facts: { 't07.procurement.actual': '9.60', 't07.goods.actual': '9.60' } },
      severity: 'error',
      at: ['9.06', '9.60'],
    },
    {
      name: 'a fund by its short name under 财政拨款收入',
      text: '二、收入决算情况说明\n本年收入合计1,909.55万元。1.财政拨款收入1,657.20万元，其中政府性基金394.60万元。',
      tables: { facts: { 't02.total.fiscal': '1657.20', 't01.income.fund': '294.60' } },
      severity: 'error',
      at: ['394.60', '294.60'],
    },
    {
      name: 'digits changed places',
      text: `${EXPENSE}本年支出合计842.10万元。`,
      tables: { facts: { 't03.total.total': '824.10', 't01.expense.year': '824.10' } },
      severity: 'error',
      at: ['842.10', '824.10'],
      stated: '842.10',
      expected: '824.10',
    },
    {
      name: 'the total of both sides without the closing balance',
      text: `一、收入支出决算总体情况说明\n2023年度收、支总计80万元。`,
      tables: {
        facts: {
          't01.income.grand': '90.00',
          't01.expense.grand': '90.00',
          't01.income.year': '90.00',
          't01.expense.year': '80.00',
        },
      },
      severity: 'warning',
      at: ['80', '90.00'],
      expected: '90.00',
    },
    {
      name: '元 for 万元',
      text: `${THREE}公务接待费支出1.28元。`,
      tables: { facts: { 't07.reception.actual': '1.28' } },
      severity: 'error',
      at: ['1.28', '1.28'],
    },
  ],
  undecided: [{ name: 'the table is missing', text: `${EXPENSE}本年支出合计100万元。` }],
  notApplicable: [
    {
      name: 'revenue of the place, told in the overview',
      text: '一、单位概况\n（一）主要职能\n全区固定资产投资62.7亿元；一般公共预算收入31.86亿元，增长4.4%。',
      tables: { facts: { 't01.income.general': '100.00' } },
    },
    {
      name: 'balances of a project in an attached report',
      text: '十、其他情况\n六、附：传染病防控经费绩效自评报告\n（一）资金到位。年初结转12.00万元，当年下达334.30万元，结转下年33.66万元。',
      tables: { facts: { 't01.income.opening': '100.00', 't01.expense.closing': '90.00' } },
    },
    {
      name: 'part of the units only',
      text: `${GENERAL}局本级支出合计80万元。`,
      tables: { facts: { 't05.total.total': '100.00' } },
    },
  ],
});
