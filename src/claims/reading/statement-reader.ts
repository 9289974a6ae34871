import type { Location, Narrative, TextFigure, Unit } from '../../model/index.ts';
import { type NumberToken, readTokens, type Token } from '../figures/tokens.ts';
import { findConcept, type Scope, scopeOfTitle } from '../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import { type Flow, locate } from '../text/flow.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import { type Comparator, readComparator } from './comparators.ts';
import { type ComparisonWord, readComparison } from './comparisons.ts';
import { readLineNames } from './line-names.ts';
import { type Mark, readMarks } from './marks.ts';
import type { BudgetMention, Change, ItemList, Mention } from './mention.ts';
import { readRole } from './roles.ts';
import {
  contradictsSide,
  isGrandTotal,
  isOtherSide,
  isTotalOf,
  isTotalOfSide,
  type Side,
  sideOf,
} from './sides.ts';

const LEAD_LIMIT = 90;
/** A sentence that is about the item of a list before it: its cause, or what it is compared with. */
const SENTENCE_OF_ITEM =
  /^(?:([较比](?:上年|去年|20\d\d)|同比|与上年)|(?:主要)?(?:增减|变动|变化)?(?:的)?原因)[^。；]*(?:[。；]|$)/;
const ITEM_LIMIT = 300;
/** How many amounts back a statement may refer without naming the section. */
const RECENT = 300;
/** Longest piece of a clause shown around a figure, each side. */
const EXCERPT = 240;
/** 较年初预算数 …, right before the figure. */
const COMPARED_BUDGET = /[较比与同][^，]{0,12}预算(?:数|额)?(?:为|的)?$/;
const UNITS: Readonly<Record<string, Unit>> = { 万元: 'wanyuan', 万: 'wanyuan', 元: 'yuan', 亿元: 'yiyuan' };
/** Scopes whose sections state no accounts: duties, explanations of terms, the list of tables. */
const SILENT_SCOPES = new Set<Scope>(['terms', 'tables']);

export interface ShareReading {
  readonly mention: Mention;
  readonly part: Mention;
  readonly baseText: string;
  readonly baseSubject?: ResolvedSubject;
}
export interface CompletionReading {
  readonly mention: Mention;
  readonly actuals: readonly Mention[];
  readonly budgets: readonly BudgetMention[];
}
export interface ComparisonReading {
  readonly word: ComparisonWord;
  readonly actual: Mention;
  readonly budgets: readonly BudgetMention[];
  /** Where no budget is stated, the completion rate tells which is larger. */
  readonly rate?: Mention;
  readonly location: Location;
}

/** State that one sentence (or bracket) carries from figure to figure. */
interface Moment {
  comparator: Comparator | undefined;
  inReason: boolean;
  reasonGoesOn: boolean;
  /** Latest actual amount and count, the totals that 其中 can refer to. */
  amount: Mention | undefined;
  count: Mention | undefined;
  change: Change | undefined;
  /** What the clause with the comparator names: 三公经费支出决算数与上年相比，… */
  compared: ResolvedSubject | undefined;
  /** The side that it names: 收入与上年相比，… */
  comparedSide: Side | undefined;
  lists: ItemList[];
}

/** What the sentence was about before a bracket opened. */
interface Outer {
  readonly now: Moment;
  readonly carried: ResolvedSubject | undefined;
  readonly budgets: BudgetMention[];
}

/** Reads the figures of a narrative, paragraph by paragraph, and what ties them together. */
export class StatementReader {
  readonly mentions: Mention[] = [];
  /** The latest actual amounts: what a following statement can refer to. */
  readonly recent: Mention[] = [];
  readonly lists: ItemList[] = [];
  readonly changes: Change[] = [];
  readonly shares: ShareReading[] = [];
  readonly completions: CompletionReading[] = [];
  readonly comparisons: ComparisonReading[] = [];
  readonly tokensRead: {
    readonly token: Token;
    readonly flow: Flow;
    readonly section: string;
    readonly paragraph: number;
  }[] = [];
  readonly #narrative: Narrative;
  readonly #year: number | undefined;
  readonly #unitNames: readonly string[];
  #sentences = 0;
  /** The latest amount that is not an item of a list, per section: what a following 其中 or 按…分类 divides. */
  #headline: Mention | undefined;
  #headlineSection = '';
  #openLine: ReturnType<typeof readLineNames>;
  #pending: { list: ItemList; level: number | undefined; number: number; section: string } | undefined;

  constructor(narrative: Narrative, year: number | undefined, unitNames: readonly string[]) {
    this.#narrative = narrative;
    this.#year = year;
    this.#unitNames = unitNames;
  }

  readParagraph(placed: PlacedParagraph, index: number): void {
    const { paragraph, section, path } = placed;
    const scope = scopeOfPath(path);
    const { flow } = paragraph;
    const isTableRow = (flow.text.match(/\t/g)?.length ?? 0) >= 2;
    if (SILENT_SCOPES.has(scope) || isTableRow) return;
    const tokens = readTokens(flow.text, paragraph.bodyStart, flow.text.length);
    if (this.#headlineSection !== section.id) {
      const inherits = this.#pending !== undefined || placed.paragraph.numbering !== undefined;
      if (!inherits) this.#headline = undefined;
      this.#headlineSection = section.id;
    }
    const states = tokens.some((token) => token.kind === 'amount' || token.kind === 'count');
    const reading = new ParagraphReading(this, placed, index, scope, tokens);
    if (states || paragraph.heading || paragraph.numbering) this.#settlePending(placed);
    reading.run(readMarks(flow.text, paragraph.bodyStart, tokens));
    this.#closeInline(placed, index);
    this.#openLine = tokens.some((token) => token.kind === 'amount') ? undefined : readLineNames(flow.text);
    for (const token of tokens) this.tokensRead.push({ token, flow, section: section.id, paragraph: index });
  }

