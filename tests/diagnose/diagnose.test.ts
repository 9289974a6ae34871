import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../src/check/read-submission.ts';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Diagnosis } from '../../src/model/diagnosis.ts';
import type { EvaluationReport } from '../../src/model/evaluation.ts';
import type { Relation } from '../../src/model/relation.ts';
import { builtInRules } from '../../src/rules/load-rules.ts';
import { applyCorrections } from './support/apply-corrections.ts';
import {
  growth,
  operand,
  type Printed,
  printedReport,
  reportOf,
  share,
  sum,
} from './support/relation-report.ts';

const SUBMISSION = { id: 'x', tables: [], sources: [] };

function diagnoseFigures(printed: Printed, relations: readonly Relation[]) {
  const report = printedReport(printed, relations);
  return { report, diagnoses: diagnose(report, SUBMISSION) };
}

const summary = ({ status, cause, corrections, explains }: Diagnosis) => ({
  status,
  cause,
  corrections: corrections.map(({ figure, stated, suggested }) => `${figure} ${stated} → ${suggested}`),
  explains,
});

/** Every suggestion clears what it explains and breaks nothing. */
function expectApplies(report: EvaluationReport, diagnoses: readonly Diagnosis[]) {
  for (const diagnosis of diagnoses.filter(({ status }) => status === 'named')) {
    expect(applyCorrections(report, [diagnosis])).toMatchObject({ remaining: [], broken: [] });
  }
}

/** Two rows of a table with their total row, across and down. */
const GRID: Printed = {
  't05.total.total': '1842.10',
  't05.total.basic': '1305.34',
  't05.total.project': '536.76',
  't05.208.total': '1302.34',
  't05.208.basic': '1002.10',
  't05.208.project': '300.24',
  't05.210.total': '539.76',
  't05.210.basic': '303.24',
  't05.210.project': '236.52',
};
const ROWS = ['total', '208', '210'];
const GRID_RELATIONS: Relation[] = [
  ...ROWS.map((row) => sum(`t05.${row}.total`, `t05.${row}.basic`, `t05.${row}.project`)),
  ...['total', 'basic', 'project'].map((column) =>
    sum(`t05.total.${column}`, `t05.208.${column}`, `t05.210.${column}`),
  ),
];
const gridWith = (changed: Printed) => diagnoseFigures({ ...GRID, ...changed }, GRID_RELATIONS);

describe('one wrong figure', () => {
  it.each([
    ['digit', 't05.210.basic', '303.24', '308.24'],
    ['transposition', 't05.208.project', '300.24', '300.42'],
    ['dropped-digit', 't05.208.basic', '1002.10', '102.10'],
    ['added-digit', 't05.210.project', '236.52', '2366.52'],
    ['sign', 't05.210.basic', '303.24', '-303.24'],
    ['power-of-ten', 't05.208.total', '1302.34', '13023.40'],
    ['unit-mix', 't05.210.total', '539.76', '5397600.00'],
    ['copied-figure', 't05.210.basic', '303.24', '1002.10'],
  ])('names a %s in %s', (cause, figure, right, stated) => {
    const { report, diagnoses } = gridWith({ [figure]: stated });
    expect(diagnoses.map(summary)).toEqual([
      {
        status: 'named',
        cause,
        corrections: [`${figure} ${stated} → ${right}`],
        explains: report.findings.map(({ id }) => id),
      },
    ]);
    expect(diagnoses[0]!.confidence).toBeGreaterThan(0.95);
    expectApplies(report, diagnoses);
  });

  it('keeps separators and the cell’s own decimals', () => {
    const { diagnoses } = gridWith({ 't05.208.total': '1,320.34' });
    expect(diagnoses[0]!.corrections[0]).toMatchObject({ suggested: '1,302.34' });
  });

  it('finds the figure, but claims no slip, where none explains it', () => {
    const { report, diagnoses } = gridWith({ 't05.210.basic': '771.93' });
    expect(diagnoses.map(summary)).toMatchObject([
      { status: 'named', cause: 'unknown', corrections: ['t05.210.basic 771.93 → 303.24'] },
    ]);
    expectApplies(report, diagnoses);
  });

  it('claims no slip on figures under three digits', () => {
    const printed = { n1: '9', n2: '3', n3: '6', n4: '9', n5: '3' };
    const relations = [sum('n1', 'n2', 'n3'), sum('n4', 'n3', 'n5'), sum('n1', 'n4')];
    const { diagnoses } = diagnoseFigures({ ...printed, n3: '8' }, relations);
    expect(diagnoses.map(summary)).toMatchObject([{ cause: 'unknown', corrections: ['n3 8 → 6'] }]);
  });

  it('says nothing of what rounding explains', () => {
    expect(gridWith({ 't05.210.basic': '303.25' }).diagnoses).toEqual([]);
  });
});

