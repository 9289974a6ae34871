import type { Scope } from '../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import { isBaseAmount } from '../mentions/base-amount.ts';
import { isInClosedBracket } from '../mentions/closed-bracket.ts';
import { readBudgetKind } from '../mentions/comparator.ts';
import type { Mention } from '../mentions/mention.ts';
import type { MentionIndex } from '../mentions/mention-index.ts';
import { isNamed, sameSubject } from '../mentions/same-subject.ts';
import { subject as cue } from '../mentions/wording.ts';
import { type Candidate, choose, type Weighed } from '../settle/choose.ts';
import { evidenceOfShare, reportedOf } from '../settle/evidence.ts';
import type { ListReading } from './list-reading.ts';
import { EXPENSE_TOTALS, INCOME_TOTALS, standsBeside, wholesOf } from './wholes.ts';

/** A percentage read as the share of one figure in another. */
export interface ShareReading {
  readonly percent: Mention;
  readonly part: Mention;
  /** Figures that the base can be, the chosen first; empty where the words bear out none. */
  readonly bases: readonly Mention[];
  readonly baseText: string;
  readonly baseSubject?: ResolvedSubject;
  readonly computes: boolean;
  readonly certainty: number;
  /** The chosen reading and its rivals, likeliest first. */
  readonly ranking: readonly Weighed<ShareParts>[];
}

export interface ShareParts {
  readonly part: Mention;
  /** Absent where only a table states it. */
  readonly base?: Mention;
}

const GENERIC = cue('generic-total');
const GRAND = new Set(['grand', 'income.grand', 'expense.grand']);
const EXCEPTS = cue('total-with-exception');
const YEARS_OWN = cue('years-own-total');
const ALL_OF_IT = cue('all-of-it');
/** Figures that are tried as part or base. */
const MOST_PARTS = 5;
const MOST_BASES = 24;
const REACH = 3;
/** Shares before that can have the same base. */
const SHARES_KEPT = 40;
const PLAUSIBLE = -1.3;
/** What other shares of its row are of. */
const COMMON = 1.4;
/** 预算资金（基本支出除外）总额: the whole total is the base only where it computes. */
const EXCEPTION = 4;

interface Proposed {
  readonly mention: Mention;
  readonly words: number;
}

export interface ShareContext {
  readonly index: MentionIndex;
  readonly listOf: (mention: Mention) => ListReading | undefined;
  readonly scopeOf: (paragraph: number) => Scope;
  readonly unitNames: readonly string[];
}

/** Every share of the text with its part and base. */
export function proposeShares(mentions: readonly Mention[], context: ShareContext): ShareReading[] {
  const found: ShareReading[] = [];
  for (const percent of mentions) {
    if (percent.role.name !== 'share' || percent.aside) continue;
    const reading = settleShare(percent, context, found.slice(-SHARES_KEPT));
    if (reading && (reading.computes || !isOfAll(percent))) found.push(reading);
  }
  const common = commonBases(found);
  return found.map((share, at) => {
    const base = share.computes ? undefined : common.get(rowOf(share));
    const again =
      base && settleShare(share.percent, context, found.slice(Math.max(0, at - SHARES_KEPT), at), base);
    return again ?? share;
  });
}

/** 货物36万元、服务90万元，全部授予中小企业，占100%: of all that was named, however many. */
const isOfAll = ({ figure, context }: Mention): boolean =>
  figure.value.equals(100) && ALL_OF_IT.test(context);

/** Shares of a row: of a base called the same, in one paragraph or, where it is named, in one section. */
const rowOf = ({ percent, baseText }: ShareReading): string =>
  `${baseText === '' ? percent.paragraph : percent.section}|${baseText}`;

