import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const HEAD = '（三）国有资产占用使用情况\n截至2023年12月31日，本部门共有车辆2辆，';

testNarrativeRule('N-73', {
  pass: [
    { name: 'the present form', text: `${HEAD}单价100万元（含）以上设备（不含车辆）0台（套）。` },
    {
      name: 'the form before it',
      text: `${HEAD}单位价值50万元以上通用设备1台（套），单位价值100万元以上专用设备0台（套）。`,
    },
  ],
  fail: [
    {
      name: 'no limit of any form',
      text: `${HEAD}单价170万元（含）以上设备（不含车辆）0台（套）。`,
      severity: 'warning',
      at: ['170'],
    },
  ],
  notApplicable: [{ name: 'a price', text: `${HEAD}其中一辆单价17.00万元，另一辆单价12.00万元。` }],
});
