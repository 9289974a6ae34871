import type { Decimal } from 'decimal.js';
import type { Location } from './location.ts';
import type { Operand, RatioRelation } from './relation.ts';
import type { Coverage } from './result.ts';

/** A figure of the text: an amount, a percentage or a count. Its `id` is `n1`, `n2` … in reading order. */
export interface TextFigure extends Operand {
  readonly kind: 'amount' | 'percent' | 'count';
  /** 人, 辆, 批次 … for counts; 万元, 元, 亿元, % otherwise. */
  readonly measure: string;
  /** What its sentence says right before a percentage, in reading form, over line breaks. */
  readonly before?: string;
  /** Sentence the figure stands in, `s1`, `s2` …: figures of one sentence share a rounding mode. */
  readonly sentence: string;
}

/** What a figure is about, from the words before it, its list and its section. */
export interface Subject {
  /** As written in the clause, without the words that only introduce the figure. */
  readonly text: string;
  /** Id in the lexicon of concepts, where one matches. */
  readonly concept?: string;
  /** Part of the accounts the statement speaks of: `all`, `fiscal`, `general`, `fund` … */
  readonly scope: string;
  /** Words beside the name narrow it: the figure need not equal the table's. */
  readonly qualified: boolean;
  /** Fact keys the figure should equal, all of them. */
  readonly facts: readonly string[];
  /** Fact keys that departments also mean by these words: equalling one of them is enough. */
  readonly loose?: readonly string[];
  /** Names of a classification line, as written: 类, 款, 项. */
  readonly line?: LineNames;
}

export interface LineNames {
  readonly class?: string;
  readonly section?: string;
  readonly item?: string;
  readonly code?: string;
}

interface ClaimBase {
  readonly id: string;
  /** The figure or words that carry the claim; its excerpt is the clause. */
  readonly location: Location;
  readonly sentence: string;
  /** Section id, `c1` … */
  readonly section: string;
  /**
   * How much of the weight of all readings stands behind this one, 0 to 1: 1 where it computes. What only another,
   * hardly plausible reading could explain is an error; what a fairly plausible one could is a warning at most.
   */
  readonly certainty?: number;
}

export type BudgetBase = 'opening' | 'annual' | 'adjusted' | 'unnamed';

/** One stated amount or count with what it is about. */
export interface AmountClaim extends ClaimBase {
  readonly type: 'amount';
  readonly figure: string;
  readonly role: 'actual' | 'budget' | 'prior' | 'count';
  readonly budget?: BudgetBase;
  /** Year it is said of, where that is another than the year of the accounts. */
  readonly year?: number;
  readonly subject: Subject;
  /** What the sentence says before the figure. */
  readonly context: string;
}

/** A total and the parts listed under it. */
export interface PartsClaim extends ClaimBase {
  readonly type: 'parts';
  readonly total: string;
  readonly totalSubject: Subject;
  readonly parts: readonly { readonly figure: string; readonly subject: Subject }[];
  /** `complete`: the parts must add to the total · `open`: 等, 主要: at most · `unknown`: nothing says. */
  readonly extent: 'complete' | 'open' | 'unknown';
}

export interface ShareClaim extends ClaimBase {
  readonly type: 'share';
  readonly percent: string;
  readonly part: string;
  readonly partSubject: Subject;
  /** Figures that the named base (or the list's total) can be; empty where it could not be found. */
  readonly bases: readonly string[];
  /** The base as named; empty where the list's total is meant. */
  readonly baseText: string;
  readonly baseSubject?: Subject;
  /** Shares of the same list, this one included, when every part of the list has one. */
  readonly siblings: readonly string[];
}

/** 基本支出占62.5%，项目支出占37.5%: shares of one whole, of amounts that the text does not state. */
interface BareSharesClaim extends ClaimBase {
  readonly type: 'bare-shares';
  readonly percents: readonly string[];
  /** Together they are the whole; else they are at most that. */
  readonly isWhole: boolean;
}

