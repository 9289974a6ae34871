import type { NumberToken } from '../figures/tokens.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { amongRunningCosts } from './among-running-costs.ts';
import { isBaseAmount } from './base-amount.ts';
import { isInClosedBracket } from './closed-bracket.ts';
import { type Comparator, isLimit, readComparator } from './comparator.ts';
import { placeInClause, textFigure } from './figure-of-token.ts';
import type { Mention, Run } from './mention.ts';
import { totalAgain } from './open-list.ts';
import { ownSubject } from './own-subject.ts';
import type { Role } from './role.ts';
import { bareAsAmount, roleInContext } from './role-in-context.ts';
import { LEAD_OF_RUN, namedInOrder, RESPECTIVELY, yearsOf } from './rows-of-runs.ts';
import { isKnown } from './same-subject.ts';
import { sentenceId } from './sentence-id.ts';
import { isOfChanged, lineOfLead, namedBehind, subjectInContext } from './subject-in-context.ts';
import { LEAD, type Walk } from './walk.ts';
import { list, reason, role as roleCue, subject as subjectCue } from './wording.ts';
import { roleOfYear, type YearsOfRun } from './years-of-run.ts';

const CONTEXT = 160;
const TAIL = 8;
const OPEN = '\uff08';
const CLOSE = '\uff09';

const STATES_AGAIN = reason('states-again');
const GATHERS = list('gathers-before');
const TIME_LEAD = subjectCue('time-lead');
const YEAR_BEFORE = subjectCue('year-before-figure');
const YEAR_ALONE = subjectCue('year-alone');
const OWN_BUDGET = roleCue('own-budget');
const BEYOND = roleCue('beyond');

/** A figure with the words around it. */
interface FigureWords {
  readonly token: NumberToken;
  readonly run: Run | undefined;
  /** The mention of its run that came first. */
  readonly first: Mention | undefined;
  readonly lead: string;
  readonly tail: string;
}

/** Reads one figure: its role, its subject, what it is compared with and where it stands. */
export function readFigure(walk: Walk, token: NumberToken): void {
  const words = wordsAround(walk, token);
  if (!words) return;
  const { text, mentions, paragraph, source, placed } = walk;
  const { year } = source;
  const { run, lead, tail, token: usable } = words;
  const ofYears = run && usable.kind === 'amount' ? yearsOf(walk, run, lead, token) : undefined;
  const ownYear = ofYears ? ofYears.years[run!.place] : yearBefore(lead, year);
  const role = roleOf(walk, words, ownYear);
  const shared = run && !ofYears && isShared(lead, role) ? run : undefined;
  const comparator = compareWith(walk, lead, role);
  if (walk.now.inReason && STATES_AGAIN.test(lead)) walk.now = { ...walk.now, inReason: false };
  // 收入166万元（其中…其他收入1万元），2022年是154万元: of what stands before the bracket.
  const before = mentions.findLast((mention) => !isInClosedBracket(mention, walk.place));
  const ofAnotherYear =
    YEAR_ALONE.test(lead) && before?.sentence === sentenceId(walk.place) && before.role.name !== 'change'
      ? before.subject
      : undefined;
  const own = ofAnotherYear ?? nameOf(walk, words, role, shared, ofYears);
  const subject = subjectInContext(own, role, {
    carried: totalAgain(walk, role) ?? walk.carried,
    isJustNamed: walk.namedIn + 1 === walk.place.clause,
    last: mentions.at(-1),
    place: walk.place,
  });
  const time = TIME_LEAD.exec(lead)?.groups?.year;
  if (ofYears || ofAnotherYear) walk.now = { ...walk.now, year: undefined };
  else if (time && walk.place.brackets.length === 0) walk.now = { ...walk.now, year: Number(time) };
  const named = ownYear ?? walk.now.year ?? walk.ofPrior?.year;
  const stray = named !== undefined && year !== undefined && named !== year ? named : undefined;
  const isPrior =
    role.name === 'actual' && (walk.ofPrior !== undefined || (stray !== undefined && stray < year!));
  const { index, place, turn, now } = walk;
  const sentence = sentenceId(walk.place);
  const inClause = placeInClause(source.narrative, placed, usable, walk.clauseStart);
  const mention: Mention = {
    index,
    token: usable,
    figure: textFigure(text, usable, index, subject, inClause, sentence),
    role: isPrior ? { ...role, name: 'prior' } : role,
    lead,
    own,
    subject,
    ...(comparator ? { comparator } : {}),
    ...(now.compared ? { compared: now.compared } : {}),
    ...(stray === undefined ? {} : { year: stray }),
    place,
    turn,
    sentence,
    section: placed.section.id,
    paragraph,
    aside: now.inReason,
    ...(shared ? { run: shared } : {}),
    context: text.slice(Math.max(walk.segmentStart, token.start - CONTEXT), token.start),
    tail,
  };
  mentions.push(mention);
  carryFrom(walk, mention);
  if (ofYears && run?.place === 0) walk.firsts.set(run.id, mention);
  if (role.name === 'budget' && isLimit(lead) && !now.inReason)
    walk.compare({ word: '<=', base: role.budget ?? 'unnamed' }, token.start - lead.length, token.end);
  if (endsTurn(mention, before)) walk.turn += 1;
  walk.leadStart = token.end + Number(text.charAt(token.end) === CLOSE);
}

