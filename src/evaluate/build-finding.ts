import type { Decimal } from 'decimal.js';
import { Exact, roundHalfUp } from '../amount/rounding.ts';
import { fromWanyuan } from '../amount/unit.ts';
import type { Finding, FindingFormula, FormulaWording } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Agreement, Operand, Relation, SumRelation } from '../model/relation.ts';
import type { RuleMeta } from '../model/rule.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import {
  describeRatio,
  describeSum,
  fillInSum,
  nameFigure,
  type SignedFigure,
  unitText,
} from './describe-figures.ts';
import type { RatioForm, SumForm, Verdict } from './judge-instance.ts';
import { isMoney, type KnownFigure } from './known-figure.ts';
import { printedDecimals } from './printed-decimals.ts';

/** A finding before it is sorted, numbered and grouped. */
export type FindingDraft = Omit<Finding, 'id'>;

/** What a code rule may say of its instance besides the relation. */
export interface Wording {
  readonly formula?: FormulaWording;
  readonly messageId?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly also?: readonly Location[];
  readonly severity?: Severity;
}

/** Never more severe than the rule itself. */
export function milder(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a;
}

export function buildSumFinding(
  rule: RuleMeta,
  form: SumForm,
  verdict: Verdict,
  wording: Wording,
): FindingDraft {
  const { relation } = form;
  const { agreement } = verdict;
  const signed = form.figures.map(({ operand }, index) => ({
    operand,
    weight: relation.terms[index]!.weight,
  }));
  const amounts = printAmounts(form, verdict);
  const isNote = agreement !== 'differs';
  const power = 'powerOfTen' in verdict ? verdict.powerOfTen : undefined;
  const isEquality = form.figures.length === 2;
  return assemble(rule, relation, agreement, wording, {
    ...amounts,
    messageId: isNote
      ? NOTE_IDS[agreement]
      : power === undefined
        ? sumMessage(rule, form, isEquality)
        : 'unit-mix',
    ...(power === undefined || isNote ? {} : { kind: 'unit' as const }),
    data: {
      figure: nameFigure(form.figures[0]!.operand, isAcrossTables(form)),
      ...(isEquality ? { other: nameFigure(form.figures[1]!.operand, isAcrossTables(form)) } : {}),
      ...(power === undefined ? {} : { times: new Exact(10).pow(Math.abs(power)).toFixed() }),
    },
    formula: formulaOf(signed, relation, wording.formula),
    locations: placesOf(form.figures),
  });
}

export function buildRatioFinding(
  rule: RuleMeta,
  form: RatioForm,
  verdict: Verdict,
  wording: Wording,
): FindingDraft {
  const { relation, percent } = form;
  const { agreement } = verdict;
  const sign = (figures: readonly KnownFigure[], terms: typeof relation.numerator) =>
    figures.map(({ operand }, index) => ({ operand, weight: terms[index]!.weight }));
  const above = sign(form.numerator, relation.numerator);
  const below = sign(form.denominator, relation.denominator);
  const formula = describeRatio(percent.operand, above, below);
  const { decimals } = percent.operand;
  const expected = verdict.expected.times(relation.percentSign);
  const stated = verdict.stated.times(relation.percentSign);
  const isWrongWay =
    agreement === 'differs' && 'wrongDirection' in verdict && verdict.wrongDirection === true;
  return assemble(rule, relation, agreement, wording, {
    stated: stated.toFixed(decimals),
    ...(agreement === 'undefined-base'
      ? {}
      : { expected: expected.toFixed(decimals), difference: stated.minus(expected).toFixed(decimals) }),
    unit: '%',
    messageId: isWrongWay
      ? 'wrong-direction'
      : agreement === 'differs'
        ? `differs.${relation.form}`
        : NOTE_IDS[agreement],
    ...(isWrongWay ? { kind: 'direction' as const } : {}),
    data: { figure: nameFigure(percent.operand) },
    formula: { ...(wording.formula ?? { text: formula.text }), filled: formula.filled },
    locations: placesOf([percent, ...form.numerator, ...form.denominator]),
  });
}

