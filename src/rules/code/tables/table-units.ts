import { findPowerOfTen } from '../../../amount/power-of-ten.ts';
import { type Reported, unitOf } from '../../../amount/rounding.ts';
import { toWanyuan } from '../../../amount/unit.ts';
import { FUNCTIONAL_CLASSES } from '../../../model/classification/classification.ts';
import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import { TABLE_IDS, type TableId } from '../../../model/table-id.ts';

/** Figures that state the same money, or the same but for other sources, in two tables; or the parts of such a figure. */
const ANCHORS: readonly (readonly [string, string])[] = [
  ['t01.income.year', 't02.total.total'],
  ['t01.expense.year', 't03.total.total'],
  ['t01.income.general', 't04.income.general'],
  ['t01.expense.year', 't04.expense.year.total'],
  ['t02.total.fiscal', 't04.income.year'],
  ['t02.total.total', 't03.total.total'],
  ['t03.total.total', 't04.expense.year.total'],
  ['t03.total.total', 't05.total.total'],
  ['t03.total.basic', 't05.total.basic'],
  ['t04.expense.year.general', 't05.total.total'],
  ['t04.expense.year.fund', 't08.total.total'],
  ['t04.income.fund', 't08.total.income'],
  ['t04.expense.year.capital', 't09.total.total'],
  ['t05.total.basic', 't06.total'],
  ['t05.total.basic', 't06.personnel + t06.public'],
];

/** The same by classes, for tables without a total: all classes of two tables must agree. */
const BY_CLASS: readonly ((code: string) => readonly [string, string])[] = [
  (code) => [`t01.expense.${code}`, `t03.${code}.total`],
  (code) => [`t02.${code}.total`, `t03.${code}.total`],
  (code) => [`t04.expense.${code}.general`, `t05.${code}.total`],
  (code) => [`t04.expense.${code}.fund`, `t08.${code}.total`],
];

/** What basic expenditure holds of an expense that the second table has in full. */
const PARTS: readonly (readonly [string, string])[] = [
  ['t06.30212', 't07.abroad.actual'],
  ['t06.30217', 't07.reception.actual'],
  ['t06.30231', 't07.operation.actual'],
];

/** A whole table in another unit than its head says. */
export const oneUnit = {
  id: 'G-13',
  name: 'tables-in-their-unit',
  kind: 'unit',
  severity: 'error',
  title: { zh: '各表金额与表头单位相符', en: 'Every table is in the unit its head names' },
  basis: {
    zh: '同一笔资金在各表只差计量单位',
    en: 'The same money differs between tables by the unit at most',
  },
  why: {
    zh: '表头写万元、金额却是元（或相反），整张表就差一万倍。',
    en: 'A head that says 万元 above figures in 元 makes the whole table ten thousand times too large.',
  },
  example: {
    zh: '支出决算表 4294.10，一般公共预算表印成 42941000.00，表头都是万元。',
    en: '4294.10 in the expenditure table, 42941000.00 in the general budget table, both headed 万元.',
  },
  fix: {
    zh: '改正表头单位，或把金额换算成表头单位。',
    en: 'Correct the unit in the head, or convert the figures.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const links = findLinks(context);
    if (links.length === 0) return;
    const scales = scaleTables(links);
    const usual = mostFrequent(scales);
    let isClean = true;
    for (const [table, scale] of scales) {
      if (scale === usual) continue;
      isClean = false;
      const reading = context.submission.tables.find((candidate) => candidate.table === table)!;
      const link = links.find(({ power, tables }) => power !== 0 && tables.includes(table))!;
      const own = link.tables[0] === table ? 0 : 1;
      yield {
        instance: table,
        outcome: 'fail',
        messageId: scale > usual ? 'table-too-large' : 'table-too-small',
        data: {
          table,
          times: unitOf(-Math.abs(scale - usual)).toFixed(),
          other: link.tables[1 - own]!,
        },
        at: [
          reading.location,
          ...[own, 1 - own].map((side) => context.operand(partsOf(link.figures[side]!)[0]!)!.location),
        ],
        hint: { suspects: 'unit', table },
      };
    }
    if (isClean) yield { instance: 'tables', outcome: 'pass' };
  },
} satisfies CodeRule;

