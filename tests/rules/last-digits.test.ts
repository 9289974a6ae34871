import { Decimal } from 'decimal.js';
import { referenceFacts } from '../support/reference-accounts.ts';
import { testRule } from '../support/test-rule.ts';

const reference = referenceFacts();
/** Every item carried through its own tables, so that sums miss as rounded figures do. */
const rounded = Object.fromEntries(
  Object.entries(reference).map(([key, text]) => {
    const isTotal = /^t0[35]\.(?:total|201|20103|208|20805|212|21208|223|22301)\./.test(key);
    return [key, isTotal && text !== '-' ? new Decimal(text).plus('0.01').toFixed(2) : text];
  }),
);

testRule('G-18', {
  pass: [
    { name: 'everything closes', facts: reference },
    { name: 'the totals of two tables all miss by a unit: so they were rounded', facts: rounded },
    {
      name: 'one item of a long sum: any of them may have been rounded so',
      facts: { ...reference, 't06.30201': new Decimal(reference['t06.30201']!).plus('0.01').toFixed(2) },
    },
    { name: 'a slip that another rule tells of', facts: { ...reference, 't03.2010302.total': '31.40' } },
  ],
  fail: [
    {
      name: 'the last digit of an item',
      facts: { ...reference, 't02.2080505.total': '15.01' },
      findings: [
        {
          messageId: 'last-digits-of-figure',
          severity: 'warning',
          stated: '15.01',
          expected: '15.00',
          difference: '0.01',
          at: ['t02.2080505.total'],
        },
      ],
    },
    {
      name: 'the last digit of a total that four tables print',
      facts: { ...reference, 't03.total.total': '197.99' },
      findings: [{ severity: 'warning', stated: '197.99', expected: '198.00', at: ['t03.total.total'] }],
    },
  ],
  undecided: [{ name: 'a table alone', facts: { 't05.total.total': '5.00', 't05.2080505.total': '4.99' } }],
});
