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
      name: 'one digit is another',
      text: `${HEAD}编报绩效目标的项目28个，涉及预算金额1354.13万元；绩效跟踪的项目28个，涉及预算金额1354.73万元。`,
      severity: 'warning',
      at: ['1354.73', '1354.13'],
    },
  ],
  notApplicable: [
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
