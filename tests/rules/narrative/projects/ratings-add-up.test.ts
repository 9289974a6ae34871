import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const EVALUATED = '十二、预算绩效情况说明\n';

testNarrativeRule('N-26', {
  pass: [
    {
      name: 'the grade behind the number',
      text: `${EVALUATED}对5个二级项目开展绩效自评，4个项目等级为优，1个项目等级为良。`,
    },
    {
      name: 'ratings make up the number',
      text: `${EVALUATED}对4个项目开展自评，其中优2个，良2个，差0个。`,
    },
    {
      name: 'the whole called 项目中, another count in the section before',
      text: `九、国有资产占用情况\n报废报损资产146项。\n${EVALUATED}纳入自评的6个项目中，评价等级为优的5个，良的1个。`,
    },
    {
      name: 'in words',
      text: `${EVALUATED}对4个项目开展自评，评价结果为优的项目2个，良的项目1个，中的项目1个，差的项目0个。`,
    },
    {
      name: 'a rating of one character that is also a filling word',
      text: `${EVALUATED}对4个项目开展自评，其中优2个，良1个，中1个，差0个。`,
    },
    {
      name: 'of the projects told two sentences before, not of those evaluated since',
      text: `${EVALUATED}自评项目12个，资金3600万元。对2个项目开展部门评价，涉及资金1080万元。自评结果显示，优10个，良2个。`,
    },
  ],
  fail: [
    {
      name: 'grades bare behind their numbers',
      text: `${EVALUATED}2023年共有项目8个，全部纳入自评，5个优秀、2个良好。`,
      severity: 'error',
      at: ['8', '5', '2'],
      expected: '7',
    },
    {
      name: 'the grade behind the number',
      text: `${EVALUATED}对6个项目开展绩效自评，涉及资金450.00万元，其中4个项目为“优”，3个项目为“良”。`,
      severity: 'error',
      at: ['6', '4', '3'],
      expected: '7',
    },
    {
      name: 'graded in words, the whole right before',
      text: `${EVALUATED}自评结果显示，15个项目中12个评为优，2个评为良。`,
      severity: 'error',
      at: ['15', '12', '2'],
      expected: '14',
    },
    {
      name: 'fewer grades than the projects that 中 gathers',
      text: `${EVALUATED}纳入自评的6个项目中，评价等级为优的4个，良的1个。`,
      severity: 'error',
      at: ['6', '4', '1'],
    },
    {
      name: 'bands of scores hold more than all projects',
      text: '十一、预算绩效情况说明\n评价项目9个，其中：评价得分在90（含）-100分的项目6个，评价得分在80（含）-90分的项目4个。',
      severity: 'error',
      at: ['9', '6', '4'],
      expected: '10',
    },
    {
      name: 'bands of scores, of which the lowest may have gone unsaid',
      text: '十一、预算绩效情况说明\n评价项目9个，其中：90分以上的项目6个，80分以上的项目2个。',
      severity: 'warning',
      at: ['9', '6', '2'],
      expected: '8',
    },
    {
      name: 'one is not rated',
      text: `${EVALUATED}对4个项目开展自评，其中优2个，良1个，中0个，差0个。`,
      severity: 'error',
      at: ['4', '2', '1'],
      expected: '3',
    },
    {
      name: 'said of each rating, behind the sum that the projects took',
      text: `${EVALUATED}对5个项目开展绩效自评，涉及资金100万元。其中，评为优的3个，评为良的1个。`,
      severity: 'error',
      at: ['5', '3', '1'],
      expected: '4',
    },
  ],
  notApplicable: [{ name: 'no ratings', text: `${EVALUATED}对4个项目开展自评。` }],
});
