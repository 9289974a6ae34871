import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import { sameSubject } from '../../mentions/same-subject.ts';
import { reportedOf } from '../../settle/evidence.ts';
import type { ListReading, TotalCandidate } from './list-reading.ts';
import { sumOf } from './sum-of.ts';

/**
 * 年初预算100万元，支出决算90万元。其中： where every item states both too, the budgets are a list of their own, and
 * the other way round. Items that were budgeted and not spent may be missing from it: it counts where it computes, or
 * would with one digit changed.
 */
export function* companionsOf(
  { total, items, computes }: ListReading,
  totals: readonly TotalCandidate[],
  paragraphs: readonly ParagraphReading[],
): Generator<ListReading> {
  if (!computes) return;
  for (const { total: other } of totals) {
    if (other === total || other.sentence !== total.sentence || other.role.name === total.role.name) continue;
    const parts = items.flatMap(
      (item) =>
        paragraphs[item.paragraph]!.mentions.find(
          (mention) =>
            mention.role.name === other.role.name &&
            mention.role.budget === other.role.budget &&
            !mention.aside &&
            mention.year === undefined &&
            sameSubject(mention.subject, item.subject),
        ) ?? [],
    );
    if (parts.length < items.length) continue;
    const isRight = sumOf(other, parts) !== undefined;
    if (isRight || isOneDigitOff(other, parts))
      yield {
        total: other,
        items: parts,
        partial: false,
        opening: 'paragraphs',
        computes: isRight,
        certainty: 0.5,
        ranking: [],
      };
  }
}

/** 2.00 or 0.30 between a total and its parts: one digit of one of them is another. */
const isOneDigitOff = (total: Mention, parts: readonly Mention[]): boolean =>
  parts.reduce((rest, part) => rest.minus(reportedOf(part).value), reportedOf(total).value).precision() === 1;
