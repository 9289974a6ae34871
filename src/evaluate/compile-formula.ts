import { Decimal } from 'decimal.js';
import type { TableId } from '../model/table-id.ts';
import type { Constant, Reference, SignedOperand } from '../rules/language/syntax.ts';
import type { FormulaRule } from '../rules/rule-set.ts';
import { compileCondition, type Test } from './compile-condition.ts';
import { compileValues, type Values } from './compile-values.ts';
import type { Figures } from './figures.ts';
import { KnownFigure } from './known-figure.ts';
import { EACH, type RowReference, toRowReference } from './row-reference.ts';

/** One addend of a rule with everything on one side; `codes` narrows a sum. */
export type Addend =
  | {
      readonly weight: 1 | -1;
      readonly reference: RowReference;
      readonly only?: readonly string[];
      readonly except?: readonly string[];
    }
  | { readonly weight: 1 | -1; readonly constant: KnownFigure };

/** A formula ready to be filled in: Σ weight·addend = 0 or ≤ 0, the stated total first. */
export interface CompiledFormula {
  /** Tables the formula's figures stand in, lowest first. */
  readonly tables: readonly TableId[];
  /** Its table, or a pair such as `T03-T05`. */
  readonly scope: string;
  readonly comparison: '=' | '<=';
  readonly addends: readonly Addend[];
  readonly bindings: readonly ((figures: Figures) => Values)[];
  readonly when: Test | undefined;
}

const compiled = new WeakMap<FormulaRule, CompiledFormula>();

export function compileFormula(rule: FormulaRule): CompiledFormula {
  const known = compiled.get(rule);
  if (known) return known;
  const formula = compile(rule);
  compiled.set(rule, formula);
  return formula;
}

function compile({ parsed }: FormulaRule): CompiledFormula {
  const operands = [...parsed.left, ...parsed.right].map(({ operand }) => operand);
  const references = operands.flatMap((operand) =>
    operand.type === 'constant' ? [] : [referenceOf(operand)],
  );
  const each = references.find((reference) => reference.path.some((segment) => segment.type === 'each'));
  const bindings = [
    ...parsed.bindings,
    ...(each
      ? [{ variable: EACH, set: { type: 'rows', name: 'row', table: each.table, at: 0 }, at: 0 } as const]
      : []),
  ];
  const variables = bindings.map(({ variable }) => variable);
  const split = references.map((reference) => toRowReference(reference, variables));
  const tables = [...new Set(split.map(({ table }) => table))].sort();
  const [left, right, comparison] =
    parsed.comparison === '>='
      ? ([parsed.right, parsed.left, '<='] as const)
      : ([parsed.left, parsed.right, parsed.comparison] as const);
  return {
    tables,
    scope: tables.join('-'),
    comparison,
    addends: statedFirst(left, right, comparison).map((addend) => toAddend(addend, variables)),
    bindings: bindings.map(({ set }, index) => compileValues(set, index, split)),
    when: parsed.when && compileCondition(parsed.when, variables),
  };
}

const referenceOf = (operand: Exclude<SignedOperand['operand'], Constant>): Reference =>
  operand.type === 'sum' ? operand.reference : operand;

/** Moves everything to one side, the figure that states the total in front. */
function statedFirst(
  left: readonly SignedOperand[],
  right: readonly SignedOperand[],
  comparison: '=' | '<=',
): SignedOperand[] {
  const negate = (side: readonly SignedOperand[]) =>
    side.map(({ weight, operand }) => ({ weight: -weight as 1 | -1, operand }));
  const states = (side: readonly SignedOperand[]) =>
    side.length === 1 && side[0]!.weight === 1 && side[0]!.operand.type === 'reference';
  if (comparison === '=' && !states(left) && states(right)) return [...right, ...negate(left)];
  const all = [...left, ...negate(right)];
  const first = all.findIndex(({ weight, operand }) => weight === 1 && operand.type === 'reference');
  return first <= 0 ? all : [all[first]!, ...all.filter((_, index) => index !== first)];
}

function toAddend({ weight, operand }: SignedOperand, variables: readonly string[]): Addend {
  if (operand.type === 'constant') return { weight, constant: constantFigure(operand.text) };
  if (operand.type === 'reference') return { weight, reference: toRowReference(operand, variables) };
  const { only, except } = operand;
  return {
    weight,
    reference: toRowReference(operand.reference, variables),
    ...(only ? { only } : {}),
    ...(except ? { except } : {}),
  };
}

const constantFigure = (text: string): KnownFigure =>
  new KnownFigure({
    id: `=${text}`,
    value: new Decimal(text),
    decimals: 6,
    unit: 'wanyuan',
    text,
    state: 'printed',
    location: { file: '', text, label: text },
  });
