import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/result.schema.json' with { type: 'json' };
import { CAUSES } from '../../src/model/diagnosis.ts';
import { RULE_KINDS } from '../../src/model/rule.ts';
import { SEVERITIES } from '../../src/model/severity.ts';
import { TABLE_IDS } from '../../src/model/table-id.ts';
import { renderJson, toDocument } from '../../src/report/json.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { sampleResult } from '../support/sample-result.ts';

const validate = new Ajv({ allErrors: true }).compile(schema);

/** The shortest complaints of the validator, so that a failure reads. */
function complaints(document: unknown): string[] {
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the JSON result', () => {
  test('validates against its schema, alone and as a list', () => {
    expect(complaints(JSON.parse(renderJson(sampleResult, { lang: 'zh' })))).toEqual([]);
    expect(complaints(JSON.parse(renderJson([sampleResult, sampleResult], { lang: 'en' })))).toEqual([]);
  });

  test('every object refuses a field the schema does not name', () => {
    const document = JSON.parse(renderJson(sampleResult, { lang: 'zh' }));
    let tried = 0;
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Array.isArray(value) && !path.endsWith('/data')) {
        tried += 1;
        Object.assign(value, { surprise: 1 });
        expect(complaints(document), path).not.toEqual([]);
        delete (value as Record<string, unknown>).surprise;
      }
      for (const [key, child] of Object.entries(value)) visit(child, `${path}/${key}`);
    };
    visit(document, '');
    expect(tried).toBeGreaterThan(40);
  });

  test('the schema lists the words of the model', () => {
    const { definitions } = schema;
    expect(definitions.kind.enum).toEqual([...RULE_KINDS]);
    expect(definitions.cause.enum).toEqual([...CAUSES]);
    expect(definitions.severity.enum).toEqual([...SEVERITIES]);
    expect(definitions.table.enum).toEqual([...TABLE_IDS]);
  });

  test('carries the wording of its language and renders again from what was saved', () => {
    const document = toDocument(sampleResult, { lang: 'zh' });
    expect(document.findings[0]?.message).toBe('没有发现不一致。');
    expect(document.undecided[0]?.reason).toBe('没有发现不一致。');
    const saved = JSON.parse(renderJson(sampleResult, { lang: 'zh' }));
    expect(renderTerminal(saved, { lang: 'en' })).toBe(renderTerminal(sampleResult, { lang: 'en' }));
  });

  test('amounts are strings', () => {
    for (const { stated, expected, difference } of toDocument(sampleResult, { lang: 'zh' }).findings) {
      for (const amount of [stated, expected, difference])
        expect(['string', 'undefined']).toContain(typeof amount);
    }
  });
});
