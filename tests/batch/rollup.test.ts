import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { afterAll, describe, expect, test } from 'vitest';
import { isDigitSlip } from '../../src/batch/rollup/digit-slip.ts';
import { findHints } from '../../src/batch/rollup/find-hints.ts';
import { rollUp } from '../../src/batch/rollup/roll-up.ts';
import { type Reading, readSubmission } from '../../src/check.ts';
import type { Department } from '../support/department.ts';
import { runMain } from '../support/run-main.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { consolidate, filesOf, generateUnits } from './support/consolidated.ts';

afterAll(removeTemporaryFolders);

const read = (id: string, department: Department): Promise<Reading> =>
  readSubmission({ id, files: filesOf(department) }, {});
const readAll = (units: readonly Department[]) =>
  Promise.all(units.map((unit, at) => read(`单位${at + 1}`, unit)));

/** A reading with one figure replaced. */
function withFigure(reading: Reading, key: string, value: string): Reading {
  const { submission } = reading;
  const tables = submission.tables.map((table) => ({
    ...table,
    facts: table.facts.map((fact) =>
      fact.key === key
        ? { ...fact, value: new Decimal(value), text: value, state: 'printed' as const }
        : fact,
    ),
  }));
  return { ...reading, submission: { ...submission, tables } };
}
const figureOf = (reading: Reading, key: string): string =>
  reading.submission.tables
    .flatMap(({ facts }) => facts)
    .find((fact) => fact.key === key)!
    .value.toFixed(2);

describe('a roll-up', () => {
  test('of generated departments raises nothing but rounding', async () => {
    let cells = 0;
    let notes = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const units = generateUnits(seed * 100, 2 + (seed % 4));
      const report = rollUp(await read('部门', consolidate(units)), await readAll(units));
      expect(
        report.differences.filter(({ severity }) => severity !== 'note'),
        `seed ${seed}`,
      ).toEqual([]);
      expect(report.unchecked).toEqual([]);
      expect(report.tables.map(({ table }) => table)).toHaveLength(9);
      cells += report.tables.reduce((sum, table) => sum + table.cells, 0);
      notes += report.differences.length;
    }
    expect(cells).toBeGreaterThan(2000);
    expect(notes).toBeGreaterThan(0);
  });

  test('names the unit that was left out, over all its tables', async () => {
    const units = generateUnits(500, 4);
    const report = rollUp(
      await read('部门', consolidate(units.filter((_, at) => at !== 2))),
      await readAll(units),
    );
    const errors = report.differences.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(20);
    expect(report.suspects[0]!.party).toBe('单位3');
    expect(report.suspects[0]!.explains / errors.length).toBeGreaterThan(0.9);
    expect(report.missingUnit).toBe(false);
    expect(errors.flatMap(({ hints }) => hints).some(({ kind }) => kind === 'left-out')).toBe(true);
  });

  test('suspects a unit that was not given', async () => {
    const units = generateUnits(600, 4);
    const given = await readAll(units.slice(0, 3));
    const report = rollUp(await read('部门', consolidate(units)), given);
    expect(report.missingUnit).toBe(true);
  });

  test('finds the unit and the figure of one slip', async () => {
    const units = generateUnits(700, 3);
    const readings = await readAll(units);
    const whole = await read('部门', consolidate(units));
    const key = 't03.total.basic';
    const right = figureOf(readings[1]!, key);
    const wrong = right.replace(/(\d)(\d)\./, (match, a, b) => (a === b ? match : `${b}${a}.`));
    expect(wrong).not.toBe(right);
    const report = rollUp(whole, [readings[0]!, withFigure(readings[1]!, key, wrong), readings[2]!]);
    const errors = report.differences.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ fact }) => fact)).toEqual([key]);
    expect(errors[0]!.hints).toContainEqual(
      expect.objectContaining({ kind: 'slip', party: '单位2', amount: wrong }),
    );
    expect(errors[0]!.parts).toHaveLength(3);
  });

  test('takes what superior and subordinate units pay each other for a warning', async () => {
    const units = generateUnits(800, 2);
    const readings = await readAll(units);
    const key = 't01.income.superior';
    const own = new Decimal(figureOf(readings[0]!, key));
    const income = 't01.income.year';
    const total = new Decimal(figureOf(readings[0]!, income));
    const paying = withFigure(
      withFigure(readings[0]!, key, own.plus('50.00').toFixed(2)),
      income,
      total.plus('50.00').toFixed(2),
    );
    const report = rollUp(await read('部门', consolidate(units)), [paying, readings[1]!]);
    const real = report.differences.filter(({ severity }) => severity !== 'note');
    expect(real.map(({ fact, severity, elimination }) => [fact, severity, elimination])).toEqual([
      [key, 'warning', true],
      [income, 'warning', true],
    ]);
  });

  test('says which tables could not be checked, and whose', async () => {
    const units = generateUnits(900, 2);
    const without = (reading: Reading, table: string): Reading => ({
      ...reading,
      submission: {
        ...reading.submission,
        tables: reading.submission.tables.filter((one) => one.table !== table),
      },
    });
    const readings = await readAll(units);
    const report = rollUp(await read('部门', consolidate(units)), [
      without(readings[0]!, 'T06'),
      readings[1]!,
    ]);
    expect(report.unchecked).toEqual([{ table: 'T06', party: '单位1' }]);
    expect(report.tables.map(({ table }) => table)).not.toContain('T06');
  });

  test('tells units of another year', async () => {
    const units = generateUnits(950, 2);
    const [first, second] = (await readAll(units)) as [Reading, Reading];
    const of = (reading: Reading, year: number): Reading => ({
      ...reading,
      submission: { ...reading.submission, year },
    });
    const whole = of(await read('部门', consolidate(units)), 2024);
    const { otherYears } = rollUp(whole, [of(first, 2024), of(second, 2023)]);
    expect(otherYears).toMatchObject([{ id: '单位2', year: 2023 }]);
  });

  test('on the command line: exit codes, words, JSON', async () => {
    const units = generateUnits(1000, 2);
    const folderOf = (department: Department) =>
      temporaryFolder(Object.fromEntries(filesOf(department).map(({ name, bytes }) => [name, bytes])));
    const paths = units.map(folderOf);
    const whole = folderOf(consolidate(units));
    const agreed = await runMain(['rollup', whole, '--units', ...paths]);
    expect(agreed).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('各单位之和与部门一致'),
    });

    const half = await runMain(['rollup', folderOf(units[0]!), '--units', ...paths]);
    expect(half).toMatchObject({ code: 1, stdout: expect.stringContaining('最可能的原因：某市某局第2单位') });
    const { stdout } = await runMain([
      'rollup',
      folderOf(units[0]!),
      '--units',
      ...paths,
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, suspects: [{ party: paths[1] }, ...[]] });

    expect(await runMain(['rollup', whole])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--units'),
    });
    writeFileSync(join(paths[0]!, '坏.xlsx'), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect((await runMain(['rollup', whole, '--units', ...paths])).code).toBe(2);
  });
});

