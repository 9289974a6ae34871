import { functionalItemsNamed } from '../../../model/index.ts';
import { findConcept } from '../../lexicon/lexicon.ts';
import { subjectCue } from '../../lexicon/subject-cues.ts';
import { isBaseAmount } from '../../mentions/base-amount.ts';
import { readDirection } from '../../mentions/direction.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isNamed, sameSubject } from '../../mentions/same-subject.ts';
import { isOtherSide } from '../../mentions/sides.ts';
import { list, subject } from '../../mentions/wording.ts';
import type { Weighed } from '../../settle/choose.ts';
import { standsBeside, wholesOf } from '../wholes.ts';

/** A total and the figures that were read as its parts. */
export interface ListReading {
  readonly total: Mention;
  readonly items: readonly Mention[];
  /** 等, 主要: not all parts are named. */
  readonly partial: boolean;
  /** 此外…: more parts of the total may be told of behind the list. */
  readonly goesOn?: boolean;
  /** What opened the list: the more it promises all parts, the more a sum that fails is a slip. */
  readonly opening:
    | 'words'
    | 'bracket'
    | 'numbers'
    | 'paragraphs'
    | 'composition'
    | 'behind'
    | 'added'
    | 'none'
    | 'beside';
  readonly computes: boolean;
  /** That these items are this total's. */
  readonly certainty: number;
  /** The chosen reading and its rivals; empty where the names alone made the list. */
  readonly ranking: readonly Weighed<ListParts>[];
}

/** What a list is made of, under one reading. */
export interface ListParts {
  readonly total: Mention;
  readonly items: readonly Mention[];
}

/** What a list may be parts of, and with what likelihood by the words. */
export interface TotalCandidate {
  readonly total: Mention;
  readonly words: number;
}

/** Below this the words speak against a list: it is one only where it computes. */
export const NONSENSE = -1.7;

const COUNTED = subject('counted-kind');
const BALANCE_END = subject('balance-end');
const INCOME_END = subject('income-end');
const TOTAL_WORD = list('total-word');
const REST_OF_PARTS = list('rest-of-parts');
const BALANCE = new Set(['opening', 'closing']);

/** 人 and 名 count the same, 个批次 and 批次 too. */
const plainMeasure = (measure: string): string => {
  let plain = '';
  let at = 0;
  for (const match of COUNTED.all(measure)) {
    plain += measure.slice(at, match.index);
    at = match.index + match[0].length;
  }
  const rest = plain + measure.slice(at);
  return rest === '\u540d' ? '\u4eba' : rest;
};

/** Whether a figure can be a part of the total at all: the same kind of figure, of the same year, said of the accounts. */
export function canBePart(item: Mention, total: Mention): boolean {
  if (
    item === total ||
    item.aside ||
    item.role.rated ||
    item.figure.kind !== total.figure.kind ||
    isBaseAmount(item)
  )
    return false;
  if (standsBeside(item.subject, total.subject)) return false;
  // Under 2024年预算安排…，具体如下：the parts do not repeat that they are budgets of that year.
  const ofPlan = item.year === undefined && total.year !== undefined && total.role.name === 'budget';
  if (item.year !== total.year && item.role.name !== total.role.name && !ofPlan) return false;
  if (total.role.name === 'count')
    return (
      item.role.name === 'count' &&
      plainMeasure(item.token.measure) === plainMeasure(total.token.measure) &&
      // 事业单位124个，较上年增加7个: by how many there are more is no part of how many there are.
      (readDirection(item.lead) === undefined || readDirection(total.lead) !== undefined)
    );
  if (total.role.name === 'budget') return item.role.name === 'budget' || item.role.name === 'actual';
  return item.role.name === total.role.name;
}

/** Whether a name ends the list of a total's parts: the total said again, the other side, a part of a part. */
export function endsList(item: Mention, total: Mention, items: readonly Mention[]): boolean {
  const { concept } = item.subject;
  if (TOTAL_WORD.test(item.own.text) && items.length > 0) return true;
  // 公务接待费3万元，其中：外事接待费1万元，其他公务接待费2万元: what else there is of it is no total.
  if (REST_OF_PARTS.test(item.own.text)) return false;
  if (concept === undefined) return false;
  if (isOtherSide(total.subject.concept, concept)) return true;
  if (concept !== total.subject.concept || item.subject.line) return false;
  // 某局三公经费5万元，其中公车购置费0元；某委三公经费6万元: another office's total behind parts of the first.
  return (
    !item.subject.qualified ||
    items.some(({ subject: part }) => part.concept !== undefined && part.concept !== concept)
  );
}

