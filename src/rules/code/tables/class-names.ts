import {
  FUNCTIONAL_CLASSES,
  findFunctionalClass,
  functionalClassName,
} from '../../../model/classification/classification.ts';
import { isShortFor, plainName } from '../../../model/classification/plain-name.ts';
import type { CheckContext, CodeRule, FailedInstance, RuleInstance } from '../../../model/code-rule.ts';
import type { Hint } from '../../../model/hint.ts';
import { type CodedTable, codedTables, type NamedCode, printsCodes } from './coded-tables.ts';
import { type YearSpan, yearsOfClasses } from './years-of-classes.ts';

/** A class's name of the year before or after is a matter of timing. */
const YEARS_OF_GRACE = 1;
/** From this year on the names were checked against published accounts. */
const CHECKED_SINCE = 2018;

/** 类 names as the year's classification has them. */
export const classNames = {
  id: 'G-04',
  name: 'class-names-of-the-year',
  kind: 'label',
  severity: 'error',
  title: {
    zh: '类级科目名称与当年政府收支分类科目一致',
    en: 'Classes have the names of the year’s classification',
  },
  basis: {
    zh: '财政部当年《政府收支分类科目》支出功能分类',
    en: 'Functional classification of the Ministry of Finance for the year',
  },
  why: {
    zh: '科目名称逐年修订，沿用旧名或编码与名称不对应，金额就归错了类。',
    en: 'Names are revised over the years; an old name, or one that belongs to another code, puts money in the wrong class.',
  },
  example: {
    zh: '2023 年度仍用“医疗卫生与计划生育支出”，应为“卫生健康支出”。',
    en: 'The accounts of 2023 still say 医疗卫生与计划生育支出 for 卫生健康支出.',
  },
  fix: { zh: '按当年科目改正名称；编码有误的改编码。', en: 'Use the name of the year, or correct the code.' },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const likely = yearsOfClasses(submission);
    for (const table of codedTables(submission)) {
      if (table.classification !== 'functional') continue;
      let isRight = true;
      const classes = table.rows.filter(({ code, row }) => code.length === 3 && row.name !== '');
      for (const named of classes) {
        const fault = judgeName(named, table, submission.year ?? table.reading.year, likely);
        if (!fault) continue;
        isRight = false;
        yield fault;
      }
      if (isRight && classes.length > 0) yield { instance: table.reading.table, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

const short = (name: string): string => plainName(name).replace(/支出$/u, '');

function judgeName(
  { row, code }: NamedCode,
  table: CodedTable,
  year: number | undefined,
  likely: YearSpan,
): FailedInstance | undefined {
  const instance = `${table.reading.table.toLowerCase()}.${row.key}`;
  const location = row.nameLocation ?? row.location;
  const fault = (
    messageId: string,
    severity: 'error' | 'warning',
    data: Record<string, string>,
    hint?: Hint,
  ): FailedInstance => ({
    instance,
    outcome: 'fail',
    messageId,
    severity,
    data: { code, name: row.name, table: table.reading.table, ...data },
    at: [location],
    ...(hint ? { hint } : {}),
  });
  const meant = (right: string, isOfOther: boolean): Hint => ({
    suspects: 'name',
    location,
    stated: row.name,
    right,
    isOfOther,
  });
  if (row.name === functionalClassName(code, year)) return undefined;
  const entry = findFunctionalClass(code);
  const printed = short(row.name);
  if (!entry) return fault('class-unknown', 'warning', {});
  const own = entry.names.find(({ name }) => short(name) === printed);
  if (own) {
    const { from, until } = year === undefined ? likely : { from: year, until: year };
    const isOfYear = own.from - YEARS_OF_GRACE <= until && from <= (own.until ?? Infinity) + YEARS_OF_GRACE;
    if (isOfYear) return undefined;
    const right = functionalClassName(code, from)!;
    if (year === undefined) return fault('class-name-among-others', 'warning', { right }, meant(right, true));
    return fault('class-name-of-other-year', 'warning', { right, year: String(year) }, meant(right, true));
  }
  if (!printsCodes(table) || entry.names.some(({ name }) => isShortFor(short(name), printed)))
    return undefined;
  const right = functionalClassName(code, year)!;
  const other = FUNCTIONAL_CLASSES.find(({ names }) => names.some(({ name }) => short(name) === printed));
  if (!other) return fault('class-name-unknown', 'warning', { right }, meant(right, false));
  const isSure = year !== undefined && year >= CHECKED_SINCE;
  const severity = isSure ? 'error' : 'warning';
  return fault('class-name-of-other-code', severity, { right, other: other.code }, meant(right, true));
}