interface Link {
  readonly tables: readonly [TableId, TableId];
  readonly figures: readonly [string, string];
  /** Second figure = first × 10^power. */
  readonly power: number;
}

function findLinks(context: CheckContext): Link[] {
  const between = ([left, right]: readonly [string, string], powerOf: typeof exactPower): Link[] => {
    const [a, b] = [find(context, left), find(context, right)];
    const power = a && b && powerOf(a, b);
    return power === undefined
      ? []
      : [{ tables: [tableOf(left), tableOf(right)], figures: [left, right], power }];
  };
  const byTotal = ANCHORS.flatMap((anchor) => between(anchor, exactPower));
  const byRows = [
    ...BY_CLASS.map((anchorOf) =>
      FUNCTIONAL_CLASSES.flatMap(({ code }) => between(anchorOf(code), exactPower)),
    ),
    PARTS.flatMap((anchor) => between(anchor, powerOfWhole)),
  ];
  return [...byTotal, ...byRows.flatMap((links) => agreedBy(links))];
}

/** Fewer rows may have a slip of their own. */
const FEWEST_ROWS = 2;

const agreedBy = ([first, ...others]: readonly Link[]): Link[] =>
  first && others.length + 1 >= FEWEST_ROWS && others.every(({ power }) => power === first.power)
    ? [first]
    : [];

/** The power of ten between two figures of the same money, or of the same but for other sources. */
function exactPower(a: Reported, b: Reported): number | undefined {
  const factor = findPowerOfTen(a, { value: b.value, tolerance: unitOf(b.decimals) });
  if (factor !== undefined) return factor;
  const ratio = b.value.toNumber() / a.value.toNumber();
  return ratio > 0.1 && ratio < 10 ? 0 : undefined;
}

/** 元 and 万元. */
const OTHER_UNIT = 4;

/** The same for a part and its whole, which is hardly ever more than a hundred times the part. */
function powerOfWhole(part: Reported, whole: Reported): number | undefined {
  const ratio = whole.value.toNumber() / part.value.toNumber();
  return [0, OTHER_UNIT, -OTHER_UNIT].find((power) => ratio >= 10 ** power && ratio < 10 ** (power + 2));
}

const tableOf = (key: string): TableId => key.slice(0, 3).toUpperCase() as TableId;

const partsOf = (figure: string): string[] => figure.split(' + ');

function find(context: CheckContext, figure: string): Reported | undefined {
  const parts = partsOf(figure).map((key) => findOne(context, key));
  return parts.reduce((sum, part) =>
    sum && part
      ? { value: sum.value.plus(part.value), decimals: Math.min(sum.decimals, part.decimals) }
      : undefined,
  );
}

function findOne(context: CheckContext, key: string): Reported | undefined {
  const operand = context.operand(key);
  if (operand?.state !== 'printed' || !operand.value.greaterThan(0)) return undefined;
  if (operand.unit === 'percent' || operand.unit === 'count') return undefined;
  return toWanyuan(operand.value, operand.decimals, operand.unit);
}

/** The power of ten by which each linked table is too large, relative to the first of its kin. */
function scaleTables(links: readonly Link[]): Map<TableId, number> {
  const scales = new Map<TableId, number>();
  for (const start of TABLE_IDS) {
    if (scales.has(start) || !links.some(({ tables }) => tables.includes(start))) continue;
    scales.set(start, 0);
    const open: TableId[] = [start];
    for (let table = open.pop(); table !== undefined; table = open.pop()) {
      for (const { tables, power } of links) {
        const side = tables.indexOf(table);
        const other = side < 0 ? undefined : tables[1 - side]!;
        if (other === undefined || scales.has(other)) continue;
        scales.set(other, scales.get(table)! + (side === 0 ? power : -power));
        open.push(other);
      }
    }
  }
  return scales;
}

/** Of two equally frequent scales, that of the lower table number. */
function mostFrequent(scales: ReadonlyMap<TableId, number>): number {
  const values = [...scales.values()];
  const count = (scale: number) => values.filter((value) => value === scale).length;
  return values.reduce((best, scale) => (count(scale) > count(best) ? scale : best));
}
