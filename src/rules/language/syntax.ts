/** The parsed rule language. `at` is the offset in the formula's text. */
export interface Formula {
  readonly bindings: readonly Binding[];
  readonly left: readonly SignedOperand[];
  readonly comparison: '=' | '<=' | '>=';
  readonly right: readonly SignedOperand[];
  readonly when?: Condition;
}

/** `c in class`: the formula is checked once for every value. */
export interface Binding {
  readonly variable: string;
  readonly set: ValueSet;
  readonly at: number;
}

export type ValueSet =
  | { readonly type: 'list'; readonly values: readonly string[]; readonly at: number }
  | { readonly type: 'rows'; readonly name: string; readonly table?: string; readonly at: number };

export interface SignedOperand {
  readonly weight: 1 | -1;
  readonly operand: SumOf | Reference | Constant;
}

/** `t03.total.basic`, `t03[c].total`, `t05[*].total`; a `?` after it says: zero where the form has no such line. */
export interface Reference {
  readonly type: 'reference';
  readonly table: string;
  readonly path: readonly Segment[];
  readonly optional: boolean;
  readonly at: number;
}

export type Segment =
  | { readonly type: 'name'; readonly text: string; readonly at: number }
  | { readonly type: 'variable'; readonly text: string; readonly at: number }
  /** `[*]`: the formula is checked for every row of the table. */
  | { readonly type: 'each'; readonly at: number }
  /** `.*` within a sum: the listed rows directly below. */
  | { readonly type: 'all'; readonly at: number };

interface SumOf {
  readonly type: 'sum';
  readonly reference: Reference;
  /** Only rows whose code starts with one of these, or all but those. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly at: number;
}

/** An amount in 万元. */
export interface Constant {
  readonly type: 'constant';
  readonly text: string;
  readonly at: number;
}

export type Condition =
  | { readonly type: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly type: 'not'; readonly condition: Condition }
  | { readonly type: 'year'; readonly comparison: '<' | '<=' | '=' | '>=' | '>'; readonly year: number }
  /** `reported`: a figure is printed there, not blank. `listed`: the form has that line and column. */
  | { readonly type: 'reported' | 'listed'; readonly reference: Reference }
  | { readonly type: 'present'; readonly table: string; readonly at: number };

/** What a variable may stand for, besides a list of names. */
export const ROW_SETS = ['class', 'section', 'item', 'code', 'row', 'column'] as const;