describe('the unit that explains a difference', () => {
  const parts = (...values: string[]) =>
    values.map((value, at) => ({ party: `u${at + 1}`, value: new Decimal(value), decimals: 2 }));
  const hints = (difference: string, ...values: string[]) =>
    findHints(new Decimal(difference), new Decimal('0.02'), parts(...values)).map(
      ({ kind, party, suggested }) => [kind, party, suggested],
    );

  test.each([
    ['-120.50', [['left-out', 'u2', undefined]]],
    ['120.51', [['doubled', 'u2', undefined]]],
    ['-241.00', [['sign', 'u2', undefined]]],
    ['1204879.50', [['scale', 'u2', '1205000']]],
    [
      '9.00',
      [
        ['slip', 'u1', '54.67'],
        ['slip', 'u2', '129.50'],
        ['slip', 'u3', '3009.00'],
      ],
    ],
    ['-3120.50', [['two', 'u2', undefined]]],
    ['77.77', []],
  ] as const)('%s', (difference, expected) => {
    expect(hints(difference, '45.67', '120.50', '3000.00')).toEqual(expected);
  });

  test('no hint from units without the line', () => {
    expect(hints('-5.00', '0.00', '0.00')).toEqual([]);
  });

  test.each([
    ['842.10', '824.10', true],
    ['842.10', '847.10', true],
    ['842.10', '84.10', true],
    ['842.10', '8442.10', true],
    ['842.10', '811.10', false],
    ['842.10', '-842.10', false],
    ['0.12', '0.21', false],
    ['842.10', '842.10', false],
  ])('%s and %s are one slip apart: %s', (a, b, expected) => {
    expect(isDigitSlip(a, b)).toBe(expected);
  });
});
