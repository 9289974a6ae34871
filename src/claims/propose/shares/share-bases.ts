import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import { isBaseAmount } from '../../mentions/base-amount.ts';
import { readBudgetKind } from '../../mentions/comparator.ts';
import type { Mention } from '../../mentions/mention.ts';
import { sameSubject } from '../../mentions/same-subject.ts';
import { subject as cue } from '../../mentions/wording.ts';
import { reportedOf } from '../../settle/evidence.ts';
import { EXPENSE_TOTALS, INCOME_TOTALS, standsBeside, wholesOf } from '../wholes.ts';
import type { Proposed, ShareContext, ShareReading } from './share-reading.ts';

const GENERIC = cue('generic-total');
const GRAND = new Set(['grand', 'income.grand', 'expense.grand']);
const EXCEPTS = cue('total-with-exception');
const YEARS_OWN = cue('years-own-total');
/** Figures that are tried as base. */
const MOST_BASES = 24;
const REACH = 3;
/** 预算资金（基本支出除外）总额: the whole total is the base only where it computes. */
const EXCEPTION = 4;

/** Figures that the share's base can be, by its name, the list the part stands in, or their nearness. */
export function basesOf(
  part: Mention,
  percent: Mention,
  baseText: string,
  baseSubject: ResolvedSubject | undefined,
  { index, listOf }: ShareContext,
  before: readonly ShareReading[],
): Proposed[] {
  const best = new Map<Mention, number>();
  const add = (mention: Mention | undefined, words: number): void => {
    if (!mention || mention === part || mention.figure.kind !== part.figure.kind || mention.aside) return;
    // The same figure stated again is no base of itself.
    if (sameSubject(mention.subject, part.subject) && mention.figure.value.equals(part.figure.value)) return;
    const { name } = mention.role;
    if (name !== 'actual' && name !== 'budget' && name !== 'count') return;
    // What was spent as a share of a budget is a completion rate, which 占 does not say; and a budget is no part of it.
    const isCrossed = (name === 'budget' && isOfFinal) || (name === 'actual' && isOfBudget);
    const likely = isCrossed && mention !== total ? words - 2 : words;
    if (likely > (best.get(mention) ?? Number.NEGATIVE_INFINITY)) best.set(mention, likely);
  };
  // 占本年收入1000万元的86%、14%: the base stands right before.
  const beside = index.before(percent.paragraph, percent.index - (percent.run?.place ?? 0)).at(-1);
  const total = listOf(part)?.total;
  const ofBudget = readBudgetKind(baseText) !== undefined;
  const isOfFinal = part.role.name === 'actual' && !ofBudget;
  const isOfBudget = part.role.name === 'budget' && ofBudget;
  const place = (other: Mention): number =>
    (other.section === part.section ? 0.6 : 0) + (other.index < part.index ? 0.3 : 0);
  /** Figures of that name, then those of its side of the accounts. */
  const addNamed = (concept: string, role: 'actual' | 'budget', wording: number): void => {
    const same = index
      .near([concept], part, role)
      .filter((other) => sameSubject(other.subject, baseSubject!));
    for (const [rank, other] of same.entries())
      add(
        other,
        1 + place(other) - 0.15 * rank - wording + (other.subject.scope === baseSubject!.scope ? 0.5 : 0),
      );
    const side = EXPENSE_TOTALS.has(concept)
      ? EXPENSE_TOTALS
      : INCOME_TOTALS.has(concept)
        ? INCOME_TOTALS
        : [];
    // 占本年支出合计的: the grand total holds the balances, too.
    const isYears = YEARS_OWN.test(baseText);
    for (const [rank, other] of index.near(side, part, role).entries())
      if (!other.subject.qualified && !isNoWholeOf(other, part))
        add(
          other,
          place(other) -
            0.3 -
            0.2 * rank -
            wording -
            (isYears && GRAND.has(other.subject.concept ?? '') ? 2.5 : 0),
        );
  };
  if (beside && isBaseAmount(beside)) add(beside, 3);
  const concept = baseSubject?.concept;
  const generic = baseText === '' || baseSubject?.bare || GENERIC.test(baseText);
  const wholes = wholesOf(part.subject);
  if (generic) {
    const own = total?.subject.concept;
    add(total, !own || wholes.size === 0 || wholes.has(own) ? 2 : 0.4);
    const stated = index
      .near(wholes, part)
      .filter((other) => !other.subject.qualified && other.subject.scope === part.subject.scope);
    for (const [rank, other] of stated.entries()) {
      const isBefore = other.index < part.index;
      const near = other.paragraph === part.paragraph ? 1.4 : other.section === part.section ? 0.8 : 0.2;
      add(other, near - 0.3 * rank - (isBefore ? 0 : 0.8));
    }
    // …2079万元，占90%，其中小微企业1386万元，占60%: of what the total itself is a share of.
    const outer = total && before.findLast((share) => share.part === total);
    if (outer) for (const base of outer.bases.slice(0, 2)) add(base, 0.6);
  } else if (concept === undefined) {
    // An unknown name can only mean a figure that was introduced by the same words.
    const text = baseSubject?.text ?? baseText;
    const same = index
      .unnamedBefore(part)
      .find(({ subject }) => subject.text.includes(text) || text.includes(subject.text));
    add(same, 1.5);
    add(total, 0);
  } else {
    if (total) add(total, fitsBase(total, concept) ? 2 : -1);
    // 占支出总预算的: a budget is meant, and an amount that does not say so may be one.
    const roles = ofBudget ? (['budget', 'actual'] as const) : (['actual'] as const);
    for (const [wording, role] of roles.entries()) addNamed(concept, role, wording);
  }
  // What the paragraph opened with, and every larger figure in reach: only where it computes.
  const size = reportedOf(part).value;
  let rank = 0;
  // 授予中小企业合同金额12万元，占60%, in a paragraph of its own: of what the one before it opens with.
  const opens = index.before(part.paragraph, part.index).length === 0;
  for (let at = part.paragraph; at >= part.paragraph - REACH; at -= 1) {
    const reach = at === percent.paragraph ? index.before(at, percent.index) : index.opening(at);
    for (const other of reach) {
      if (best.size >= MOST_BASES) break;
      if (other.index >= percent.index || other.figure.kind !== part.figure.kind) continue;
      if (reportedOf(other).value.lessThan(size)) continue;
      if (generic && isNoWholeOf(other, part)) continue;
      const first = rank === 0 && at === part.paragraph && !listOf(other);
      const goesOn =
        opens && at === part.paragraph - 1 && other.section === part.section && other === reach[0];
      add(other, first && generic ? -0.2 : goesOn && generic ? -0.9 : -2 - 0.1 * rank);
      rank += 1;
    }
  }
  // A figure that is itself said to be a share of the same base is a sibling, never the base.
  for (const share of before)
    if (
      share.percent.paragraph === percent.paragraph &&
      (share.baseText === baseText || (baseText === '' && share.percent.sentence === percent.sentence)) &&
      share.part !== total
    )
      if (best.has(share.part) && !wholes.has(share.part.subject.concept ?? '')) best.set(share.part, -4);
  const cut = EXCEPTS.test(baseText) ? EXCEPTION : 0;
  return [...best].map(([mention, words]) => ({ mention, words: words - cut }));
}

/** 基本支出90万元，占一般公共预算支出的84%: neither of what it is called itself nor of what stands beside it. */
const isNoWholeOf = ({ subject }: Mention, part: Mention): boolean =>
  sameSubject(subject, part.subject) || standsBeside(subject, part.subject);

const fitsBase = (total: Mention, concept: string): boolean =>
  total.subject.concept === concept ||
  (INCOME_TOTALS.has(concept) && INCOME_TOTALS.has(total.subject.concept ?? '')) ||
  (EXPENSE_TOTALS.has(concept) && EXPENSE_TOTALS.has(total.subject.concept ?? '')) ||
  total.subject.concept === undefined;
