import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import type { EvaluationReport } from '../../src/model/evaluation.ts';
import { applyCorrections } from './support/apply-corrections.ts';
import { growth, printedReport, sum } from './support/relation-report.ts';

const SUBMISSION = { id: 'x', tables: [], sources: [] };
const RELATIONS = [
  sum('t05.208.total', 't05.20805.total'),
  sum('t05.20805.total', 't05.2080505.total', 't05.2080506.total'),
  sum('t05.total.total', 't05.208.total', 't05.210.total'),
  sum('t04.expense.208.general', 't05.208.total'),
  sum('t04.expense.year.general', 't05.total.total'),
];
const RIGHT = {
  't05.2080505.total': '124.00',
  't05.2080506.total': '62.00',
  't05.20805.total': '186.00',
  't05.208.total': '186.00',
  't05.210.total': '33.50',
  't05.total.total': '219.50',
  't04.expense.208.general': '186.00',
  't04.expense.year.general': '219.50',
};

const named = (report: EvaluationReport) =>
  diagnose(report, SUBMISSION)
    .filter(({ status }) => status === 'named')
    .map(({ cause, messageId, corrections }) => [
      cause,
      messageId,
      ...corrections.map(({ figure, suggested }) => `${figure} ${suggested}`),
    ]);

describe('a figure that was wrong before its totals were added', () => {
  const report = printedReport(
    {
      ...RIGHT,
      't05.2080505.total': '142.00',
      't05.20805.total': '204.00',
      't05.208.total': '204.00',
      't05.total.total': '237.50',
    },
    RELATIONS,
  );

  it('is one slip, with the totals above it', () => {
    expect(named(report)).toEqual([
      [
        'transposition',
        'slip.carried-slip',
        't05.2080505.total 124.00',
        't05.20805.total 186.00',
        't05.208.total 186.00',
        't05.total.total 219.50',
      ],
    ]);
  });

  it('clears what it explains and breaks nothing once corrected', () => {
    expect(applyCorrections(report, diagnose(report, SUBMISSION))).toMatchObject({
      remaining: [],
      broken: [],
    });
  });
});

describe('two figures that may have been carried on', () => {
  const row = (code: string) => sum(`t03.${code}.total`, `t03.${code}.project`);
  const report = printedReport(
    {
      't03.2013804.project': '4930178.64',
      't03.2013804.total': '4930178.64',
      't03.2013850.project': '707102.87',
      't03.2013850.total': '707102.87',
      't03.20138.total': '5637281.51',
      't01.expense.201': '5630281.51',
      't03.total.total': '5644281.51',
      't01.expense.208': '3000.00',
      't01.expense.210': '4000.00',
      't03.208.total': '3000.00',
      't03.210.total': '4000.00',
      't01.expense.year': '5637281.51',
      't01.expense.grand': '5637281.51',
      't05.2013804.project': '4923178.64',
      't02.2013804.fiscal': '4923178.64',
    },
    [
      row('2013804'),
      row('2013850'),
      sum('t03.20138.total', 't03.2013804.total', 't03.2013850.total'),
      sum('t01.expense.201', 't03.20138.total'),
      sum('t03.total.total', 't03.20138.total', 't03.208.total', 't03.210.total'),
      sum('t01.expense.208', 't03.208.total'),
      sum('t01.expense.210', 't03.210.total'),
      sum('t01.expense.year', 't03.total.total'),
      sum('t01.expense.year', 't01.expense.201', 't01.expense.208', 't01.expense.210'),
      sum('t01.expense.grand', 't01.expense.year'),
      sum('t05.2013804.project', 't02.2013804.fiscal'),
    ],
  );

  it('are both told where one is a likely slip and the other stands elsewhere as it should be', () => {
    const all = diagnose(report, SUBMISSION).flatMap(({ corrections, rivals }) => [
      ...corrections,
      ...rivals.flatMap((rival) => rival.corrections),
    ]);
    const told = all.map(({ figure, suggested }) => `${figure} ${suggested}`);
    expect(told).toContain('t03.2013804.project 4923178.64');
  });
});

describe('a group that no slips explain as a whole', () => {
  it('has the slip named that explains a part, and the rest left', () => {
    // The total is of another list than its parts, and one of these differs from its table.
    const report = printedReport(
      {
        n1: '245.66',
        n2: '18.60',
        n3: '13.50',
        't03.total.total': '245.66',
        't03.208.total': '18.60',
        't03.221.total': '15.30',
        't01.expense.221': '15.30',
        't01.expense.208': '18.60',
        't05.208.total': '18.60',
        't01.expense.year': '245.66',
        't05.total.total': '245.66',
      },
      [
        sum('n1', 'n2', 'n3'),
        sum('n1', 't03.total.total'),
        sum('n2', 't03.208.total'),
        sum('n3', 't03.221.total'),
        sum('t03.221.total', 't01.expense.221'),
        sum('t03.208.total', 't01.expense.208'),
        sum('t03.total.total', 't01.expense.year'),
        sum('t03.total.total', 't05.total.total'),
        sum('t03.208.total', 't05.208.total'),
      ],
    );
    expect(named(report).map(([cause, , correction]) => [cause, correction])).toEqual([
      ['transposition', 'n3 15.30'],
    ]);
  });
});

describe('an amount that its total and its table bear out', () => {
  // Its rate is wrong as well, and whether the rate or the change is nobody can tell.
  const report = printedReport(
    {
      n1: '96.44',
      n2: '60.00',
      n3: '3.44',
      n4: '2.08',
      n5: '6.60%',
      't01.expense.208': '36.44',
      't01.expense.201': '60.00',
    },
    [
      sum('n1', 'n2', 'n3'),
      sum('n3', 't01.expense.208'),
      sum('n2', 't01.expense.201'),
      growth('n5', 'n4', 'n3'),
    ],
  );

  it('is named whatever is wrong with what follows from it', () => {
    const diagnoses = diagnose(report, SUBMISSION);
    expect(diagnoses[0]).toMatchObject({ status: 'named', cause: 'dropped-digit', explains: ['f1', 'f2'] });
    expect(diagnoses[0]!.corrections).toMatchObject([{ figure: 'n3', suggested: '36.44' }]);
  });

  it('quotes what it is borne out by as it is printed', () => {
    expect(diagnose(report, SUBMISSION)[0]!.data.reason).not.toContain('%');
  });
});
