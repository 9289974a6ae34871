import type { CodeRule, RelationInstance } from '../model/code-rule.ts';
import type { Relation, SumRelation, Term } from '../model/relation.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { FormulaRule } from '../rules/rule-set.ts';
import type { Wording } from './build-finding.ts';
import { compileFormula } from './compile-formula.ts';
import { expandFormula, type SumInstance } from './expand-formula.ts';
import { type Figures, isKnown } from './figures.ts';
import type { RatioForm, SumForm } from './judge-instance.ts';
import type { KnownFigure } from './known-figure.ts';
import type { Missing } from './table-figures.ts';

/** A rule instance with its figures, waiting to be judged with the others of its scope. */
export interface Prepared {
  readonly rule: RuleMeta;
  readonly instance: string;
  /** Instances of one scope share a rounding mode. */
  readonly scope: string;
  readonly relation: Relation;
  readonly form: { readonly sum: SumForm } | { readonly ratio: RatioForm };
  readonly wording: Wording;
  readonly doubt?: Missing;
}

export interface Settled {
  readonly rule: RuleMeta;
  readonly instance: string;
  readonly outcome: 'undecided' | 'not-applicable';
  readonly reason?: Missing;
}

const NO_WORDING: Wording = {};

export function* prepareFormulaRule(rule: FormulaRule, figures: Figures): Generator<Prepared | Settled> {
  const formula = compileFormula(rule);
  for (const filled of expandFormula(formula, figures)) {
    if ('outcome' in filled) {
      yield { rule, ...filled };
      continue;
    }
    const { instance, doubt } = filled;
    yield {
      rule,
      instance,
      scope: formula.scope,
      relation: toRelation(filled),
      form: { sum: filled },
      wording: NO_WORDING,
      ...(doubt ? { doubt } : {}),
    };
  }
}

function toRelation({ comparison, figures, weights }: SumInstance): SumRelation {
  const terms = figures.map(({ operand }, index) => ({ figure: operand.id, weight: weights[index]! }));
  return { type: 'sum', comparison, terms };
}

/** Looks up the figures that a code rule's relation names. */
export function prepareRelation(
  rule: CodeRule,
  stated: RelationInstance,
  figures: Figures,
): Prepared | Settled {
  const { instance, relation, scope } = stated;
  let missing: Missing | undefined;
  const find = (id: string): KnownFigure => {
    const found = figures.find(id);
    if (isKnown(found)) return found;
    missing ??= found;
    return NOTHING;
  };
  const findAll = (terms: readonly Term[]) => terms.map(({ figure }) => find(figure));
  const form: Prepared['form'] =
    relation.type === 'sum'
      ? {
          sum: {
            comparison: relation.comparison,
            figures: findAll(relation.terms),
            weights: relation.terms.map(({ weight }) => weight),
          },
        }
      : {
          ratio: {
            relation,
            percent: find(relation.percent),
            numerator: findAll(relation.numerator),
            denominator: findAll(relation.denominator),
            siblings: (relation.siblings ?? []).map(find),
          },
        };
  if (missing) return { rule, instance, outcome: 'undecided', reason: missing };
  // In a sentence, amounts come from the books and percentages from a calculator: each kind has its own mode.
  return { rule, instance, scope: `${scope}/${relation.type}`, relation, form, wording: stated };
}

const NOTHING = {} as KnownFigure;
