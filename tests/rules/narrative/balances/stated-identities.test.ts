import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const section = (text: string) => `一、收支总体情况\n${text}`;
const assets = (text: string) => `十、国有资产占用情况\n${text}`;

testNarrativeRule('N-92', {
  pass: [
    { name: 'net assets', text: assets('资产总额3,000.00万元，负债总额450.00万元，净资产2,550.00万元。') },
    {
      name: 'what was assets a year ago is no term',
      text: assets(
        '资产总额3,000.00万元，上年资产总额2,800.00万元；负债总额450.00万元；净资产2,550.00万元。',
      ),
    },
    {
      name: 'two kinds of assets, each with its own net value',
      text: assets(
        '无形资产原值100.00万元，累计摊销40.00万元，净值60.00万元。固定资产原值860.00万元，累计折旧310.00万元，净值550.00万元。',
      ),
    },
    {
      name: 'rounded to the last digit',
      text: assets('总资产12.34万元，总负债2.33万元，净资产10.00万元。'),
    },
    {
      name: 'one grand total of both sides',
      text: section(
        '收入支出总计1,000.00万元。收入方面，本年收入900.00万元，年初结转和结余100.00万元；支出方面，本年支出950.00万元，年末结转和结余50.00万元。',
      ),
    },
    {
      name: 'a deficit',
      text: section('本年收入合计500.00万元，支出合计520.00万元，本年收支差额-20.00万元。'),
    },
  ],
  fail: [
    {
      name: 'a net value whose gross value is told behind 其中',
      text: assets('固定资产净值550.00万元，其中原值860.00万元，累计折旧301.00万元。'),
      severity: 'error',
      at: ['550.00'],
      expected: '559.00',
    },
    {
      name: 'liabilities and net assets together are neither',
      text: assets(
        '资产合计3,000.00万元，负债及净资产合计3,000.00万元，其中负债450.00万元、净资产2,505.00万元。',
      ),
      severity: 'error',
      at: ['2,505.00'],
      expected: '2550.00',
    },
    {
      name: 'net assets',
      text: assets('资产总额3,000.00万元，负债总额450.00万元，净资产2,650.00万元。'),
      severity: 'error',
      at: ['2,650.00'],
      expected: '2550.00',
    },
    {
      name: 'net assets with changes between, in 元',
      text: assets(
        '年末资产总计52,300元，较上年增长5.00%；负债合计2,300元，较上年下降10.00%；净资产合计55,000元。',
      ),
      severity: 'error',
      at: ['55,000'],
      expected: '50000',
    },
    {
      name: 'a net value told before what it follows from',
      text: assets('固定资产净值560.00万元，是原值860.00万元扣除累计折旧310.00万元后的余额。'),
      severity: 'error',
      at: ['560.00'],
      expected: '550.00',
    },
    {
      name: 'a surplus of the year',
      text: section('收入合计1,300.50万元，支出合计1,280.20万元，收支相抵，结余23.30万元。'),
      severity: 'error',
      at: ['23.30'],
      expected: '20.30',
    },
    {
      name: 'a surplus that may hold what the year began with',
      text: section('全年收入560.00万元，全年支出548.00万元，结余21.00万元。'),
      severity: 'warning',
      at: ['21.00'],
      expected: '12.00',
    },
    {
      name: 'more than the total, whatever is not mentioned',
      text: section('支出总计600.00万元。本年支出590.00万元，结转下年20.00万元。'),
      severity: 'error',
      at: ['600.00'],
      expected: '610.00',
    },
    {
      name: 'less than the total: what is not mentioned may be the rest',
      text: section('支出总计600.00万元。本年支出570.00万元，结转下年20.00万元。'),
      severity: 'warning',
      at: ['600.00'],
      expected: '590.00',
    },
  ],
  notApplicable: [
    {
      name: 'a list with its total is judged as one',
      text: section(
        '本年收入900.00万元，使用非财政拨款结余20.00万元，年初结转和结余80.00万元，收入总计1,000.00万元。',
      ),
    },
    {
      name: 'liabilities without net assets',
      text: assets('资产总额3,000.00万元，负债总额450.00万元。'),
    },
    {
      name: 'the net value of another thing',
      text: assets('房屋原值500.00万元，累计折旧200.00万元，车辆净值30.00万元。'),
    },
  ],
});
