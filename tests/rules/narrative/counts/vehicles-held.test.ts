import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const held = (count: number) =>
  `八、“三公”经费支出决算情况说明\n公务用车运行维护费6.20万元，公务用车保有量为${count}辆。\n`;
const OWNED =
  '十一、国有资产占用情况说明\n截至2023年12月31日，本部门共有车辆5辆，其中：应急保障用车1辆、其他用车4辆。';

testNarrativeRule('N-49', {
  pass: [{ name: 'one number in both sections', text: held(5) + OWNED }],
  fail: [
    {
      name: 'official cars that there are, in other words',
      text: '七、“三公”经费支出决算情况说明\n公务用车运行维护费3.00万元，截至12月底单位共有公务用车3辆。\n十、其他重要事项的情况说明\n（三）国有资产占有使用情况\n截至12月31日，共有车辆2辆。',
      severity: 'warning',
      at: ['3', '2'],
      expected: '2',
    },
    {
      name: 'more official vehicles than vehicles',
      text: held(8) + OWNED,
      severity: 'warning',
      at: ['8', '5'],
      stated: '8',
      expected: '5',
    },
    {
      name: 'fewer: other money pays for some, which is worth a look at most',
      text: held(4) + OWNED,
      severity: 'note',
      at: ['4', '5'],
    },
  ],
  notApplicable: [{ name: 'only one section counts them', text: held(5) }],
});
