import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明\n';

testNarrativeRule('N-37', {
  pass: [
    { name: 'official names', text: `${BASIC}人员经费80万元，主要包括：基本工资、津贴补贴、奖金。` },
    {
      name: 'groups in place of their items',
      text: `${BASIC}人员经费80万元，主要包括：工资福利支出、对个人和家庭的补助。`,
    },
  ],
  fail: [
    {
      name: 'a short name one character off',
      text: '六、基本支出决算情况说明\n人员经费80.00万元，主要包括基本工资、津贴补贴、奖金、离修费。',
      severity: 'note',
      at: ['离修费'],
      expected: '离休费',
    },
    {
      name: 'a character is wrong',
      text: `${BASIC}人员经费80万元，主要包括：基本工资、奖金、其他工资福利性支出。`,
      severity: 'note',
      at: ['其他工资福利性支出'],
      expected: '其他工资福利支出',
    },
  ],
  notApplicable: [{ name: 'no list', text: `${BASIC}人员经费80万元。` }],
});
