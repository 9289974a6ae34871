import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

const CLASS = { 't05.208.total': '9.00', 't05.20805.total': '9.00', 't05.2080505.total': '9.00' };

const CLASS_NAMES = {
  't05.20805': '行政事业单位养老支出',
  't05.2080505': '机关事业单位基本养老保险缴费支出',
};

testNarrativeRule('N-38', {
  pass: [
    {
      name: 'names of the table',
      text: `${GENERAL}2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。支出决算为9万元。`,
      tables: { facts: CLASS, names: CLASS_NAMES },
    },
  ],
  fail: [
    {
      name: 'a character left out',
      text: `${GENERAL}2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险缴费支出（项）。支出决算为9万元。`,
      tables: { facts: CLASS, names: CLASS_NAMES },
      severity: 'warning',
      at: ['社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险缴费支出（项）'],
      expected: '机关事业单位基本养老保险缴费支出',
    },
  ],
  undecided: [
    {
      name: 'nothing like it in the table',
      text: `${GENERAL}2、交通运输支出（类）公路水路运输（款）公路养护（项）。支出决算为9万元。`,
      tables: { facts: CLASS, names: CLASS_NAMES },
    },
  ],
  notApplicable: [
    {
      name: 'no table',
      text: `${GENERAL}2、交通运输支出（类）公路水路运输（款）公路养护（项）。支出决算为9万元。`,
    },
  ],
});
