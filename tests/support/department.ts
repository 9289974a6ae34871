/** All amounts are integers of 分: exact, and far below 2^53. */
export type Fen = number;

export type Fund = 'general' | 'fund' | 'capital';
export type OtherSource = 'superior' | 'business' | 'operating' | 'affiliate' | 'other';

/** Money that is not appropriated: income by source, spending by column, balances. */
export interface OtherFlow {
  income: Partial<Record<OtherSource, Fen>>;
  spending: Partial<Record<'basic' | 'project' | 'upward' | 'operating' | 'subsidy', Fen>>;
  opening: Fen;
  closing: Fen;
  used: Fen;
  distributed: Fen;
}

/** One 项 of the functional classification: opening + income = basic + project + closing. */
export interface Leaf {
  readonly code: string;
  readonly fund: Fund;
  income: Fen;
  basic: Fen;
  project: Fen;
  opening: Fen;
  closing: Fen;
  /** Budgets of the appropriated part: 年初预算 and 全年（调整）预算. */
  initialBudget: Fen;
  fullBudget: Fen;
  other?: OtherFlow;
}

export type ThreePublicPart = 'abroad' | 'purchase' | 'operation' | 'reception';

export interface Procurement {
  readonly goods: Fen;
  readonly works: Fen;
  readonly services: Fen;
  readonly sme: Fen;
  readonly micro: Fen;
}

export interface PerformanceProject {
  readonly name: string;
  readonly budget: Fen;
  readonly actual: Fen;
}

export interface Counts {
  readonly abroadGroups: number;
  readonly abroadPeople: number;
  readonly receptionBatches: number;
  readonly receptionPeople: number;
  readonly vehiclesBought: number;
  /** By use, in the order the form lists them. */
  readonly vehicles: readonly { readonly use: string; readonly count: number }[];
  readonly equipment: number;
  readonly posts: readonly { readonly kind: string; readonly count: number }[];
  readonly staff: readonly { readonly kind: string; readonly count: number }[];
}

/** What is drawn at random; everything printed follows from it. */
export interface Accounts {
  leaves: Leaf[];
  /** Leaf items of T06 that are not zero: code → amount. */
  economic: Map<string, Fen>;
  threePublic: Record<ThreePublicPart, { budget: Fen; basic: Fen; project: Fen }>;
  /** 机关运行经费 and its budget; undefined for a unit that reports none. */
  agencyBudget: Fen | undefined;
}

export interface Department {
  readonly seed: number;
  readonly year: number;
  readonly unitName: string;
  /** 政府机关 or 事业单位: only the first reports 机关运行经费. */
  readonly kind: 'administrative' | 'institution';
  readonly oldForm: boolean;
  readonly accounts: Accounts;
  readonly prior: Accounts;
  readonly procurement: Procurement;
  readonly projects: readonly PerformanceProject[];
  readonly counts: Counts;
  /** Exact facts by the project's own keys, this year and last. */
  readonly facts: ReadonlyMap<string, Fen>;
  readonly priorFacts: ReadonlyMap<string, Fen>;
}