  /** A list announced by ： at a paragraph's end takes the first amount of each paragraph that follows. */
  #settlePending(placed: PlacedParagraph): void {
    const pending = this.#pending;
    if (!pending) return;
    const { numbering, heading, bodyStart, flow } = placed.paragraph;
    const level = numbering?.level;
    const plainHeading = heading && bodyStart >= flow.text.length;
    if (pending.list.items.length === 0 && !plainHeading) pending.level = level;
    // 年初预算为… in a paragraph of its own belongs to the numbered item before it.
    if (pending.level !== undefined && level === undefined && !heading) return;
    const isNext = level === pending.level && (numbering?.number ?? 1) > (numbering ? pending.number : 0);
    if ((plainHeading && !level) || !isNext) this.#pending = undefined;
    else if (numbering) pending.number = numbering.number;
  }

  /** A paragraph without a number is no item of a numbered list. */
  takesItem({ paragraph }: PlacedParagraph): boolean {
    return this.#pending?.level === undefined || paragraph.numbering !== undefined;
  }

  /** An unnumbered paragraph that holds several items and ends with a stop was the whole list. */
  #closeInline({ paragraph }: PlacedParagraph, index: number): void {
    const items = this.#pending?.list.items.filter((item) => item.paragraph === index) ?? [];
    if (items.length > 1 && !paragraph.numbering && !/[；，、]$/.test(paragraph.flow.text))
      this.#pending = undefined;
  }

  add(mention: Mention): void {
    this.mentions.push(mention);
    if (mention.role.name !== 'actual' || mention.aside) return;
    this.recent.push(mention);
    if (this.recent.length > 2 * RECENT) this.recent.splice(0, RECENT);
  }

  /** A line named in a paragraph of its own is what the next, unnumbered paragraph is about. */
  lineBefore(placed: PlacedParagraph): ReturnType<typeof readLineNames> {
    return placed.paragraph.numbering ? undefined : this.#openLine;
  }

  get pendingList(): ItemList | undefined {
    return this.#pending?.list;
  }
  announce(list: ItemList, section: string): void {
    this.#pending = { list, level: undefined, number: 0, section };
  }
  get headline(): Mention | undefined {
    return this.#headline;
  }
  set headline(mention: Mention | undefined) {
    this.#headline = mention;
  }
  get year(): number | undefined {
    return this.#year;
  }
  get unitNames(): readonly string[] {
    return this.#unitNames;
  }
  get narrative(): Narrative {
    return this.#narrative;
  }
  nextSentence(): string {
    this.#sentences += 1;
    return `s${this.#sentences}`;
  }
}

/** Scopes that a plain heading below them (（一）总体情况, （二）收入决算情况) leaves as they are. */
const LASTING_SCOPES = new Set<Scope>([
  'fiscal',
  'general',
  'basic',
  'three-public',
  'fund',
  'capital',
  'agency',
]);

/** The scope of the innermost heading that announces one. */
export function scopeOfPath(path: readonly string[]): Scope {
  let plain = false;
  for (let i = path.length - 1; i >= 0; i -= 1) {
    const scope = scopeOfTitle(path[i]!);
    if (scope === 'all') plain = true;
    else if (scope && (!plain || LASTING_SCOPES.has(scope))) return scope;
  }
  return 'all';
}

class ParagraphReading {
  readonly #reader: StatementReader;
  readonly #placed: PlacedParagraph;
  readonly #index: number;
  readonly #scope: Scope;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #sentence: string;
  #leadStart: number;
  #clauseStart: number;
  #carried: ResolvedSubject | undefined;
  #carriedBefore: { readonly subject: ResolvedSubject | undefined } | undefined;
  #budgets: BudgetMention[] = [];
  #now: Moment = freshMoment();
  readonly #outer: Outer[] = [];
  #run: { lead: string; leadStart: number; end: number; track: number; mention: Mention } | undefined;
  #itemTaken = false;
  #holdsWholeList = false;
  /** Items of a list were compared in sentences of their own. */
  #comparesItems = false;
  #sentenceStart = true;

