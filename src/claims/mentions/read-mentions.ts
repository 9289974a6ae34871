import type { Narrative } from '../../model/index.ts';
import type { Event } from '../events.ts';
import { readEvents } from '../events.ts';
import { type NumberToken, readTokens } from '../figures/tokens.ts';
import type { Scope } from '../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import { readLineNames } from '../words/line-names.ts';
import { amongRunningCosts } from './among-running-costs.ts';
import { isBaseAmount } from './base-amount.ts';
import { isInClosedBracket } from './closed-bracket.ts';
import {
  type Comparator,
  type ComparisonWord,
  cutComparator,
  isLimit,
  readComparator,
  readComparison,
  readLimit,
} from './comparator.ts';
import { placeInClause, textFigure } from './figure-of-token.ts';
import { lineSubject } from './line-subject.ts';
import type {
  ComparisonMention,
  LevelMention,
  Mention,
  Opener,
  ParagraphReading,
  Place,
  Run,
} from './mention.ts';
import { ownSubject } from './own-subject.ts';
import type { Role } from './role.ts';
import { bareAsAmount, roleInContext } from './role-in-context.ts';
import { findRuns } from './runs.ts';
import { isKnown } from './same-subject.ts';
import { isOfChanged, lineOfLead, type Naming, namedBehind, subjectInContext } from './subject-in-context.ts';
import { comparison, list, reason, role as roleCue, subject as subjectCue } from './wording.ts';
import { roleOfYear, type YearsOfRun, yearsOfRun } from './years-of-run.ts';

/** Longest piece of text that can name a figure. */
const LEAD = 90;
/** Names of a run (办公费、印刷费……分别为) are told before its first figure, twenty and more of them. */
const LEAD_OF_RUN = 400;
const CONTEXT = 160;
const TAIL = 8;

const REASON_COUNTED = reason('reason-counted');
const REASON_NEXT = reason('reason-next');
const REASON_NEXT_SENTENCE = reason('reason-next-sentence');
const REASON_OVER = reason('reason-over');
/** As much as tells whether a clause counts on a day. */
const DAY_LENGTH = 8;
const STATES_AGAIN = reason('states-again');
const OPEN_END = list('open-end');
const OPEN_END_START = list('open-end-start');
const OPENER_JOINT = list('opener-joint');
const ANNOUNCES = list('announces');
const ANNOUNCES_SOME = list('announces-partial');
const GATHERS = list('gathers-before');
const USED_CLAUSE = list('used-clause');
const TIME_CLAUSE = subjectCue('time-clause');
const TIME_LEAD = subjectCue('time-lead');
const YEAR_BEFORE = subjectCue('year-before-figure');
const YEAR_ALONE = subjectCue('year-alone');
const PREDICATE = subjectCue('predicate');
const ASPECT = subjectCue('aspect');
const INCOME = subjectCue('income');
const EXPENSE = subjectCue('expense');
const BUDGET = comparison('budget');
const CHANGE_STATED = comparison('change-stated');
/** Longest change with its comparison. */
const CHANGE_LENGTH = 60;
const NO_CHANGE = comparison('no-change');
const LEVEL_OF_ALL = comparison('level-of-all');
const RESPECTIVELY = roleCue('respectively');
const OWN_BUDGET = roleCue('own-budget');
const BIG_UNIT = roleCue('big-unit');

export interface ParagraphToRead {
  readonly placed: PlacedParagraph;
  readonly index: number;
  readonly scope: Scope;
  /** What the paragraph speaks of before its first word, and where its own text begins. */
  readonly opening: ResolvedSubject | undefined;
  readonly from: number;
}

export interface TextToRead {
  readonly narrative: Narrative;
  readonly year: number | undefined;
  readonly unitNames: readonly string[];
  /** The text is a budget's: what it calls the budget of the year are the figures that it states. */
  readonly isBudget: boolean;
}

