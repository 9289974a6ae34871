import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { TextFigure } from '../../src/model/claim.ts';
import type { CodeRule, RuleInstance } from '../../src/model/code-rule.ts';
import type { Relation } from '../../src/model/relation.ts';
import type { Submission } from '../../src/model/submission.ts';
import { builtInRules, parseRules } from '../../src/rules/load-rules.ts';
import { referenceFacts } from '../support/reference-accounts.ts';
import { type SubmissionSketch, submissionOf } from '../support/submission-of.ts';

const rules = builtInRules();
const reference = referenceFacts();
const check = (sketch: SubmissionSketch) => evaluate(submissionOf(sketch), rules);
const only = (formula: string, kind = 'footing') => {
  const { rules: own, problems } = parseRules([{ id: 'X-01', title: 'x', kind, formula }], 'x.json');
  expect(problems).toEqual([]);
  return { formula: own, code: [] };
};

describe('the reference accounts', () => {
  const { evaluations, findings, operands } = check({ facts: reference });
  it('have no finding', () => {
    expect(findings).toEqual([]);
  });
  it('are checked in hundreds of places, none of them undecided', () => {
    const count = (outcome: string) => evaluations.filter((entry) => entry.outcome === outcome).length;
    expect(count('pass')).toBeGreaterThan(300);
    expect(count('undecided')).toBe(0);
    expect(count('fail')).toBe(0);
  });
  it('name each instance of a rule once', () => {
    const names = evaluations.map(({ rule, instance }) => `${rule} ${instance}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
  it('keep the relation of every pass and the figures it names', () => {
    const passed = evaluations.filter(({ outcome, rule }) => outcome === 'pass' && /^T/.test(rule));
    expect(passed.filter(({ relation }) => relation === undefined)).toEqual([]);
    for (const { relation } of passed) {
      if (relation?.type !== 'sum') continue;
      for (const { figure } of relation.terms) expect(operands.has(figure), figure).toBe(true);
    }
  });
});

describe('tables in another unit', () => {
  it('agree with those in 万元', () => {
    const facts = Object.fromEntries(
      Object.entries(reference).map(([key, text]) => {
        const inYuan = /^t0[356]/.test(key) && text !== '-';
        return [key, inYuan ? new Decimal(text).times(10000).toFixed(2) : text];
      }),
    );
    expect(check({ facts, units: { T03: 'yuan', T05: 'yuan', T06: 'yuan' } }).findings).toEqual([]);
  });
  it('are stated in their own unit and precision', () => {
    const facts = { 't01.expense.year': '3208.69', 't03.total.total': '32087050.00' };
    const { findings } = check({ facts, units: { T03: 'yuan' } });
    expect(findings.find(({ rule }) => rule === 'T01-28')).toMatchObject({
      severity: 'error',
      stated: '3208.69',
      expected: '3208.71',
      difference: '-0.02',
      unit: '万元',
      formula: { filled: '3208.69万元 = 32087050.00元' },
    });
  });
});

describe('a finding', () => {
  const facts = { ...reference, 't05.2010301.total': '110.00' };
  const { findings } = check({ facts });
  const crossFooting = findings.find(({ rule }) => rule === 'T05-02')!;
  it('says what is stated, what it should be and by how much it is off', () => {
    expect(crossFooting).toMatchObject({
      kind: 'cross-footing',
      severity: 'error',
      stated: '110.00',
      expected: '100.00',
      difference: '10.00',
      unit: '万元',
      agreement: 'differs',
      messageId: 'differs.cross-footing',
    });
  });
  it('shows the formula in the words of the table, and filled in', () => {
    expect(crossFooting.formula).toEqual({
      text: 'total = basic + project',
      filled: '110.00 = 80.00 + 20.00',
    });
  });
  it('leads with the stated figure, then its parts', () => {
    expect(crossFooting.locations.map(({ fact }) => fact)).toEqual([
      't05.2010301.total',
      't05.2010301.basic',
      't05.2010301.project',
    ]);
  });
  it('shares a group with those that the same cell explains, the lowest level first', () => {
    const group = findings.filter((finding) => finding.group === crossFooting.group);
    expect(group.map(({ rule }) => rule)).toEqual(['T05-02', 'T05-05', 'T05-04']);
    expect(crossFooting.group).toBe('t05.2010301.total');
    expect(findings.map(({ id }) => id)).toEqual(findings.map((_, index) => `f${index + 1}`));
  });
  it('of a comparison between tables names both', () => {
    const { findings: found } = check({ facts: { 't06.30217': '2.00', 't07.reception.actual': '1.50' } });
    expect(found.find(({ rule }) => rule === 'T06-21')).toMatchObject({
      messageId: 'exceeds',
      stated: '2.00',
      expected: '1.50',
      difference: '0.50',
      formula: { text: 'T06 30217 公务接待费 ≤ T07 公务接待费/actual', filled: '2.00 ≤ 1.50' },
    });
  });
  it('leaves zero terms out of the filled formula', () => {
    const { findings: found } = check({
      facts: { 't05.2010301.total': '9.00', 't05.2010301.basic': '0.00', 't05.2010301.project': '8.00' },
    });
    expect(found.find(({ rule }) => rule === 'T05-02')?.formula?.filled).toBe('9.00 = 8.00');
  });
});

describe('two faults far apart', () => {
  it('are two groups', () => {
    const { findings } = check({
      facts: { ...reference, 't05.2080505.basic': '13.00', 't02.2010301.other': '9.00' },
    });
    const groups = new Set(findings.filter(({ severity }) => severity === 'error').map(({ group }) => group));
    expect(groups).toEqual(new Set(['t05.2080505.basic', 't02.2010301.other']));
  });
});

describe('levels', () => {
  const column = (rows: Record<string, string>) =>
    Object.fromEntries(Object.entries(rows).map(([row, text]) => [`t05.${row}.total`, text]));
  const failed = (facts: Record<string, string>) =>
    check({ facts })
      .findings.filter(({ rule }) => rule.startsWith('T05'))
      .map(({ rule }) => rule);
  it('a class may foot to items where sections are left out', () => {
    const rows = { '208': '5.00', '2080505': '3.00', '2080506': '2.00', total: '5.00' };
    expect(failed(column(rows))).toEqual([]);
    expect(failed(column({ ...rows, '208': '6.00', total: '6.00' }))).toEqual(['T05-03']);
  });
  it('classes alone, and items alone, foot to the total', () => {
    expect(failed(column({ '208': '5.00', '210': '1.00', total: '6.00' }))).toEqual([]);
    expect(failed(column({ '2080505': '5.00', '2101101': '1.00', total: '7.00' }))).toEqual(['T05-01']);
  });
  it('a doubled code counts twice', () => {
    const rows = { '20103': '5.00', '2010301': '3.00', '2010301#2': '2.00', total: '5.00' };
    expect(failed(column(rows))).toEqual([]);
  });
  it('the last row may be the total', () => {
    expect(failed(column({ total: '6.00', '208': '5.00', '210': '1.00' }))).toEqual([]);
  });
});

describe('what is not there', () => {
  const outcome = (id: string, facts: Record<string, string>) =>
    check({ facts }).evaluations.filter(({ rule }) => rule === id);
  it('a class that a coded table does not list is zero', () => {
    const facts = { 't01.expense.201': '5.00', 't01.expense.208': '2.00', 't03.201.total': '5.00' };
    const failures = outcome('T01-29', facts).filter((entry) => entry.outcome === 'fail');
    expect(failures.map(({ instance }) => instance)).toEqual(['t01.expense.208']);
    expect(failures[0]?.finding?.locations.map(({ fact }) => fact)).toEqual(['t01.expense.208']);
  });
  it('a level that is not listed at all is not', () => {
    const facts = { 't05.2080505.total': '5.00', 't03.208.total': '5.00' };
    expect(outcome('T03-22', facts)).toMatchObject([
      { outcome: 'undecided', messageId: 'level-not-listed', data: { table: 'T03', code: '2080505' } },
    ]);
  });
  it('a table that is missing leaves the rule undecided, once', () => {
    expect(outcome('T01-29', { 't01.expense.201': '5.00' })).toMatchObject([
      { outcome: 'undecided', messageId: 'table-missing', data: { table: 'T03' } },
    ]);
  });
  it('a column that the form does not have makes the rule not applicable', () => {
    const reduced = { 't09.223.total': '5.00', 't09.223.basic': '2.00', 't09.223.project': '3.00' };
    expect(outcome('T09-05', reduced)).toMatchObject([{ outcome: 'not-applicable' }]);
    expect(outcome('T09-02', reduced)).toMatchObject([{ outcome: 'pass' }]);
  });
  it('a line that may have been missed keeps a failure from being certain', () => {
    const facts = { 't01.income.grand': '120.00', 't01.income.year': '100.00' };
    expect(outcome('T01-06', facts)).toMatchObject([{ outcome: 'undecided', messageId: 'row-missing' }]);
    expect(outcome('T01-06', { ...facts, 't01.income.grand': '100.00' })).toMatchObject([
      { outcome: 'pass' },
    ]);
    const listed = { ...facts, 't01.income.opening': '', 't01.income.nonfiscal': '' };
    expect(outcome('T01-06', listed)).toMatchObject([{ outcome: 'fail' }]);
  });
  it('an empty table is zero', () => {
    const facts = { 't04.expense.year.fund': '', 't04.expense.201.general': '5.00' };
    const { evaluations } = check({ facts, empty: ['T08'] });
    expect(evaluations.filter(({ rule }) => rule === 'T04-31')).toMatchObject([
      { outcome: 'not-applicable' },
    ]);
    const spent = check({ facts: { ...facts, 't04.expense.year.fund': '3.00' }, empty: ['T08'] });
    expect(spent.evaluations.find(({ rule }) => rule === 'T04-31')).toMatchObject({ outcome: 'fail' });
  });
  it('blank against blank is no pass', () => {
    const facts = {
      't06.30217': '',
      't07.reception.actual': '',
      't06.302': '5.00',
      't07.total.actual': '1.00',
    };
    expect(outcome('T06-21', facts)).toMatchObject([{ outcome: 'not-applicable' }]);
  });
});

describe('rounding', () => {
  const parts = { 't01.income.general': '3.00', 't01.income.fund': '3.00', 't01.income.other': '4.00' };
  const rule = only('t01.income.year = sum(t01.income.*)');
  const judge = (year: string) =>
    evaluate(submissionOf({ facts: { ...parts, 't01.income.year': year } }), rule);
  it('is a pass with a note', () => {
    const { evaluations, findings } = judge('9.99');
    expect(evaluations).toMatchObject([{ outcome: 'pass' }]);
    expect(findings).toMatchObject([
      { severity: 'note', messageId: 'rounding', agreement: 'rounding', difference: '-0.01' },
    ]);
  });
  it('beyond it is a failure', () => {
    expect(judge('9.97').evaluations).toMatchObject([{ outcome: 'fail' }]);
  });
  it('a whole table may cut digits off: one note, no error', () => {
    const facts = {
      't05.2010301.total': '1.01',
      't05.2010301.basic': '0.50',
      't05.2010301.project': '0.50',
      't05.201.total': '10.04',
      't05.201.basic': '5.02',
      't05.201.project': '5.01',
      't05.208.total': '7.03',
      't05.208.basic': '3.00',
      't05.208.project': '4.00',
      't05.2080505.total': '2.02',
      't05.2080505.basic': '1.00',
      't05.2080505.project': '1.00',
    };
    const own = only('t05[*].total <= t05[*].basic + t05[*].project', 'cross-footing');
    expect(evaluate(submissionOf({ facts }), own).findings.length).toBeGreaterThan(0);
    const sums = only('for c in class: t05[c].total = sum(t05[c].*.total)');
    const cut = {
      't05.201.total': '3.02',
      ...Object.fromEntries(['01', '02', '03'].map((n) => [`t05.201${n}.total`, '1.00'])),
      't05.208.total': '6.03',
      ...Object.fromEntries(['01', '02', '03', '04'].map((n) => [`t05.208${n}.total`, '1.50'])),
    };
    const { findings, evaluations } = evaluate(submissionOf({ facts: cut }), sums);
    expect(evaluations.map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
    expect(findings).toMatchObject([
      { severity: 'note', messageId: 'amounts-cut-off', data: { count: '2', scope: 'T05' } },
    ]);
  });
  it('never one cell rounded and the next cut off', () => {
    const sums = only('for c in class: t05[c].total = sum(t05[c].*.total)');
    const mixed = {
      't05.201.total': '3.03',
      ...Object.fromEntries(['01', '02', '03', '04'].map((n) => [`t05.201${n}.total`, '0.75'])),
      't05.208.total': '5.98',
      ...Object.fromEntries(['01', '02', '03', '04'].map((n) => [`t05.208${n}.total`, '1.50'])),
    };
    const outcomes = evaluate(submissionOf({ facts: mixed }), sums).evaluations.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'fail')).toHaveLength(1);
  });
});

describe('ten thousand times too large', () => {
  it('is a matter of units', () => {
    const { findings } = check({
      facts: { 't01.expense.year': '3208.69', 't03.total.total': '32086900.00' },
    });
    expect(findings.find(({ rule }) => rule === 'T01-28')).toMatchObject({
      kind: 'unit',
      messageId: 'unit-mix',
      data: { times: '10000' },
    });
  });
});

const meta = {
  id: 'X-02',
  name: 'x',
  title: { zh: '甲', en: 'a' },
  kind: 'share',
  severity: 'warning',
  basis: { zh: '', en: '' },
  why: { zh: '', en: '' },
  example: { zh: '', en: '' },
  fix: { zh: '', en: '' },
} as const;
const ruleOf = (instances: Iterable<RuleInstance>): CodeRule => ({ ...meta, check: () => instances });
const figure = (id: string, text: string, kind: TextFigure['kind'] = 'amount'): TextFigure => ({
  id,
  kind,
  measure: kind === 'percent' ? '%' : '万元',
  sentence: 's1',
  value: new Decimal(text),
  decimals: text.split('.')[1]?.length ?? 0,
  unit: kind === 'percent' ? 'percent' : 'wanyuan',
  text,
  state: 'printed',
  location: { file: 'x.txt', line: 1, text },
});
const narrative = (figures: readonly TextFigure[]): Submission => ({
  id: 'x',
  tables: [],
  sources: [],
  narrative: {
    file: 'x.txt',
    sections: [],
    passages: [],
    figures,
    claims: [],
    coverage: { figures: figures.length, claimed: 0, unread: [] },
  },
});
const share = (percent: string, part: string, base: string): Relation => ({
  type: 'ratio',
  form: 'share',
  percent,
  percentSign: 1,
  numerator: [{ figure: part, weight: 1 }],
  denominator: [{ figure: base, weight: 1 }],
});
const run = (figures: readonly TextFigure[], relations: readonly Relation[]) =>
  evaluate(narrative(figures), {
    formula: [],
    code: [ruleOf(relations.map((relation, index) => ({ instance: String(index), relation, scope: 's1' })))],
  });

describe('percentages of a sentence', () => {
  // 11.11 / 33.34 = 33.323 %, 22.22 / 33.34 = 66.647 %.
  const amounts = [figure('n1', '33.3400'), figure('n2', '11.1100'), figure('n3', '22.2200')];
  it('all cut off are one note', () => {
    const { findings, evaluations } = run(
      [
        ...amounts,
        figure('n4', '33.3', 'percent'),
        figure('n5', '66.6', 'percent'),
        figure('n6', '66.64', 'percent'),
      ],
      [share('n4', 'n2', 'n1'), share('n5', 'n3', 'n1'), share('n6', 'n3', 'n1')],
    );
    expect(evaluations.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass']);
    expect(findings).toMatchObject([
      { severity: 'note', messageId: 'percentages-cut-off', data: { count: '1' } },
    ]);
  });
  it('one cut off among rounded ones is a note of its own', () => {
    // 66.647 → 66.65 rounded, 66.64 cut off.
    const { findings, evaluations } = run(
      [...amounts, figure('n4', '66.65', 'percent'), figure('n5', '66.64', 'percent')],
      [share('n4', 'n3', 'n1'), share('n5', 'n3', 'n1')],
    );
    expect(findings).toMatchObject([
      { severity: 'note', messageId: 'percent-cut-off-alone', stated: '66.64' },
    ]);
    expect(evaluations.map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
  });
  it('wrong ones fail, as severely as the rule says', () => {
    const { findings } = run([...amounts, figure('n4', '12.55', 'percent')], [share('n4', 'n2', 'n1')]);
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        messageId: 'differs.share',
        stated: '12.55',
        expected: '33.32',
        difference: '-20.77',
        unit: '%',
        formula: { filled: '12.55% = 11.1100 ÷ 33.3400' },
      },
    ]);
  });
  it('on nothing cannot be decided and are warned of', () => {
    const { findings, evaluations } = run(
      [figure('n1', '0.00'), figure('n2', '5.00'), figure('n3', '100', 'percent')],
      [share('n3', 'n2', 'n1')],
    );
    expect(evaluations).toMatchObject([{ outcome: 'undecided', messageId: 'ratio-without-base' }]);
    expect(findings).toMatchObject([{ severity: 'warning', messageId: 'ratio-without-base' }]);
  });
});

describe('code rules', () => {
  it('that throw are undecided, and the run goes on', () => {
    const broken: CodeRule = {
      ...meta,
      id: 'X-03',
      check: () => {
        throw new Error('no such thing');
      },
    };
    const fine = ruleOf([{ instance: 'a', outcome: 'pass' }]);
    expect(evaluate(narrative([]), { formula: [], code: [broken, fine] }).evaluations).toMatchObject([
      { rule: 'X-03', outcome: 'undecided', messageId: 'rule-threw', data: { reason: 'no such thing' } },
      { rule: 'X-02', outcome: 'pass' },
    ]);
  });
  it('cannot be more severe than they say', () => {
    const instances: RuleInstance[] = [
      { instance: 'a', outcome: 'fail', messageId: 'm', severity: 'error' },
      { instance: 'b', outcome: 'fail', messageId: 'm', severity: 'note' },
    ];
    const { findings } = evaluate(narrative([]), { formula: [], code: [ruleOf(instances)] });
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'note']);
  });
  it('that name an unknown figure are undecided', () => {
    const { evaluations } = run([figure('n1', '1.00')], [share('n1', 'n8', 'n1')]);
    expect(evaluations).toMatchObject([
      { outcome: 'undecided', messageId: 'figure-not-found', data: { figure: 'n8' } },
    ]);
  });
  it('see an absent row of a coded table as zero', () => {
    const seen: unknown[] = [];
    const looking: CodeRule = {
      ...meta,
      check: (context) => {
        for (const key of ['t03.208.total', 't03.201.total', 't03.201.upward', 't09.total.total']) {
          seen.push(context.operand(key)?.state);
        }
        return [];
      },
    };
    evaluate(submissionOf({ facts: { 't03.201.total': '5.00' } }), { formula: [], code: [looking] });
    expect(seen).toEqual(['assumed', 'printed', undefined, undefined]);
  });
  it('“0 万元” is none, not up to half a 万元', () => {
    const relation: Relation = {
      type: 'sum',
      comparison: '=',
      terms: [
        { figure: 'n1', weight: 1 },
        { figure: 'n2', weight: -1 },
        { figure: 'n3', weight: -1 },
      ],
    };
    const { findings } = run([figure('n1', '21.40'), figure('n2', '21.07'), figure('n3', '0')], [relation]);
    expect(findings).toMatchObject([{ agreement: 'differs' }]);
  });
});

describe('figures too large for integers', () => {
  it('are judged all the same', () => {
    const facts = {
      't01.income.year': '123456789012345678.92',
      't01.income.general': '123456789012345678.90',
      't01.income.other': '0.01',
    };
    const rule = only('t01.income.year = sum(t01.income.*)');
    expect(evaluate(submissionOf({ facts }), rule).findings).toMatchObject([{ agreement: 'rounding' }]);
    const off = { ...facts, 't01.income.year': '123456789012345679.92' };
    expect(evaluate(submissionOf({ facts: off }), rule).findings).toMatchObject([{ difference: '1.01' }]);
  });
});