/** 与公用经费88.20万元一致: the figure before is said to be the same. */
interface SameClaim extends ClaimBase {
  readonly type: 'same';
  readonly figure: string;
  readonly other: string;
  readonly otherSubject: Subject;
}

export interface ChangeClaim extends ClaimBase {
  readonly type: 'change';
  readonly subject: Subject;
  /** `prior-budget`: the budget of an earlier year, as a budget is compared with the one before it. */
  readonly against: 'prior-year' | 'budget' | 'prior-budget' | 'other';
  readonly year?: number;
  /** Figures that can be the current one, likeliest first. */
  readonly currents: readonly string[];
  readonly delta?: string;
  readonly deltaSign?: 1 | -1 | 0;
  readonly rate?: string;
  readonly rateSign?: 1 | -1 | 0;
  readonly prior?: string;
  /** 上年无此项支出: the words by which there was none before; in a reason they may tell of a part of it. */
  readonly noPrior?: { readonly location: Location; readonly isReason: boolean };
  /** Budget figures stated with the current one, where the change is against the budget. */
  readonly budgets?: readonly string[];
  /** 与上年 100 万元持平: no change from the prior figure; without one (与上年持平) from what it is compared with. */
  readonly flat?: boolean;
  /** 下降（增长）: the writer has not chosen. */
  readonly either?: boolean;
  /** 同比下级: a word of change one character off, as written. */
  readonly misspelt?: string;
  /** What the misspelt word is surely meant for. */
  readonly meant?: string;
}

/** 减少 71 万元，其中：基本支出增加 20 万元，项目支出减少 91 万元: a change and the changes that it is made of. */
export interface ChangePartsClaim extends ClaimBase {
  readonly type: 'change-parts';
  readonly total: string;
  /** With the direction that its word gives each. */
  readonly totalSign: 1 | -1;
  readonly parts: readonly { readonly figure: string; readonly sign: 1 | -1; readonly subject: Subject }[];
  /** They are told as its reasons: counted off (一是 … 二是 …), or one behind another. Reasons need not be all. */
  readonly reasons?: 'counted' | 'told';
}

/** 车均运行维护费1.5万元: what was spent, divided by a number of things. */
export interface QuotientClaim extends ClaimBase {
  readonly type: 'quotient';
  readonly quotient: string;
  readonly dividend: string;
  readonly divisor: string;
}

/** 占三成, 增长近一半, 执行率超98%: a percentage told roughly, between `low` and `high` where these are closed. */
export interface RoughClaim extends ClaimBase {
  readonly type: 'rough';
  readonly form: RatioRelation['form'];
  readonly percent: string;
  /** The direction that its word gives it. */
  readonly sign: 1 | -1;
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** Amounts above and below the line, likeliest first. */
  readonly readings: readonly Pick<RatioRelation, 'numerator' | 'denominator'>[];
}

export interface CompletionClaim extends ClaimBase {
  readonly type: 'completion';
  readonly percent: string;
  readonly subject: Subject;
  /** Figures that can be the final one, likeliest first. */
  readonly actuals: readonly string[];
  readonly base: BudgetBase;
  /** Budget figures of the same statement, with the name each has. */
  readonly budgets: readonly { readonly figure: string; readonly base: BudgetBase }[];
}

/** 决算数小于预算数: two figures compared in words. */
export interface ComparisonClaim extends ClaimBase {
  readonly type: 'comparison';
  readonly subject: Subject;
  readonly actual: string;
  readonly budgets: readonly { readonly figure: string; readonly base: BudgetBase }[];
  readonly base: BudgetBase;
  /** Completion rate stated beside it. */
  readonly rate?: string;
  /** `<=`: said not to exceed it. */
  readonly word: '<' | '>' | '=' | '<=';
}

/** 无政府性基金支出, 未发生…: nothing of this kind. */
export interface AbsenceClaim extends ClaimBase {
  readonly type: 'absence';
  readonly subject: Subject;
}

