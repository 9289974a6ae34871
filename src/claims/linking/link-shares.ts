import type { Mention } from '../reading/mention.ts';
import { sameSubject } from '../reading/same-subject.ts';
import type { ShareReading } from '../reading/statements/readings.ts';
import type { MentionIndex } from './mention-index.ts';

const INCOME_TOTALS = new Set(['income.year', 'income.grand', 'grand', 'income.fiscal']);
const EXPENSE_TOTALS = new Set([
  'expense.year',
  'expense.grand',
  'grand',
  'expense.general',
  'expense.fund',
  'expense.capital',
  'expense.fiscal',
  'basic',
]);

const CLASS_TOTALS = new Set([...EXPENSE_TOTALS].filter((concept) => concept !== 'basic'));
const PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  abroad: new Set(['three-public']),
  vehicle: new Set(['three-public']),
  reception: new Set(['three-public']),
  purchase: new Set(['three-public', 'vehicle']),
  operation: new Set(['three-public', 'vehicle']),
  personnel: new Set(['basic']),
  public: new Set(['basic']),
  basic: CLASS_TOTALS,
  project: CLASS_TOTALS,
};

/** 财政拨款收入 holds the three funds only; the other kinds of income stand beside it. */
const FUNDS = new Set(['income.general', 'income.fund', 'income.capital']);
const WHOLE_INCOME = new Set([...INCOME_TOTALS].filter((concept) => concept !== 'income.fiscal'));

/** Totals of which something can be a share when no base is named. */
export function wholesOf({ concept = '' }: Mention['subject']): ReadonlySet<string> {
  if (concept.startsWith('class.')) return CLASS_TOTALS;
  if (concept.startsWith('income.')) return FUNDS.has(concept) ? INCOME_TOTALS : WHOLE_INCOME;
  return PARENTS[concept] ?? new Set();
}

/**
 * Figures that a share's base can be, likeliest first: the list's total, then what the base's name fits.
 * A figure that is itself said to be a share of the same base is a sibling, never the base.
 */
export function findBases(
  share: ShareReading,
  index: MentionIndex,
  shareOf: ReadonlyMap<Mention, ShareReading>,
): Mention[] {
  const { part, baseSubject } = share;
  const found: Mention[] = [];
  const total = part.list?.total;
  const isSibling = (other: Mention): boolean =>
    other !== total &&
    other.paragraph === part.paragraph &&
    shareOf.get(other)?.baseText === share.baseText &&
    !wholesOf(part.subject).has(other.subject.concept ?? '');
  const add = (mention: Mention | undefined): void => {
    if (
      mention &&
      mention !== part &&
      mention.figure.kind === part.figure.kind &&
      !found.includes(mention) &&
      !isSibling(mention)
    )
      found.push(mention);
  };
  const concept = baseSubject?.concept;
  const isBefore = (other: Mention): boolean => index.order(other) < index.order(part);
  const generic =
    share.baseText === '' ||
    baseSubject?.bare ||
    /^(?:总|全部|全年)?(?:支出|收入|决算|合计|总额|总数)+$/.test(share.baseText);
  if (generic) {
    const wholes = wholesOf(part.subject);
    const own = total?.subject.concept;
    if (!own || wholes.size === 0 || wholes.has(own)) add(total);
    const stated = index
      .near(wholes, part)
      .filter((other) => !other.subject.qualified && other.subject.scope === part.subject.scope);
    const before = stated.filter(isBefore);
    add(before.find((other) => other.paragraph === part.paragraph));
    add(before[0]);
    add(total);
    // A total may also follow its parts: …，合计 4 万元.
    if (found.length === 0) add(stated.find((other) => other.section === part.section && !isBefore(other)));
    if (found.length === 0) add(headlineBefore(part, index));
    // …2079万元，占90%，其中小微企业1386万元，占60%: of what the total itself is a share of.
    const outer = total && shareOf.get(total);
    if (outer && outer !== share) for (const base of findBases(outer, index, shareOf)) add(base);
    return found;
  }
  if (!concept) {
    // An unknown name can only mean a figure that was introduced by the same words.
    const text = baseSubject?.text ?? share.baseText;
    add(
      index
        .unnamedBefore(part)
        .find(({ subject }) => subject.text.includes(text) || text.includes(subject.text)),
    );
    return found;
  }
  if (total && fitsBase(total, concept)) add(total);
  const same = index.near([concept], part).filter((other) => sameSubject(other.subject, baseSubject!));
  add(same.find((other) => other.section === part.section && isBefore(other)));
  for (const other of same) if (other.subject.scope === baseSubject!.scope) add(other);
  for (const other of same) add(other);
  const side = EXPENSE_TOTALS.has(concept) ? EXPENSE_TOTALS : INCOME_TOTALS.has(concept) ? INCOME_TOTALS : [];
  for (const other of index.near(side, part)) if (!other.subject.qualified) add(other);
  return found;
}

const fitsBase = (total: Mention, concept: string): boolean =>
  total.subject.concept === concept ||
  (INCOME_TOTALS.has(concept) && INCOME_TOTALS.has(total.subject.concept ?? '')) ||
  (EXPENSE_TOTALS.has(concept) && EXPENSE_TOTALS.has(total.subject.concept ?? '')) ||
  total.subject.concept === undefined;

/** Without a list the share is of what the paragraph opened with. */
function headlineBefore(part: Mention, index: MentionIndex): Mention | undefined {
  return index
    .inParagraph(part.paragraph)
    .find(
      (other) =>
        index.order(other) < index.order(part) && other.role.name === 'actual' && !other.list && !other.aside,
    );
}
