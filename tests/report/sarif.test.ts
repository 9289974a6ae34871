import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { renderSarif } from '../../src/report/sarif.ts';
import { gatedResult, hostileResult } from '../support/gated-result.ts';
import { sampleResult } from '../support/sample-result.ts';

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
const schema = JSON.parse(
  readFileSync(schemaFile.replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
// Of draft 4, in words that draft 7 reads the same.
delete schema.$schema;
delete schema.id;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat(
  'uri-reference',
  (text: string) => URL.canParse(text, 'https://base/') && /^[!-~]*$/.test(text),
);
ajv.addFormat('date-time', true);
const validate = ajv.compile(schema);

const complaints = (log: unknown): string[] =>
  validate(log) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
const parse = (...args: Parameters<typeof renderSarif>) => JSON.parse(renderSarif(...args));

describe('SARIF', () => {
  test.each([
    ['plain', sampleResult],
    ['waived and known', gatedResult],
    ['hostile', hostileResult],
    ['several', [sampleResult, gatedResult]],
    ['none', []],
  ])('validates against the published schema: %s', (_, results) => {
    expect(complaints(parse(results, { lang: 'zh' }))).toEqual([]);
    expect(complaints(parse(results, { lang: 'en' }))).toEqual([]);
  });

  test('the schema does refuse', () => {
    const log = parse(sampleResult, { lang: 'zh' });
    log.runs[0].results[0].level = 'fatal';
    expect(complaints(log)).not.toEqual([]);
  });

  test('has what code scanning asks for', () => {
    const { tool, results, invocations } = parse(gatedResult, { lang: 'zh' }).runs[0];
    for (const rule of tool.driver.rules) {
      expect(rule).toMatchObject({
        name: expect.any(String),
        shortDescription: { text: expect.any(String) },
        fullDescription: { text: expect.any(String) },
        help: { text: expect.any(String), markdown: expect.any(String) },
      });
    }
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.locations[0].physicalLocation.artifactLocation.uri).not.toMatch(/^\/|\s/);
      expect(result.locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(result.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}$/);
    }
    expect(results[0].locations[0].physicalLocation.region).toMatchObject({ startLine: 98, startColumn: 10 });
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      encodeURI('材料/政务 服务局/说明.txt'),
    );
    expect(results[0].relatedLocations.map(({ id }: { id: number }) => id)).toEqual([1, 2, 3]);
    expect(invocations[0].executionSuccessful).toBe(false);
  });

  test.each([
    ['../甲/表.csv', undefined, '%E7%94%B2/%E8%A1%A8.csv'],
    ['../../b.csv', '/home/x', 'file:///b.csv'],
    ['a/../b.csv', 'c', 'c/b.csv'],
  ])('names %s in %s without steps up', (file, folder, uri) => {
    const result = structuredClone(sampleResult) as {
      -readonly [Key in keyof typeof sampleResult]: (typeof sampleResult)[Key];
    };
    result.submission = { ...result.submission, ...(folder ? { folder } : {}) };
    result.findings = result.findings.map((finding) => ({
      ...finding,
      locations: finding.locations.map((location) => ({ ...location, file })),
    }));
    const [{ results }] = parse(result, { lang: 'zh' }).runs;
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('suppresses what is waived and dates what is known, on all results or on none', () => {
    const { results } = parse(gatedResult, { lang: 'zh' }).runs[0];
    const waived = results.filter(({ suppressions }: { suppressions: unknown[] }) => suppressions.length > 0);
    expect(waived).toHaveLength(1);
    expect(waived[0].suppressions[0]).toEqual({
      kind: 'external',
      status: 'accepted',
      justification: '已豁免：口径不同（张三、至 2025-12-31）',
    });
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      'new',
      'new',
      'new',
      'unchanged',
      'new',
    ]);
    const plain = parse(sampleResult, { lang: 'zh' }).runs[0].results;
    expect(plain.some((result: object) => 'suppressions' in result || 'baselineState' in result)).toBe(false);
  });

  test('says what was not checked', () => {
    const notes = parse(gatedResult, { lang: 'zh' }).runs[0].invocations[0].toolExecutionNotifications;
    expect(
      notes.map(({ associatedRule }: { associatedRule?: { id: string } }) => associatedRule?.id),
    ).toEqual([undefined, undefined, 'T08-01', 'T08-02']);
  });

  test('carries the help of the rules where it is given', () => {
    const words = (text: string) => ({ zh: text, en: text });
    const meta = {
      ...sampleResult.rules[0]!,
      basis: words('表样'),
      why: words('合计'),
      example: words('错'),
      fix: words('改'),
    };
    const [rule] = parse(sampleResult, { lang: 'zh', rules: [meta] }).runs[0].tool.driver.rules;
    expect(rule.help.markdown).toContain('**依据** 表样');
    expect(rule.fullDescription.text).toBe('合计');
  });
});