describe('figures that arithmetic cannot tell apart', () => {
  it('are named as a group', () => {
    const printed = { n1: '700.00', n2: '100.10', n3: '200.20', n4: '431.92' };
    const { diagnoses } = diagnoseFigures(printed, [sum('n1', 'n2', 'n3', 'n4')]);
    const [diagnosis] = diagnoses;
    expect(diagnosis).toMatchObject({
      status: 'group',
      messageId: 'slip.group',
      cause: 'unknown',
      explains: ['f1'],
    });
    expect(diagnosis!.corrections.length).toBeGreaterThan(2);
  });

  it('are told apart by a slip', () => {
    const printed = { n1: '7132.85', n2: '1001.17', n3: '2000.26', n4: '4131.42' };
    const { diagnoses } = diagnoseFigures({ ...printed, n4: '4131.24' }, [sum('n1', 'n2', 'n3', 'n4')]);
    expect(diagnoses.map(summary)).toMatchObject([
      { status: 'named', cause: 'transposition', corrections: ['n4 4131.24 → 4131.42'] },
    ]);
  });
});

describe('several slips', () => {
  it('in different places are diagnosed apart', () => {
    const { report, diagnoses } = gridWith({ 't05.210.basic': '308.24', 't05.208.project': '300.42' });
    expect(diagnoses.flatMap((one) => summary(one).corrections).sort()).toEqual([
      't05.208.project 300.42 → 300.24',
      't05.210.basic 308.24 → 303.24',
    ]);
    expect(new Set(diagnoses.flatMap(({ explains }) => explains))).toEqual(
      new Set(report.findings.map(({ id }) => id)),
    );
    expect(applyCorrections(report, diagnoses)).toMatchObject({ remaining: [], broken: [] });
  });

  it('in one relation are found by solving', () => {
    const { report, diagnoses } = gridWith({ 't05.210.basic': '803.24', 't05.208.basic': '1102.10' });
    expect(diagnoses.flatMap((one) => summary(one).corrections).sort()).toEqual([
      't05.208.basic 1102.10 → 1002.10',
      't05.210.basic 803.24 → 303.24',
    ]);
    expect(applyCorrections(report, diagnoses)).toMatchObject({ remaining: [], broken: [] });
  });
});

