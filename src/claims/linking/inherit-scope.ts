import { findConcept, type Scope } from '../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { Mention } from '../reading/mention.ts';

/** Names that every part of the accounts uses: what they are about decides which table they tie to. */
const SHARED =
  /^(?:grand|nonfiscal|opening|closing|distribution|basic|project|(?:income|expense)\.(?:year|grand))$/;
const FUNDS = new Set<Scope>(['general', 'fund', 'capital']);
const NAMED_FUND = /政府性基金|国有资本经营|一般公共预算/;
const SOURCES = /^(?:income|expense)\.(?:fiscal|general|fund|capital)$/;

/**
 * 本年支出 under 政府性基金预算财政拨款 is that fund's, 基本支出 under 行政运行（项） that line's: a shared name
 * takes the scope of the total it is part of, or of what its sentence opened with.
 */
export function inheritScopes(mentions: readonly Mention[]): void {
  let opening: Mention | undefined;
  for (const mention of mentions) {
    if (opening?.sentence !== mention.sentence) opening = undefined;
    const { subject, list } = mention;
    const total = list?.total;
    if (total && total !== mention) mention.subject = asPart(subject, total.subject);
    else if (opening) mention.subject = inSentence(subject, opening.subject);
    if (!opening && subject.concept && !subject.bare) opening = mention;
  }
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
