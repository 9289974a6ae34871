import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const GENERAL = '五、一般公共预算财政拨款支出决算情况说明\n';
const coded = (last: string): string =>
  `${GENERAL}（一）2010301一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行9.00万元，较上年增加1.00万元。
（二）2080505社会保障和就业支出-行政事业单位养老支出-机关事业单位基本养老保险缴费支出2.00万元，较上年增加1.00万元。
（三）2210201住房保障支出-住房改革支出-住房公积金3.00万元，较上年增加1.00万元。
（四）${last}1.20万元，较上年增加0.20万元。`;
const marked = (last: string): string =>
  `${GENERAL}1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。支出决算为9.00万元。
2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。支出决算为2.00万元。
3.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为3.00万元。
4.${last}。支出决算为1.20万元。`;

testNarrativeRule('N-72', {
  pass: [
    { name: 'all three levels', text: coded('2080899社会保障和就业支出-抚恤-其他优抚支出') },
    { name: 'marked', text: marked('社会保障和就业支出（类）抚恤（款）其他优抚支出（项）') },
  ],
  fail: [
    {
      name: 'two names of one level',
      text: '五、支出具体情况\n1.一般公共服务支出（类）人大事务（项）代表工作（项）60.00万元。',
      severity: 'warning',
      at: ['一般公共服务支出（类）人大事务（项）代表工作（项）'],
      messageId: 'level-named-twice',
    },
    {
      name: 'the mark of an item without its name',
      text: `${GENERAL}一般公共服务支出（类）档案事务（款）（项）：支出决算为441.72万元，完成预算100%。`,
      severity: 'warning',
      at: ['（款）（项）'],
      messageId: 'level-without-name',
    },
    {
      name: 'no class before the section',
      text: coded('2080899抚恤-其他优抚支出'),
      severity: 'warning',
      at: ['2080899抚恤-其他优抚支出'],
      messageId: 'line-without-its-class',
    },
    {
      name: 'no class, and no code that tells it',
      text: marked('抚恤（款）其他优抚支出（项）'),
      severity: 'warning',
      at: ['抚恤（款）其他优抚支出（项）'],
      messageId: 'line-without-class',
    },
    {
      name: 'no section',
      text: marked('社会保障和就业支出（类）其他优抚支出（项）'),
      severity: 'warning',
      at: ['社会保障和就业支出（类）其他优抚支出（项）'],
      messageId: 'line-without-section',
    },
  ],
  notApplicable: [
    {
      name: 'lines that all begin with the section',
      text: `${GENERAL}1.抚恤（款）其他优抚支出（项）。支出决算为1.20万元。\n2.住房改革支出（款）住房公积金（项）。支出决算为3.00万元。\n3.住房改革支出（款）提租补贴（项）。支出决算为2.00万元。`,
    },
  ],
});
