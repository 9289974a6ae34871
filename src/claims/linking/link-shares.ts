import type { Mention } from '../reading/mention.ts';
import { type ShareReading, sameSubject } from '../reading/statement-reader.ts';

const INCOME_TOTALS = new Set(['income.year', 'income.grand', 'grand', 'income.fiscal']);
const EXPENSE_TOTALS = new Set([
  'expense.year',
  'expense.grand',
  'grand',
  'expense.general',
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

/** Totals of which something can be a share when no base is named. */
export function wholesOf(concept: string): ReadonlySet<string> {
  if (concept.startsWith('class.')) return CLASS_TOTALS;
  if (concept.startsWith('income.')) return INCOME_TOTALS;
  return PARENTS[concept] ?? new Set();
}

/** Figures that a share's base can be, likeliest first: the list's total, then what the base's name fits. */
export function findBases(share: ShareReading, mentions: readonly Mention[]): Mention[] {
  const { part, baseSubject } = share;
  const found: Mention[] = [];
  const add = (mention: Mention | undefined): void => {
    if (mention && mention !== part && mention.figure.kind === part.figure.kind && !found.includes(mention))
      found.push(mention);
  };
  const total = part.list?.total;
  const concept = baseSubject?.concept;
  const generic =
    share.baseText === '' ||
    baseSubject?.bare ||
    /^(?:总|全部|全年)?(?:支出|收入|决算|合计|总额|总数)+$/.test(share.baseText);
  if (generic) {
    add(total);
    const whole = wholesOf(part.subject.concept ?? '');
    const stated = mentions.filter(
      (other) =>
        other.role.name === 'actual' &&
        !other.aside &&
        !other.subject.qualified &&
        whole.has(other.subject.concept ?? ''),
    );
    const sameScope = stated.filter((other) => other.subject.scope === part.subject.scope);
    const index = mentions.indexOf(part);
    add(sameScope.findLast((other) => other.paragraph === part.paragraph && mentions.indexOf(other) < index));
    add(sameScope.findLast((other) => mentions.indexOf(other) < index));
    if (found.length === 0) add(headlineBefore(part, mentions));
    return found;
  }
  const before = mentions.filter((other) => other.role.name === 'actual' && !other.aside);
  if (!concept) {
    // An unknown name can only mean a figure that was introduced by the same words.
    const text = baseSubject?.text ?? share.baseText;
    add(
      before.findLast(
        (other) =>
          other.subject.text !== '' &&
          (other.subject.text.includes(text) || text.includes(other.subject.text)) &&
          other.subject.concept === undefined,
      ),
    );
    return found;
  }
  if (total && fitsBase(total, concept)) add(total);
  const same = before.filter((other) => sameSubject(other.subject, baseSubject!));
  add(
    same.findLast(
      (other) => other.section === part.section && mentions.indexOf(other) < mentions.indexOf(part),
    ),
  );
  for (const other of same.filter((candidate) => candidate.subject.scope === baseSubject!.scope)) add(other);
  for (const other of same) add(other);
  if (INCOME_TOTALS.has(concept) || EXPENSE_TOTALS.has(concept)) {
    const side = EXPENSE_TOTALS.has(concept) ? EXPENSE_TOTALS : INCOME_TOTALS;
    for (const other of before)
      if (side.has(other.subject.concept ?? '') && !other.subject.qualified) add(other);
  }
  return found;
}

const fitsBase = (total: Mention, concept: string): boolean =>
  total.subject.concept === concept ||
  (INCOME_TOTALS.has(concept) && INCOME_TOTALS.has(total.subject.concept ?? '')) ||
  (EXPENSE_TOTALS.has(concept) && EXPENSE_TOTALS.has(total.subject.concept ?? '')) ||
  total.subject.concept === undefined;

/** Without a list the share is of what the paragraph opened with. */
function headlineBefore(part: Mention, mentions: readonly Mention[]): Mention | undefined {
  const index = mentions.indexOf(part);
  for (let i = 0; i < index; i += 1) {
    const other = mentions[i]!;
    if (other.paragraph === part.paragraph && other.role.name === 'actual' && !other.list && !other.aside)
      return other;
  }
  return undefined;
}
