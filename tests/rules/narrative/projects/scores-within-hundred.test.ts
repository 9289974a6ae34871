import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const HEAD = '（二）绩效评价情况\n绩效自评的2023年度项目28个，涉及预算金额1354.13万元，';

testNarrativeRule('N-74', {
  pass: [
    { name: 'an average', text: `${HEAD}平均得分99.86分（其中，绩效评级为“优”的项目28个）。` },
    { name: 'the full score', text: `${HEAD}项目自评得分为100分，自评等次为优秀。` },
  ],
  fail: [{ name: 'more than all', text: `${HEAD}平均得分199.86分。`, severity: 'warning', at: ['199.86'] }],
  notApplicable: [
    { name: 'another scale', text: `${HEAD}满分120分，自评得分108分。` },
    { name: 'another score', text: `${HEAD}满意度得分9.5分，权重10分。` },
  ],
});
