import { writeFileSync } from 'node:fs';
import { endLine } from '../../../src/batch/journal.ts';
import { shardOf } from '../../../src/batch/shard.ts';
import type { BatchFinding, BatchHeader, DepartmentLine } from '../../../src/model/batch.ts';

/** A batch made by hand: forty departments of every status. */
const catalogue: BatchHeader['catalogue'] = [
  {
    id: 'T03-02',
    title: { zh: '合计等于各栏之和', en: 'total is the sum of its columns' },
    kind: 'cross-footing',
    severity: 'error',
  },
  {
    id: 'N-07',
    title: { zh: '占比与金额相符', en: 'shares fit the amounts' },
    kind: 'share',
    severity: 'warning',
  },
  {
    id: 'T08-01',
    title: { zh: '基金收支平衡', en: 'funds balance' },
    kind: 'roll-forward',
    severity: 'error',
  },
];

const header = (change: Partial<BatchHeader> = {}): BatchHeader => ({
  type: 'run',
  schemaVersion: 1,
  tool: { name: 'juesuan', version: '1.2.3' },
  run: 'r',
  rules: 'a'.repeat(64),
  config: 'b'.repeat(64),
  inputs: 'c'.repeat(64),
  departments: 40,
  catalogue,
  ...change,
});

const finding = (rule: 'T03-02' | 'N-07'): BatchFinding => ({
  rule,
  kind: rule === 'N-07' ? 'share' : 'cross-footing',
  severity: rule === 'N-07' ? 'warning' : 'error',
  message: '=HYPERLINK("http://example.org")<script>',
  stated: '842.10',
  expected: '824.10',
  difference: '18.00',
  unit: '万元',
  table: 'T03',
  file: '03.csv',
  cell: 'D12',
  label: '210 卫生健康支出',
});

export function department(at: number): DepartmentLine {
  const errors = at % 10 === 3 ? at : 0;
  const warnings = at % 5 === 3 ? 2 : 0;
  const unread = at % 20 === 7;
  const failed = at === 39;
  const status = failed ? 'failed' : unread ? 'unread' : errors ? 'error' : warnings ? 'warning' : 'clean';
  const problem = {
    severity: 'error',
    messageId: failed ? 'batch-timeout' : 'reading-empty',
    data: {},
    message: '=坏文件',
  } as const;
  return {
    type: 'department',
    id: `区/部门${String(at).padStart(2, '0')}`,
    unit: at === 11 ? '=某局' : `某市第${at}局`,
    year: 2024,
    status,
    summary: {
      error: errors,
      warning: warnings,
      note: 1,
      passed: 400,
      failed: errors + warnings,
      undecided: 2,
      notApplicable: 5,
      facts: 200,
      claims: 30,
    },
    tables: unread ? ['T01', 'T03'] : ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09'],
    narrative: at !== 12,
    coverage: { figures: 50, claimed: 49 },
    failed: { ...(errors ? { 'T03-02': errors } : {}), ...(warnings ? { 'N-07': warnings } : {}) },
    undecided: { 'T08-01': 2 },
    findings: [
      ...Array<BatchFinding>(errors).fill(finding('T03-02')),
      ...Array<BatchFinding>(warnings).fill(finding('N-07')),
    ],
    more: 0,
    problems: unread || failed ? [problem] : [],
    fingerprints: {
      T03: Buffer.from(`${at === 2 ? 1 : at}-department`)
        .toString('base64url')
        .slice(0, 16),
    },
    run: { attempts: 1, cached: false, milliseconds: 5, ...(at === 3 ? { report: '区/部门03.html' } : {}) },
  };
}

export const departments = Array.from({ length: 40 }, (_, at) => department(at));

/** Writes the lines as a run would; `parts` of them as shards, one file each. */
export function writeRun(path: string, lines = departments, change: Partial<BatchHeader> = {}): string {
  const head = header({ departments: lines.length, ...change });
  writeFileSync(
    path,
    [...[head, ...lines].map((one) => JSON.stringify(one)), endLine(lines.length), ''].join('\n'),
  );
  return path;
}

export const writeShard = (
  path: string,
  index: number,
  count: number,
  change: Partial<BatchHeader> = {},
): string =>
  writeRun(
    path,
    departments.filter(({ id }) => shardOf(id, count) === index),
    { shard: { index, count }, ...change },
  );
