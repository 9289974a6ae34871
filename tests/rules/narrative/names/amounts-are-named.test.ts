import { testNarrativeRule } from '../support/test-narrative-rule.ts';

const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明\n';

const T06 = { 't06.30201': '4.00', 't06.30202': '1.00', 't06.30207': '0.00', 't06.public': '5.00' };

testNarrativeRule('N-36', {
  pass: [
    {
      name: 'all amounts are named',
      text: `${BASIC}公用经费5万元，主要包括：办公费、印刷费。`,
      tables: { facts: T06 },
    },
    {
      name: 'an amount too small for the text to show',
      text: `${BASIC}公用经费5.00万元，主要包括：办公费、印刷费。`,
      tables: {
        units: { T06: 'yuan' },
        facts: {
          't06.30201': '40000.00',
          't06.30202': '9970.00',
          't06.30207': '30.00',
          't06.public': '50000.00',
        },
      },
    },
  ],
  fail: [
    {
      name: 'an amount is not named in a list that follows the table',
      text: `${BASIC}公用经费5万元，主要包括：办公费、差旅费。`,
      tables: { facts: { ...T06, 't06.30211': '2.00' } },
      severity: 'warning',
      at: ['差旅费'],
      messageId: 'items-not-named',
    },
    {
      name: 'an amount is not named in a list of the template',
      text: `${BASIC}公用经费5万元，主要包括：办公费、水费、电费、邮电费。`,
      tables: { facts: T06 },
      severity: 'note',
      at: ['邮电费'],
    },
    {
      name: 'an amount is not named in a list in own words',
      text: `${BASIC}公用经费5万元，主要包括：办公费、日常开销。`,
      tables: { facts: T06 },
      severity: 'note',
      at: ['日常开销'],
    },
    {
      name: 'more than two amounts are not named',
      text: `${BASIC}公用经费5万元，主要包括：办公费、印刷费。`,
      tables: { facts: { ...T06, 't06.30211': '2.00', 't06.30213': '1.00', 't06.30214': '1.00' } },
      severity: 'note',
      at: ['印刷费'],
    },
  ],
  notApplicable: [
    {
      name: 'a list that ends with 等',
      text: `${BASIC}公用经费5万元，主要包括：办公费、差旅费等。`,
      tables: { facts: T06 },
    },
  ],
});
