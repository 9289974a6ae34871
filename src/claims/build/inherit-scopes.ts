import fundEnds from '../lexicon/fund-ends.json' with { type: 'json' };
import { findConcept, type Scope } from '../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import type { Mention } from '../mentions/mention.ts';
import { subject as cue } from '../mentions/wording.ts';

/** Names that every part of the accounts uses: what they are about decides which table they tie to. */
const SHARED =
  /^(?:grand|nonfiscal|opening|closing|distribution|basic|project|(?:income|expense)\.(?:year|grand))$/;
const FUNDS = new Set<Scope>(['general', 'fund', 'capital']);
const SOURCES = /^(?:income|expense)\.(?:fiscal|general|fund|capital)$/;
const NAMED_FUND = cue('named-fund');

/**
 * What each figure is about once lists are known: 本年支出 under 政府性基金预算财政拨款 is that fund's, 基本支出 under
 * 行政运行（项） that line's. A shared name takes the scope of the total it is part of, or of what its sentence opened with.
 */
export function inheritScopes(
  mentions: readonly Mention[],
  totalOf: (mention: Mention) => Mention | undefined,
  unitNames: readonly string[],
): (mention: Mention) => ResolvedSubject {
  const settled = new Map<Mention, ResolvedSubject>();
  const subjectOf = (mention: Mention): ResolvedSubject => settled.get(mention) ?? mention.subject;
  let opening: Mention | undefined;
  // What the sentence before in the same paragraph opened with, where that named its fund.
  let before: Mention | undefined;
  for (const mention of mentions) {
    if (opening && opening.sentence !== mention.sentence) {
      if (fundOf(opening.subject.concept ?? '') || NAMED_FUND.test(opening.subject.text)) before = opening;
      opening = undefined;
    }
    if (before?.paragraph !== mention.paragraph) before = undefined;
    const total = totalOf(mention);
    if (total && isFundOfFiscal(mention, total)) settled.set(total, rescoped(subjectOf(total), 'fiscal'));
    if (total && total !== mention)
      settled.set(mention, asPart(shortNamed(mention, total, unitNames), subjectOf(total)));
    else if (opening ?? before)
      settled.set(mention, inSentence(mention.subject, subjectOf((opening ?? before)!)));
    if (!opening && mention.subject.concept && !mention.subject.bare) opening = mention;
  }
  return subjectOf;
}

/** 财政拨款支出9万元，其中一般公共预算财政拨款支出8万元: all funds, whatever the section is about. */
const isFundOfFiscal = ({ subject }: Mention, { subject: whole }: Mention): boolean =>
  whole.concept === 'expense.fiscal' && subject.concept === 'expense.general' && !subject.qualified;

const THREE_PUBLIC = new Set(['three-public', 'vehicle']);
/** What the name of a fund alone stands for where these are divided. */
const FUND_ENDS: Readonly<Record<string, string>> = { 'income.fiscal': fundEnds.income };

/** 三公经费…，分别是公车运行费…、接待费…: short names mean the three public expenses where these are divided. */
function shortNamed({ subject }: Mention, total: Mention, unitNames: readonly string[]): ResolvedSubject {
  if (subject.concept !== undefined && !subject.qualified) return subject;
  const whole = total.subject.concept ?? '';
  const end = FUND_ENDS[whole];
  // 财政拨款收入…，其中政府性基金….
  if (end !== undefined && !total.subject.qualified && NAMED_FUND.test(subject.text)) {
    const fund = resolveSubject(subject.text + end, subject.scope, unitNames);
    return SOURCES.test(fund.concept ?? '') && !fund.qualified ? { ...fund, text: subject.text } : subject;
  }
  if (!THREE_PUBLIC.has(whole)) return subject;
  const named = resolveSubject(subject.text, 'three-public', unitNames);
  return named.concept !== undefined && !named.qualified ? named : subject;
}

function asPart(part: ResolvedSubject, total: ResolvedSubject): ResolvedSubject {
  const concept = part.concept ?? '';
  const isShared = SHARED.test(concept);
  if ((!isShared && !SOURCES.test(concept)) || part.qualified || total.bare) return part;
  const whole = total.concept ?? '';
  const speaksOfAccounts = !total.qualified && !total.line && (SHARED.test(whole) || SOURCES.test(whole));
  if (!speaksOfAccounts) return total.text === '' ? part : { ...part, qualified: true };
  // 基本支出 of which 一般公共预算: no table shows it.
  if (!isShared)
    return /^(?:basic|project|opening|closing)$/.test(whole) ? { ...part, qualified: true } : part;
  return rescoped(part, fundOf(whole) ?? total.scope);
}

/** `一般公共预算财政拨款本年收入 5 万元；本年支出 4 万元`: likely the same fund, though all funds can be meant. */
function inSentence(subject: ResolvedSubject, opening: ResolvedSubject): ResolvedSubject {
  const fund = fundOf(opening.concept ?? '') ?? opening.scope;
  if (!FUNDS.has(fund) || !SHARED.test(subject.concept ?? '') || subject.qualified) return subject;
  // Under a heading that names two funds the sentence says which.
  const isOther = FUNDS.has(subject.scope) && subject.scope !== fund;
  if (isOther && NAMED_FUND.test(opening.text) && !NAMED_FUND.test(subject.text))
    return rescoped(subject, fund);
  if (subject.scope !== 'all' && subject.scope !== 'fiscal') return subject;
  const own = rescoped(subject, fund);
  return own.qualified ? own : { ...own, loose: [...subject.facts, ...(subject.loose ?? [])] };
}

function rescoped(subject: ResolvedSubject, scope: Scope): ResolvedSubject {
  if (scope === subject.scope) return subject;
  const concept = findConcept(subject.concept ?? '');
  const facts = concept?.facts[scope];
  if (!facts) return { ...subject, qualified: true };
  const { loose: _, ...rest } = subject;
  const loose = concept?.loose?.[scope];
  return { ...rest, scope, facts, ...(loose ? { loose } : {}) };
}

const fundOf = (concept: string): Scope | undefined =>
  SOURCES.test(concept) ? (concept.split('.')[1] as Scope) : undefined;
