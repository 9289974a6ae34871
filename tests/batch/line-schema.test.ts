import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/batch-line.schema.json' with { type: 'json' };
import { departmentBody, failedBody } from '../../src/batch/department-line.ts';
import { endLine } from '../../src/batch/journal.ts';
import { identifyRun } from '../../src/batch/run-identity.ts';
import { DEPARTMENT_STATUSES } from '../../src/model/batch.ts';
import { RULE_KINDS } from '../../src/model/rule.ts';
import { SEVERITIES } from '../../src/model/severity.ts';
import { TABLE_IDS } from '../../src/model/table-id.ts';
import { sampleResult } from '../support/sample-result.ts';
import { plainSettings } from './support/plain-settings.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const complaints = (line: unknown): string[] => {
  // As a reader gets it: `undefined` is not there.
  validate(JSON.parse(JSON.stringify(line)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const run = { attempts: 1, cached: false, milliseconds: 12, report: '区/部门.html' };
const department = {
  ...departmentBody(
    sampleResult,
    {
      fingerprints: { T03: '0123456789abcdef', narrative: 'fedcba9876543210' },
      prior: { id: '上年', copied: ['T07'] },
      waivers: { '0.1': 'used' },
    },
    'zh',
  ),
  settings: 'd'.repeat(64),
  run,
};

describe('a line of a batch', () => {
  test('validates: the run, departments of all kinds, the end', () => {
    const waivers = [{ rule: 'N-03', clause: '0123456789abcdef', reason: '…', until: '2025-12-31' }];
    const typo = { severity: 'warning', messageId: 'config-unknown-rule', data: { rule: 'X' } } as const;
    const settings = [{ ...plainSettings, file: 'c.json', waivers, problems: [typo] }];
    const options = {
      lang: 'zh',
      extraRules: [],
      settings,
      today: '2026-01-01',
      shard: { index: 1, count: 2 },
    } as const;
    const header = identifyRun([{ id: 'a', root: 0, paths: ['a'] }], 1, options);
    expect(complaints(header)).toEqual([]);
    expect(header).toMatchObject({ waivers: [{ id: '0.0', number: 1, expired: true }], problems: [typo] });
    expect(complaints(department)).toEqual([]);
    const problem = { severity: 'error', messageId: 'batch-timeout', data: { seconds: '60' } } as const;
    expect(complaints({ ...failedBody('b', problem, 'en'), run })).toEqual([]);
    expect(complaints(JSON.parse(endLine(1)))).toEqual([]);
  });

  test('refuses a field the schema does not name, at every level', () => {
    let tried = 0;
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      const isMap = /\/(data|failed|undecided|fingerprints|waivers)$/.test(path);
      if (!Array.isArray(value) && !isMap) {
        tried += 1;
        Object.assign(value, { surprise: 1 });
        expect(complaints(department), path).not.toEqual([]);
        delete (value as Record<string, unknown>).surprise;
      }
      for (const [key, child] of Object.entries(value)) visit(child, `${path}/${key}`);
    };
    visit(department, '');
    expect(tried).toBeGreaterThan(8);
  });

  test('uses the words of the model', () => {
    const { definitions } = schema;
    expect(definitions.kind.enum).toEqual([...RULE_KINDS]);
    expect(definitions.severity.enum).toEqual([...SEVERITIES]);
    expect(definitions.table.enum).toEqual([...TABLE_IDS]);
    expect(definitions.part.enum).toEqual([...TABLE_IDS, 'narrative']);
    expect(definitions.department.properties.status.enum).toEqual([...DEPARTMENT_STATUSES]);
  });

  test('lists errors and warnings, counts notes, and says how many more there are', () => {
    expect(department.findings.map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
      'error',
      'error',
    ]);
    expect(department.summary.note).toBe(1);
    const [finding] = sampleResult.findings;
    const many = { ...sampleResult, findings: Array(450).fill(finding) };
    const body = departmentBody(many, { fingerprints: {} }, 'zh');
    expect(body.findings).toHaveLength(200);
    expect(body.more).toBe(250);
    expect(body.unlisted).toHaveLength(250);
    expect(complaints({ ...body, run })).toEqual([]);
    expect(body.failed).toEqual({ 'N-03': 450 });
  });

  test('carries what a diagnosis suggests for its first cell', () => {
    const suggested = department.findings.filter((finding) => finding.suggested !== undefined);
    expect(suggested).toMatchObject([{ rule: 'T03-02', cell: 'D12', stated: '842.10', suggested: '824.10' }]);
    expect(suggested[0]?.cause).toBeDefined();
  });
});
