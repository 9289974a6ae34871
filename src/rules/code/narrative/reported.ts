import type { Decimal } from 'decimal.js';
import { judgeRatio, judgeSum, type RatioVerdict, type SumVerdict } from '../../../amount/agreement.ts';
import { toWanyuan } from '../../../amount/unit.ts';
import type { CheckContext, Operand, RatioRelation, SumRelation, Term } from '../../../model/index.ts';

export interface ReportedFigure {
  readonly id: string;
  readonly value: Decimal;
  readonly decimals: number;
}

/** An operand as the rounding rules want it: amounts in 万元, percentages and counts as they are. */
export function reported(operand: Operand): ReportedFigure {
  if (operand.unit === 'percent' || operand.unit === 'count')
    return { id: operand.id, value: operand.value, decimals: operand.decimals };
  return { id: operand.id, ...toWanyuan(operand.value, operand.decimals, operand.unit) };
}

interface WeightedReport extends ReportedFigure {
  readonly weight: 1 | -1;
}

const added = new WeakMap<Operand, WeightedReport>();
const subtracted = new WeakMap<Operand, WeightedReport>();

/** The same as a term of a sum: many readings are tried with one figure. */
function weigh(operand: Operand, weight: 1 | -1): WeightedReport {
  const known = weight > 0 ? added : subtracted;
  const before = known.get(operand);
  if (before) return before;
  const { id, value, decimals } = reported(operand);
  const term = { id, value, decimals, weight };
  known.set(operand, term);
  return term;
}

function weighted(context: CheckContext, terms: readonly Term[]): WeightedReport[] | undefined {
  const figures: WeightedReport[] = [];
  for (const { figure, weight } of terms) {
    const operand = context.operand(figure);
    if (!operand) return undefined;
    figures.push(weigh(operand, weight));
  }
  return figures;
}

/** Judges a relation before it is handed out, where a rule must choose between readings. */
export function tryRatio(context: CheckContext, relation: RatioRelation): RatioVerdict | undefined {
  const percent = context.operand(relation.percent);
  const numerator = weighted(context, relation.numerator);
  const denominator = weighted(context, relation.denominator);
  if (!percent || !numerator || !denominator) return undefined;
  const siblings = relation.siblings
    ?.map((id) => context.operand(id))
    .filter((operand): operand is Operand => operand !== undefined);
  return judgeRatio({
    form: relation.form,
    percent,
    sign: relation.percentSign,
    numerator,
    denominator,
    ...(siblings && siblings.length > 1 ? { siblings } : {}),
  });
}

export function trySum(context: CheckContext, relation: SumRelation): SumVerdict | undefined {
  const terms = weighted(context, relation.terms);
  return terms && judgeSum(terms);
}

/** Two figures agree within rounding, whatever their units. */
export function agree(context: CheckContext, a: string, b: string): boolean {
  const verdict = trySum(context, {
    type: 'sum',
    comparison: '=',
    terms: [
      { figure: a, weight: 1 },
      { figure: b, weight: -1 },
    ],
  });
  return verdict !== undefined && verdict.agreement !== 'differs';
}

/** Judges figures that no context knows, such as last year's. */
export function trySumOf(
  terms: readonly {
    readonly figure: Pick<Operand, 'value' | 'decimals' | 'unit'>;
    readonly weight: 1 | -1;
  }[],
): SumVerdict {
  return judgeSum(
    terms.map(({ figure, weight }) => ({ ...reported({ ...figure, id: '' } as Operand), weight })),
  );
}

/** Judges rate = (current − before) ÷ before, of figures that no context knows. */
export function tryGrowthOf(
  percent: Operand,
  sign: 1 | -1,
  current: Pick<Operand, 'value' | 'decimals' | 'unit'>,
  before: Pick<Operand, 'value' | 'decimals' | 'unit'>,
): RatioVerdict {
  const [now, then] = [current, before].map((figure, index) =>
    reported({ ...figure, id: String(index) } as Operand),
  );
  return judgeRatio({
    form: 'growth',
    percent: reported(percent),
    sign: percent.value.isNegative() ? 1 : sign,
    numerator: [
      { ...now!, weight: 1 },
      { ...then!, weight: -1 },
    ],
    denominator: [{ ...then!, weight: 1 }],
  });
}

/** Judges rate = part ÷ whole, of figures that no context knows. */
export function tryShareOf(
  percent: Operand,
  part: Pick<Operand, 'value' | 'decimals' | 'unit'>,
  whole: Pick<Operand, 'value' | 'decimals' | 'unit'>,
): RatioVerdict {
  const [above, below] = [part, whole].map((figure, index) =>
    reported({ ...figure, id: String(index) } as Operand),
  );
  return judgeRatio({
    form: 'share',
    percent: reported(percent),
    sign: 1,
    numerator: [{ ...above!, weight: 1 }],
    denominator: [{ ...below!, weight: 1 }],
  });
}
