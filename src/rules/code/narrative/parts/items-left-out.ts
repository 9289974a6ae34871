import type { CheckContext, PartsClaim } from '../../../../model/index.ts';
import { findTable } from '../find-table.ts';
import { agree } from '../reported.ts';

/** Totals of the table of basic expenditure, with the codes of what they consist of. */
const TOTALS: Readonly<Record<string, { readonly fact: string; readonly codes: RegExp }>> = {
  personnel: { fact: 't06.personnel', codes: /^30[13]/ },
  public: { fact: 't06.public', codes: /^(?:302|307|309|31|399)/ },
  agency: { fact: 't06.public', codes: /^(?:302|307|309|31|399)/ },
};

/**
 * Items of the table of basic expenditure that have an amount and stand not in the list, where its total is the
 * table's and all its parts are the table's items: 其中 then opens a choice of them.
 */
export function itemsLeftOut(context: CheckContext, claim: PartsClaim): readonly string[] {
  const total = TOTALS[claim.totalSubject.concept ?? ''];
  const table = findTable(context.submission, 'T06');
  if (!total || !table || claim.totalSubject.qualified || !agree(context, claim.total, total.fact)) return [];
  const listed = claim.parts.map(({ subject }) => subject.facts[0] ?? '');
  if (!listed.every((fact) => fact.startsWith('t06.') && context.operand(fact) !== undefined)) return [];
  return table.rows
    .filter(({ key, code }) => code?.length === 5 && total.codes.test(code) && !listed.includes(`t06.${key}`))
    .map(({ key }) => `t06.${key}`)
    .filter((fact) => context.operand(fact)?.value.isZero() === false);
}
