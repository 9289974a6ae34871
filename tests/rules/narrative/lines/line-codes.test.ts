import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL =
  '五、一般公共预算财政拨款支出决算情况说明\n2023年一般公共预算财政拨款支出90.00万元，具体情况如下：\n';
const FUND = '六、政府性基金预算财政拨款支出决算情况说明\n2023年度政府性基金支出5.00万元，具体情况如下：\n';
const tables = {
  facts: { 't05.2010301.total': '90.00', 't08.2296002.total': '5.00' },
  names: { 't05.2010301': '行政运行', 't08.2296002': '用于社会福利的彩票公益金支出' },
};

testNarrativeRule('N-54', {
  pass: [
    {
      name: 'code and name of the table',
      text: `${GENERAL}（一）2010301一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行90.00万元。`,
      tables,
    },
    {
      name: 'a fund’s code among the funds',
      text: `${FUND}（一）2296002其他支出-彩票公益金安排的支出-用于社会福利的彩票公益金支出5.00万元。`,
      tables,
    },
  ],
  fail: [
    {
      name: 'a fund’s section under the general budget, without a code',
      text: `${GENERAL}1.其他支出（类）彩票公益金安排的支出（款）用于社会福利的彩票公益金支出（项）。支出决算为5.00万元。`,
      severity: 'warning',
      at: ['其他支出（类）彩票公益金安排的支出（款）用于社会福利的彩票公益金支出（项）'],
      messageId: 'line-name-of-fund',
    },
    {
      name: 'a fund’s code under the general budget',
      text: `${GENERAL}（一）2296099其他支出-其他支出90.00万元。`,
      severity: 'warning',
      at: ['2296099其他支出-其他支出'],
      stated: '2296099',
      messageId: 'line-code-of-fund',
    },
    {
      name: 'a code that the tables have among the funds',
      text: `${GENERAL}（一）2296002其他支出-彩票公益金安排的支出-用于社会福利的彩票公益金支出5.00万元。`,
      tables,
      severity: 'warning',
      at: ['2296002其他支出-彩票公益金安排的支出-用于社会福利的彩票公益金支出'],
      messageId: 'line-code-of-fund',
    },
    {
      name: 'a code of the general budget among the funds',
      text: `${FUND}（一）2010301一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行90.00万元。`,
      tables,
      severity: 'warning',
      at: ['2010301一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行'],
      messageId: 'line-code-of-general',
    },
    {
      name: 'a code of the funds in a list of the general budget',
      text: '五、支出决算情况\n一般公共预算财政拨款支出45.00万元，其中：2010301行政运行30.00万元；2290401其他支出15.00万元。',
      severity: 'warning',
      at: ['2290401其他支出'],
      messageId: 'line-code-of-fund',
    },
    {
      name: 'a code of the general budget in a list of a fund',
      text: '五、支出决算情况\n政府性基金预算财政拨款支出45.00万元，其中：2120801征地和拆迁补偿支出30.00万元；2120303小城镇基础设施建设15.00万元。',
      severity: 'warning',
      at: ['2120303小城镇基础设施建设'],
      messageId: 'line-code-of-general',
    },
    {
      name: 'a code with another’s name',
      text: `${GENERAL}（一）2010301住房保障支出-住房改革支出-购房补贴90.00万元。`,
      tables,
      severity: 'warning',
      at: ['2010301住房保障支出-住房改革支出-购房补贴'],
      expected: '行政运行',
      messageId: 'line-code-of-other-name',
    },
  ],
  undecided: [
    {
      name: 'codes of a list, no table',
      text: '五、支出决算情况\n一般公共预算财政拨款支出45.00万元，其中：2010301行政运行30.00万元；2299901其他支出15.00万元。',
    },
    {
      name: 'no table, and no fund’s code',
      text: `${GENERAL}（一）2010301一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行90.00万元。`,
    },
  ],
  notApplicable: [
    {
      name: 'lines without codes',
      text: `${GENERAL}1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）90.00万元。`,
      tables,
    },
  ],
});
