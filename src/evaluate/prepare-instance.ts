import type { CodeRule, RelationInstance } from '../model/code-rule.ts';
import { judgedFiguresIn, type Relation, type Term } from '../model/relation.ts';
import type { RuleMeta } from '../model/rule.ts';
import { milder, type Wording } from './build-finding.ts';
import { type Figures, isKnown } from './figures.ts';
import type { RatioForm, SumForm } from './judge-instance.ts';
import type { KnownFigure } from './known-figure.ts';
import { severityOfReading } from './reading-doubt.ts';
import type { Missing } from './table-figures.ts';

/** A rule instance with its figures, waiting to be judged with the others of its scope. */
export interface Prepared {
  readonly rule: RuleMeta;
  readonly instance: string;
  /** Instances of one scope share a rounding mode. */
  readonly scope: string;
  readonly form: { readonly sum: SumForm } | { readonly ratio: RatioForm };
  readonly wording: Wording;
  readonly alternatives?: readonly Relation[];
  readonly doubt?: Missing;
  readonly certainty?: number;
}

export const relationOf = ({ form }: Prepared): Relation =>
  'sum' in form ? form.sum.relation : form.ratio.relation;

export function figuresOf({ form }: Prepared): readonly KnownFigure[] {
  if ('sum' in form) return form.sum.figures;
  const { percent, numerator, denominator, siblings } = form.ratio;
  return [percent, ...numerator, ...denominator, ...siblings];
}

/** Looks up the figures that a code rule's relation names. */
export function prepareRelation(
  rule: CodeRule,
  stated: RelationInstance,
  figures: Figures,
): Prepared | Missing {
  const { instance, relation, scope } = stated;
  let missing: Missing | undefined;
  const find = (id: string): KnownFigure | undefined => {
    const found = figures.find(id);
    if (isKnown(found)) return found;
    missing ??= found;
    return undefined;
  };
  const findAll = (terms: readonly Term[]) => terms.flatMap(({ figure }) => find(figure) ?? []);
  let form: Prepared['form'] | undefined;
  if (relation.type === 'sum') {
    form = { sum: { relation, figures: findAll(relation.terms) } };
  } else {
    const percent = find(relation.percent);
    const numerator = findAll(relation.numerator);
    const denominator = findAll(relation.denominator);
    const siblings = (relation.siblings ?? []).flatMap((id) => find(id) ?? []);
    if (percent) form = { ratio: { relation, percent, numerator, denominator, siblings } };
  }
  if (missing || !form) return missing ?? { messageId: 'figure-not-found', data: { figure: instance } };
  // In a sentence, amounts come from the books and percentages from a calculator: each kind has its own mode.
  return {
    rule,
    instance,
    scope: `${scope}/${relation.type}`,
    form,
    wording: wordingOf(stated),
    ...(stated.certainty === undefined ? {} : { certainty: stated.certainty }),
    ...known(stated, figures),
  };
}

/** Never more severe than the reading of the statement is sure. */
function wordingOf(stated: RelationInstance): Wording {
  const limit = severityOfReading(stated.certainty);
  if (!limit) return stated;
  return { ...stated, severity: stated.severity ? milder(stated.severity, limit) : limit };
}

/** Other readings of the statement, as far as their figures are known. */
function known({ alternatives = [] }: RelationInstance, figures: Figures): Pick<Prepared, 'alternatives'> {
  const complete = alternatives.filter((relation) =>
    judgedFiguresIn(relation).every((id) => isKnown(figures.find(id))),
  );
  return complete.length > 0 ? { alternatives: complete } : {};
}
