import { Decimal } from 'decimal.js';
import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import type { CodedFigure, OtherTable } from '../../../model/other-table.ts';

/** A detail table that covers what one of the nine covers, code by code. */
export const otherTablesTie = {
  id: 'O-05',
  name: 'other-tables-tie-to-the-nine',
  kind: 'tie-out',
  severity: 'error',
  title: {
    zh: '口径相同的其他表与九张表逐科目一致',
    en: 'Other tables of the same scope agree with the nine, code by code',
  },
  basis: {
    zh: '标题和栏目口径相同（如一般公共预算财政拨款的基本支出），几乎每个科目都相等，才据以核对；按经济分类列全部支出的，合计等于支出决算表，各类不小于基本支出决算表',
    en: 'Title and column have the scope of one of the nine, and nearly every code has the same figure in both; all expenditure by economic classes has the total of T05, and no class is less than in T06',
  },
  why: {
    zh: '明细表只是把同一笔支出再分细，同一科目在两张表里应是同一个数。',
    en: 'A detail table splits the same expenditure further: a code has one figure in both.',
  },
  example: {
    zh: '明细表“30201 办公费”13.42，基本支出决算表是 13.24。',
    en: '30201 reads 13.42 in the detail table and 13.24 in T06.',
  },
  fix: {
    zh: '核对两张表的该科目，改正录错的一处。',
    en: 'Compare the code in both tables and correct the wrong one.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const table of context.submission.otherTables ?? [])
      for (const [head, figures] of byHead(table)) {
        yield* tiesOf(table, head, figures, context);
        yield* wholeByItems(table, head, figures, context);
      }
  },
} satisfies CodeRule;

const LIKELY = 0.8;
/** So many codes with the same figure show that two columns cover the same. */
const PROOF = 4;
const MOST_APART = 0.15;

function byHead({ coded }: OtherTable): Map<string, CodedFigure[]> {
  const columns = new Map<string, CodedFigure[]>();
  for (const one of coded) columns.set(one.head, [...(columns.get(one.head) ?? []), one]);
  return columns;
}

function* tiesOf(
  { title }: OtherTable,
  head: string,
  figures: readonly CodedFigure[],
  { operand }: CheckContext,
): Iterable<RuleInstance> {
  const isEconomic = figures.some(({ code }) => code.startsWith('3'));
  const keyOf = isEconomic ? economicKey(title, head) : functionalKey(title, head);
  if (!keyOf || new Set(figures.map(({ code }) => code)).size < figures.length) return;
  const pairs = figures.flatMap(({ figure, code }) => {
    const [own, other] = [operand(figure), operand(keyOf(code))];
    const isPrinted = own?.state === 'printed' && other?.state === 'printed';
    if (!isPrinted || own.unit !== other.unit || own.value.isZero()) return [];
    return [{ figure, other: other.id, isSame: own.value.equals(other.value) }];
  });
  const apart = pairs.filter(({ isSame }) => !isSame).length;
  const same = pairs.length - apart;
  if (same < PROOF + (apart === 0 ? 1 : 0) || apart > Math.max(1, MOST_APART * pairs.length)) return;
  for (const { figure, other, isSame } of pairs)
    yield {
      instance: figure,
      scope: `other table ${title}`,
      relation: {
        type: 'sum',
        comparison: '=',
        terms: [
          { figure, weight: 1 },
          { figure: other, weight: -1 },
        ],
      },
      ...(isSame ? {} : { certainty: LIKELY }),
    };
}

/**
 * All expenditure of the general public budget by economic classes: its total is that of T05, and no class is less
 * than what T06 has of it. Either the total or the sum of the classes must show that nothing is left out.
 */
function* wholeByItems(
  { title }: OtherTable,
  head: string,
  figures: readonly CodedFigure[],
  { operand }: CheckContext,
): Iterable<RuleInstance> {
  const isWholeBudget =
    isWhole(head) && /一般公共预算.*支出/.test(title) && !/基本|项目|上年|预算数|收入/.test(title);
  const total = figures.find(({ code }) => code === 'total');
  const classes = figures.filter(({ code }) => /^3\d\d$/.test(code));
  const [own, whole] = [operand(total?.figure ?? ''), operand(WHOLE)];
  if (!isWholeBudget || !own || whole?.state !== 'printed' || own.unit !== whole.unit) return;
  const parts = classes.flatMap(({ figure }) => operand(figure) ?? []);
  const sum = parts.reduce((all, { value }) => all.plus(value), new Decimal(0));
  const isAllOfIt = parts.length >= PROOF && (own.value.equals(whole.value) || sum.equals(whole.value));
  if (!isAllOfIt) return;
  const related = (stated: string, other: string, comparison: '=' | '<='): RuleInstance => ({
    instance: `${stated}${comparison}`,
    scope: `other table ${title}`,
    relation: {
      type: 'sum',
      comparison,
      terms: [
        { figure: stated, weight: 1 },
        { figure: other, weight: -1 },
      ],
    },
  });
  yield related(own.id, WHOLE, '=');
  for (const { figure, code } of classes)
    if (operand(`t06.${code}`)?.state === 'printed') yield related(`t06.${code}`, figure, '<=');
}

const WHOLE = 't05.total.total';

type KeyOf = (code: string) => string;

/** 基本支出 of one fund by economic items: T06, which has one figure a code and no line 合计. */
function economicKey(title: string, head: string): KeyOf | undefined {
  const isBasic = /基本支出/.test(head) || (/基本支出/.test(title) && isWhole(head));
  return isBasic && /一般公共预算/.test(title) ? (code) => `t06.${code}` : undefined;
}

function functionalKey(title: string, head: string): KeyOf | undefined {
  const table = tableOf(title);
  const column = columnOf(title, head);
  return table && column ? (code) => `${table}.${code}.${column}` : undefined;
}

/** By the fund that the title names; a title that names none covers all expenditure. */
function tableOf(title: string): string | undefined {
  if (/上年|预算数/.test(title)) return undefined;
  if (/政府性基金/.test(title)) return 't08';
  if (/国有资本/.test(title)) return 't09';
  if (/一般公共预算/.test(title)) return 't05';
  return /财政拨款|收入/.test(title) ? undefined : 't03';
}

function columnOf(title: string, head: string): string | undefined {
  if (head === '基本支出') return 'basic';
  if (head === '项目支出') return 'project';
  if (!isWhole(head)) return undefined;
  if (/基本支出/.test(title)) return 'basic';
  return /项目支出/.test(title) ? 'project' : 'total';
}

const isWhole = (head: string): boolean => /^(?:合计|总计|金额|决算数|支出合计|本年支出合计)$/.test(head);
