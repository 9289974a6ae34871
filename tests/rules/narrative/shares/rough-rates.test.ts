import { testNarrativeRule } from '../support/test-narrative-rule.ts';

testNarrativeRule('N-84', {
  pass: [
    { name: 'three tenths', text: '支出合计1034.00万元，其中：项目支出290.20万元，占三成。' },
    { name: 'times more', text: '公务接待费支出5.00万元，比上年增加3.00万元，增长1.5倍。' },
    { name: 'times as much', text: '公务接待费支出5.00万元，是上年2.00万元的2.5倍。' },
    { name: 'at least', text: '项目支出预算500.00万元，决算488.00万元，执行率超过95%。' },
  ],
  fail: [
    {
      name: 'nearly nine tenths',
      text: '本年支出合计1000.00万元，其中：基本支出629.00万元，占近九成。',
      severity: 'warning',
      at: ['九成', '629.00', '1000.00'],
      expected: '62.9',
    },
    {
      name: 'the wrong direction',
      text: '会议费支出6.00万元，比上年的4.00万元下降一半。',
      severity: 'warning',
      at: ['一半', '6.00', '4.00'],
      expected: '-50.0',
    },
    {
      name: 'less than is said',
      text: '项目支出预算500.00万元，决算455.00万元，执行率超过95%。',
      severity: 'warning',
      at: ['95', '455.00', '500.00'],
      expected: '91.0',
    },
  ],
  undecided: [{ name: 'of what no figure states', text: '会议费支出6.00万元，比上年增长近三成。' }],
  notApplicable: [
    { name: 'of services', text: '服务人次是上年的2倍，办件时限压缩三成，满意度提高一成。' },
    { name: 'a cost, not a tenth', text: '项目支出10.00万元，用于三成本核算。' },
  ],
});
