import { Decimal } from 'decimal.js';
import {
  type AmountClaim,
  type ChangeClaim,
  type CheckContext,
  type CodeRule,
  type FormulaWording,
  figuresIn,
  type JudgedInstance,
  type RelationInstance,
  type RuleInstance,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { reservePairs } from './procurement-within-reserve.ts';
import { tie } from './tie.ts';

/** Shorter figures are one digit apart by chance, and short names are those of many things. */
const DIGITS = 5;
const NAME = 4;
/** Ends the words before an amount that only a joint parts from the one before it. */
const IN_ROW = /\d(?:亿|万)?元(?:）)?(?:、|，|和|及|与)$/;
/** Where something else bears them out: changes have one rate, too, or a third figure is the same. */
const FEWER = 4;

/**
 * Amounts said with the same words in one paragraph, that are all of another, or that changed alike, and that no table
 * and no other statement of the text tells apart.
 */
export const oneDigitApart = {
  id: 'N-71',
  name: 'narrative-restated-one-digit-apart',
  kind: 'tie-out',
  severity: 'warning',
  title: {
    zh: '本应相同的金额不会只差一个数字',
    en: 'Amounts that should be the same do not differ in a single digit',
  },
  basis: {
    zh: '绩效目标编报、跟踪、自评等句子重复同一笔资金；预留项目的采购金额不超过预留金额，多为其全部；口径不同而金额、增减率都相同的，增减额也相同',
    en: 'Sentences about targets, monitoring and evaluation repeat the same sum; awards are within what was reserved, mostly all of it; totals of one amount and one rate of change changed by the same amount',
  },
  why: {
    zh: '两处金额位数相同、只有一个数字不同，多半是其中一处录错；确为两笔资金的，可以不改。',
    en: 'Of two such amounts one was usually mistyped; where they are two sums nothing needs to change.',
  },
  example: {
    zh: '“编报绩效目标的项目涉及预算金额1354.13万元；绩效自评的项目涉及预算金额1354.73万元。”',
    en: 'Targets for 1354.13 of budget, evaluation of 1354.73.',
  },
  fix: { zh: '对照项目资料核实两处金额。', en: 'Check both against the projects’ papers.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const groups = new Map<string, AmountClaim[]>();
    for (const claim of claimsOf(context, 'amount')) {
      const { subject, role, sentence, year } = claim;
      // 涉及财政拨款资金 of projects is no figure of the accounts.
      const isKnown = subject.concept !== undefined && subject.scope !== 'performance';
      if (isKnown || subject.line || [...subject.text].length < NAME) continue;
      // 各季度分别为120万元、150万元: one name for several amounts in a row.
      if (IN_ROW.test(claim.context)) continue;
      // 在面向中小企业预留的项目中…采购金额: the words before the name say which sum it is.
      if (subject.scope === 'procurement') continue;
      const key = [paragraphOf(sentence), subject.text, role, year].join('\n');
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
    for (const claims of groups.values())
      for (const [at, claim] of claims.entries()) {
        const said = { messageId: 'formula.said-twice', data: { name: claim.subject.text } };
        const before = claims.slice(Math.max(0, at - COMPARED), at);
        for (const [instance] of before.map((other) => [...oneDigit(context, claim, other, said)]))
          if (instance) {
            yield lastDigitApart(context, instance) ?? instance;
            break;
          }
      }
    const pairs = reservePairs(context);
    const reserves = new Set(pairs.flat().map(({ figure }) => figure));
    for (const [part, whole] of pairs) {
      const [name, other] = [part, whole].map(({ subject }) => subject.text);
      const formula = { messageId: 'formula.all-of-it', data: { name: name!, other: other! } };
      const isBorneOut = [...reserves].some(
        (third) =>
          third !== part.figure &&
          third !== whole.figure &&
          [part, whole].some(({ figure }) => isSame(context, figure, third)),
      );
      yield* oneDigit(context, part, whole, formula, isBorneOut ? FEWER : DIGITS);
    }
    for (const [change, other] of equalChanges(context)) {
      const data = { name: change.subject.text, other: other.subject.text };
      const [a, b] = [change, other].map(({ delta, sentence }) => ({ figure: delta!, sentence }));
      yield* oneDigit(context, a!, b!, { messageId: 'formula.same-change', data }, FEWER);
    }
  },
} satisfies CodeRule;

interface Said {
  readonly figure: string;
  readonly sentence: string;
}

const isSame = (context: CheckContext, a: string, b: string): boolean => {
  const [one, other] = [a, b].map((figure) => figuresOf(context).get(figure)!);
  return one!.measure === other!.measure && one!.value.equals(other!.value);
};

/**
 * Said with the same words in one paragraph, two amounts were typed from one paper: what one unit of the last digit
 * between them is, no rounding explains. A pass that holds both to each other where they are the same.
 */
function lastDigitApart(
  context: CheckContext,
  { instance, relation, formula }: RelationInstance,
): JudgedInstance | undefined {
  const [a, b] = figuresIn(relation).map((id) => figuresOf(context).get(id)!);
  if (a!.measure !== b!.measure || a!.decimals !== b!.decimals) return undefined;
  const difference = a!.value.minus(b!.value);
  if (difference.isZero()) return { instance, outcome: 'pass', says: relation, fixes: [a!.id, b!.id] };
  if (difference.abs().greaterThan(new Decimal(10).pow(-a!.decimals))) return undefined;
  return {
    instance,
    outcome: 'fail',
    messageId: 'said-twice-last-digit-apart',
    data: { ...formula?.data, stated: a!.text, other: b!.text, unit: a!.measure },
    says: relation,
    at: [a!.location, b!.location],
    stated: a!.text,
    expected: b!.text,
    difference: difference.toFixed(a!.decimals),
    unit: a!.measure,
  };
}

/** Where the two differ in one digit, or not at all. */
function* oneDigit(
  context: CheckContext,
  said: Said,
  other: Said,
  formula: FormulaWording,
  digits = DIGITS,
): Iterable<RelationInstance> {
  const [a, b] = [said, other].map(({ figure }) => digitsOf(figuresOf(context).get(figure)!.text));
  if (a!.replace('.', '').length < digits || !differsInOne(a!, b!)) return;
  yield {
    instance: `${said.figure}:${other.figure}`,
    relation: tie(said.figure, other.figure),
    scope: said.sentence,
    formula,
  };
}

/**
 * 收入支出总计, 财政拨款总计 and 一般公共预算支出 of the same amount with the same rate of change: last year's were the
 * same, too, and so is the change.
 */
function equalChanges(context: CheckContext): (readonly [ChangeClaim, ChangeClaim])[] {
  const figures = figuresOf(context);
  const changes = claimsOf(context, 'change').filter(
    ({ against, subject, delta, rate, currents }) =>
      against === 'prior-year' &&
      TOTALS.has(subject.scope) &&
      !subject.qualified &&
      figures.get(delta ?? '')?.kind === 'amount' &&
      rate !== undefined &&
      currents.length > 0,
  );
  const shown = (id: string) => `${figures.get(id)?.value.toFixed()} ${figures.get(id)?.measure}`;
  return changes.flatMap((change, index) =>
    changes.slice(Math.max(0, index - COMPARED), index).flatMap((other) => {
      const isSame =
        change.deltaSign === other.deltaSign &&
        change.year === other.year &&
        shown(change.currents[0]!) === shown(other.currents[0]!) &&
        shown(change.rate!) === shown(other.rate!);
      return isSame ? [[change, other] as const] : [];
    }),
  );
}

/** Accounts state few of them; where a text repeats itself without end, each is held against the last of these. */
const COMPARED = 20;

/** Scopes of which each is all of the next where there is no other money. */
const TOTALS = new Set(['all', 'fiscal', 'general']);

/** `s12.3` is the fourth sentence of paragraph 12. */
const paragraphOf = (sentence: string): string => sentence.split('.')[0]!;

const digitsOf = (text: string): string => text.replace(/[^\d.]/g, '').replace(/^0+/, '');

/** In one place at most, so that those that agree count as compared. */
const differsInOne = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, at) => digit !== b[at]).length <= 1;
