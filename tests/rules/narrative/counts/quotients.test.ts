import { testNarrativeRule } from '../support/test-narrative-rule.ts';

testNarrativeRule('N-75', {
  pass: [
    {
      name: 'per vehicle',
      text: '公务用车运行维护费支出7.50万元，年末公务用车保有量3辆，车均运行维护费2.50万元。',
    },
    {
      name: 'per person, in 元, cut off',
      text: '国内公务接待12批次、97人次，共支出1.16万元，人均119元。',
    },
    { name: 'per batch', text: '公务接待费支出2.40万元，接待20批次、180人次，平均每批次0.12万元。' },
  ],
  fail: [
    {
      name: 'how often something took place',
      text: '全年召开会议10次，会议费合计5.00万元，每次平均0.60万元。',
      severity: 'warning',
      at: ['0.60', '5.00'],
      expected: '0.50',
    },
    {
      name: 'of anything that stands alone beside its number',
      text: '在职人员50人，人员经费600.00万元，人均12.60万元。',
      severity: 'warning',
      at: ['12.60', '600.00', '50'],
      expected: '12.00',
    },
    {
      name: 'of what its own words name',
      text: '在校学生1,200人，公用经费96.00万元，生均公用经费880元。',
      severity: 'warning',
      at: ['880', '96.00', '1,200'],
      expected: '800',
    },
    {
      name: 'whose own words name what is divided, two paragraphs before',
      text: '三、“三公”经费情况说明\n公务接待费0.94万元，主要用于交流。\n（三）实物量情况\n国内公务接待11批次98人。人均接待费97.55元。',
      severity: 'warning',
      at: ['97.55', '0.94', '98'],
      expected: '95.92',
    },
    {
      name: 'by all vehicles held, not by those of one kind',
      text: '公务用车运行维护费31.50万元。年末公务用车保有量15辆，其中执法用车13辆、特种专业技术用车2辆，车均2.40万元。',
      severity: 'warning',
      at: ['2.40', '31.50', '15'],
      expected: '2.10',
    },
    {
      name: 'running costs by the vehicles held, though those bought stand nearer',
      text: '其中：公务用车购置支出35.86万元，购置车辆2辆；公务用车运行维护费支出88.40万元，车均运行维护费3.80万元，年末公务用车保有量26辆。',
      severity: 'warning',
      at: ['3.80', '88.40', '26'],
      expected: '3.40',
    },
    {
      name: 'per vehicle',
      text: '公务用车运行维护费支出7.50万元，年末公务用车保有量3辆，车均运行维护费2.80万元。',
      severity: 'warning',
      at: ['2.80', '7.50', '3'],
      expected: '2.50',
    },
    {
      name: 'what each of those bought cost',
      text: '公务用车购置费支出37.00万元，购置公务用车2辆，平均每辆18.00万元。',
      severity: 'warning',
      at: ['18.00', '37.00', '2'],
      expected: '18.50',
    },
  ],
  notApplicable: [
    {
      name: 'an average of something else than the amount beside it',
      text: '在职人员50人，人员经费600.00万元，人均公用经费2.00万元。',
    },
    { name: 'nothing counted', text: '公务用车运行维护费支出7.50万元，车均运行维护费2.50万元。' },
    {
      name: 'of the people of a county',
      text: '农业农村项目支出120.00万元，覆盖农户3200人，带动农民人均收入增加1800元，人均可支配收入达到21500元。',
    },
  ],
});
