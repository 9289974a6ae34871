import type { Claim, Location, Section, Subject } from '../../model/index.ts';
import { findConcept } from '../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { Change, ItemList, Mention } from '../reading/mention.ts';
import type { StatementReader } from '../reading/statements/statement-reader.ts';
import { findBudgetLists } from './budget-lists.ts';
import { findCompositions } from './compositions.ts';
import { findBases, wholesOf } from './link-shares.ts';
import { listExtent } from './list-extent.ts';
import { MentionIndex } from './mention-index.ts';

/** Omits what every claim gets when it is numbered. */
const UNNUMBERED = '';

export const toSubject = (subject: ResolvedSubject): Subject => ({
  text: subject.bare ? '' : subject.text,
  ...(subject.concept && !subject.bare ? { concept: subject.concept } : {}),
  scope: subject.scope,
  qualified: subject.qualified,
  // 支出决算为 alone, with nothing before it to be about, ties to no table.
  facts: subject.bare ? [] : subject.facts,
  ...(subject.loose && !subject.bare ? { loose: subject.loose } : {}),
  ...(subject.line ? { line: subject.line } : {}),
});

const frame = (mention: Mention): { id: string; location: Location; sentence: string; section: string } => ({
  id: UNNUMBERED,
  location: mention.figure.location,
  sentence: mention.sentence,
  section: mention.section,
});

/** Turns what the reader tied together into claims. */
export function buildClaims(reader: StatementReader, sections: readonly Section[]): Claim[] {
  const { mentions } = reader;
  const index = new MentionIndex(mentions);
  const shareOf = new Map(reader.shares.map((share) => [share.part, share]));
  const claims: Claim[] = [];
  for (const mention of mentions) {
    const role = mention.role.name;
    if (mention.aside || (role !== 'actual' && role !== 'budget' && role !== 'prior' && role !== 'count'))
      continue;
    claims.push({
      ...frame(mention),
      type: 'amount',
      figure: mention.figure.id,
      role,
      ...(mention.role.budget ? { budget: mention.role.budget } : {}),
      subject: toSubject(mention.subject),
      context: mention.context,
    });
  }
  const root = rootFinder(sections);
  const compositions = [...findCompositions(index, reader.lists, root), ...findBudgetLists(mentions, root)];
  for (const list of [...reader.lists, ...compositions]) {
    const claim = partsClaim(list, index, (item) => shareOf.has(item));
    if (claim) claims.push(claim);
  }
  for (const share of reader.shares) {
    const list = share.part.list;
    const siblings =
      list && list.items.length > 1 && list.items.every((item) => shareOf.has(item))
        ? list.items.map((item) => shareOf.get(item)!.mention.figure.id)
        : [];
    claims.push({
      ...frame(share.mention),
      type: 'share',
      percent: share.mention.figure.id,
      part: share.part.figure.id,
      partSubject: toSubject(share.part.subject),
      bases: findBases(share, index, shareOf).map((base) => base.figure.id),
      baseText: share.baseText,
      ...(share.baseSubject ? { baseSubject: toSubject(share.baseSubject) } : {}),
      siblings,
    });
  }
  for (const change of reader.changes) {
    const claim = changeClaim(change);
    if (claim) claims.push(claim);
  }
  for (const { mention, actuals, budgets } of reader.completions) {
    claims.push({
      ...frame(mention),
      type: 'completion',
      percent: mention.figure.id,
      subject: toSubject(actuals[0]?.subject ?? mention.subject),
      actuals: actuals.map((actual) => actual.figure.id),
      base: mention.role.budget ?? 'unnamed',
      budgets: budgets.map(({ mention: budget, base }) => ({ figure: budget.figure.id, base })),
    });
  }
  for (const { word, actual, budgets, rate, location } of reader.comparisons) {
    claims.push({
      ...frame(actual),
      location,
      type: 'comparison',
      subject: toSubject(actual.subject),
      actual: actual.figure.id,
      budgets: budgets.map(({ mention: budget, base }) => ({ figure: budget.figure.id, base })),
      base: word.base,
      ...(rate ? { rate: rate.figure.id } : {}),
      word: word.word,
    });
  }
  return claims;
}