/** 教育支出8万元，占40%；卫生健康支出6万元，占30%；…: what two of a row are shares of by their sums, the others are, too. */
function commonBases(shares: readonly ShareReading[]): Map<string, Mention> {
  const found = new Map<string, Mention>();
  const first = new Map<string, ShareReading>();
  for (const share of shares) {
    const [base] = share.bases;
    if (!share.computes || !base) continue;
    const key = rowOf(share);
    const before = first.get(`${key}|${base.index}`);
    if (!before) first.set(`${key}|${base.index}`, share);
    else if (before.part !== share.part && !found.has(key)) found.set(key, base);
  }
  return found;
}

function settleShare(
  percent: Mention,
  context: ShareContext,
  before: readonly ShareReading[],
  common?: Mention,
): ShareReading | undefined {
  const parts = partsOf(percent, context);
  if (parts.length === 0) return undefined;
  const baseText = percent.role.base ?? '';
  const baseSubject =
    baseText === ''
      ? undefined
      : resolveSubject(baseText, context.scopeOf(percent.paragraph), context.unitNames);
  const candidates: (Candidate<ShareParts> & { readonly plausible: boolean })[] = [];
  const basesByPart = new Map<Mention, readonly Proposed[]>();
  for (const part of parts) {
    const bases = [
      ...basesOf(part.mention, percent, baseText, baseSubject, context, before),
      ...(common && common !== part.mention ? [{ mention: common, words: COMMON }] : []),
    ];
    basesByPart.set(part.mention, bases);
    // The base may be stated nowhere but in a table.
    candidates.push({
      reading: { part: part.mention },
      words: part.words - (bases.length > 0 ? 1.5 : 0),
      plausible: part.words >= PLAUSIBLE,
      evidence: undefined,
    });
    for (const base of bases)
      candidates.push({
        reading: { part: part.mention, base: base.mention },
        words: part.words + base.words,
        isRepeat: before.some((other) => statesTheSame(other, percent, part.mention, base.mention)),
        plausible: part.words >= PLAUSIBLE && base.words >= PLAUSIBLE,
        evidence: evidenceOfShare(percent, part.mention, base.mention),
      });
  }
  const choice = choose(candidates.filter(({ plausible, evidence }) => plausible || evidence !== undefined));
  if (!choice) return undefined;
  const { part, base: chosen } = choice.reading;
  const others = (basesByPart.get(part) ?? [])
    .filter(({ mention, words }) => mention !== chosen && words >= PLAUSIBLE)
    .sort((a, b) => b.words - a.words)
    .map(({ mention }) => mention);
  return {
    percent,
    part,
    bases: chosen ? [chosen, ...others] : others,
    baseText,
    ...(baseSubject ? { baseSubject } : {}),
    computes: choice.computes,
    certainty: choice.certainty,
    ranking: choice.ranking,
  };
}

/** The share of the same part in the same whole over again. */
const statesTheSame = (
  { percent, part, bases, computes }: ShareReading,
  again: Mention,
  of: Mention,
  base: Mention,
): boolean => computes && part === of && bases[0] === base && percent.figure.value.equals(again.figure.value);

