import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const THREE = '八、“三公”经费支出决算情况说明\n';

testNarrativeRule('N-48', {
  pass: [
    { name: 'guests where money was spent', text: `${THREE}公务接待费1.20万元，接待6批次、58人次。` },
    {
      name: 'nothing spent and nobody travelled',
      text: `${THREE}因公出国（境）费0.00万元，组织出国团组0个，累计0人次。`,
    },
    {
      name: 'a vehicle that cost nothing this year',
      text: `${THREE}公务用车运行维护费0.00万元，公务用车保有量1辆。`,
    },
    {
      name: 'one person with the group of another office',
      text: `${THREE}因公出国（境）费支出2.60万元，共安排因公出国（境）团组0个，累计1人次。`,
    },
    {
      name: 'guests counted in groups, in a text without journeys',
      text: `${THREE}1.因公出国（境）费支出0万元，团组0个，0人次。\n2.公务接待费支出4.60万元，共接待国内来访团组31个、1,204人次。`,
    },
    {
      name: 'groups of many guests, none of them from abroad',
      text: `${THREE}公务接待费0.30万元。其中：国内接待2批次、15人次，接待外宾0批次、0人次。`,
    },
  ],
  fail: [
    {
      name: 'journeys of nobody',
      text: `${THREE}因公出国（境）费支出2.60万元，共安排因公出国（境）团组0个，累计0人次。`,
      severity: 'warning',
      at: ['2.60', '0', '0'],
      messageId: 'spending-without-count',
    },
    {
      name: 'journeys without spending',
      text: `${THREE}因公出国（境）费0.00万元，组织出国团组2个。`,
      severity: 'warning',
      at: ['2', '0.00'],
      messageId: 'count-without-spending',
    },
    {
      name: 'a vehicle bought for nothing',
      text: `${THREE}公务用车购置费0万元，购置公务用车2辆。`,
      severity: 'warning',
      at: ['2', '0'],
      messageId: 'count-without-spending',
    },
    {
      name: 'running costs of no vehicle',
      text: `${THREE}公务用车运行维护费8.00万元，年末公务用车保有量0辆。`,
      severity: 'warning',
      at: ['8.00', '0'],
      messageId: 'spending-without-count',
    },
    {
      name: 'receptions that the table has nothing for',
      text: `${THREE}公务接待情况：接待15批次。`,
      tables: { facts: { 't07.reception.actual': '0.00' } },
      severity: 'warning',
      at: ['15批次'],
      messageId: 'count-without-spending',
    },
  ],
  notApplicable: [
    { name: 'callers of an office are no guests', text: '二、主要工作\n全年接待来访群众120批次、430人次。' },
    {
      name: 'journeys that another body paid for',
      text: `${THREE}因公出国（境）费0.00万元，参加其他单位出国团组2个。`,
    },
    { name: 'next year’s purchases', text: `${THREE}公务用车购置费0万元。` },
  ],
});
