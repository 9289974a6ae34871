import type { CheckContext, PartsClaim } from '../../../../model/index.ts';
import { figuresOf } from '../claims-of.ts';

/** 财政拨款收入 already holds the three funds: a list that names both may mean either. */
export const FUNDS = new Set(['income.general', 'income.fund', 'income.capital']);

/** Lists whose items may hold one another: a named sub-item, a fund within 财政拨款, an item named twice. */
export function overlaps(context: CheckContext, claim: PartsClaim): boolean {
  const concepts = claim.parts.map((part) => part.subject.concept);
  const names = claim.parts.map((part) => part.subject.text);
  return (
    (concepts.includes('income.fiscal') && concepts.some((concept = '') => FUNDS.has(concept))) ||
    (concepts.some((concept) => concept === undefined) && !areAlike(names) && !areInARow(context, claim)) ||
    names.some((name, index) => name === '' || names.indexOf(name) !== index)
  );
}

/** 加油4.20万元、维修2.80万元、保险1.50万元: nothing but a mark and the next name stands between them. */
function areInARow(context: CheckContext, { parts }: PartsClaim): boolean {
  const places = parts.map(({ figure }) => figuresOf(context).get(figure)!.location);
  return parts.every(({ subject }, at) => {
    const [before, own] = [places[at - 1], places[at]!];
    if (!before) return true;
    const gap = (own.start ?? 0) - (before.end ?? 0);
    return own.line === before.line && gap >= 0 && gap <= subject.text.length + MARK;
  });
}
const MARK = 2;

/** 接待省站调研支出0.38万元，接待市局检查支出0.55万元: named in one way, none of them is in another. */
function areAlike(names: readonly string[]): boolean {
  const [first = ''] = names;
  const head = first.slice(0, ALIKE);
  return (
    head.length === ALIKE && names.every((name, at) => name.startsWith(head) && names.indexOf(name) === at)
  );
}
const ALIKE = 2;