  constructor(
    reader: StatementReader,
    placed: PlacedParagraph,
    index: number,
    scope: Scope,
    tokens: readonly Token[],
  ) {
    this.#reader = reader;
    this.#placed = placed;
    this.#index = index;
    this.#scope = scope;
    this.#text = placed.paragraph.flow.text;
    this.#tokens = tokens;
    this.#leadStart = placed.paragraph.bodyStart;
    this.#clauseStart = this.#leadStart;
    this.#sentence = reader.nextSentence();
    this.#carried = this.#openingSubject();
    // The first paragraph after the announcement may hold the whole list.
    const pending = reader.pendingList;
    this.#holdsWholeList = pending?.items.length === 0 && !placed.paragraph.numbering;
    if (pending && this.#holdsWholeList) this.#now.lists.push(pending);
  }

  run(marks: readonly Mark[]): void {
    for (const mark of marks) {
      if (mark.kind === 'figure') this.#readFigure(mark.token);
      else if (mark.start >= this.#leadStart || mark.kind !== 'opener') this.#pass(mark);
    }
    this.#endClause(this.#text.length);
    const open = this.#now.lists.findLast((list) => list.open && list.items.length === 0);
    if (open && /(?:[：。]|其中|如下|包括)$/.test(this.#text))
      this.#reader.announce(open, this.#placed.section.id);
    else if (/：$/.test(this.#text) && !this.#now.inReason) {
      const stated = this.#reader.recent.filter((mention) => mention.sentence === this.#sentence);
      const [total] = stated;
      if (total && stated.length === 1 && !total.list)
        this.#reader.announce(this.#openList(false, total, undefined), this.#placed.section.id);
    }
  }

  /** What the paragraph speaks of before its first word: a classification line, or the heading it stands under. */
  #openingSubject(): ResolvedSubject | undefined {
    const own = readLineNames(this.#text);
    const line = own ?? this.#reader.lineBefore(this.#placed);
    if (own) this.#leadStart = Math.max(this.#leadStart, own.after);
    if (line) {
      const scope =
        this.#scope === 'all' || this.#scope === 'fiscal'
          ? this.#scope
          : this.#scope === 'basic'
            ? 'general'
            : this.#scope;
      return { text: line.text, scope, qualified: false, bare: false, facts: [], line: line.names };
    }
    const title = this.#placed.path.at(-1);
    if (!title) return undefined;
    const subject = resolveSubject(
      title.replace(/(?:总体)?(?:情况)?(?:的)?(?:说明|情况)$/, ''),
      this.#scope,
      this.#reader.unitNames,
    );
    return subject.concept ? subject : undefined;
  }

  #pass(mark: Exclude<Mark, { kind: 'figure' }>): void {
    switch (mark.kind) {
      case 'comma':
        this.#endClause(mark.start);
        this.#leadStart = mark.end;
        this.#clauseStart = mark.end;
        break;
      case 'semicolon':
        this.#endClause(mark.start);
        this.#semicolon(mark.end);
        break;
      case 'stop':
        this.#endClause(mark.start);
        this.#endSentence(mark.end);
        break;
      case 'open':
        this.#endClause(mark.start, false);
        this.#outer.push({ now: this.#now, carried: this.#carried, budgets: this.#budgets });
        this.#now = { ...this.#now, lists: [...this.#now.lists] };
        this.#leadStart = mark.end;
        break;
      case 'close': {
        this.#endClause(mark.start, false);
        const outer = this.#outer.pop();
        if (outer) this.#leaveBracket(outer);
        this.#leadStart = mark.end;
        break;
      }
      case 'opener':
        this.#openerAt(mark);
        break;
      case 'reason':
        this.#endClause(mark.start, false);
        this.#leadStart = mark.end;
        this.#now.inReason = true;
        this.#now.reasonGoesOn = /^[是为：，]{0,3}(?:一是|（?1[）.、])/.test(
          this.#text.slice(mark.end, mark.end + 6),
        );
        break;
    }
    if (mark.kind !== 'opener' && mark.kind !== 'reason' && mark.kind !== 'stop') this.#sentenceStart = false;
    if (mark.kind !== 'comma') this.#run = undefined;
  }

  /** After a bracket the sentence goes on about what it was about, with the budgets it had named. */
  #leaveBracket({ now, carried, budgets }: Outer): void {
    const divided = this.#now.lists.filter((list) => !now.lists.includes(list));
    for (const list of divided) list.open = false;
    this.#now = { ...now, change: this.#now.change ?? now.change };
    this.#carried = carried ?? this.#carried;
    if (budgets.length > 0 && divided.length > 0) this.#budgets = budgets;
  }

  /** `本年收入的具体构成为：`: the opener itself names the total, stated in an earlier sentence. */
  #namedTotal(before: number): Mention | undefined {
    const words = this.#text
      .slice(Math.max(this.#leadStart, before - LEAD_LIMIT), before)
      .replace(/(?:的|中|，)+$/, '');
    const subject = resolveSubject(words, this.#scope, this.#reader.unitNames);
    if (!subject.concept || subject.qualified || subject.bare) return undefined;
    return this.#reader.recent.findLast(
      (mention) => mention.subject.scope === subject.scope && sameSubject(mention.subject, subject),
    );
  }

  #openerAt(mark: { readonly start: number; readonly end: number; readonly partial: boolean }): void {
    if (this.#now.inReason && !this.#sentenceStart) return;
    // `按功能分类，包括：` opens one list.
    const last = this.#now.lists.at(-1);
    if (
      last?.open &&
      last.items.length === 0 &&
      /^[，：]*$/.test(this.#text.slice(this.#openerEnd, mark.start))
    ) {
      last.partial ||= mark.partial;
      this.#openerEnd = mark.end;
      this.#leadStart = mark.end;
      return;
    }
    this.#openerEnd = mark.end;
    const atStart = this.#reader.mentions.at(-1)?.sentence !== this.#sentence;
    const headline = this.#reader.headline;
    const opener = this.#text.slice(mark.start, mark.end);
    const divides =
      /^(?:其中|按|由|主要用于)/.test(opener) || (/^包括/.test(opener) && mark.start === this.#leadStart);
    const total = atStart
      ? (this.#namedTotal(mark.start) ?? (divides ? headline : undefined))
      : this.#now.amount;
    this.#now.inReason = false;
    this.#ofBudget = this.#followsBudget(atStart);
    this.#openList(mark.partial, total, this.#now.count);
    this.#leadStart = mark.end;
    this.#sentenceStart = false;
  }

  /** The parts of a budget are budgets; after a full stop 其中 goes back to the final figure where there is one. */
  #followsBudget(atStart: boolean): boolean {
    const last = this.#reader.mentions.at(-1);
    if (last?.role.name !== 'budget' || last.paragraph !== this.#index) return false;
    return !atStart || this.#reader.recent.at(-1)?.paragraph !== this.#index;
  }

  #ofBudget = false;
  #segmentStart = 0;
  #openerEnd = 0;
  /** Index of the token being read. */
  #at = -1;
  /** Completion rate of the statement being read. */
  #rate: Mention | undefined;

  #openList(partial: boolean, amount: Mention | undefined, count: Mention | undefined): ItemList {
    const list: ItemList = {
      items: [],
      changes: [],
      open: true,
      partial,
      ...(amount ? { amount } : {}),
      ...(count ? { count } : {}),
    };
    this.#now.lists.push(list);
    this.#reader.lists.push(list);
    return list;
  }

  #semicolon(end: number): void {
    const goesOn =
      this.#now.reasonGoesOn &&
      /^(?:[二三四五六七八九]是|（?\d[）.、]|另|同时)/.test(this.#text.slice(end, end + 4));
    if (!goesOn) {
      this.#now.inReason = false;
      this.#now.reasonGoesOn = false;
    }
    this.#now.comparator = undefined;
    this.#now.change = undefined;
    const open = this.#now.lists.filter((list) => list.open);
    const inner = open.at(-1);
    if (inner && inner.items.length === 0 && open.length > 1) inner.open = false;
    else if (inner && open.slice(0, -1).some((outer) => outer.items.length > 0)) {
      if (!hasKnownParts(inner)) inner.open = false;
    } else {
      const only = open.find((list) => list.items.length > 0);
      if (only && only.items.length > 1 && !this.#semicolonSeparated(only)) only.open = false;
    }
    this.#leadStart = end;
    this.#clauseStart = end;
    this.#segmentStart = end;
  }

  /** Whether the first two items of a list have a semicolon between them: then semicolons separate its items. */
  #semicolonSeparated(list: ItemList): boolean {
    const [first, second] = list.items;
    return (
      first !== undefined &&
      second !== undefined &&
      this.#text.slice(first.token.end, second.token.start).includes('；')
    );
  }

  /** 接待费比上年增加…，决算数…: what has changed is what the rest of the sentence is about. */
  #carryWithin(subject: ResolvedSubject): void {
    this.#carriedBefore ??= { subject: this.#carried };
    this.#carried = subject;
  }

  #endSentence(end: number): void {
    if (this.#carriedBefore) this.#carried = this.#carriedBefore.subject;
    this.#carriedBefore = undefined;
    const goOn = this.#listGoesOn(end);
    for (const list of this.#now.lists)
      if (list !== this.#reader.pendingList && list.items.length > 0 && !goOn) list.open = false;
    const next = this.#text.slice(end, end + 10);
    const { lists } = this.#now;
    const keepsList = /^(?:其中|按|包括|具体)/.test(next);
    const { amount, count } = this.#now;
    this.#now = freshMoment();
    if (goOn) this.#now.lists = lists;
    this.#outer.length = 0;
    // 其中 after a full stop divides the amount stated before it.
    this.#now.amount = (goOn ? amount : undefined) ?? this.#ownItem() ?? this.#reader.headline ?? amount;
    this.#now.count = keepsList ? count : undefined;
    this.#sentence = this.#reader.nextSentence();
    this.#ofBudget = false;
    this.#segmentStart = end;
    this.#sentenceStart = true;
    this.#leadStart = end;
    this.#clauseStart = end;
    this.#run = undefined;
  }

  /**
   * `…，增长 5%。主要原因：人员增加；公务接待费 2 万元`, `…，主要是购车。较上年增加 3 万元；公务接待费 2 万元`: cause
   * and comparison belong to one item of a list that goes on. What was so for one item is so for the last.
   */
  #listGoesOn(end: number): boolean {
    let at = end;
    let compares = false;
    while (at - end < 3 * ITEM_LIMIT) {
      const sentence = SENTENCE_OF_ITEM.exec(this.#text.slice(at, at + ITEM_LIMIT));
      if (!sentence) return compares && this.#comparesItems;
      compares ||= sentence[1] !== undefined;
      if (sentence[0].endsWith('；')) {
        this.#comparesItems ||= compares;
        return true;
      }
      at += sentence[0].length;
    }
    return false;
  }

  /**
   * `…、展览 20 万元等`, `…、水费等`: the innermost list names only some of its items. Names of what an item was
   * used for (人员经费 80 万元，用于工资、奖金等) say nothing about the list that the item stands in.
   */
  #leaveOpen(clause: string): void {
    const list = this.#now.lists.findLast((candidate) => candidate.open);
    if (list && (list.items.length === 0 || /^(?:等|[、和及])/.test(clause))) list.partial = true;
  }

  /** The one item of an announced list that this paragraph states, what its further sentences are about. */
  #ownItem(): Mention | undefined {
    const items = this.#reader.pendingList?.items.filter(({ paragraph }) => paragraph === this.#index) ?? [];
    return this.#holdsWholeList && items.length === 1 ? items[0] : undefined;
  }

  /** Words of a clause that hold no figure: comparators and comparisons that the next figures depend on. */
  #endClause(end: number, boundary = true): void {
    const clause = this.#text.slice(Math.max(this.#leadStart, end - LEAD_LIMIT), end);
    if (clause.length >= 2) {
      const comparator = readComparator(clause, this.#reader.year);
      if (comparator) {
        this.#now.comparator = comparator;
        this.#now.change = undefined;
        const compared = resolveSubject(cutComparator(clause), this.#scope, this.#reader.unitNames);
        this.#now.compared = compared.concept && !compared.qualified && !compared.bare ? compared : undefined;
        this.#now.comparedSide = sideOf(compared);
      }
      const word = readComparison(clause);
      const actual = this.#now.amount;
      if (word && actual && actual.paragraph === this.#index && (this.#budgets.length > 0 || this.#rate)) {
        this.#reader.comparisons.push({
          word,
          actual,
          budgets: [...this.#budgets],
          ...(this.#rate ? { rate: this.#rate } : {}),
          location: this.#locate(end - clause.length, end),
        });
      }
      if (/等(?:等|支出|费用|项目|内容|方面)?$/.test(clause)) this.#leaveOpen(clause);
    }
    if (boundary && end > this.#leadStart) this.#carryWords(clause);
  }

  /** `因公出国（境）费，年初预算为…`: a clause that only names something is what the next figures are about. */
  #carryWords(clause: string): void {
    if (this.#now.inReason || clause.length > 40 || clause.length < 2) return;
    // What money was used for (主要用于：人员经费支出) is not what the next figures are about.
    if (
      /用于[：]?$/.test(this.#text.slice(Math.max(0, this.#leadStart - 4), this.#leadStart)) ||
      /^(?:主要)?用于/.test(clause)
    )
      return;
    const subject = resolveSubject(clause, this.#scope, this.#reader.unitNames);
    if (subject.concept && !subject.qualified && !subject.bare) this.#carry(subject);
  }

  #carry(subject: ResolvedSubject): void {
    this.#carried = subject;
    this.#carriedBefore = undefined;
  }

  #readFigure(token: Token): void {
    if (token.kind === 'year') return;
    const run = this.#continuesRun(token);
    const lead = run
      ? run.lead
      : this.#text.slice(Math.max(this.#leadStart, token.start - LEAD_LIMIT), token.start);
    const leadStart = run ? run.leadStart : token.start - lead.length;
    this.#at += 1;
    while (this.#tokens[this.#at] !== token) this.#at += 1;
    const next = this.#tokens[this.#at + 1];
    const tail = this.#text.slice(
      token.end,
      Math.min(token.end + 8, next ? Math.max(token.end, next.end) : this.#text.length),
    );
    const usable = token.kind === 'bare' ? this.#bareAsAmount(token, lead) : token;
    if (!usable) return;
    const role = this.#asBudget(
      this.#ofNamedAmount(usable, lead) ?? readRole(usable, lead, tail, this.#reader.year),
      lead,
    );
    const stated = readComparator(lead, this.#reader.year);
    const comparator = stated ?? this.#now.comparator;
    // 较上年 2.5 万元减少…: what follows is against this figure.
    if (stated && (role.name === 'prior' || role.name === 'budget')) this.#now.comparator = stated;
    const track = run ? run.track + 1 : 0;
    if (this.#now.inReason && STATES.test(lead)) this.#now.inReason = false;
    const own = this.#ownSubject(lead, role, track);
    const mention = this.#mention(usable, lead, role, own, comparator, track);
    this.#run = { lead, leadStart, end: token.end, track, mention };
    this.#leadStart = token.end;
    this.#reader.add(mention);
    if (!mention.aside && !this.#isBase(mention)) this.#take(mention, own);
  }

  #asBudget(role: Mention['role'], lead: string): Mention['role'] {
    const isPart = this.#ofBudget && role.name === 'actual' && !/决算|执行|实际|支出数/.test(lead);
    return isPart ? { name: 'budget', budget: 'unnamed', from: lead.length } : role;
  }

  /** `完成预算 27 万元的 63.2 %`: the amount just before is the base. */
  #ofNamedAmount(token: NumberToken, lead: string): Mention['role'] | undefined {
    const last = this.#reader.mentions.at(-1);
    if (
      token.kind !== 'percent' ||
      !/^的(?:比例)?(?:为)?$/.test(lead) ||
      !last ||
      last.paragraph !== this.#index
    )
      return undefined;
    if (last.role.name === 'budget')
      return { name: 'completion', budget: last.role.budget ?? 'unnamed', from: 0 };
    return this.#isBase(last) ? { name: 'share', base: last.lead.slice(1), from: 0 } : undefined;
  }

  /** `占本年支出合计848.50万元的98.59%`: the amount only says what the share is of. */
  #isBase({ lead, role, token, paragraph }: Mention): boolean {
    return (
      role.name === 'actual' &&
      paragraph === this.#index &&
      /^占[^占]*(?:支出|收入|经费|总额|合计|总计)/.test(lead) &&
      this.#text.startsWith('的', token.end)
    );
  }

  /** 分别为 12.5、13.6 万元: the same lead, the next place. */
  #continuesRun(token: Token): { lead: string; leadStart: number; track: number } | undefined {
    if (!this.#run) return undefined;
    const between = this.#text.slice(this.#run.end, token.start);
    return /^[、，和及]$/.test(between) && /各|分别|均/.test(this.#run.lead) ? this.#run : undefined;
  }

  /** 较上年 2.08 减少…: the named prior figure often goes without its unit. */
  #bareAsAmount(token: NumberToken, lead: string): NumberToken | undefined {
    const named =
      /(?:上年|去年|20\d{2}年度?|[较比与]年?初?预算数?)(?:的)?(?:决算数?|支出数?|同期)?(?:为|的)?$/.test(
        lead,
      ) && /^(?:增加|减少|下降|增长)/.test(this.#text.slice(token.end, token.end + 2));
    const zero = token.value.isZero() && /(?:上年|去年|20\d{2}年度?)[^，。；]{0,8}(?:为|是)$/.test(lead);
    return (named || zero) && this.#now.amount
      ? { ...token, kind: 'amount', measure: this.#now.amount.token.measure }
      : undefined;
  }

  /** Whether the figure being read is the first of several that share its lead. */
  #opensRun(): boolean {
    return isRunJoint(this.#text, this.#tokens[this.#at], this.#tokens[this.#at + 1]);
  }

  #ownSubject(lead: string, { from, name: role }: Mention['role'], track: number): ResolvedSubject {
    const words = (
      lead.slice(0, from) + (role === 'budget' ? afterBudgetWord(lead.slice(from)) : '')
    ).replace(/(?:各|分别|均)(?:为|是)?$/, '');
    const text = cutComparator(words.replace(/^占(?=.)/, ''));
    const subject = resolveSubject(text, this.#scope, this.#reader.unitNames);
    if (!/各|分别/.test(lead)) return subject;
    // One figure for both sides (收、支总计各增加 5 万元) stays one.
    if (subject.concept === 'grand')
      return track === 0 && !this.#opensRun()
        ? subject
        : renamed(subject, track === 0 ? 'income.grand' : 'expense.grand');
    const names = text.split(/[、和与及]/);
    return names.length > 1
      ? resolveSubject(names[track] ?? '', this.#scope, this.#reader.unitNames)
      : subject;
  }

  #mention(
    token: NumberToken,
    lead: string,
    role: Mention['role'],
    own: ResolvedSubject,
    comparator: Comparator | undefined,
    track: number,
  ): Mention {
    const subject = this.#settle(own, role.name);
    return {
      token,
      figure: this.#figure(token, subject),
      role,
      lead,
      subject,
      ...(comparator ? { comparator } : {}),
      sentence: this.#sentence,
      section: this.#placed.section.id,
      paragraph: this.#index,
      aside: this.#now.inReason,
      track,
      context: this.#text.slice(Math.max(this.#segmentStart, token.start - 160), token.start),
    };
  }

  /** A bare lead (支出决算为) is about what the sentence is about. */
  #settle(own: ResolvedSubject, role: Mention['role']['name']): ResolvedSubject {
    if (role !== 'actual' && role !== 'budget') return own;
    const meaningful = own.text !== '' && !own.bare;
    // A bare 合计 adds up what stands before it.
    if (meaningful || /^(?:合计|总计|共计|共)/.test(own.text)) return own;
    const carried = this.#carried;
    if (!carried || (own.text === '' && this.#isNamedAfter())) return own;
    const contradicts = /收入/.test(own.text) && /expense|basic|project/.test(carried.concept ?? '');
    const contradictsToo = /支出/.test(own.text) && (carried.concept ?? '').startsWith('income');
    return contradicts || contradictsToo ? own : carried;
  }

  /** `其中：28.50 万元用于城市公共设施`: what stands after the figure names it. */
  #isNamedAfter(): boolean {
    const { end = 0 } = this.#tokens[this.#at] ?? {};
    return this.#now.lists.some(({ open }) => open) && this.#text.startsWith('用于', end);
  }

  #figure(token: NumberToken, subject: ResolvedSubject): TextFigure {
    const label = subject.bare ? '' : subject.text;
    const count = token.kind === 'count';
    const percent = token.kind === 'percent' || token.kind === 'points';
    return {
      id: `n${this.#reader.mentions.length + 1}`,
      kind: count ? 'count' : percent ? 'percent' : 'amount',
      value:
        token.measure === '千元'
          ? token.value.div(10)
          : token.measure === '百万元'
            ? token.value.mul(100)
            : token.value,
      decimals: token.measure === '千元' ? token.decimals + 1 : token.decimals,
      unit: count ? 'count' : percent ? 'percent' : (UNITS[token.measure] ?? 'wanyuan'),
      measure: token.measure,
      text: this.#text.slice(token.start, token.digitsEnd),
      state: 'printed',
      sentence: this.#sentence,
      location: { ...this.#locate(token.start, token.end), ...(label ? { label } : {}) },
    };
  }

  #locate(start: number, end: number): Location {
    const clauseEnd = nextBreak(this.#text, end);
    const clauseStart = Math.max(Math.min(this.#clauseStart, start), start - EXCERPT);
    return locate(
      this.#placed.paragraph.flow,
      this.#reader.narrative,
      start,
      end,
      this.#placed.path.join(' › '),
      {
        start: clauseStart,
        end: clauseEnd,
      },
    );
  }

  #take(mention: Mention, own: ResolvedSubject): void {
    switch (mention.role.name) {
      case 'actual':
        this.#takeActual(mention, own);
        break;
      case 'count':
        if (own.concept && !own.qualified && !own.bare) this.#carry(own);
        this.#listItem(mention);
        this.#now.count = mention;
        break;
      case 'budget':
        if (own.text !== '' && !own.bare) {
          this.#carry(own);
          this.#budgets = [];
        }
        this.#budgets.push({ mention, base: mention.role.budget ?? 'unnamed' });
        this.#completeEarlier(mention);
        if (COMPARED_BUDGET.test(mention.lead)) this.#takeCompared(mention);
        break;
      case 'change':
      case 'growth':
      case 'prior':
        this.#takeChange(mention, own);
        break;
      case 'share':
        this.#takeShare(mention, own);
        break;
      case 'completion':
        this.#takeCompletion(mention, own);
        break;
      case 'unknown':
        this.#takeUnknown(mention);
        break;
      default:
    }
  }

  #takeCompletion(mention: Mention, own: ResolvedSubject): void {
    this.#rate = mention;
    const latest = this.#now.amount;
    // 其中，基本支出完成年初预算的95%: about something else than the amount before it.
    const other =
      own.concept !== undefined && !own.qualified && !own.bare && latest && !sameSubject(latest.subject, own);
    if (other) {
      this.#now.amount = this.#reader.recent.findLast(
        (amount) => amount.section === mention.section && sameSubject(amount.subject, own),
      );
      this.#budgets = [];
    }
    this.#reader.completions.push({
      mention,
      budgets: [...this.#budgets],
      actuals: this.#actualsOf(mention),
    });
  }

  /** `完成预算的60.5%（预算2万元）`: the budget stands after the rate that it is the base of. */
  #completeEarlier(mention: Mention): void {
    const last = this.#reader.completions.at(-1);
    const follows =
      last?.budgets.length === 0 &&
      last.mention === this.#reader.mentions.at(-2) &&
      last.mention.sentence === mention.sentence;
    const base = mention.role.budget ?? 'unnamed';
    if (follows && !COMPARED_BUDGET.test(mention.lead))
      this.#reader.completions[this.#reader.completions.length - 1] = {
        ...last,
        budgets: [{ mention, base }],
      };
  }

  /** The latest amount, or the total of the list it stands in. */
  #actualsOf(mention: Mention): Mention[] {
    const amount = this.#now.amount;
    if (!amount || amount.paragraph !== mention.paragraph) return [];
    const total = amount.list?.total;
    return total ? [amount, total] : [amount];
  }

  #takeActual(mention: Mention, own: ResolvedSubject): void {
    const named = own.text !== '' && !own.bare;
    if (named) {
      this.#carry(own);
      const last = this.#budgets.at(-1);
      if (last && !sameSubject(last.mention.subject, own) && !sameFacts(last.mention.subject, own))
        this.#budgets = [];
    }
    const change = this.#now.change;
    // 比上年增加 10 万元，达到 110 万元: the current figure follows.
    if (
      change?.currents.length === 0 &&
      change.sentence === mention.sentence &&
      change.track === mention.track
    )
      if (sameSubject(change.subject, mention.subject)) change.currents.push(mention);
    this.#now.change = undefined;
    this.#rate = undefined;
    const inList = this.#listItem(mention);
    this.#now.amount = mention;
    const opens = !inList || (mention.list === this.#reader.pendingList && !this.#holdsWholeList);
    if (opens && this.#outer.length === 0) this.#reader.headline = mention;
  }

  /** Puts the figure into the innermost open list it can belong to. */
  #listItem(mention: Mention): boolean {
    const pending = this.#reader.pendingList;
    for (let i = this.#now.lists.length - 1; i >= 0; i -= 1) {
      const list = this.#now.lists[i]!;
      if (!list.open) continue;
      const total = list.total ?? (mention.role.name === 'count' ? list.count : list.amount);
      if (!total || total.figure.kind !== mention.figure.kind) continue;
      if (mention.figure.kind === 'count' && !sameMeasure(total.token.measure, mention.token.measure))
        continue;
      const parts = findConcept(total.subject.concept ?? '')?.parts;
      const concept = mention.subject.concept;
      if (isOtherSide(total.subject.concept, concept)) {
        list.open = false;
        continue;
      }
      if (
        parts &&
        concept &&
        !parts.includes(concept) &&
        this.#now.lists.slice(0, i).some((outer) => outer.open)
      ) {
        list.open = false;
        continue;
      }
      if (
        concept &&
        list.items.some((item) => findConcept(item.subject.concept ?? '')?.parts?.includes(concept))
      )
        continue;
      if (concept && concept === total.subject.concept) {
        // The total said again ends the list of its parts.
        if (list.items.length > 0) list.open = false;
        continue;
      }
      const last = list.items.at(-1);
      if (last && mention.role.name === 'actual' && sameSubject(last.subject, mention.subject)) return true;
      list.total = total;
      list.items.push(mention);
      mention.list = list;
      if (list === pending) this.#itemTaken = true;
      return true;
    }
    if (
      pending &&
      !this.#itemTaken &&
      this.#reader.takesItem(this.#placed) &&
      mention.role.name === 'actual' &&
      this.#now.lists.every((list) => !list.open || list === pending)
    ) {
      const list = pending;
      const total = list.total ?? list.amount;
      if (total && total.paragraph !== mention.paragraph) {
        list.total = total;
        list.items.push(mention);
        mention.list = list;
        this.#itemTaken = true;
        return true;
      }
    }
    return false;
  }

  /** 较预算 3 万元减少…: the figure compared with opens a change of its own. */
  #takeCompared(mention: Mention): void {
    const change: Change = {
      comparator: mention.comparator,
      track: mention.track,
      currents: this.#currentsOf(mention, { ...mention.subject, text: '', bare: true }, false),
      subject: this.#now.amount?.subject ?? mention.subject,
      sentence: mention.sentence,
      prior: mention,
      ...(isLevel(this.#text, mention) ? { flat: true } : {}),
    };
    this.#reader.changes.push(change);
    this.#now.change = change;
  }

  #takeChange(mention: Mention, own: ResolvedSubject): void {
    const slot = mention.role.name === 'change' ? 'delta' : mention.role.name === 'growth' ? 'rate' : 'prior';
    const named = own.text !== '' && !own.bare && own.concept !== undefined;
    const open = this.#now.change;
    const fits =
      open &&
      open.sentence === mention.sentence &&
      open[slot] === undefined &&
      open.track === mention.track &&
      (!named || sameSubject(open.subject, own)) &&
      sameComparator(mention.comparator, open.comparator);
    if (fits) {
      open[slot] = mention;
      return;
    }

    const tracked =
      mention.track > 0 || this.#hasTrack(mention) ? this.#trackChange(mention, slot) : undefined;
    if (tracked) {
      tracked[slot] = mention;
      return;
    }
    const currents = this.#currentsOf(mention, own, named);
    const flat = slot === 'prior' && isLevel(this.#text, mention);
    const change: Change = {
      comparator: mention.comparator,
      track: mention.track,
      ...(flat ? { flat } : {}),
      currents,
      subject: named ? own : (currents[0]?.subject ?? this.#now.amount?.subject ?? own),
      sentence: mention.sentence,
      ...(mention.comparator?.against === 'budget'
        ? { budgets: this.#budgets.map(({ mention: budget }) => budget) }
        : {}),
    };
    if (named && !own.qualified && mention.role.name !== 'prior') this.#carryWithin(own);
    change[slot] = mention;
    this.#reader.changes.push(change);
    this.#now.change = change;
    const list = this.#now.lists.findLast((candidate) => candidate.open);
    if (list && slot === 'delta' && named) list.changes.push(mention);
  }

  #hasTrack(mention: Mention): boolean {
    return this.#reader.changes
      .slice(-12)
      .some((change) => change.sentence === mention.sentence && change.track > 0);
  }

  #trackChange(mention: Mention, slot: 'delta' | 'rate' | 'prior'): Change | undefined {
    return this.#reader.changes
      .slice(-12)
      .find(
        (change) =>
          change.sentence === mention.sentence &&
          change.track === mention.track &&
          change[slot] === undefined,
      );
  }

  /** Figures that can be the current one: what the words name, else the latest amount, else the list's total. */
  #currentsOf(mention: Mention, own: ResolvedSubject, named: boolean): Mention[] {
    const recent = this.#reader.recent.filter((other) => other.section === mention.section);
    const compared = own.text === '' || own.bare ? this.#now.compared : undefined;
    if (compared) {
      const same = recent.findLast((other) => sameSubject(other.subject, compared));
      if (same) return [same];
    }
    if (named) {
      const same =
        recent.findLast((other) => sameSubject(other.subject, own) && other.track === mention.track) ??
        recent.findLast((other) => isTotalOfSide(other.subject, own));
      if (!same && own.concept === 'grand')
        return recent.filter((other) => isGrandTotal(other.subject, own)).slice(-2);
      return same ? [same] : [];
    }
    if (own.text !== '' && !own.bare && own.concept === undefined && own.text.length > 1) {
      const same = recent.findLast((other) => other.subject.text === own.text);
      return same ? [same] : [];
    }
    const run = this.#runOf(mention);
    if (run) return [run];
    const side = sideOf(own) ?? (own.text === '' ? this.#now.comparedSide : undefined);
    const total = side && this.#totalOnSide(side, recent);
    if (total) return [total];
    if (side && contradictsSide(side, this.#now.amount?.subject.concept)) return [];
    if (mention.track > 0) {
      const same = recent.findLast(
        (other) => other.paragraph === mention.paragraph && other.track === mention.track,
      );
      return same ? [same] : [];
    }
    const amount = this.#now.amount;
    if (!amount || amount.paragraph !== mention.paragraph) return [];
    const tracked = recent.findLast((other) => other.paragraph === mention.paragraph && other.track === 0);
    const first = tracked && amount.track > 0 ? tracked : amount;
    const whole = first.list?.total;
    const near = whole && (whole.paragraph === mention.paragraph || this.#isWhollyHere(first.list!));
    return whole && near ? [first, whole] : [first];
  }

  /** 收入 alone, said after both totals: the one of its side. */
  #totalOnSide(side: Side, recent: readonly Mention[]): Mention | undefined {
    const amount = this.#now.amount;
    if (amount && !contradictsSide(side, amount.subject.concept)) return undefined;
    return recent.findLast(
      ({ subject, list }) => isTotalOf(side, subject.concept) && !subject.qualified && !list,
    );
  }

  /** A list announced in the paragraph before, all of whose items stand in this one. */
  #isWhollyHere(list: ItemList): boolean {
    return list.items.length > 1 && list.items.every((item) => item.paragraph === this.#index);
  }

  /** 分别占 8.97 % 和 91.03 %: the k figures of a run belong to the k amounts before it, in order. */
  #runOf(mention: Mention): Mention | undefined {
    if (!/各|分别/.test(mention.lead)) return undefined;
    const first = this.#at - mention.track;
    let length = 1;
    while (isRunJoint(this.#text, this.#tokens[first + length - 1], this.#tokens[first + length]))
      length += 1;
    if (length < 2) return undefined;
    const start = this.#tokens[first]?.start ?? 0;
    const amounts = this.#reader.recent.filter(
      (other) => other.paragraph === mention.paragraph && other.token.start < start,
    );
    return amounts.slice(-length)[mention.track];
  }

  #takeShare(mention: Mention, own: ResolvedSubject): void {
    const named = own.text !== '' && !own.bare;
    const recent = this.#reader.recent.filter((other) => other.paragraph === mention.paragraph);
    let part = this.#now.amount;
    const run = this.#runOf(mention);
    if (run) part = run;
    else if (mention.track > 0) part = recent.findLast((other) => other.track === mention.track);
    else if (named && own.concept)
      part = this.#reader.recent.findLast((other) => sameSubject(other.subject, own));
    else if (named) part = undefined;
    if (!part || (part.paragraph !== mention.paragraph && !named)) return;
    const baseText = mention.role.base ?? '';
    const baseSubject =
      baseText === '' ? undefined : resolveSubject(baseText, this.#scope, this.#reader.unitNames);
    this.#reader.shares.push({ mention, part, baseText, ...(baseSubject ? { baseSubject } : {}) });
  }

  /** `减少 3.84 万元（21.41%）`: a percentage in brackets right after a change is its rate. */
  #takeUnknown(mention: Mention): void {
    const change = this.#now.change;
    if (mention.token.kind !== 'percent' || mention.lead !== '' || !change?.delta || change.rate) return;
    if (change.delta.token.end + 1 === mention.token.start) change.rate = mention;
  }
}

/** 其他收入5万元，主要是利息收入，占收入总计的2%: the statement goes on after what it consists of. */
const STATES =
  /^占(?:本年|当年|总)?(?:收入|支出)?(?:总计|合计|总额|总数|总收入|总支出)?的?(?:比重|比例)?(?:为)?$|^完成(?:年初|全年|调整)?预算数?的?$/;

const freshMoment = (): Moment => ({
  comparator: undefined,
  inReason: false,
  reasonGoesOn: false,
  amount: undefined,
  count: undefined,
  change: undefined,
  compared: undefined,
  comparedSide: undefined,
  lists: [],
});

const hasKnownParts = (list: ItemList): boolean => {
  const total = list.total ?? list.amount;
  return total?.subject.concept !== undefined && findConcept(total.subject.concept)?.parts !== undefined;
};

const renamed = (subject: ResolvedSubject, concept: string): ResolvedSubject => {
  const { loose: _, ...rest } = subject;
  const found = findConcept(concept);
  const loose = found?.loose?.[subject.scope];
  return { ...rest, concept, facts: found?.facts[subject.scope] ?? [], ...(loose ? { loose } : {}) };
};

/** `部门预算公务接待费 2 万元`: the subject may follow the word 预算. */
const afterBudgetWord = (words: string): string =>
  /^[^预]*预算(?:数|额|安排|批复|中|为|是)*(?=.*[费入出款金])(.*)$/.exec(words)?.[1] ?? '';

/** The subject of a change stands before the comparator (…较上年) or after it (与上年相比，…): the comparator itself names nothing. */
function cutComparator(words: string): string {
  return words
    .replace(/(?:按照?)?(?:同|可比)口径(?:计算|相比|比较)?(?:同比)?$/, '')
    .replace(
      /(?:与|同|和|较|比|相较于?)(?!(?:年初|上年)(?:财政拨款)?结[转余])(?:上一?年度?|去年|同期|(?:19|20)\d{2}年度?|年初|预算|全年|调整)[^，；]{0,24}?(?:相比|比较|对比)?(?:决算数?|预算数?|支出|收入)?$/,
      '',
    )
    .replace(/同比$/, '')
    .replace(/(?:与|同|较|比|相较于?)$/, '')
    .replace(
      /^(?:与|同|和|较|比)(?:上一?年度?|去年|同期|(?:19|20)\d{2}年度?|年初|预算|全年|调整)[^，；]{0,16}?(?:相比|比较|对比)/,
      '',
    );
}

export const sameSubject = (a: ResolvedSubject, b: ResolvedSubject): boolean => {
  if (a.line || b.line) return a.line !== undefined && a.line === b.line;
  if (a.concept && b.concept)
    return a.concept === b.concept && a.qualified === b.qualified && (a.qualified ? a.text === b.text : true);
  return a.concept === b.concept && a.text === b.text;
};

/** 一般公共预算财政拨款支出 and 决算支出 of its section are one cell. */
const sameFacts = (a: ResolvedSubject, b: ResolvedSubject): boolean =>
  !a.qualified && !b.qualified && a.facts.some((fact) => b.facts.includes(fact));

/** 与上年 100 万元持平: no change at all. 基本持平 promises less. */
const isLevel = (text: string, { token }: Mention): boolean =>
  /^(?:相比)?，?(?:相)?(?:持平|一致|相同|相等)/.test(text.slice(token.end, token.end + 8));

const sameComparator = (a: Comparator | undefined, b: Comparator | undefined): boolean =>
  !a ||
  !b ||
  (a.against === b.against && (a.year === undefined || b.year === undefined || a.year === b.year));

/** Two figures of one kind with nothing but a joint between them. */
const isRunJoint = (text: string, a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && /^[、，和及]$/.test(text.slice(a.end, b.start));

/** 人 and 名 count the same, 个批次 and 批次 too. */
const plainMeasure = (measure: string): string => measure.replace(/[个次数]/g, '').replace('名', '人');
const sameMeasure = (a: string, b: string): boolean => plainMeasure(a) === plainMeasure(b);

function nextBreak(text: string, from: number): number {
  const rest = text.slice(from, from + EXCERPT).search(/[，。；！？]/);
  return rest < 0 ? Math.min(text.length, from + EXCERPT) : from + rest;
}