/** Put into words when someone reads it: most findings are notes on rounding, which hardly anybody opens. */
function formulaOf(
  signed: readonly SignedFigure[],
  { comparison }: SumRelation,
  given: FormulaWording | undefined,
): FindingFormula {
  const filled = () => fillInSum(signed, comparison);
  return given
    ? {
        ...given,
        get filled() {
          return filled();
        },
      }
    : {
        get text() {
          return describeSum(signed, comparison);
        },
        get filled() {
          return filled();
        },
      };
}

const NOTE_IDS: Readonly<Record<Exclude<Agreement, 'differs'>, string>> = {
  exact: 'agrees',
  rounding: 'rounding',
  'improbable-rounding': 'improbable-rounding',
  truncated: 'truncated',
  balanced: 'balanced',
  'undefined-base': 'ratio-without-base',
};

const SUM_KINDS = ['footing', 'cross-footing', 'roll-forward', 'part-whole'];

function sumMessage({ kind }: RuleMeta, { relation: { comparison } }: SumForm, isEquality: boolean): string {
  if (comparison === '<=') return isEquality ? 'exceeds' : 'exceeds-sum';
  if (isEquality) return 'differs.equality';
  return SUM_KINDS.includes(kind) ? `differs.${kind}` : 'differs.sum';
}

interface Details {
  readonly messageId: string;
  readonly kind?: Finding['kind'];
  readonly data: Readonly<Record<string, string>>;
  readonly stated: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly unit: string;
  readonly formula: FindingFormula;
  readonly locations: readonly Location[];
}

function assemble(
  rule: RuleMeta,
  relation: Relation,
  agreement: Agreement,
  wording: Wording,
  details: Details,
): FindingDraft {
  const isNote = agreement !== 'differs' && agreement !== 'undefined-base';
  const severity = milder(
    milder(rule.severity, wording.severity),
    agreement === 'undefined-base' ? 'warning' : undefined,
  );
  const { stated, expected, difference, unit } = details;
  const amounts = {
    stated,
    ...(expected === undefined ? {} : { expected }),
    ...(difference === undefined ? {} : { difference }),
    unit,
  };
  return {
    rule: rule.id,
    kind: details.kind ?? rule.kind,
    severity: isNote ? 'note' : severity,
    messageId: isNote ? details.messageId : (wording.messageId ?? details.messageId),
    data: { ...amounts, size: difference?.replace('-', '') ?? '', ...details.data, ...wording.data },
    ...amounts,
    locations: [...details.locations, ...(wording.also ?? [])],
    formula: details.formula,
    agreement,
    relation,
  };
}

const isAcrossTables = ({ figures }: SumForm): boolean =>
  figures.some(({ operand }) => operand.location.table !== figures[0]!.operand.location.table);

/** Parts that are not printed anywhere have no place; blank cells are worth showing only among a few. */
function placesOf(figures: readonly KnownFigure[]): Location[] {
  const [first, ...parts] = figures;
  const isShown = ({ state, value }: Operand) =>
    state === 'printed' ? parts.length <= 6 || !value.isZero() : state === 'blank' && parts.length <= 3;
  const places = [first!, ...parts.filter(({ operand }) => isShown(operand))]
    .filter(({ operand }) => operand.state !== 'assumed')
    .map(({ operand }) => operand.location);
  return [...new Set(places)];
}

/**
 * In the unit of the stated figure (of a part, where that is blank), with its decimals; where all figures
 * have one unit, what is expected keeps the decimals of the finest.
 */
function printAmounts({ figures }: SumForm, verdict: Verdict) {
  const operands = figures.map(({ operand }) => operand);
  const [first] = operands;
  const like =
    first!.state === 'printed' ? first! : (operands.find(({ state }) => state === 'printed') ?? first!);
  const printed = operands.filter(({ state }) => state === 'printed');
  const isOneUnit = printed.every(({ unit }) => unit === like.unit);
  const own = Math.max(like.decimals, 0);
  const finest = isOneUnit ? Math.max(own, ...printed.map(({ decimals }) => decimals)) : own;
  const show = (value: Decimal, decimals: number) =>
    roundHalfUp(isMoney(like.unit) ? fromWanyuan(value, like.unit) : value, decimals);
  const [stated, expected] = [show(verdict.stated, own), show(verdict.expected, finest)];
  return {
    stated: like === first ? stated.toFixed(printedDecimals(first!)) : stated.toFixed(own),
    expected: expected.toFixed(finest),
    difference: stated.minus(expected).toFixed(finest),
    unit: unitText(like),
  };
}
