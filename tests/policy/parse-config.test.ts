import { describe, expect, test } from 'vitest';
import schema from '../../schemas/config.schema.json' with { type: 'json' };
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { TABLE_IDS } from '../../src/model/table-id.ts';
import { unitKindOf } from '../../src/policy/config.ts';
import { parseConfig } from '../../src/policy/parse-config.ts';
import { hasMessage, renderMessage } from '../../src/report/message.ts';

function problemOf(text: string) {
  try {
    parseConfig(text, 'juesuan.config.json');
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
}

describe('a configuration', () => {
  test('may hold comments and trailing commas', () => {
    const config = parseConfig(
      '\ufeff// 年度\n{ "year": 2024, /* 类型 */ "unitKind": "参公单位", }',
      'c.json',
    );
    expect(config).toEqual({ year: 2024, unitKind: '参公单位' });
    expect(unitKindOf(config)).toBe('quasi-administrative');
  });

  test('takes every setting', () => {
    const full = {
      $schema: './schemas/config.schema.json',
      year: 2024,
      unitKind: 'institution',
      failOn: ['warning', 'unchecked'],
      require: ['complete', 'T05'],
      severities: { 'T05-02': 'off', 'N-12': 'note' },
      rules: ['rules.json'],
      templates: ['form.json'],
      elements: { drop: ['fiscal'], files: ['own-elements.json'] },
      limits: Object.fromEntries(Object.keys(DEFAULT_LIMITS).map((name) => [name, 10])),
      baseline: 'baseline.json',
      waivers: [
        {
          rule: 'T05-02',
          table: 'T05',
          row: '212',
          column: '基本支出',
          reason: '上级已批复',
          by: '张三',
          until: '2025-12-31',
        },
        { rule: 'N-07', clause: '0123456789abcdef-2', reason: '口径不同', submission: '某局' },
        { rule: 'N-08', all: true, until: '2026-12-31', reason: '另有口径' },
      ],
    };
    expect(parseConfig(JSON.stringify(full), 'c.json')).toEqual(full);
    expect(Object.keys(full).sort()).toEqual(Object.keys(schema.properties).sort());
  });

  test.each([
    ['{ "years": 2024 }', 'config-unknown-key', 1, 3],
    ['{\n  "year": "2024"\n}', 'config-type-integer', 2, 11],
    ['{\n  "year": 1024\n}', 'config-range', 2, 11],
    ['{ "failOn": "never" }', 'config-value', 1, 13],
    ['{ "severities": { "T05-02": "low" } }', 'config-value', 1, 29],
    ['{ "limits": { "maxRow": 3 } }', 'config-unknown-key', 1, 15],
    ['{ "waivers": {} }', 'config-type-array', 1, 14],
    ['{ "waivers": [\n{ "rule": "T05-02" }] }', 'config-missing-key', 2, 1],
    ['{ "waivers": [{ "rule": "T05-02", "reason": " " }] }', 'config-empty', 1, 45],
    ['{ "waivers": [{ "rule": "A", "reason": "b", "until": "2025-13-01" }] }', 'config-date', 1, 54],
    ['{ "waivers": [{ "rule": "A", "reason": "b" }] }', 'waiver-without-place', 1, 15],
    ['{ "waivers": [{ "rule": "A", "reason": "b", "all": true }] }', 'waiver-all-without-date', 1, 15],
    ['{ "waivers": [{ "rule": "A", "reason": "b", "clause": "x" }] }', 'config-fingerprint', 1, 55],
    ['[]', 'config-type-object', 1, 1],
    ['{ "rules": [3] }', 'config-type-string', 1, 13],
    ['{\n"year": 2024\n"failOn": 1', 'files-json-syntax', 3, 1],
    ['', 'files-json-syntax', 1, 1],
  ])('%s is refused as %s, with its place', (text, messageId, row, column) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ messageId, row, column, severity: 'error' });
    expect(hasMessage(messageId)).toBe(true);
    for (const lang of ['zh', 'en'] as const) {
      expect(renderMessage(messageId, problem!.data, lang)).not.toContain('〔');
    }
  });

  test('lists in lists beyond reason are one sentence', () => {
    const text = `{ "rules": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`;
    expect(problemOf(text)).toMatchObject({ messageId: 'files-json-deep', file: expect.any(String) });
    expect(hasMessage('files-json-deep')).toBe(true);
  });

  test('its schema lists the limits and tables of the model', () => {
    expect(Object.keys(schema.properties.limits.properties).sort()).toEqual(
      Object.keys(DEFAULT_LIMITS).sort(),
    );
    expect(schema.$defs.waiver.properties.table.enum).toEqual([...TABLE_IDS]);
  });
});
