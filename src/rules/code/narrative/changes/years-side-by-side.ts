import type {
  AmountClaim,
  ChangeClaim,
  CheckContext,
  CodeRule,
  RelationInstance,
  Subject,
  SumRelation,
} from '../../../../model/index.ts';
import { tie } from '../amounts/tie.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { isOneSlipOff } from '../one-slip.ts';
import { trySum } from '../reported.ts';
import { signOf } from './change-words.ts';

export const yearsSideBySide = {
  id: 'N-83',
  name: 'narrative-years-side-by-side',
  kind: 'roll-forward',
  severity: 'warning',
  title: {
    zh: '几年并列的数与别处所写的本年数、增减额相符',
    en: 'Figures of several years agree with this year’s figure and its change told elsewhere',
  },
  basis: {
    zh: '上年数 = 本年数 − 增减额；同一年的同一项只有一个数',
    en: 'last year’s figure = current − change; one thing has one figure a year',
  },
  why: {
    zh: '把几年的数排在一起的句子，本年数与别处的本年数应相同，上年数应与增减额推得的相同。只差一个数字的，多半是录错。',
    en: 'Where figures of several years stand in a row, this year’s is stated elsewhere, too, and last year’s follows from the change. One digit apart, one of them was mistyped.',
  },
  example: {
    zh: '2018—2020年支出分别为8.12万元、9.05万元、8.80万元。……2020年支出8.80万元，比上年减少0.52万元（应为0.25）。',
    en: '9.05 in 2019, 8.80 in 2020; elsewhere 8.80, down by 0.52 (0.25).',
  },
  fix: { zh: '对照上年决算核实。', en: 'Check against last year’s accounts.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    const { year } = context.submission;
    if (year === undefined) return;
    const amounts = claimsOf(context, 'amount').filter(({ subject }) => isKnown(subject));
    const lastYears = amounts.filter((amount) => amount.role === 'prior' && amount.year === year - 1);
    for (const before of lastYears) {
      const change = claimsOf(context, 'change').find((other) => impliesPrior(other, before, year));
      if (change)
        yield* told(context, before, fromChange(change, before), change.certainty === 1 ? FEWER : undefined);
      const current = amounts.find((other) => isOfYear(other, before) && other.sentence === before.sentence);
      const again =
        current && amounts.find((other) => isOfYear(other, current) && other.sentence !== current.sentence);
      if (again) yield* told(context, current, tie(current.figure, again.figure));
    }
  },
} satisfies CodeRule;

const isKnown = ({ concept, qualified, line }: Subject): boolean =>
  concept !== undefined && !qualified && line === undefined;

const isSame = (a: Subject, b: Subject): boolean => a.concept === b.concept && a.scope === b.scope;

/** This year's amount of the same thing. */
const isOfYear = (other: AmountClaim, { subject }: AmountClaim): boolean =>
  other.role === 'actual' && other.year === undefined && isSame(other.subject, subject);

/** 比上年减少3万元, of the same thing in another sentence. */
const impliesPrior = (change: ChangeClaim, { subject, sentence }: AmountClaim, year: number): boolean =>
  change.against === 'prior-year' &&
  change.delta !== undefined &&
  change.prior === undefined &&
  change.currents.length === 1 &&
  signOf(change) !== 0 &&
  change.sentence !== sentence &&
  (change.year === undefined || change.year === year - 1) &&
  isKnown(change.subject) &&
  isSame(change.subject, subject);

const fromChange = (change: ChangeClaim, { figure }: AmountClaim): SumRelation => ({
  type: 'sum',
  comparison: '=',
  terms: [
    { figure, weight: 1 },
    { figure: change.currents[0]!, weight: -1 },
    { figure: change.delta!, weight: signOf(change) === 1 ? 1 : -1 },
  ],
});

/** Steps of the last digit that suffice where the change is borne out by its rate. */
const FEWER = 50;

/** Where they agree, or are one digit apart: other accounts than these may count another way. */
function* told(
  context: CheckContext,
  { figure, sentence, subject }: AmountClaim,
  relation: SumRelation,
  least?: number,
): Iterable<RelationInstance> {
  const figures = figuresOf(context);
  if (relation.terms.some((term) => figures.get(term.figure)?.kind !== 'amount')) return;
  if (trySum(context, relation)?.agreement === 'differs' && !isOneSlipOff(context, relation, least)) return;
  yield {
    instance: `${figure}:${relation.terms.length}`,
    relation,
    scope: sentence,
    formula: { messageId: 'formula.said-twice', data: { name: subject.text } },
  };
}