describe('slips that spoil several figures', () => {
  const places: Readonly<Record<string, readonly [row: number, column: number]>> = Object.fromEntries(
    ROWS.flatMap((row, index) =>
      ['total', 'basic', 'project'].map((column, at) => [
        `t05.${row}.${column}`,
        [index + 5, at + 3] as const,
      ]),
    ),
  );
  const placed = (changed: Printed) => {
    const operands = Object.entries({ ...GRID, ...OTHER, ...changed }).map(([id, text]) => {
      const [row, column] = places[id] ?? [];
      return [
        id,
        operand(id, text, row === undefined ? {} : { file: '05.csv', row, column: column! }),
      ] as const;
    });
    const report = reportOf(new Map(operands), [...GRID_RELATIONS, ...TIES]);
    return { report, diagnoses: diagnose(report, SUBMISSION) };
  };
  const OTHER: Printed = { 't04.expense.208.general': '1302.34', 't04.expense.210.general': '539.76' };
  const TIES = ['208', '210'].map((row) => sum(`t04.expense.${row}.general`, `t05.${row}.total`));

  it('two rows exchanged', () => {
    const { report, diagnoses } = placed({
      't05.208.total': '539.76',
      't05.208.basic': '303.24',
      't05.208.project': '236.52',
      't05.210.total': '1302.34',
      't05.210.basic': '1002.10',
      't05.210.project': '300.24',
    });
    expect(diagnoses).toMatchObject([
      { status: 'named', cause: 'swapped-rows', messageId: 'slip.swapped-rows' },
    ]);
    expect(diagnoses[0]!.corrections).toHaveLength(6);
    expectApplies(report, diagnoses);
  });

  it('a row in another unit', () => {
    const { report, diagnoses } = placed({
      't05.210.total': '5397600.00',
      't05.210.basic': '3032400.00',
      't05.210.project': '2365200.00',
    });
    expect(diagnoses).toMatchObject([{ status: 'named', cause: 'unit-mix', messageId: 'slip.scaled-line' }]);
    expectApplies(report, diagnoses);
  });

  it('two columns of a row exchanged', () => {
    const { report, diagnoses } = placed({ 't05.208.basic': '300.24', 't05.208.project': '1002.10' });
    expect(diagnoses).toMatchObject([{ status: 'named', cause: 'shifted-columns' }]);
    expectApplies(report, diagnoses);
  });
});

describe('percentages', () => {
  const PARTS: Printed = { n1: '1000.00', n2: '735.20', n3: '73.52%', n4: '264.80', n5: '26.48%' };
  const SHARES = [sum('n1', 'n2', 'n4'), share('n3', 'n2', 'n1'), share('n5', 'n4', 'n1')];

  it('a share of the rest', () => {
    const { report, diagnoses } = diagnoseFigures({ ...PARTS, n3: '26.48%', n5: '26.48%' }, SHARES);
    expect(diagnoses.map(summary)).toMatchObject([
      { cause: 'complement', corrections: ['n3 26.48% → 73.52%'] },
    ]);
    expectApplies(report, diagnoses);
  });

  it('two shares exchanged', () => {
    const tied = { ...PARTS, n6: '735.20', n3: '26.48%', n5: '73.52%' };
    const { report, diagnoses } = diagnoseFigures(tied, [...SHARES, sum('n6', 'n2')]);
    expect(diagnoses).toMatchObject([{ cause: 'swapped-shares', explains: ['f2', 'f3'] }]);
    expectApplies(report, diagnoses);
  });

  it('a rate taken of this year instead of last', () => {
    const { diagnoses } = diagnoseFigures({ n1: '1250.00', n2: '250.00', n3: '20.00%' }, [
      growth('n3', 'n2', 'n1'),
    ]);
    expect(diagnoses.map(summary)).toMatchObject([
      { cause: 'current-year-base', corrections: ['n3 20.00% → 25.00%'] },
    ]);
  });

  it('words of direction against the figures', () => {
    const excerpt = '支出 1250.00 万元，比上年减少 250.00 万元，下降 25.00%';
    const place = (id: string, text: string) => {
      const start = excerpt.lastIndexOf(text);
      return [id, operand(id, text, { excerpt, excerptStart: 0, start, end: start + text.length })] as const;
    };
    const operands = new Map([place('n1', '1250.00'), place('n2', '250.00'), place('n3', '25.00%')]);
    const report = reportOf(operands, [growth('n3', 'n2', 'n1', -1)]);
    const diagnoses = diagnose(report, SUBMISSION);
    expect(diagnoses.map(summary)).toMatchObject([
      { status: 'named', cause: 'wrong-direction', corrections: ['n2 减少 → 增加', 'n3 下降 → 增长'] },
    ]);
    expectApplies(report, diagnoses);
  });

  it('a percentage off by a factor of a hundred', () => {
    const { diagnoses } = diagnoseFigures({ ...PARTS, n3: '0.74%' }, SHARES);
    expect(diagnoses).toMatchObject([{ cause: 'times-hundred' }]);
  });
});

