import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import schema from '../../schemas/batch-line.schema.json' with { type: 'json' };
import { summarise } from '../../src/batch/summarise.ts';
import type { BatchSummary } from '../../src/model/batch-summary.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporary-folder.ts';
import { recordsOf } from './support/run-built.ts';
import { departments, writeRun } from './support/sample-lines.ts';

afterAll(removeTemporaryFolders);
const path = join(temporaryFolder(), 'run.ndjson');
let summary: BatchSummary;
beforeAll(async () => {
  writeRun(path);
  summary = await summarise([path]);
});

describe('the summary of a batch', () => {
  test('of lines that are lines', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    for (const record of recordsOf(path))
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  });

  test('counts departments by status and adds findings, checks and coverage', () => {
    expect(summary.departments).toEqual({ total: 40, clean: 29, warning: 4, error: 4, unread: 2, failed: 1 });
    expect(summary.findings).toEqual({ error: 3 + 13 + 23 + 33, warning: 16, note: 40 });
    expect(summary.checks).toMatchObject({ passed: 16_000, undecided: 80 });
    expect(summary.read).toEqual({ facts: 8000, claims: 1200, figures: 2000, claimed: 1960 });
  });

  test('ranks rules by departments and kinds by findings', () => {
    expect(summary.byRule.map(({ id, departments: count, findings }) => [id, count, findings])).toEqual([
      ['N-07', 8, 16],
      ['T03-02', 4, 72],
    ]);
    expect(summary.byKind).toEqual([
      { kind: 'cross-footing', departments: 4, findings: 72 },
      { kind: 'share', departments: 8, findings: 16 },
    ]);
  });

  test('lists the worst first, at most twenty, none without findings', () => {
    expect(summary.worst.map(({ id }) => id.slice(-2))).toEqual([
      '33',
      '23',
      '13',
      '03',
      '08',
      '18',
      '28',
      '38',
    ]);
    expect(summary.worst[3]).toMatchObject({ error: 3, rules: ['T03-02', 'N-07'], report: '区/部门03.html' });
  });

  test('says what was not checked', () => {
    const { tables, narratives, rules, problems } = summary.unchecked;
    expect(tables).toMatchObject({ T01: 0, T02: 2, T09: 2 });
    expect(narratives).toBe(1);
    expect(rules).toMatchObject([{ id: 'T08-01', departments: 40, instances: 80 }]);
    expect(problems.map(({ messageId, departments: count, example }) => [messageId, count, example])).toEqual(
      [
        ['reading-empty', 2, '区/部门07'],
        ['batch-timeout', 1, '区/部门39'],
      ],
    );
  });

  test('warns of copies', () => {
    expect(summary.copies).toEqual([
      { parts: ['T03'], ids: ['区/部门01', '区/部门02'], count: 2, between: 'units' },
    ]);
  });

  test('is the same in whatever order the departments were finished', async () => {
    const shuffled = writeRun(join(temporaryFolder(), 'shuffled.ndjson'), [...departments].reverse());
    const { unchecked, ...rest } = await summarise([shuffled]);
    const { unchecked: _, ...expected } = summary;
    expect(rest).toEqual(expected);
    expect(unchecked.tables).toEqual(summary.unchecked.tables);
  });
});
