import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';

testNarrativeRule('N-82', {
  pass: [
    {
      name: 'each under its own',
      text: `${GENERAL}1、住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为9万元。`,
    },
    {
      name: 'an item that stands under many sections',
      text: `${GENERAL}1、农林水支出（类）水利（款）行政运行（项）。支出决算为9万元。`,
    },
    {
      name: 'names that the list does not know',
      text: `${GENERAL}1、农林水支出（类）水土保持监测（款）水土流失治理补助（项）。支出决算为9万元。`,
    },
  ],
  fail: [
    {
      name: 'a section under the class of the line before',
      text: `${GENERAL}1、农林水支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。支出决算为9万元。`,
      severity: 'warning',
      at: ['农林水支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）'],
      expected: '社会保障和就业支出',
    },
    {
      name: 'an item under the section of the line before',
      text: `${GENERAL}1、卫生健康支出（类）行政事业单位医疗（款）机关事业单位职业年金缴费支出（项）。支出决算为9万元。`,
      severity: 'warning',
      at: ['卫生健康支出（类）行政事业单位医疗（款）机关事业单位职业年金缴费支出（项）'],
      expected: '行政事业单位养老支出',
    },
  ],
  notApplicable: [{ name: 'no line', text: `${GENERAL}支出决算为9万元。` }],
});