/** Amounts that the share can be of: its partner in a run, what its words name, the amounts before it. */
function partsOf(percent: Mention, { index, listOf }: ShareContext): Proposed[] {
  const { own, run } = percent;
  const named = isNamed(own);
  const here = index
    .before(percent.paragraph, percent.index)
    .filter((other) => other.index < percent.index && other.figure.kind !== 'percent' && !other.aside);
  const amounts = here.filter(
    (other) =>
      (other.role.name === 'actual' || other.role.name === 'budget' || other.role.name === 'count') &&
      !isBaseAmount(other),
  );
  const found: Proposed[] = [];
  const add = (mention: Mention | undefined, words: number): void => {
    if (mention && !found.some((known) => known.mention === mention) && found.length < MOST_PARTS)
      found.push({ mention, words });
  };
  if (run) {
    const row = amounts.filter(
      (other) => other.index < percent.index - run.place && other.run?.length === run.length,
    );
    const partner = row.slice(-run.length)[run.place];
    // 分别为…，分别占…: the row says which, whatever else it would compute with.
    if (partner && row.length >= run.length) return [{ mention: partner, words: 3 }];
    const inOrder = amounts.filter((other) => other.index < percent.index - run.place).slice(-run.length);
    if (inOrder.length === run.length) add(inOrder[run.place], 2);
  }
  if (named) {
    const same = namesake(percent, index);
    add(same, same?.paragraph === percent.paragraph ? 1.6 : 0.8);
  }
  // 货物采购授予中小企业合同金额占货物支出的60%: of what is stated nowhere.
  const penalty = named ? 2.6 : 0;
  let distance = 0;
  let isNext = false;
  for (const other of [...amounts].reverse()) {
    if (distance >= MOST_PARTS) break;
    const far = other.sentence === percent.sentence ? 0 : 0.6;
    const isBudget = other.role.name === 'budget' ? 1 : 0;
    // 738.44万元（含结转246.14万元），占…: of what stands before the bracket.
    if (isInClosedBracket(other, percent.place)) {
      add(other, -0.6 - far - penalty - isBudget);
      continue;
    }
    add(other, 0.8 - (isNext ? 4 : 0.9) * distance - far - penalty - isBudget);
    // An amount right before in the same segment is what the share is of.
    isNext ||= distance === 0 && other.place.segment === percent.place.segment;
    // 财政拨款收入 90 万元，其中基金 0 万元，占收入合计的 90%: of what the part before it is part of.
    if (distance === 0) add(listOf(other)?.total, -0.6 - penalty);
    distance += 1;
  }
  return found;
}

/** The latest amount with the name that the share's own words give. */
function namesake(percent: Mention, index: MentionIndex): Mention | undefined {
  const { own } = percent;
  const candidates = own.concept ? index.near([own.concept], percent) : index.unnamedBefore(percent);
  return candidates.find(
    (other) =>
      other.index < percent.index &&
      sameSubject(other.subject, own) &&
      // What a paragraph before was about without naming it is not meant by the name.
      (other.paragraph === percent.paragraph || sameSubject(other.own, own)),
  );
}

/** Figures that the share's base can be, by its name, the list the part stands in, or their nearness. */
function basesOf(
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

/**
 * Shares of one whole: those of the parts of a list, or of figures that together make up their base, wherever they
 * stand. Their percentages should add to 100.
 */
export function siblingsOf(
  shares: readonly ShareReading[],
  listOf: (mention: Mention) => ListReading | undefined,
): Map<ShareReading, readonly ShareReading[]> {
  const found = new Map<ShareReading, readonly ShareReading[]>();
  const byPart = new Map(shares.map((share) => [share.part, share]));
  for (const share of shares) {
    const list = listOf(share.part);
    if (!list || list.items.length < 2 || !list.items.every((item) => byPart.has(item))) continue;
    found.set(
      share,
      list.items.map((item) => byPart.get(item)!),
    );
  }
  const groups = new Map<string, ShareReading[]>();
  for (const share of shares) {
    const [base] = share.bases;
    if (!base || found.has(share)) continue;
    const key = `${share.percent.section}|${reportedOf(base).value.toString()}`;
    const group = groups.get(key);
    if (group) group.push(share);
    else groups.set(key, [share]);
  }
  for (const group of groups.values()) {
    const distinct = group.filter(
      (share, at) => group.findIndex((other) => sameSubject(other.part.subject, share.part.subject)) === at,
    );
    if (distinct.length < 2 || !makeUp(distinct)) continue;
    for (const share of distinct) found.set(share, distinct);
  }
  return found;
}

function makeUp(shares: readonly ShareReading[]): boolean {
  const base = reportedOf(shares[0]!.bases[0]!).value;
  const sum = shares.reduce((all, { part }) => all.plus(reportedOf(part).value), base.minus(base));
  return sum
    .minus(base)
    .abs()
    .lessThanOrEqualTo(0.01 * shares.length);
}
