import { strToU8 } from 'fflate';
import { departmentBody } from '../../../src/batch/department-line.ts';
import { endLine } from '../../../src/batch/journal.ts';
import { identifyRun } from '../../../src/batch/run-identity.ts';
import { check } from '../../../src/check.ts';
import type { Result } from '../../../src/model/result.ts';
import { EMPTY_BASELINE, updateBaseline } from '../../../src/policy/baseline.ts';
import { renderJson } from '../../../src/report/json.ts';
import { plainSettings } from '../../batch/support/plain-settings.ts';
import type { InputFile } from '../convert-submission.ts';
import { readSubmissionFolder } from '../read-submission-folder.ts';

/** A department with findings of all kinds: small, and its figures are wrong. */
const DEPARTMENT = 'fixtures/kind-cross-footing';
export const CONFIG = 'juesuan.config.json';
export const RESULT = 'result.json';
export const JOURNAL = 'run.ndjson';

const texts = { zh: '自定', en: 'own' };
const wording = { pattern: '会议费{GAP}{0,9}{NUMBER}', examples: ['会议费1万元'], counters: ['会议费'] };
const SETTINGS = {
  [CONFIG]: {
    year: 2024,
    unitKind: 'administrative',
    failOn: ['warning', 'unchecked'],
    require: ['T01', 'narrative'],
    severities: { 'T03-02': 'note', 'G-09': 'off' },
    rules: ['rules.json'],
    templates: ['templates.json'],
    elements: { drop: ['fiscal'], files: ['elements.json'] },
    limits: { maxFileBytes: 1_000_000, maxRows: 500 },
    baseline: 'baseline.json',
    waivers: [
      { rule: 'T03-02', table: 'T03', row: '201', column: '本年支出合计', reason: '已批复', by: '张三' },
      { rule: 'N-03', all: true, until: '2999-12-31', reason: '已核实' },
    ],
  },
  'rules.json': {
    rules: [
      {
        id: 'X-01',
        name: 'own-rule',
        kind: 'footing',
        severity: 'error',
        title: texts,
        basis: texts,
        why: texts,
        example: texts,
        fix: texts,
        formula: 'for c in class: t03[c].total = t03[c].basic + t03[c].project when present(T03)',
      },
    ],
  },
  'templates.json': [
    {
      table: 'T05',
      titles: ['公共财政支出明细决算表'],
      columns: [{ key: 'total', labels: ['支出数'] }],
      blankWords: ['未安排'],
    },
  ],
  'elements.json': [
    {
      kind: 'statement',
      id: 'conferences',
      title: texts,
      under: 'three-public',
      parts: [{ name: texts, stated: [wording] }],
    },
  ],
};

const file = (name: string, content: unknown): InputFile => ({
  name,
  bytes: strToU8(typeof content === 'string' ? content : JSON.stringify(content)),
});

let known: Promise<Result> | undefined;
const department = () => readSubmissionFolder(DEPARTMENT).files;
const checked = (): Promise<Result> => {
  known ??= check({ id: '局', files: department() });
  return known;
};

/** A configuration with every file that it may name, beside a department. */
export async function settings(): Promise<InputFile[]> {
  const baseline = updateBaseline(EMPTY_BASELINE, [await checked()], 'warning');
  return [
    ...department(),
    ...Object.entries(SETTINGS).map(([name, content]) => file(name, content)),
    file('baseline.json', baseline),
  ];
}

/** A saved result. */
export const savedResult = async (): Promise<InputFile[]> => [
  file(RESULT, renderJson(await checked(), { lang: 'zh' })),
];

/** The file of a run over three departments. */
export async function journal(): Promise<InputFile[]> {
  const run = { attempts: 1, cached: false, milliseconds: 12 };
  const parts = {
    fingerprints: { T03: '0123456789abcdef', narrative: 'fedcba9876543210' },
    prior: { id: '上年', copied: ['T07' as const] },
  };
  const header = identifyRun([{ id: 'a', root: 0, paths: ['a'] }], 3, {
    lang: 'zh',
    extraRules: [],
    settings: [plainSettings],
    today: '2026-01-01',
  });
  const body = departmentBody(await checked(), parts, 'zh');
  const lines = ['甲', '乙', '丙'].map((id) => ({ ...body, id, settings: 'd'.repeat(64), run }));
  return [
    file(JOURNAL, `${[header, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n${endLine(3)}\n`),
  ];
}
