import { Decimal } from 'decimal.js';
import { judgeAtMost, judgeEquality, judgeRatio, judgeSum } from '../../../src/amount/agreement.ts';
import type { Reported } from '../../../src/amount/rounding.ts';
import { toWanyuan } from '../../../src/amount/unit.ts';
import type { Evaluation, EvaluationReport } from '../../../src/model/evaluation.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Location } from '../../../src/model/location.ts';
import type { Agreement, Operand, Relation, Term } from '../../../src/model/relation.ts';

/** Printed figures by id, as in `{ 't01.income.year': '120.00', n1: '12.5%' }`; '' is a blank cell. */
export type Printed = Readonly<Record<string, string>>;

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;

/** An operand as readers would make it. Narrative figures (`n1`, `n2` …) stand one after the other in a line. */
export function operand(id: string, text: string, location: Partial<Location> = {}): Operand {
  const percent = text.endsWith('%');
  const digits = text.replace('%', '').replaceAll(',', '');
  const number = /^n(\d+)$/.exec(id);
  return {
    id,
    value: new Decimal(digits === '' ? 0 : digits),
    decimals: decimalsOf(digits),
    unit: percent ? 'percent' : 'wanyuan',
    text,
    state: text === '' ? 'blank' : 'printed',
    location: number
      ? {
          file: '说明.txt',
          line: 1,
          start: Number(number[1]) * 10,
          end: Number(number[1]) * 10 + text.length,
          text,
          ...location,
        }
      : { file: `${id.slice(0, 3)}.csv`, label: id, fact: id, text, ...location },
  };
}

const reported = ({ value, decimals, unit, state }: Operand): Reported => ({
  ...(unit === 'percent' || unit === 'count' ? { value, decimals } : toWanyuan(value, decimals, unit)),
  ...(state === 'printed' ? {} : { exact: true }),
});

/** Judges relations over operands as evaluate does. */
export function reportOf(
  operands: ReadonlyMap<string, Operand>,
  relations: readonly Relation[],
): EvaluationReport {
  const evaluations = relations.map((relation, index): Evaluation => {
    const agreement = judge(operands, relation);
    const base = { rule: 'X-01', instance: String(index), relation };
    if (agreement === 'undefined-base') return { ...base, outcome: 'undecided' };
    if (agreement === 'exact') return { ...base, outcome: 'pass' };
    const failed = agreement === 'differs';
    const first = relation.type === 'sum' ? relation.terms[0]!.figure : relation.percent;
    const finding: Finding = {
      id: `f${index + 1}`,
      rule: 'X-01',
      kind: 'footing',
      severity: failed ? 'error' : 'note',
      messageId: 'sum-differs',
      data: {},
      locations: [operands.get(first)!.location],
      agreement,
      relation,
    };
    return { ...base, outcome: failed ? 'fail' : 'pass', finding };
  });
  return { evaluations, findings: evaluations.flatMap(({ finding }) => finding ?? []), operands, sums: [] };
}

function judge(operands: ReadonlyMap<string, Operand>, relation: Relation): Agreement {
  const terms = (list: readonly Term[]) =>
    list.map(({ figure, weight }) => ({ ...reported(operands.get(figure)!), weight, id: figure }));
  if (relation.type === 'ratio') {
    return judgeRatio({
      form: relation.form,
      percent: reported(operands.get(relation.percent)!),
      sign: relation.percentSign,
      numerator: terms(relation.numerator),
      denominator: terms(relation.denominator),
    }).agreement;
  }
  const list = terms(relation.terms);
  if (relation.comparison === '<=') return judgeAtMost(list).agreement;
  const [a, b] = list;
  return list.length === 2 ? judgeEquality(a!, b!).agreement : judgeSum(list).agreement;
}

/** `total = a + b − c` for `sum('total', 'a', 'b', '-c')`. */
export const sum = (total: string, ...parts: string[]): Relation => ({
  type: 'sum',
  comparison: '=',
  terms: [
    { figure: total, weight: 1 },
    ...parts.map(
      (part): Term =>
        part.startsWith('-') ? { figure: part.slice(1), weight: 1 } : { figure: part, weight: -1 },
    ),
  ],
});

export const atMost = (part: string, whole: string): Relation => ({
  type: 'sum',
  comparison: '<=',
  terms: [
    { figure: part, weight: 1 },
    { figure: whole, weight: -1 },
  ],
});

export const share = (percent: string, part: string, base: string): Relation => ({
  type: 'ratio',
  form: 'share',
  percent,
  percentSign: 1,
  numerator: [{ figure: part, weight: 1 }],
  denominator: [{ figure: base, weight: 1 }],
});

/** 比上年 ± change, 增长/下降 percent. */
export const growth = (percent: string, change: string, current: string, sign: 1 | -1 = 1): Relation => ({
  type: 'ratio',
  form: 'growth',
  percent,
  percentSign: sign,
  numerator: [{ figure: change, weight: sign }],
  denominator: [
    { figure: current, weight: 1 },
    { figure: change, weight: sign === 1 ? -1 : 1 },
  ],
});

export const printedReport = (printed: Printed, relations: readonly Relation[]): EvaluationReport =>
  reportOf(new Map(Object.entries(printed).map(([id, text]) => [id, operand(id, text)])), relations);
