import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const TWELVE = Array.from({ length: 12 }, (_, index) => `其他收入${index + 10}.5万元。`).join('\n');

testNarrativeRule('N-25', {
  pass: [
    { name: '万元 throughout', text: `二、收入决算情况说明\n${TWELVE}` },
    {
      name: '元 throughout',
      text: `二、收入决算情况说明\n${TWELVE.replaceAll('万元', '元')}`,
    },
    {
      name: '万元 where as 元 it would be less than anything else',
      text: `二、收入决算情况说明\n${TWELVE.replaceAll('万元', '元')}\n项目执行金额5万元。`,
    },
    {
      name: '万元 of more decimals than an amount in 元 has',
      text: `二、收入决算情况说明\n${TWELVE.replaceAll('万元', '元')}\n授予中小企业合同金额71.07183万元。`,
    },
    {
      name: 'the price of a metre',
      text: `二、收入决算情况说明\n${TWELVE}\n铺设管网320米，每米造价约445元，每立方米土方单价38元。`,
    },
    {
      name: 'how far below the usual price a thing of the work was',
      text: `二、收入决算情况说明\n${TWELVE}\n三、项目绩效自评情况\n改造面积210平方米，较指导价低88.10元。`,
    },
    {
      name: 'both in turn',
      text: `二、收入决算情况说明\n${TWELVE}\n${TWELVE.replaceAll('万元', '元')}`,
    },
  ],
  fail: [
    {
      name: 'a 万 was dropped',
      text: `二、收入决算情况说明\n${TWELVE}\n公务接待费1.28元。`,
      severity: 'warning',
      at: ['1.28'],
      stated: '1.28',
    },
    {
      name: 'a 万 too many: as 元 it would be like all others',
      text: `二、收入决算情况说明\n${TWELVE.replaceAll('万元', '元')}\n公务接待费15.2万元。`,
      severity: 'warning',
      at: ['15.2'],
      stated: '15.2',
    },
  ],
  notApplicable: [
    { name: 'too few to tell', text: '二、收入决算情况说明\n其他收入3.5万元。公务接待费1.28元。' },
  ],
});
