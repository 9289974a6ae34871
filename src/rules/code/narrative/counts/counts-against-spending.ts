import type {
  AmountClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  Operand,
  TextFigure,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';

interface Kind {
  readonly concept: string;
  readonly fact: string;
  /** Names of what is counted, and what it is counted in. */
  readonly names: RegExp;
  readonly measures: RegExp;
}

/** What each of the three public expenses is counted in. */
const KINDS: readonly Kind[] = [
  { concept: 'abroad', fact: 't07.abroad.actual', names: /团组|出国|出境|出访/, measures: /[个批人次]/ },
  { concept: 'purchase', fact: 't07.purchase.actual', names: /购置|购买|新购/, measures: /辆/ },
  { concept: 'operation', fact: 't07.operation.actual', names: /保有/, measures: /辆/ },
  { concept: 'reception', fact: 't07.reception.actual', names: /接待|来访/, measures: /[批人次]/ },
];

/** Guests come in groups too: 接待国内来访团组. */
const GUESTS = /接待|来访|来宾/;

/** Paid for by somebody else, a part of the guests only, or those whom the office serves. */
const ELSEWHERE =
  /其他单位|其他部门|参加|参团|随团|外宾|外事|境外|国外|群众|市民|居民|游客|观众|读者|旅客|病人|患者|上访|来信/;

export const countsAgainstSpending = {
  id: 'N-48',
  name: 'narrative-counts-against-spending',
  kind: 'presence',
  severity: 'warning',
  title: {
    zh: '“三公”经费的金额与团组、车辆、批次、人数相符',
    en: 'Trips, vehicles and receptions are counted where money was spent on them, and nowhere else',
  },
  basis: {
    zh: '公开“三公”经费应同时说明团组数、人数、车辆购置数及保有量、接待批次和人数',
    en: 'The three public expenses are published with the numbers of trips, people, vehicles and receptions',
  },
  why: {
    zh: '没有支出却有团组、购车或接待，或者有支出而数量全为0，金额和数量必有一个不对。',
    en: 'Trips without spending, or spending without any: either the amount or the number is wrong.',
  },
  example: {
    zh: '公务接待费0.00万元，接待15批次、120人。',
    en: 'Reception 0.00, yet 15 groups of 120 people.',
  },
  fix: {
    zh: '核对金额和数量；由其他单位或其他资金负担的，写明。',
    en: 'Check both; say so where another body or other money paid.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const kind of KINDS) {
      const spent = spentOn(context, kind);
      const counts = countsOf(context, kind);
      if (!spent || counts.length === 0) continue;
      if (spent.value.isZero()) yield* withoutSpending(spent, counts, kind);
      else yield spendingAlone(spent, counts, kind);
    }
  },
} satisfies CodeRule;

/** Counts of this kind in the paragraphs that report on it, this year's. */
function countsOf(context: CheckContext, { names, measures, concept }: Kind): TextFigure[] {
  const { year } = context.submission;
  const reported = new Set(
    claimsOf(context, 'amount')
      .filter(({ role, subject }) => role === 'actual' && isOfKind(subject.concept, concept))
      .map(paragraphOf),
  );
  const all = claimsOf(context, 'amount');
  return all
    .filter((claim, at) => {
      if (claim.role !== 'count') return false;
      const name = nameOf(all, at);
      return (
        names.test(name) &&
        !ELSEWHERE.test(name) &&
        (concept === 'reception' || !GUESTS.test(name)) &&
        (claim.year === undefined || claim.year === year) &&
        (claim.subject.scope === 'three-public' || reported.has(paragraphOf(claim)))
      );
    })
    .map(({ figure }) => figuresOf(context).get(figure)!)
    .filter((figure) => figure.kind === 'count' && measures.test(figure.measure));
}

/** 出国团组0个，累计1人次: a count without a name is of what the one before it counts. */
function nameOf(all: readonly AmountClaim[], at: number): string {
  const goesOn = ({ subject, sentence }: AmountClaim, before: AmountClaim | undefined): boolean =>
    GOES_ON.test(subject.text) && before?.role === 'count' && before.sentence === sentence;
  let named = at;
  while (goesOn(all[named]!, all[named - 1])) named -= 1;
  return all[named]!.subject.text;
}
const GOES_ON = /^(?:累计|合计|共计?|计)?$/;

/** Vehicles are bought and run within one total. */
const isOfKind = (concept: string | undefined, kind: string): boolean =>
  concept === kind || (concept === 'vehicle' && (kind === 'purchase' || kind === 'operation'));

const paragraphOf = ({ sentence }: AmountClaim): string => sentence.split('.')[0]!;

/** What the text says was spent; undefined where it says different things or the table alone could tell and does not. */
function spentOn(context: CheckContext, { concept, fact }: Kind): Operand | undefined {
  const stated = claimsOf(context, 'amount')
    .filter(
      ({ role, subject, year }) =>
        role === 'actual' && subject.concept === concept && !subject.qualified && year === undefined,
    )
    .map(({ figure }) => figuresOf(context).get(figure)!)
    .filter(({ kind }) => kind === 'amount');
  if (stated.length === 0) return context.operand(fact);
  const [first] = stated;
  return stated.every(({ value }) => value.isZero() === first!.value.isZero()) ? first : undefined;
}

function* withoutSpending(
  spent: Operand,
  counts: readonly TextFigure[],
  { concept }: Kind,
): Iterable<JudgedInstance> {
  for (const count of counts) {
    // A vehicle that is kept need not have cost anything this year.
    yield count.value.isZero() || concept === 'operation'
      ? { instance: count.id, outcome: 'pass' }
      : {
          instance: count.id,
          outcome: 'fail',
          messageId: 'count-without-spending',
          data: { count: printed(count), amount: shown(spent) },
          at: [count.location, spent.location],
          stated: count.text,
          unit: count.measure,
        };
  }
}

function spendingAlone(spent: Operand, counts: readonly TextFigure[], { concept }: Kind): JudgedInstance {
  const instance = `${concept}:${counts[0]!.id}`;
  if (counts.some(({ value }) => !value.isZero())) return { instance, outcome: 'pass' };
  return {
    instance,
    outcome: 'fail',
    messageId: 'spending-without-count',
    data: { count: printed(counts[0]!), amount: shown(spent) },
    at: [spent.location, ...counts.map(({ location }) => location)],
    stated: spent.text,
  };
}

const shown = ({ text, unit }: Operand): string => `${text || '0'} ${unit === 'yuan' ? '元' : '万元'}`;
