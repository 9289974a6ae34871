import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const evaluated = (text: string) => `十二、预算绩效情况说明\n${text}`;

testNarrativeRule('N-93', {
  pass: [
    { name: 'excellent', text: evaluated('校舍维修项目绩效自评得分92分，评价等级为“优”。') },
    { name: 'the lowest score of a grade', text: evaluated('校舍维修项目自评得分为80分，自评等级为良。') },
    {
      name: 'two projects in one sentence',
      text: evaluated('甲项目自评得分96分，等级为优；乙项目自评得分82分，等级为良。'),
    },
    { name: 'the grade first', text: evaluated('评价等级为良好，综合得分85.5分。') },
  ],
  fail: [
    {
      name: 'a score of another grade',
      text: evaluated('校舍维修项目绩效自评得分92分，评价等级为“良”。'),
      severity: 'warning',
      at: ['良'],
      expected: '优',
    },
    {
      name: 'below 60',
      text: evaluated('校舍维修项目自评得分58分，评价结果为“中”。'),
      severity: 'warning',
      at: ['中'],
      expected: '差',
    },
    {
      name: 'the second of two',
      text: evaluated('甲项目自评得分96分，等级为优；乙项目自评得分92分，等级为良。'),
      severity: 'warning',
      at: ['良'],
      expected: '优',
    },
  ],
  notApplicable: [
    {
      name: 'bands of its own',
      text: evaluated('综合评分91分，评定等级为“良”。95分以上为优，85分至95分为良。'),
    },
    { name: 'another scale', text: evaluated('自评得分62分，自评等级为合格。') },
    {
      name: 'an average of projects',
      text: evaluated('3个项目自评，平均得分89.33分，等级为优。'),
    },
    {
      name: 'a score above the full one with extra points',
      text: evaluated('加分后自评得分105分，等级为优。'),
    },
  ],
});