/** Undefined where the number is no figure. */
function wordsAround(walk: Walk, token: NumberToken): FigureWords | undefined {
  const { text, mentions } = walk;
  const run = walk.runs.get(token);
  const first =
    run && run.place > 0
      ? (walk.firsts.get(run.id) ?? mentions.findLast((other) => other.run?.id === run.id))
      : undefined;
  const reach = run ? LEAD_OF_RUN : LEAD;
  const lead =
    first?.lead ??
    leadBeforeBracket(walk, token) ??
    withoutMark(text.slice(Math.max(walk.leadStart, token.start - reach), token.start));
  const isBracketed =
    token.kind === 'amount' && text.charAt(token.start - 1) === OPEN && text.charAt(token.end) === CLOSE;
  const behind = token.end + Number(isBracketed);
  const tail = text.slice(behind, behind + TAIL);
  const usable = token.kind === 'bare' ? bareAsAmount(token, lead, tail, walk.lastActual()) : token;
  return usable && { token: usable, run, first, lead, tail };
}

/** 适老化改造（每户3000元，680户）204万元: the name stands before the bracket. */
function leadBeforeBracket({ behindBracket, leadStart }: Walk, { start }: NumberToken): string | undefined {
  const isBehind = behindBracket?.start === start && leadStart === start;
  return isBehind && behindBracket.lead !== '' ? withoutMark(behindBracket.lead) : undefined;
}

/** The figures of a run have one role. */
function roleOf(walk: Walk, { token, first, lead, tail }: FigureWords, ownYear: number | undefined): Role {
  const { mentions, ofBudget, source } = walk;
  const words = source.isBudget ? asAccounts(lead) : lead;
  const said =
    first?.role ?? roleInContext(token, words, tail, { last: mentions.at(-1), ofBudget, year: source.year });
  return ownYear === undefined ? said : roleOfYear(said, ownYear, source.year!);
}

const isShared = (lead: string, { name }: Role): boolean =>
  RESPECTIVELY.test(lead) || name === 'share' || name === 'growth' || name === 'completion';

function compareWith(walk: Walk, lead: string, { name }: Role): Comparator | undefined {
  const { now, turn } = walk;
  const stated = readComparator(lead, walk.source.year);
  if (!stated)
    return (
      (now.spoken?.turn === turn ? now.spoken.comparator : undefined) ??
      now.comparator ??
      (name === 'change' && BEYOND.test(lead) ? budgetBefore(walk) : undefined)
    );
  walk.now = { ...now, spoken: { comparator: stated, turn } };
  // 较上年 2.5 万元减少…: what follows is against this figure.
  if (name === 'prior' || name === 'budget')
    walk.now = { ...walk.now, comparator: stated, compared: undefined };
  return stated;
}

/** 年初预算20万元，支出决算24万元，超支4万元: beyond the budget that the sentence has named. */
function budgetBefore({ mentions, place }: Walk): Comparator | undefined {
  const budget = mentions.findLast(({ role }) => role.name === 'budget');
  return budget?.sentence === sentenceId(place)
    ? { against: 'budget', ...(budget.role.budget ? { budget: budget.role.budget } : {}) }
    : undefined;
}

/** What the figure's own words name. */
function nameOf(
  walk: Walk,
  { token, run, lead }: FigureWords,
  role: Role,
  shared: Run | undefined,
  ofYears: YearsOfRun | undefined,
): ResolvedSubject {
  const { text, scope, source } = walk;
  const words = source.isBudget ? asAccounts(lead) : lead;
  const naming = { scope, resolve: (name: string) => walk.resolve(name) };
  const read = amongRunningCosts(
    lineOfLead(words, walk.carried, naming) ??
      namedBehind(text, lead, token, naming) ??
      ownSubject(ofYears?.words ?? words, role, shared, scope, source.unitNames),
    () => sentenceAt(walk, token.start),
  );
  const isUnnamed = read.bare || read.text === '';
  return (isUnnamed && run && RESPECTIVELY.test(lead) ? namedInOrder(walk, run) : undefined) ?? read;
}

function sentenceAt({ text, events, stops, from }: Walk, at: number): string {
  const end = events.find(({ kind, start }) => kind === 'stop' && start > at);
  return text.slice(stops.at(-1) ?? from, end?.start);
}

/** 分别为2018年8万元、2019年9万元: the year of one amount. */
function yearBefore(lead: string, year: number | undefined): number | undefined {
  const said = year === undefined ? undefined : YEAR_BEFORE.exec(lead)?.groups?.year;
  return said === undefined ? undefined : Number(said);
}

function carryFrom(walk: Walk, { own, subject, role, aside }: Mention): void {
  // 租赁费，本年度支出9万元: it is still about what was named.
  if (aside || (subject === walk.carried && subject !== own)) return;
  // 三项合计年初预算30万元，决算28万元: both of all three.
  const named = (own.text !== '' && !own.bare) || GATHERS.test(own.text);
  if ((role.name === 'actual' || role.name === 'budget') && named) walk.carry(own);
  else if ((role.name === 'count' && isKnown(own)) || (role.moved === 'from' && named)) walk.carry(own);
  else if ((role.name === 'change' || role.name === 'growth') && isKnown(own)) {
    // 接待费比上年增加…，决算数…: what has changed is what the rest of the sentence is about.
    walk.beforeSentence ??= { subject: walk.carried };
    walk.carried = own;
  }
}

/** 由2万元增至3万元，增长50%; 增加1万元，为3万元，增长50%: both belong to the change that is told. */
const endsTurn = (mention: Mention, before: Mention | undefined): boolean =>
  mention.role.name === 'actual' &&
  !mention.aside &&
  !isBaseAmount(mention) &&
  mention.role.moved !== 'to' &&
  !(before && isOfChanged(mention.own, before, mention.place));

/** 支出预算合计10万元 in a budget is what 支出合计10万元 is in final accounts. */
const asAccounts = (lead: string): string => lead.replace(OWN_BUDGET.every, '');

/** 年初预算：50万元, 年初预算（50万元） */
const withoutMark = (lead: string): string => (/[\uff1a\uff08]$/.test(lead) ? lead.slice(0, -1) : lead);
