import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf, printed } from '../claims-of.ts';
import { amounts, at, sides, TEXT_CONCEPTS } from './denied.ts';

export const absenceOfExpenditureWithIncome = {
  id: 'N-41',
  name: 'narrative-income-without-expenditure',
  kind: 'tie-out',
  severity: 'warning',
  title: { zh: '有收入而称无支出的，应有结转说明', en: 'Income of a fund without expenditure needs a word' },
  basis: { zh: '基金收入应当形成支出或结转', en: 'Income of a fund is spent or carried over' },
  why: {
    zh: '取得了政府性基金（国有资本经营预算）收入，又说没有支出，钱去了哪里没有交代。',
    en: 'The text reports income of the fund and denies expenditure; where the money went is not said.',
  },
  example: {
    zh: '政府性基金预算财政拨款收入26万元；本单位无政府性基金支出。',
    en: 'Government fund income 26; “no government fund expenditure”.',
  },
  fix: { zh: '核对支出；确未支出的，说明结转。', en: 'Check the expenditure, or explain the carry-over.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const reported = new Set<string>();
    for (const claim of claimsOf(context, 'absence')) {
      const pattern = TEXT_CONCEPTS[claim.subject.concept ?? ''];
      const { income, expense } = sides(claim);
      if (!pattern || income || !expense || reported.has(claim.subject.concept!)) continue;
      // A sentence about this fund in another fund's section is that section's slip.
      const section = context.submission.narrative?.sections.find(({ id }) => id === claim.section);
      if (section?.concept && section.concept !== claim.subject.concept && TEXT_CONCEPTS[section.concept])
        continue;
      const stated = amounts(context, claim, (other) => pattern.income.test(other))[0];
      if (stated) reported.add(claim.subject.concept!);
      yield stated
        ? {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'income-without-expenditure',
            data: { words: claim.location.text, amount: printed(stated.figure) },
            at: at(claim, stated.figure),
            stated: claim.location.text,
          }
        : { instance: claim.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;