describe('parts that add to another total', () => {
  it('name it, and the figure that was worked back from it', () => {
    const { report, diagnoses } = diagnoseFigures(
      {
        n1: '4399.98',
        n2: '4365.07',
        n3: '26.00',
        n4: '8.91',
        n5: '4294.10',
        n6: '645.10',
        n7: '3754.88',
        n8: '12.56%',
        n9: '87.44%',
      },
      [sum('n1', 'n2', 'n3', 'n4'), sum('n5', 'n6', 'n7'), share('n8', 'n6', 'n5'), share('n9', 'n7', 'n5')],
    );
    expect(diagnoses.map(summary)).toMatchObject([
      { status: 'named', cause: 'wrong-total', corrections: ['n6 645.10 → 539.22'], explains: ['f2', 'f3'] },
    ]);
    expect(diagnoses[0]!.data).toMatchObject({ otherStated: '4399.98 万元', ownStated: '4294.10 万元' });
    expectApplies(report, diagnoses);
  });
});

/** Budget, final figure and rate of completion, and a word that compares the two. */
function completionText(figures: string, word: string) {
  const text = `某某局2023年度部门决算情况说明\n\n公务接待费${figures}，决算数${word}预算数的主要原因是厉行节约。\n`;
  return { id: 'x', files: [{ name: '说明.txt', bytes: new TextEncoder().encode(text) }] };
}

async function diagnoseText(figures: string, word: string) {
  const { submission } = await readSubmission(completionText(figures, word), {});
  const report = evaluate(submission, builtInRules());
  return diagnose(report, submission).map((diagnosis) => ({
    cause: diagnosis.cause,
    findings: diagnosis.explains.length,
    corrections: diagnosis.corrections.map(({ stated, suggested }) => `${stated} → ${suggested}`),
  }));
}

describe('what a word says of two figures', () => {
  it('is wrong itself where the figures agree with their rate', async () => {
    expect(
      await diagnoseText('年初预算为7.13万元，支出决算为5.21万元，完成年初预算的73.07%', '大于'),
    ).toEqual([{ cause: 'wrong-direction', findings: 1, corrections: ['大于 → 小于'] }]);
  });
  it('tells which figure is wrong where they do not', async () => {
    expect(
      await diagnoseText('年初预算为1.73万元，支出决算为5.21万元，完成年初预算的73.07%', '小于'),
    ).toEqual([{ cause: 'transposition', findings: 2, corrections: ['1.73 → 7.13'] }]);
  });
});

describe('a rate on a base below zero', () => {
  it('comes of a sign that should not be there', async () => {
    expect(
      await diagnoseText('年初预算为-7.13万元，支出决算为5.21万元，完成年初预算的73.07%', '小于'),
    ).toEqual([{ cause: 'sign', findings: 2, corrections: ['-7.13 → 7.13'] }]);
  });
});

describe('the bound on the search', () => {
  it('leaves what it did not come to undiagnosed, and says so', () => {
    const report = printedReport(
      { ...GRID, 't05.210.basic': '803.24', 't05.208.basic': '1102.10' },
      GRID_RELATIONS,
    );
    const diagnoses = diagnose(report, SUBMISSION, { effort: 0 });
    expect(diagnoses).toMatchObject([{ status: 'undiagnosed', messageId: 'slip.out-of-time' }]);
    expect(new Set(diagnoses.flatMap(({ explains }) => explains))).toEqual(
      new Set(report.findings.map(({ id }) => id)),
    );
  });
});
