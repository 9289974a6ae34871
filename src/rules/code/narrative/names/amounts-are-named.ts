import type { CheckContext, CodeRule, JudgedInstance, NamesClaim, Operand } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { findTable } from '../find-table.ts';
import { reported } from '../reported.ts';
import { GROUPS, itemsMeant } from './named-items.ts';

/** More than this were left out on purpose. */
const MOST_FORGOTTEN = 2;
/** A list of the template names many items that have no amount. */
const MOST_EMPTY = 0.25;

export const amountsAreNamed = {
  id: 'N-36',
  name: 'narrative-item-not-named',
  kind: 'listing',
  severity: 'warning',
  title: { zh: '表中有数的科目在文中列出', en: 'Items with amounts are named in the text' },
  basis: { zh: '没有“等”字的列举应当完整', en: 'A list without 等 is complete' },
  why: {
    zh: '列举没有用“等”结尾，读者会以为这就是全部科目。照表列举只漏一两个的作警告，其余作提示。',
    en: 'Without 等 the reader takes the list for complete. Where it follows the table and one or two are missing, a warning; else a note.',
  },
  example: {
    zh: '表中有奖金5万元，文中人员经费列举未提奖金。',
    en: 'Bonuses of 5 are not among the items named.',
  },
  fix: { zh: '补上该科目，或在列举末尾加“等”。', en: 'Name it, or end the list with 等.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const table = findTable(context.submission, 'T06');
    if (!table) return;
    for (const claim of claimsOf(context, 'names')) {
      const group = GROUPS[claim.subject.concept ?? ''];
      if (!group || /等/.test(afterLast(claim))) continue;
      const meant = claim.names.map((name) => itemsMeant(name.text, claim.subject.concept ?? '', table));
      const named = new Set(meant.flat().map((item) => item.code));
      const missing = table.rows.filter(
        (row) =>
          row.code?.length === 5 &&
          group.test(row.code) &&
          !named.has(row.key) &&
          !named.has(row.code) &&
          isShown(context.operand(`t06.${row.key}`)),
      );
      yield missing.length === 0
        ? { instance: claim.id, outcome: 'pass' }
        : {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'items-not-named',
            ...(isWrittenFor(context, meant) && missing.length <= MOST_FORGOTTEN
              ? {}
              : { severity: 'note' as const }),
            data: { names: missing.map((row) => row.name).join('、'), count: String(missing.length) },
            at: [claim.names.at(-1)!.location, ...missing.slice(0, 5).map((row) => row.location)],
          };
    }
  },
} satisfies CodeRule;

/** A table in 元 holds what a text in 万元 of two decimals shows as 0.00. */
const isShown = (operand: Operand | undefined): boolean =>
  operand !== undefined && reported(operand).value.abs().greaterThanOrEqualTo(LEAST_SHOWN);

/** In 万元. */
const LEAST_SHOWN = 0.005;

/** The list was written from the table: official names, nearly all of them with amounts. */
function isWrittenFor(
  context: CheckContext,
  meant: readonly (readonly { readonly code: string }[])[],
): boolean {
  const hasAmount = (code: string): boolean => context.operand(`t06.${code}`)?.value.isZero() === false;
  const empty = meant.filter((items) => !items.some(({ code }) => hasAmount(code)));
  return meant.every((items) => items.length > 0) && empty.length <= meant.length * MOST_EMPTY;
}

const afterLast = (claim: NamesClaim): string => {
  const last = claim.names.at(-1)!.location;
  const from = (last.end ?? 0) - (last.excerptStart ?? 0);
  return (last.excerpt ?? '').slice(from, from + 2);
};