/** A figure stated within its part (支出决算为 beside the part's own amount), or a part of a part before it. */
export function isWithinPart(item: Mention, items: readonly Mention[]): boolean {
  const last = items.at(-1);
  if (!last) return false;
  if (item.run && item.run.id === last.run?.id) return false;
  if (isNamed(last.subject) && sameSubject(last.subject, item.subject)) return !isNamedAgain(item, last);
  const { concept } = item.subject;
  if (concept === undefined || item.subject.qualified) return false;
  return items.some((other) => {
    const own = other.subject.concept;
    // 公务用车及运行维护费 beside 公务用车购置费: the joint name is used for the running costs alone.
    if (own === 'vehicle' && concept === 'purchase') return false;
    return own !== undefined && (findConcept(own)?.parts?.includes(concept) ?? false);
  });
}

/** 邮电费1.94万元、邮电费5.30万元: an item of its own, one of whose names is wrong. */
const isNamedAgain = (item: Mention, last: Mention): boolean =>
  isNamed(item.own) &&
  item.place.clause === last.place.clause &&
  item.place.brackets.length === last.place.brackets.length &&
  item.role.name === last.role.name &&
  !item.figure.value.equals(last.figure.value);

/** How the names bear out that the items are parts of the total: known parts for, parts of something else against. */
export function wordsOfNames(total: Mention, items: readonly Mention[]): number {
  const own = total.subject.concept;
  const parts = own === undefined || total.subject.qualified ? undefined : findConcept(own)?.parts;
  let words = 0;
  for (const { subject: part, figure } of items) {
    if (figure.value.isZero() && items.length > 1) continue;
    const wholes = wholesOf(part);
    const isPart = part.concept !== undefined && parts?.includes(part.concept);
    // 收支结余4亿元。其中，保险费收入17亿元: what came in is no part of what was left.
    if (BALANCE_END.test(total.own.text) && INCOME_END.test(part.text)) words -= 2;
    if (isPart) words += 1;
    // 年初结转50万元，其中：一般公共预算财政拨款40万元: named by its fund alone, it is that fund's part of what was left.
    else if (BALANCE.has(own ?? '') && !INCOME_END.test(part.text)) words += 0;
    else if (own !== undefined && wholes.size > 0) words += wholes.has(own) ? 0.5 : -1.5;
    else if (parts && part.concept !== undefined) words -= 0.2;
  }
  return Math.max(-4, Math.min(3, words));
}

/** Whether the items are of one family, so that the next of them belongs to the list wherever it stands. */
export function isSibling(item: Mention, total: Mention, items: readonly Mention[]): boolean {
  const { concept, line } = item.subject;
  if (items.some((other) => sameSubject(other.subject, item.subject))) return false;
  const family = familyOf(item);
  if (family !== undefined) return items.length > 0 && items.every((other) => familyOf(other) === family);
  return (
    (line === undefined &&
      concept !== undefined &&
      findConcept(total.subject.concept ?? '')?.parts?.includes(concept)) ??
    false
  );
}

/** 主要是：1.…；2.…: items that are numbered are all there are. */
export const isNumberedRun = (items: readonly Mention[]): boolean =>
  items.length > 2 && items.every(({ place }, at) => at === 0 || place.item > items[at - 1]!.place.item);

const EXPENDITURE = subjectCue('class.expenditure');
/** A name of the classification, also with 支出 added: 抚恤支出. */
const isFunctionalName = (text: string): boolean =>
  [text, text.replace(EXPENDITURE.one, '')].some((name) => functionalItemsNamed(name).length > 0);

export function familyOf({ subject: { concept, line, text } }: Mention): string | undefined {
  if (line) return line.item !== undefined || line.code?.length === 7 ? 'item' : 'section';
  if (concept === undefined) return isFunctionalName(text) ? 'item' : undefined;
  // 国有资本经营预算支出 is a class as well as the expenditure of its fund.
  if (concept === 'expense.capital') return 'class';
  const [family] = concept.split('.');
  return family === 'class' || family === 'item'
    ? family
    : concept.startsWith('income.')
      ? 'income'
      : undefined;
}
