import { testNarrativeRule } from '../support/test-narrative-rule.ts';

testNarrativeRule('N-15', {
  pass: [
    {
      name: 'some cars of a number, told for a reason of their own',
      text: '七、“三公”经费支出决算情况说明\n截至12月底，单位共有公务用车5辆，其中：新能源汽车1辆、轿车2辆。',
    },
    {
      name: 'staff by their posts, and the retired',
      text: '十一、人员情况说明\n实有在职人员396人，其中行政30人、事业366人；离退休人员158人（离休3人、退休155人）。',
    },
    {
      name: 'grades of one post, some of them named',
      text: '二、人员情况\n专业技术岗位40人，其中高级岗位10人、中级岗位18人。',
    },
    {
      name: 'some by name and the rest',
      text: '二、人员情况\n年末实有在职46人（其中检察官18人、检察官助理15人、其他人员13人），退休20人。',
    },
    {
      name: 'vehicles by kind',
      text: '十一、国有资产占用情况\n共有车辆4辆，其中：机要通信用车1辆、其他用车3辆。',
    },
    {
      name: 'posts and staff',
      text: '十一、人员情况说明\n编制人数26人，其中：行政编制15人，事业编制11人。实有25人，其中：行政编制13人，事业编制11人，工勤编制1人。',
    },
  ],
  fail: [
    {
      name: 'cars by what they are built for',
      text: '七、“三公”经费支出决算情况说明\n截至12月底，单位共有公务用车5辆，其中：轿车2辆、越野车1辆、载客汽车1辆。',
      severity: 'warning',
      at: ['5', '2', '1', '1'],
      expected: '4',
    },
    {
      name: 'staff by the posts of an institution',
      text: '二、人员情况\n在编实有人员87人，其中：教师岗位71人，工勤岗位6人。',
      severity: 'warning',
      at: ['87'],
      expected: '77',
    },
    {
      name: 'some by name and more than the rest',
      text: '二、人员情况\n年末实有在职46人（其中检察官18人、检察官助理15人、其他人员31人），退休20人。',
      severity: 'warning',
      at: ['46'],
      expected: '64',
    },
    {
      name: 'staff by their posts',
      text: '十一、人员情况说明\n实有在职人员396人，其中行政30人、事业362人。',
      severity: 'warning',
      at: ['396'],
      expected: '392',
    },
    {
      name: 'the two kinds of retired staff',
      text: '十一、人员情况说明\n离退休人员158人（离休3人、退休156人）。',
      severity: 'warning',
      at: ['158'],
      expected: '159',
    },
    {
      name: 'at work and retired',
      text: '二、机构设置及人员情况\n实有人数112人，其中：在职人员76人，增加2人；离休人员0人，增加0人；退休人员63人，增加1人。',
      severity: 'warning',
      at: ['112'],
      expected: '139',
    },
    {
      name: 'from the smallest to the largest',
      text: '十一、项目支出决算情况说明\n共安排项目14个，其中：10万元以下项目3个，10万元至50万元项目4个，50万元以上项目6个。',
      severity: 'error',
      at: ['14'],
      expected: '13',
    },
    {
      name: 'vehicles that do not add',
      text: '十一、国有资产占用情况\n共有车辆4辆，其中：机要通信用车1辆、其他用车2辆。',
      severity: 'error',
      at: ['4'],
      expected: '3',
    },
    {
      name: 'posts that do not add',
      text: '十一、人员情况说明\n总编制人数26人，其中：行政编制15人，事业编制10人。',
      severity: 'error',
      at: ['26', '15', '10'],
    },
  ],
  notApplicable: [
    {
      name: 'offices inside a unit are no units',
      text: '一、机构设置\n纳入本套决算汇编的单位共1个，包括内设机构14个。',
    },
    {
      name: 'categories that overlap',
      text: '十一、人员情况说明\n在职人员20人，其中：女职工12人，党员15人。',
    },
  ],
});