function partsClaim(
  list: ItemList,
  index: MentionIndex,
  hasShare: (item: Mention) => boolean,
): Claim | undefined {
  const { items } = list;
  const total = items.length === 0 ? undefined : settleTotal(list, index);
  if (!total) return undefined;
  return {
    ...frame(total),
    type: 'parts',
    total: total.figure.id,
    totalSubject: toSubject(total.subject),
    parts: items.map((item) => ({ figure: item.figure.id, subject: toSubject(item.subject) })),
    extent: listExtent({ ...list, total }, hasShare, (concept) =>
      index
        .near([concept], total)
        .some((other) => other.section === total.section && !other.figure.value.isZero()),
    ),
  };
}

/**
 * The total of a list, corrected by what its items can be parts of: 其中 after 公务接待费 that goes on to
 * vehicles, or 按功能分类 after a sentence about balances, refers further back. Undefined where nothing fits.
 */
function settleTotal(list: ItemList, index: MentionIndex): Mention | undefined {
  const { total, items } = list;
  const concepts = items.map((item) => item.subject.concept ?? '');
  // A classification line is part of expenditure, not of a balance: 年末结转和结余0万元。其中：…（项）10万元.
  const isBalance = BALANCES.test(total?.subject.concept ?? '');
  const wholes = items.map(({ subject }) =>
    wholesOf(isBalance && isLine(subject) ? { ...subject, concept: 'class.201' } : subject),
  );
  if (!total || total.figure.kind === 'count' || wholes.some((set) => set.size === 0)) return total;
  const own = total.subject.concept ?? '';
  if (
    own === '' ||
    wholes.every((set) => set.has(own)) ||
    concepts.some((concept) => findConcept(own)?.parts?.includes(concept))
  )
    return total;
  return index
    .near(wholes[0]!, items[0]!)
    .find(
      (mention) =>
        index.order(mention) < index.order(items[0]!) &&
        mention.section === total.section &&
        mention.subject.scope === items[0]!.subject.scope &&
        wholes.every((set) => set.has(mention.subject.concept ?? '')),
    );
}

function changeClaim(change: Change): Claim | undefined {
  const lead = change.delta ?? change.rate ?? (change.flat ? change.prior : undefined);
  if (!lead) return undefined;
  const { comparator, delta, rate, prior } = change;
  const own = rate?.role.name === 'growth' ? rate.role.direction : delta?.role.direction;
  return {
    ...frame(lead),
    type: 'change',
    subject: toSubject(change.subject),
    against: comparator?.against ?? 'prior-year',
    ...(comparator?.year ? { year: comparator.year } : {}),
    currents: change.currents.map((current) => current.figure.id),
    ...(delta ? { delta: delta.figure.id, deltaSign: delta.role.direction ?? 0 } : {}),
    ...(rate ? { rate: rate.figure.id, rateSign: own ?? 0 } : {}),
    ...(prior ? { prior: prior.figure.id } : {}),
    ...(change.budgets?.length ? { budgets: change.budgets.map((budget) => budget.figure.id) } : {}),
    ...(change.flat && !delta ? { flat: true } : {}),
    ...(delta?.role.either || rate?.role.either ? { either: true } : {}),
  };
}

const isLine = ({ line, text }: ResolvedSubject): boolean => line !== undefined || /（[款项]）/.test(text);
const BALANCES = /^(?:opening|closing|distribution|nonfiscal|income\..+)$/;

/** Sections below the same numbered heading of the second level speak of the same thing. */
function rootFinder(sections: readonly Section[]): (id: string) => string {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (id) => {
    let section = byId.get(id);
    while (section?.parent && section.level > 2 && (byId.get(section.parent)?.level ?? 0) >= 2)
      section = byId.get(section.parent);
    return section?.id ?? id;
  };
}
