import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const HEAD = '（二）绩效评价情况\n绩效自评的2023年度项目28个，涉及预算金额1354.13万元，';

testNarrativeRule('N-74', {
  pass: [
    {
      name: 'all excellent',
      text: `${HEAD}平均得分99.86分（其中，绩效评级为“优”的项目28个；绩效评级为“良”的项目0个）。`,
    },
    {
      name: 'half of them good',
      text: `${HEAD}平均得分88.50分（其中，评级为“优”的项目14个；评级为“良”的项目14个）。`,
    },
  ],
  fail: [
    {
      name: 'below what excellent projects have',
      text: `${HEAD}平均得分69.86分（其中，绩效评级为“优”的项目28个；绩效评级为“良”的项目0个）。`,
      severity: 'warning',
      at: ['69.86'],
    },
    { name: 'more than all', text: `${HEAD}平均得分199.86分。`, severity: 'warning', at: ['199.86'] },
  ],
  notApplicable: [
    { name: 'one project: grades are the writer’s own', text: `${HEAD}项目自评得分为55分，自评等次为合格。` },
    { name: 'another score', text: `${HEAD}满意度得分9.5分，权重10分。` },
  ],
});
