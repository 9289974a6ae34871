import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const AGENCY = '九、机关运行经费支出情况\n2023年度机关运行经费支出';

testNarrativeRule('N-13', {
  pass: [
    {
      name: 'all are items',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费3万元。`,
    },
    {
      name: 'the rest, which needs no name of its own',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费2万元、其他1万元。`,
    },
  ],
  fail: [
    {
      name: 'a slip of the pen',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、差旅费1万元、公务费运行维护费2万元。`,
      severity: 'error',
      at: ['公务费运行维护费'],
      stated: '公务费运行维护费',
      expected: '公务用车运行维护费',
    },
    {
      name: 'no item at all',
      text: `${AGENCY}10万元，其中：办公费4万元、印刷费1万元、水费2万元、邮电费1万元、篮球赛2万元。`,
      severity: 'warning',
      at: ['篮球赛'],
      messageId: 'item-name-unknown',
    },
  ],
  notApplicable: [
    {
      name: 'a list of projects',
      text: '五、支出决算情况\n项目支出60万元，其中：库房改造20万元、名录编制20万元、展览20万元。',
    },
  ],
});
