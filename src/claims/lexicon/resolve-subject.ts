import type { Subject } from '../../model/index.ts';
import { rememberWith } from '../../model/remember.ts';
import { mark } from '../cues/marks.ts';
import fillingWords from './filling-words.json' with { type: 'json' };
import { matchNames, type NameMatch, type Scope } from './lexicon.ts';
import { byFirstCharacter, isMadeOf, madeOfToEnd } from './made-of-words.ts';
import { ownScope } from './own-scope.ts';
import { stripFrame } from './strip-frame.ts';
import { subjectCue } from './subject-cues.ts';

export interface ResolvedSubject extends Subject {
  readonly scope: Scope;
  /** Words beside the name that narrow it (某项目的基本支出): the figure need not equal the table's. */
  readonly qualified: boolean;
  /** The words before the name that narrow it. */
  readonly narrowedBy?: string;
  /** Nothing but introducing words (支出决算为): the figure is about what the sentence is about. */
  readonly bare: boolean;
}

/** Words behind a name, and before it, that do not change what it stands for. */
const TAIL = byFirstCharacter(fillingWords.behind);
const HEAD = byFirstCharacter(fillingWords.before);
const BARE = byFirstCharacter([...fillingWords.behind, ...fillingWords.before]);
const bracket = mark('bracket');
const fundHead = subjectCue('subject.fund-head');
const officeHead = subjectCue('frame.office-head');

/**
 * Resolves the words before a figure. `text` is the lead as written; `unitNames` are the names by which the
 * text calls its own organisation. Longest name nearest to the figure wins.
 */
export function resolveSubject(text: string, scope: Scope, unitNames: readonly string[]): ResolvedSubject {
  const known = resolved.get(unitNames) ?? new Map<string, ResolvedSubject>();
  resolved.set(unitNames, known);
  const key = `${scope}|${text}`;
  const before = known.get(key);
  if (before) return before;
  const subject = isOfItself(text, unitNames)
    ? resolveAlone(text, scope)
    : resolveAfresh(text, scope, unitNames);
  if (known.size < KEPT) known.set(key, subject);
  return subject;
}

/**
 * Words without a digit or a character that the office's names begin with: what they mean depends on no department,
 * for neither year nor office is to be cut from them.
 */
const isOfItself = (text: string, unitNames: readonly string[]): boolean =>
  !/\d/.test(text) && unitNames.every((name) => !text.includes(name.charAt(0)));

const resolveAlone = rememberWith((text, scope: Scope) => resolveAfresh(text, scope, []));

/** ①基本支出: the number of the item is no part of its name. */
const ringed = subjectCue('subject.ringed');
/** Grades of one character (优、良、中、差) are names, not filling words. */
const grade = subjectCue('subject.grade');
/** 省级资金, 县级资金, too. */
const fundingLevel = subjectCue('subject.funding-level');
/** 一般公共预算收入完成48亿元 tells of a place. */
const ofPlace = subjectCue('subject.of-place');
const leadIn = subjectCue('subject.lead-in');
const carriedOut = subjectCue('subject.carried-out');
const codedName = subjectCue('subject.coded');
const drawsOn = subjectCue('subject.draws-on');
const remarks = subjectCue('subject.bracket-remarks');
const saysExpenditure = subjectCue('subject.says-expenditure');
const saysIncome = subjectCue('subject.says-income');
const UNKNOWN = { facts: [], qualified: true, bare: false } as const;

/** The same leads (支出决算为, 年初预算为) come again and again within a text. */
const resolved = new WeakMap<readonly string[], Map<string, ResolvedSubject>>();
const KEPT = 5000;

