import { testNarrativeRule } from '../support/test-narrative-rule.ts';

testNarrativeRule('N-14', {
  pass: [
    {
      name: 'the same both times',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元。\n（二）公务接待费1.28万元，比上年减少0.1万元。',
    },
    {
      name: '元 in one place, 万元 in the other',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元。\n公务接待费12800元，主要用于业务交流。',
    },
  ],
  fail: [
    {
      name: 'a line with two final figures',
      text: '五、一般公共预算财政拨款支出决算情况说明\n1、住房保障支出（类）住房改革支出（款）住房公积金（项）支出决算为29.42万元。\n2、住房保障支出（类）住房改革支出（款）住房公积金（项）支出决算为24.92万元。',
      severity: 'error',
      at: ['24.92', '29.42'],
    },
    {
      name: 'digits changed places',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元。\n公务接待费1.82万元，主要用于业务交流。',
      severity: 'error',
      at: ['1.82', '1.28'],
    },
  ],
  notApplicable: [
    {
      name: 'what the treasury paid, beside all',
      text: '三、支出决算情况说明\n本年支出合计2420.00万元，其中：财政拨款本年支出2370.00万元。',
    },
    {
      name: 'two schools of a department',
      text: '三、各单位收支情况\n青桐区第一中学2023年度收入支出总计300.00万元。\n青桐区第二中学2023年度收入支出总计400.00万元。',
    },
    { name: 'stated once', text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元。' },
    {
      name: 'another year',
      text: '八、“三公”经费支出决算情况说明\n公务接待费支出1.28万元，2022年度公务接待费1.5万元。',
    },
  ],
});
