import { type BudgetKind, readBudgetKind } from './comparators.ts';

/** 决算数小于年初预算数: a comparison in words. */
export interface ComparisonWord {
  readonly word: '<' | '>' | '=';
  readonly against: 'budget';
  readonly base: BudgetKind;
}

const WORDS = /(小于|低于|少于|大于|高于|多于|超过|超出|等于|持平|一致)/;

/** Only where the clause names the final figure and a budget, and no negation or condition stands before the word. */
export function readComparison(clause: string): ComparisonWord | undefined {
  const match = WORDS.exec(clause);
  if (!match || !/决算|支出数|执行数/.test(clause)) return undefined;
  const base = readBudgetKind(clause);
  if (
    !base ||
    /(?:未|不|没有|没)(?:小于|低于|大于|高于|超过|超出)|大小于|小大于|大于（小于|大于、小于|\/|或/.test(
      clause,
    )
  )
    return undefined;
  const budgetFirst = clause.search(/预算/) < clause.search(/决算|支出数|执行数/);
  const reverse =
    budgetFirst &&
    !/[与和同比较跟][^决]*预算[^决]*(?:决算|支出)/.test(clause) &&
    !/持平|一致|等于/.test(match[1]!) &&
    clause.indexOf(match[1]!) > clause.search(/预算/) &&
    clause.indexOf(match[1]!) < clause.search(/决算|支出数|执行数/);
  const less = /小于|低于|少于/.test(match[1]!);
  const more = /大于|高于|多于|超过|超出/.test(match[1]!);
  const word = less ? '<' : more ? '>' : '=';
  return { word: reverse && word !== '=' ? (word === '<' ? '>' : '<') : word, against: 'budget', base };
}
