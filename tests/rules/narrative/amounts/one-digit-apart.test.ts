import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const HEAD = '十、其他重要事项的情况说明\n（四）预算绩效情况\n';

testNarrativeRule('N-71', {
  pass: [
    {
      name: 'the same sum three times',
      text: `${HEAD}编报绩效目标的项目28个，涉及预算金额1354.13万元；绩效跟踪的项目28个，涉及预算金额1354.13万元。`,
    },
  ],
  fail: [
    {
      name: 'an award that is all of what was reserved but for a digit',
      text: '（二）政府采购情况\n面向中小企业预留政府采购项目预算金额372.34万元。在面向中小企业预留的项目中，由中小企业供应商中标或成交的，采购金额371.34万元。',
      severity: 'warning',
      at: ['371.34', '372.34'],
    },
    {
      name: 'one total in two scopes, changes of one rate',
      text: '一、收入支出决算总体情况\n收入支出总计4733.14万元，与2022年度相比，收入支出总计增加90.09万元，增长1.94%。\n二、财政拨款收入支出决算总体情况\n财政拨款收入支出总计4733.14万元，与2022年度相比，财政拨款收入支出总计增加90.06万元，增长1.94%。',
      severity: 'warning',
      at: ['90.06', '90.09'],
    },
    {
      name: 'the last digit of what one paper said: no rounding',
      text: `${HEAD}编报绩效目标的项目28个，涉及预算金额1354.13万元；绩效跟踪的项目28个，涉及预算金额1354.14万元。`,
      severity: 'warning',
      at: ['1354.14', '1354.13'],
      messageId: 'said-twice-last-digit-apart',
    },
    {
      name: 'an award of four digits, where what was reserved for small firms is the same',
      text: '（二）政府采购情况\n面向中小企业预留政府采购项目预算金额21.07万元，面向小微企业预留政府采购项目预算金额21.07万元。在面向中小企业预留的项目中，由中小企业供应商中标或成交的，采购金额20.07万元。',
      severity: 'warning',
      at: ['20.07', '21.07'],
    },
    {
      name: 'one digit is another',
      text: `${HEAD}编报绩效目标的项目28个，涉及预算金额1354.13万元；绩效跟踪的项目28个，涉及预算金额1354.73万元。`,
      severity: 'warning',
      at: ['1354.73', '1354.13'],
    },
  ],
  notApplicable: [
    {
      name: 'awarded for less by one digit of four, which nothing else bears out',
      text: '（二）政府采购情况\n面向中小企业预留政府采购项目预算金额21.07万元。在面向中小企业预留的项目中，由中小企业供应商中标或成交的，采购金额20.07万元。',
    },
    {
      name: 'awarded for less',
      text: '（二）政府采购情况\n面向中小企业预留政府采购项目预算金额372.34万元。在面向中小企业预留的项目中，由中小企业供应商中标或成交的，采购金额351.62万元。',
    },
    {
      name: 'another rate: last year was another',
      text: '一、收入支出决算总体情况\n收入支出总计4733.14万元，与2022年度相比，收入支出总计增加90.09万元，增长1.94%。\n二、财政拨款收入支出决算总体情况\n财政拨款收入支出总计4733.14万元，与2022年度相比，财政拨款收入支出总计增加80.09万元，增长1.72%。',
    },
    {
      name: 'two sums',
      text: `${HEAD}编报绩效目标的项目53个，涉及预算金额7352.06万元；绩效自评的项目53个，涉及预算金额6993.22万元。`,
    },
    {
      name: 'short figures of several projects',
      text: `${HEAD}甲项目自评85分，涉及资金12.5万元；乙项目自评90分，涉及资金12.6万元。`,
    },
  ],
});
