import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';
const TABLE = {
  facts: {
    't05.208.total': '60.00',
    't05.20805.total': '51.00',
    't05.2080502.total': '21.00',
    't05.2080505.total': '30.00',
    't05.20808.total': '9.00',
    't05.2080801.total': '9.00',
    't06.30108': '28.00',
  },
  names: {
    't05.20805': '行政事业单位养老支出',
    't05.2080502': '事业单位离退休',
    't05.2080505': '机关事业单位基本养老保险缴费支出',
    't05.20808': '抚恤',
    't05.2080801': '死亡抚恤',
  },
};

testNarrativeRule('N-77', {
  pass: [
    {
      name: 'items by their names, though one of them is an economic item, too',
      text: `${GENERAL}1.社会保障和就业（类）支出60.00万元。主要用于事业单位离退休21.00万元，机关事业单位基本养老保险缴费支出30.00万元，死亡抚恤支出9.00万元；`,
      tables: TABLE,
    },
  ],
  fail: [
    {
      name: 'under a section',
      text: `${GENERAL}2、行政事业单位养老支出51.00万元，其中：事业单位离退休支出21.00万元、机关事业单位基本养老保险缴费支出33.00万元。`,
      tables: TABLE,
      severity: 'warning',
      at: ['33.00', '30.00'],
    },
    {
      name: 'digits changed places in an item',
      text: `${GENERAL}1.社会保障和就业（类）支出60.00万元。主要用于事业单位离退休12.00万元，机关事业单位基本养老保险缴费支出30.00万元，死亡抚恤支出9.00万元；`,
      tables: TABLE,
      severity: 'warning',
      at: ['12.00', '21.00'],
    },
  ],
  notApplicable: [
    {
      name: 'what no row of the class is called',
      text: `${GENERAL}1.社会保障和就业（类）支出60.00万元。主要用于退休人员活动5.00万元，遗属补助2.00万元；`,
      tables: TABLE,
    },
    {
      name: 'last year’s class',
      text: `${GENERAL}2022年社会保障和就业（类）支出55.00万元，其中：事业单位离退休20.00万元，死亡抚恤8.00万元。`,
      tables: TABLE,
    },
    { name: 'no table', text: `${GENERAL}社会保障和就业支出60.00万元，其中：死亡抚恤9.00万元。` },
  ],
});
