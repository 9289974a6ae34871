import type { RoughClaim, Term } from '../../model/index.ts';
import type { Mention } from '../mentions/mention.ts';
import type { ChangeReading } from '../propose/changes/changes.ts';
import type { CompletionReading } from '../propose/completions/completions.ts';
import type { ShareReading } from '../propose/shares/share-reading.ts';

type Rough = Pick<RoughClaim, 'form' | 'percent' | 'sign' | 'low' | 'high' | 'readings' | 'certainty'> & {
  readonly at: Mention;
};
type Reading = RoughClaim['readings'][number];

/** Percentages told roughly are held against their amounts, and take part in nothing else. */
export const isRough = (percent: Mention | undefined): boolean => percent?.token.rough !== undefined;

export function roughShare({ percent, part, bases, computes, certainty }: ShareReading): Rough {
  const readings = bases.map((base) => ({ numerator: [term(part)], denominator: [term(base)] }));
  return rough('share', percent, 1, readings, computes ? 1 : certainty);
}

export function roughCompletion({
  percent,
  actuals,
  budgets,
  computes,
  certainty,
}: CompletionReading): Rough {
  const readings = actuals.flatMap((actual) =>
    budgets.map(({ mention }) => ({ numerator: [term(actual)], denominator: [term(mention)] })),
  );
  return rough('completion', percent, 1, readings, computes ? 1 : certainty);
}

export function roughGrowth({
  delta,
  rate,
  prior,
  currents,
  budgets,
  computes,
  certainty,
}: ChangeReading): Rough {
  const sign = (rate!.role.direction || delta?.role.direction || 1) as 1 | -1;
  const base = prior ?? (delta ? undefined : budgets.at(-1));
  const readings = currents.flatMap((current): Reading[] => {
    if (base) return [{ numerator: [term(current), term(base, -1)], denominator: [term(base)] }];
    if (!delta) return [];
    const back = sign === 1 ? -1 : 1;
    return [{ numerator: [term(delta, sign)], denominator: [term(current), term(delta, back)] }];
  });
  return rough('growth', rate!, sign, readings, computes ? 1 : certainty);
}

const term = ({ figure }: Mention, weight: 1 | -1 = 1): Term => ({ figure: figure.id, weight });

const rough = (
  form: RoughClaim['form'],
  at: Mention,
  sign: 1 | -1,
  readings: readonly Reading[],
  certainty: number,
): Rough => ({ form, at, percent: at.figure.id, sign, ...at.token.rough, readings, certainty });
