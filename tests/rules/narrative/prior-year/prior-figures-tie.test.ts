import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';
const NOW = `${THREE}公务接待费1.28万元，比上年的0.48万元增加0.80万元，增长166.67%。`;

testNarrativeRule('N-55', {
  pass: [
    {
      name: 'last year’s table',
      text: NOW,
      prior: { text: '本单位概况。', tables: { facts: { 't07.reception.actual': '0.48' } } },
    },
    { name: 'last year’s text', text: NOW, prior: { text: `${THREE}公务接待费0.48万元。` } },
  ],
  fail: [
    {
      name: 'another figure than last year’s accounts say',
      text: NOW,
      prior: { text: `${THREE}公务接待费0.84万元。` },
      severity: 'error',
      at: ['0.48'],
      stated: '0.48',
      expected: '0.84',
    },
  ],
  undecided: [{ name: 'last year says nothing of it', text: NOW, prior: { text: '本单位概况。' } }],
  notApplicable: [
    { name: 'no prior year at hand', text: NOW },
    {
      name: 'no prior figure',
      text: `${THREE}公务接待费1.28万元。`,
      prior: { text: `${THREE}公务接待费0.84万元。` },
    },
  ],
});
