import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf, printed } from '../claims-of.ts';
import { isContradictedByTables } from './absence-against-tables.ts';
import { amounts, at, sides, TEXT_CONCEPTS } from './denied.ts';

/** Where there is none of the whole there is none of its parts; elsewhere other money may have paid for them. */
const PARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  'three-public': new Set(['abroad', 'vehicle', 'purchase', 'operation', 'reception']),
};

export const absenceAgainstText = {
  id: 'N-40',
  name: 'narrative-absence-against-text',
  kind: 'tie-out',
  severity: 'error',
  title: { zh: '说“无”的，文中别处也无金额', en: 'What the text denies has no amount elsewhere in the text' },
  basis: { zh: '同一文本前后一致', en: 'A text agrees with itself' },
  why: {
    zh: '一处写“无”，另一处写了金额，两处必有一处不对。',
    en: 'Denied in one place and stated in another.',
  },
  example: {
    zh: '前文公务接待费1.28万元，后文“无公务接待费支出”。',
    en: 'Reception 1.28 in one place, none in another.',
  },
  fix: { zh: '核对后统一。', en: 'Check and use one.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'absence')) {
      // Told once, of the table.
      if (isContradictedByTables(context, claim)) {
        yield { instance: claim.id, outcome: 'not-applicable' };
        continue;
      }
      const concept = claim.subject.concept ?? '';
      const pattern = TEXT_CONCEPTS[concept];
      const stated = amounts(context, claim, (other, section) =>
        pattern
          ? pattern.income.test(other) || pattern.expense.test(other)
          : other === concept || (section === claim.section && PARTS[concept]?.has(other) === true),
      );
      const same = stated.find(
        ({ concept: other }) =>
          !pattern ||
          (sides(claim).income && pattern.income.test(other)) ||
          (sides(claim).expense && pattern.expense.test(other)),
      );
      yield same
        ? {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'absence-contradicted-by-text',
            data: { words: claim.location.text, amount: printed(same.figure) },
            at: at(claim, same.figure),
            stated: claim.location.text,
          }
        : { instance: claim.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;