/** 主要包括：a、b、c: items named without amounts. */
export interface NamesClaim extends ClaimBase {
  readonly type: 'names';
  readonly subject: Subject;
  readonly names: readonly { readonly text: string; readonly location: Location }[];
}

/** A line by its classification names and what it is used for. */
export interface LineClaim extends ClaimBase {
  readonly type: 'line';
  readonly scope: string;
  readonly line: LineNames;
  readonly purpose?: string;
  readonly purposeLocation?: Location;
}

/** One project with its budget and outcome. */
interface ProjectClaim extends ClaimBase {
  readonly type: 'project';
  readonly name: string;
  readonly budget?: string;
  readonly actual?: string;
  readonly hasOutputs: boolean;
}

/** 共涉及项目 7 个，资金 924.66 万元: a list of projects announced with number and sum. */
interface ProjectListClaim extends ClaimBase {
  readonly type: 'project-list';
  readonly count?: string;
  readonly amount?: string;
  readonly projects: readonly string[];
}

/** A year, instruction, missing unit, other organisation …: a slip of wording that a rule judges. */
export interface WordingClaim extends ClaimBase {
  readonly type: 'wording';
  readonly kind:
    | 'year'
    | 'template'
    | 'missing-unit'
    | 'missing-percent'
    | 'percent-for-amount'
    | 'amount-for-percent'
    | 'respectively-alone'
    | 'count-unit'
    | 'year-mark'
    | 'level-unnamed'
    | 'number-gap'
    | 'number-mistaken'
    | 'table-of-other-fund'
    | 'heading-empty'
    | 'table-number'
    | 'reason-blank'
    | 'reason-direction'
    | 'doubled-term'
    | 'other-spelling'
    | 'level-repeated'
    | 'sign-doubled'
    | 'blank-figure'
    | 'either-direction'
    | 'fund-name'
    | 'side-name'
    | 'names-counted'
    | 'organisation'
    | 'class-name'
    | 'impossible-year'
    | 'year-of-accounts'
    | 'impossible-day'
    | 'day-of-count'
    | 'flat-change'
    | 'two-nouns'
    | 'comparison-unfinished'
    | 'zero-used'
    | 'zero-used-by-template'
    | 'doubled-unit'
    | 'doubled-word'
    | 'doubled-mark'
    | 'doubled-sentence'
    | 'rise-by-less'
    | 'fall-by-more'
    | 'near-term'
    | 'quoted-name'
    | 'unpaired'
    | 'number-repeated'
    | 'contents-differ'
    | 'contents-missing';
  readonly data: Readonly<Record<string, string>>;
}

export type Claim =
  | AmountClaim
  | PartsClaim
  | ShareClaim
  | BareSharesClaim
  | SameClaim
  | ChangeClaim
  | ChangePartsClaim
  | CompletionClaim
  | QuotientClaim
  | RoughClaim
  | ComparisonClaim
  | AbsenceClaim
  | NamesClaim
  | LineClaim
  | ProjectClaim
  | ProjectListClaim
  | WordingClaim;

export interface Section {
  readonly id: string;
  readonly parent?: string;
  readonly title: string;
  readonly level: number;
  readonly location: Location;
  /** Part of the accounts that the heading announces, e.g. `fund`, `three-public`. */
  readonly concept?: string;
}

/** A sentence of the text in reading form: half-width digits, no spaces and quotes between Chinese characters. */
export interface Passage {
  /** Id of the innermost section it stands in; `c0` before the first heading. */
  readonly section: string;
  readonly text: string;
  readonly location: Location;
}

/** What was read from the narrative. */
export interface NarrativeReading {
  readonly file: string;
  readonly unitName?: string;
  readonly year?: number;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly figures: readonly TextFigure[];
  readonly claims: readonly Claim[];
  readonly coverage: Coverage;
}
