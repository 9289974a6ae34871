import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const AGENCY = '九、机关运行经费支出情况\n2023年度机关运行经费支出';

testNarrativeRule('N-12', {
  pass: [
    {
      name: 'every name once',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费3万元。`,
    },
    {
      name: 'an item whose own final figure stands behind its amount',
      text: `${AGENCY}10万元，其中：办公费4万元，办公费支出决算为4万元；印刷费1万元；水费2万元；邮电费3万元。`,
    },
  ],
  fail: [
    {
      name: 'a name stands twice where another would',
      text: `${AGENCY}10万元，其中：办公费4万元、邮电费1万元、水费2万元、邮电费3万元。`,
      severity: 'error',
      at: ['邮电费', '邮电费'],
      stated: '邮电费',
      messageId: 'item-doubled-candidates',
    },
    {
      name: 'a name twice in a row, each time with an amount',
      text: `${AGENCY}10万元，其中：办公费4万元、邮电费1万元、邮电费3万元、差旅费2万元。`,
      severity: 'error',
      at: ['邮电费', '邮电费'],
      stated: '邮电费',
    },
    {
      name: 'a name twice in a list without amounts',
      text: '六、一般公共预算财政拨款基本支出决算情况说明\n公用经费20万元，主要包括：办公费、水费、电费、差旅费、水费、劳务费。',
      severity: 'warning',
      at: ['水费', '水费'],
      messageId: 'name-doubled',
    },
    {
      name: 'a name three times, told once with its three places',
      text: '六、一般公共预算财政拨款基本支出决算情况说明\n公用经费20万元，主要包括：办公费、水费、电费、水费、差旅费、水费、劳务费。',
      severity: 'warning',
      at: ['水费', '水费', '水费'],
      messageId: 'name-doubled',
    },
  ],
  notApplicable: [{ name: 'no list', text: `${AGENCY}10万元。` }],
});