/** What holds from figure to figure within a sentence. */
interface Moment {
  readonly comparator?: Comparator | undefined;
  readonly compared?: ResolvedSubject | undefined;
  /** What the words before a figure compare with: it holds for the figures of the same turn (…，下降 5 %). */
  readonly spoken?: { readonly comparator: Comparator; readonly turn: number } | undefined;
  readonly inReason: boolean;
  /** 决算数小于预算数的主要原因: a change on last year is told behind it, not explained. */
  readonly reasonOfBudget?: boolean;
  readonly reasonGoesOn: boolean;
  readonly year?: number | undefined;
}
const FRESH: Moment = { inReason: false, reasonGoesOn: false };

/** Reads the figures of one paragraph: each with its role, its subject, what it is compared with and where it stands. */
export function readMentions(
  { narrative, year, unitNames, isBudget }: TextToRead,
  { placed, index: paragraph, scope, opening, from }: ParagraphToRead,
  firstIndex: number,
): ParagraphReading {
  const { flow } = placed.paragraph;
  const { text } = flow;
  const tokens = readTokens(text, from, text.length);
  const events = readEvents(text, from, tokens);
  const runs = findRuns(text, tokens);
  const mentions: Mention[] = [];
  const openers: Opener[] = [];
  const comparisons: ComparisonMention[] = [];
  const levels: LevelMention[] = [];
  const stops: number[] = [];
  const semicolons: number[] = [];
  const openEnds: number[] = [];

  /** By run: what its figures are about where a row of others has just named it. */
  const rows = new Map<number, readonly ResolvedSubject[] | undefined>();
  const years = new Map<number, YearsOfRun | undefined>();
  /** By run over several years: its first amount. */
  const firsts = new Map<number, Mention>();
  let now = FRESH;
  let carried = opening;
  let beforeSentence: { readonly subject: ResolvedSubject | undefined } | undefined;
  const outer: { readonly now: Moment; readonly carried: ResolvedSubject | undefined }[] = [];
  let place: Place = { paragraph, sentence: 0, segment: 0, clause: 0, brackets: [], item: 0 };
  let [leadStart, clauseStart, segmentStart, openerEnd] = [from, from, from, -1];
  let ofBudget = false;
  let ofPrior: { readonly year: number | undefined } | undefined;
  let brackets = 0;
  let turn = 0;

  const resolve = (words: string): ResolvedSubject => resolveSubject(words, scope, unitNames);
  const naming: Naming = { scope, resolve };
  const lastActual = (): Mention | undefined =>
    mentions.findLast(({ role, aside }) => role.name === 'actual' && !aside);

  /** Words of a clause behind its last figure: comparators, comparisons, names that the next figures depend on. */
  const endClause = (end: number, isBoundary: boolean): void => {
    const clause = text.slice(Math.max(leadStart, end - LEAD), end);
    if (clause.length < 2) return;
    const time = TIME_CLAUSE.exec(clause);
    if (time) now = { ...now, year: Number(time.groups!.year) };
    const comparator = readComparator(clause, year);
    if (comparator) {
      turn += 1;
      const compared = resolve(cutComparator(clause));
      const named =
        isKnown(compared) || (compared.bare && (INCOME.test(compared.text) || EXPENSE.test(compared.text)));
      now = { ...now, comparator, compared: named ? compared : undefined };
    }
    const level = NO_CHANGE.test(clause) ? (comparator ?? now.comparator) : undefined;
    const levelOf = level && levelSubject(clause);
    if (level && !now.inReason && (levelOf || carried))
      levels.push({
        subject: levelOf ?? carried!,
        isNamed: levelOf !== undefined,
        ofAll: LEVEL_OF_ALL.test(clause),
        comparator: level,
        start: end - clause.length,
        end,
        place,
        index: firstIndex + mentions.length,
      });
    const word = readComparison(clause);
    const limit = word || now.inReason ? undefined : readLimit(clause);
    const about = limit && resolve(limit.name);
    if (word) compare(word, end - clause.length, end);
    if (limit) compare(limit, end - clause.length, end, about && isKnown(about) ? about : undefined);
    if (OPEN_END.test(clause) && OPEN_END_START.test(clause)) openEnds.push(end);
    if (isBoundary && end > leadStart) carryWords(clause);
  };

  const compare = (
    { word, base }: ComparisonWord,
    start: number,
    end: number,
    about?: ResolvedSubject,
  ): void => {
    const subject = about ? { subject: about } : {};
    comparisons.push({ word, base, ...subject, start, end, place, index: firstIndex + mentions.length });
  };

  /** 上级补助收入与上年持平: the name that stands before the comparison. */
  const levelSubject = (clause: string): ResolvedSubject | undefined => {
    const name = cutComparator(clause);
    const named = name === clause ? undefined : resolve(name);
    return named && isKnown(named) ? named : undefined;
  };

  /** `因公出国（境）费，年初预算为…`: a clause that only names something is what the next figures are about. */
  const carryWords = (clause: string): void => {
    const line = now.inReason ? undefined : readLineNames(clause);
    if (line && line.after >= clause.length) {
      carry(lineSubject(line, scope));
      return;
    }
    if (now.inReason || clause.length > 40) return;
    // What money was used for (主要用于：人员经费支出) is not what the next figures are about.
    if (USED_CLAUSE.test(clause) || USED_CLAUSE.test(text.slice(Math.max(0, leadStart - 4), leadStart)))
      return;
    const whole = resolve(ASPECT.exec(clause)?.groups?.name ?? clause);
    const subject = isKnown(whole) ? whole : resolve(clause.replace(PREDICATE.one, ''));
    if (isKnown(subject)) carry(subject);
  };
  const carry = (subject: ResolvedSubject): void => {
    carried = subject;
    beforeSentence = undefined;
  };

  const passEvent = (event: Exclude<Event, { kind: 'figure' }>): void => {
    switch (event.kind) {
      case 'comma':
        endClause(event.start, true);
        if (now.reasonOfBudget && CHANGE_STATED.test(text.slice(event.end, event.end + CHANGE_LENGTH)))
          now = { ...now, inReason: false, reasonOfBudget: false };
        if (now.inReason && REASON_OVER.test(text.slice(event.end, event.end + DAY_LENGTH)))
          now = { ...now, inReason: false };
        leadStart = clauseStart = event.end;
        place = { ...place, clause: place.clause + 1 };
        break;
      case 'semicolon': {
        endClause(event.start, true);
        const goesOn = now.reasonGoesOn && REASON_NEXT.test(text.slice(event.end, event.end + 4));
        // A比预算减少1万元；B减少2万元: the next item is compared with the same.
        const comparator = now.spoken?.comparator ?? now.comparator;
        now = goesOn ? { inReason: true, reasonGoesOn: true } : { ...FRESH, comparator };
        semicolons.push(event.start);
        turn += 1;
        leadStart = clauseStart = segmentStart = event.end;
        place = { ...place, segment: place.segment + 1, clause: place.clause + 1 };
        break;
      }
      case 'stop':
        endClause(event.start, true);
        if (beforeSentence) carried = beforeSentence.subject;
        beforeSentence = undefined;
        // 主要原因：一是…。二是…: the next reason.
        now =
          now.reasonGoesOn && REASON_NEXT_SENTENCE.test(text.slice(event.end, event.end + 2))
            ? { inReason: true, reasonGoesOn: true }
            : FRESH;
        ofBudget = false;
        ofPrior = undefined;
        stops.push(event.start);
        turn += 1;
        outer.length = 0;
        leadStart = clauseStart = segmentStart = event.end;
        place = {
          ...place,
          sentence: place.sentence + 1,
          segment: place.segment + 1,
          clause: place.clause + 1,
          brackets: [],
        };
        break;
      case 'open': {
        endClause(event.start, false);
        outer.push({ now, carried });
        brackets += 1;
        const before = mentions.at(-1);
        if (before && before.token.end === event.start)
          openers.push(opener('bracket', event.start, event.end, false));
        leadStart = event.end;
        place = { ...place, brackets: [...place.brackets, brackets], clause: place.clause + 1 };
        break;
      }
      case 'close': {
        endClause(event.start, false);
        const around = outer.pop();
        if (around) {
          now = around.now;
          carried = around.carried ?? carried;
        }
        leadStart = event.end;
        place = { ...place, brackets: place.brackets.slice(0, -1), clause: place.clause + 1 };
        break;
      }
      case 'opener':
        if (event.start >= leadStart) openList(event);
        break;
      case 'item':
        endClause(event.start, false);
        if (event.number === 1 && !(openerEnd >= 0 && OPENER_JOINT.test(text.slice(openerEnd, event.start))))
          openers.push(opener('numbers', event.start, event.end, false));
        place = { ...place, item: place.item + 1, clause: place.clause + 1 };
        if (event.start >= leadStart) leadStart = clauseStart = event.end;
        break;
      case 'reason':
        endClause(event.start, false);
        leadStart = event.end;
        now = {
          ...now,
          inReason: true,
          reasonOfBudget: BUDGET.test(text.slice(clauseStart, event.start)),
          reasonGoesOn: REASON_COUNTED.test(text.slice(event.end, event.end + 6)),
        };
        break;
    }
  };

  const opener = (kind: Opener['kind'], start: number, end: number, partial: boolean): Opener => ({
    kind,
    start,
    end,
    partial,
    words: text.slice(Math.max(leadStart, start - LEAD), start),
    opening: text.slice(start, end),
    place,
    index: firstIndex + mentions.length,
  });

  const openList = (event: Extract<Event, { kind: 'opener' }>): void => {
    const atStart = mentions.at(-1)?.place.sentence !== place.sentence;
    if (now.inReason) return;
    const last = openers.at(-1);
    const joins = last && openerEnd >= 0 && OPENER_JOINT.test(text.slice(openerEnd, event.start));
    openerEnd = event.end;
    if (joins) {
      openers[openers.length - 1] = { ...last, partial: last.partial || event.partial, end: event.end };
      leadStart = event.end;
      return;
    }
    const time = TIME_LEAD.exec(text.slice(leadStart, event.start))?.groups?.year;
    // 2021年三公经费预算中，…: what follows is of that year.
    if (time && place.brackets.length === 0) now = { ...now, year: Number(time) };
    const before = mentions.at(-1);
    // 2021年决算数 8 万元，其中：…: parts of last year's total are of last year.
    const divides = before && !atStart && OPENER_JOINT.test(text.slice(before.token.end, event.start));
    if (divides && before.role.name === 'prior') ofPrior = { year: before.year };
    now = { ...now, reasonGoesOn: false };
    ofBudget = before?.role.name === 'budget' && (!atStart || lastActual() === undefined);
    // （其中：…）: the bracket and the word open one list.
    if (last?.kind === 'bracket' && OPENER_JOINT.test(text.slice(last.end, event.start))) openers.pop();
    openers.push(opener('words', event.start, event.end, event.partial));
    leadStart = event.end;
  };

  /** 预算40万元，其中：A预算30万元，B预算10万元。决算32万元: behind a list of budgets a bare final figure is the total's again. */
  const totalAgain = ({ name }: Role): ResolvedSubject | undefined => {
    const [opener, last] = [openers.at(-1), mentions.at(-1)];
    if (name !== 'actual' || opener?.kind !== 'words' || last?.place.segment === place.segment)
      return undefined;
    const total = mentions[opener.index - firstIndex - 1];
    if (total?.role.name !== 'budget') return undefined;
    const items = mentions.slice(opener.index - firstIndex);
    return items.length > 1 && items.every(({ role }) => role.name === 'budget') ? total.subject : undefined;
  };

  const readFigure = (token: NumberToken): void => {
    const run = runs.get(token);
    const first =
      run && run.place > 0
        ? (firsts.get(run.id) ?? mentions.findLast((other) => other.run?.id === run.id))
        : undefined;
    const reach = run ? LEAD_OF_RUN : LEAD;
    const lead =
      first?.lead ?? withoutColon(text.slice(Math.max(leadStart, token.start - reach), token.start));
    const tail = text.slice(token.end, token.end + TAIL);
    const usable = token.kind === 'bare' ? bareAsAmount(token, lead, tail, lastActual()) : token;
    if (!usable) return;
    const words = isBudget ? asAccounts(lead) : lead;
    const ofYears = run && usable.kind === 'amount' ? yearsOf(run, lead, token) : undefined;
    const ownYear = ofYears ? ofYears.years[run!.place] : yearBefore(lead);
    // The figures of a run have one role.
    const said = first
      ? first.role
      : roleInContext(usable, words, tail, { last: mentions.at(-1), ofBudget, year });
    const role = ownYear === undefined ? said : roleOfYear(said, ownYear, year!);
    const shared =
      run &&
      !ofYears &&
      (RESPECTIVELY.test(lead) ||
        role.name === 'share' ||
        role.name === 'growth' ||
        role.name === 'completion');
    const stated = readComparator(lead, year);
    const comparator =
      stated ?? (now.spoken?.turn === turn ? now.spoken.comparator : undefined) ?? now.comparator;
    if (stated) now = { ...now, spoken: { comparator: stated, turn } };
    // 较上年 2.5 万元减少…: what follows is against this figure.
    if (stated && (role.name === 'prior' || role.name === 'budget'))
      now = { ...now, comparator: stated, compared: undefined };
    if (now.inReason && STATES_AGAIN.test(lead)) now = { ...now, inReason: false };
    const read = amongRunningCosts(
      lineOfLead(words, carried, naming) ??
        namedBehind(text, lead, token, naming) ??
        ownSubject(ofYears?.words ?? words, role, shared ? run : undefined, scope, unitNames),
      () => sentenceAt(token.start),
    );
    const isUnnamed = read.bare || read.text === '';
    // 收入166万元（其中…其他收入1万元），2022年是154万元: of what stands before the bracket.
    const before = mentions.findLast((mention) => !isInClosedBracket(mention, place));
    const isOfAnotherYear =
      YEAR_ALONE.test(lead) &&
      before?.sentence === sentenceId(paragraph, place) &&
      before.role.name !== 'change';
    const own = isOfAnotherYear
      ? before.subject
      : ((isUnnamed && run && RESPECTIVELY.test(lead) ? namedInOrder(run) : undefined) ?? read);
    const subject = subjectInContext(own, role, {
      carried: totalAgain(role) ?? carried,
      last: mentions.at(-1),
      place,
    });
    const time = TIME_LEAD.exec(lead)?.groups?.year;
    if (ofYears || isOfAnotherYear) now = { ...now, year: undefined };
    else if (time && place.brackets.length === 0) now = { ...now, year: Number(time) };
    const named = ownYear ?? now.year ?? ofPrior?.year;
    const stray = named !== undefined && year !== undefined && named !== year ? named : undefined;
    const isPrior =
      role.name === 'actual' && (ofPrior !== undefined || (stray !== undefined && stray < year!));
    const index = firstIndex + mentions.length;
    mentions.push({
      index,
      token: usable,
      figure: textFigure(
        text,
        usable,
        index,
        subject,
        placeInClause(narrative, placed, usable, clauseStart),
        sentenceId(paragraph, place),
      ),
      role: isPrior ? { ...role, name: 'prior' } : role,
      lead,
      own,
      subject,
      ...(comparator ? { comparator } : {}),
      ...(now.compared ? { compared: now.compared } : {}),
      ...(stray === undefined ? {} : { year: stray }),
      place,
      turn,
      sentence: sentenceId(paragraph, place),
      section: placed.section.id,
      paragraph,
      aside: now.inReason,
      ...(shared ? { run } : {}),
      context: text.slice(Math.max(segmentStart, token.start - CONTEXT), token.start),
      tail,
    });
    const mention = mentions.at(-1)!;
    carryFrom(mention);
    if (ofYears && run?.place === 0) firsts.set(run.id, mention);
    if (role.name === 'budget' && isLimit(lead) && !now.inReason)
      compare({ word: '<=', base: role.budget ?? 'unnamed' }, token.start - lead.length, token.end);
    // 由2万元增至3万元，增长50%; 增加1万元，为3万元，增长50%: both belong to the change that is told.
    if (
      mention.role.name === 'actual' &&
      !mention.aside &&
      !isBaseAmount(mention) &&
      mention.role.moved !== 'to' &&
      !(before && isOfChanged(own, before, place))
    )
      turn += 1;
    leadStart = token.end;
  };

  const sentenceAt = (at: number): string => {
    const end = events.find(({ kind, start }) => kind === 'stop' && start > at);
    return text.slice(stops.at(-1) ?? from, end?.start);
  };

  /** 2018—2020年支出分别为8万元、9万元、7万元: the years that a run is of. */
  const yearsOf = (run: Run, lead: string, { start }: NumberToken): YearsOfRun | undefined => {
    if (run.place === 0 && year !== undefined) {
      const from = Math.max(segmentStart, mentions.at(-1)?.token.end ?? 0, start - LEAD_OF_RUN);
      years.set(
        run.id,
        RESPECTIVELY.test(lead) ? yearsOfRun(text.slice(from, start), lead, run, year) : undefined,
      );
    }
    return years.get(run.id);
  };

  /** 分别为2018年8万元、2019年9万元: the year of one amount. */
  const yearBefore = (lead: string): number | undefined => {
    const said = year === undefined ? undefined : YEAR_BEFORE.exec(lead)?.groups?.year;
    return said === undefined ? undefined : Number(said);
  };

  /** 接待费预算 10 万元、会议费预算 50 万元，决算分别为 9 万元、45 万元: in the order of the figures named just before. */
  const namedInOrder = (run: Run): ResolvedSubject | undefined => {
    if (run.place === 0) {
      const row = mentions.slice(-run.length);
      const names = new Set(row.map(({ own }) => own.text));
      const isRow =
        names.size === run.length &&
        row.every(
          ({ own, run: theirs, place: there }) =>
            theirs === undefined && there.sentence === place.sentence && !own.bare && own.text !== '',
        );
      rows.set(run.id, isRow ? row.map(({ own }) => own) : undefined);
    }
    return rows.get(run.id)?.[run.place];
  };

  const carryFrom = ({ own, role, aside }: Mention): void => {
    if (aside) return;
    // 三项合计年初预算30万元，决算28万元: both of all three.
    const named = (own.text !== '' && !own.bare) || GATHERS.test(own.text);
    if ((role.name === 'actual' || role.name === 'budget') && named) carry(own);
    else if ((role.name === 'count' && isKnown(own)) || (role.moved === 'from' && named)) carry(own);
    else if ((role.name === 'change' || role.name === 'growth') && isKnown(own)) {
      // 接待费比上年增加…，决算数…: what has changed is what the rest of the sentence is about.
      beforeSentence ??= { subject: carried };
      carried = own;
    }
  };

  for (const event of events) {
    if (event.kind === 'figure') readFigure(event.token);
    else passEvent(event);
  }
  endClause(text.length, true);
  return {
    index: paragraph,
    section: placed.section.id,
    events,
    mentions,
    openers,
    comparisons,
    levels,
    stops,
    semicolons,
    openEnds,
    loose: tokens.filter(({ kind, end }) => kind === 'bare' && BIG_UNIT.test(text.slice(end, end + 1))),
    announces: ANNOUNCES.test(text) && !now.inReason,
    announcesSome: ANNOUNCES_SOME.test(text),
    text,
  };
}

/** 支出预算合计10万元 in a budget is what 支出合计10万元 is in final accounts. */
const asAccounts = (lead: string): string => lead.replace(OWN_BUDGET.every, '');

export const sentenceId = (paragraph: number, { sentence }: Place): string => `s${paragraph}.${sentence}`;

/** 年初预算：50万元 */
const withoutColon = (lead: string): string => (lead.endsWith('\uff1a') ? lead.slice(0, -1) : lead);
