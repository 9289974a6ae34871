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
  ],
  notApplicable: [
    { name: 'too few to tell', text: '二、收入决算情况说明\n其他收入3.5万元。公务接待费1.28元。' },
  ],
});