function resolveAfresh(text: string, scope: Scope, unitNames: readonly string[]): ResolvedSubject {
  if (ringed.test(text)) return resolveAfresh(text.replace(ringed.one, ''), scope, unitNames);
  if (grade.test(text) || fundingLevel.test(text) || ofPlace.test(text))
    return { text: text.replace(leadIn.one, ''), ...UNKNOWN, scope };
  const coded = codedName.exec(text.trim());
  if (coded && isEconomic(coded[2]!))
    return resolvePlain(coded[1]!, scope === 'general' ? 'basic' : scope, unitNames);
  if (coded) return codedLine(coded[1]!, coded[2]!, scope);
  const whole = resolvePlain(text, scope, unitNames);
  if (!text.includes('（')) return whole;
  // A remark in brackets (以合同签订为准) narrows nothing, and one at the end (含结转和结余) names nothing else.
  if (!whole.qualified && !text.endsWith('）')) return whole;
  // 公车运行费（“三公”经费）总额: the bracket gathers what stands before it under its own name.
  const inside = bracket.exec(text)?.[1] ?? '';
  const gathers = !remarks.test(inside) && whole.concept !== undefined;
  if (gathers && resolvePlain(inside, scope, unitNames).concept === whole.concept) return whole;
  const without = resolvePlain(text.replace(bracket.every, ''), scope, unitNames);
  return without.qualified || !without.concept ? whole : { ...without, text: whole.text };
}

/** 基本工资（30101） is an item of the economic classification; functions are coded from 201 to 239. */
const isEconomic = (code: string): boolean => code.length === 5 && code.startsWith('3');

/** `行政运行（2013901）`: the code says which line it is. */
function codedLine(name: string, code: string, scope: Scope): ResolvedSubject {
  const plain = name.replace(leadIn.one, '').trim();
  return {
    text: plain,
    scope,
    facts: [],
    qualified: false,
    bare: false,
    line: { [code.length === 7 ? 'item' : 'section']: plain, code },
  };
}

function resolvePlain(text: string, scope: Scope, unitNames: readonly string[]): ResolvedSubject {
  const plain = stripFrame(text, unitNames);
  const best = findName(plain, scope);
  if (!('concept' in best) || isRestOfSomething(best))
    return {
      text: text.replace(leadIn.one, '').trim().replace(carriedOut.one, ''),
      scope,
      facts: [],
      qualified: plain.length > 0,
      bare: 'isBare' in best && best.isBare,
    };
  const named = plain.slice(0, best.end);
  const own = ownScope(named, best.concept, scope);
  return {
    text: text.replace(leadIn.one, '').trim(),
    concept: best.concept.id,
    scope: own,
    qualified: best.qualified,
    ...(best.qualified ? { narrowedBy: plain.slice(0, best.start) } : {}),
    bare: best.concept.weak?.includes(named.slice(best.start)) ?? false,
    facts: best.concept.facts[own] ?? [],
    ...(best.concept.loose?.[own] ? { loose: best.concept.loose[own] } : {}),
  };
}

/** 公务用车其他支出: what else was spent on cars is not the class of expenditure that is called so. */
const isRestOfSomething = ({ concept, qualified }: NameMatch & { readonly qualified: boolean }): boolean =>
  qualified && concept.id === 'class.229';

/** The name that words without office and year hold, and where; or whether they name nothing at all. */
type FoundName = (NameMatch & { readonly qualified: boolean }) | { readonly isBare: boolean };

/** Without office and year most departments use the same words. */
const findName = rememberWith((plain, scope: Scope): FoundName => {
  const tails = madeOfToEnd(plain, TAIL);
  const matches = matchNames(plain, scope, (end) => tails[end] === 1).filter(
    ({ concept, end }) => !contradicts(concept.id, plain.slice(end)),
  );
  // Names nested in a longer one at the same end are not what is meant.
  let best: (NameMatch & { readonly qualified: boolean }) | undefined;
  for (const match of matches) {
    const before = plain.slice(0, match.start);
    // 使用上年结转5万元: as much of it as was used.
    const qualified =
      (match.concept.id === 'opening' && drawsOn.test(before)) ||
      !isMadeOf(before.replace(fundHead.one, ''), HEAD);
    const candidate = { ...match, qualified };
    if (!best || rank(candidate) > rank(best)) best = candidate;
  }
  if (best) return best;
  const isBare =
    isMadeOf(plain, BARE) || (officeHead.test(plain) && isMadeOf(plain.replace(officeHead.one, ''), BARE));
  return { isBare };
});

/** 一般公共预算财政拨款 + 本年支出 is expenditure, whatever the longer name says. */
const contradicts = (concept: string, tail: string): boolean =>
  (concept.startsWith('income.') && saysExpenditure.test(tail)) ||
  (/^(?:expense|basic|project)/.test(concept) && saysIncome.test(tail));

function rank({ start, end, qualified }: { start: number; end: number; qualified: boolean }): number {
  return (qualified ? 0 : 10_000) + (end - start) * 10 + end / 100;
}
