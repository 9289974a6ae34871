import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { renderGitlab } from '../../src/report/gitlab.ts';
import { gatedResult, hostileResult } from '../support/gated-result.ts';
import { sampleResult } from '../support/sample-result.ts';

/**
 * What GitLab asks of a Code Quality report: the fields its own validator requires (description, fingerprint,
 * severity and location, in the types named there), and those its documentation adds: check_name, a relative
 * path, lines.begin, the five severities, no byte order mark. No package ships the schema.
 */
const validate = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

const parse = (...args: Parameters<typeof renderGitlab>) => JSON.parse(renderGitlab(...args));

describe('GitLab code quality', () => {
  test.each([
    ['plain', sampleResult],
    ['waived and known', gatedResult],
    ['hostile', hostileResult],
    ['several', [sampleResult, gatedResult]],
    ['none', []],
  ])('has the fields GitLab asks for: %s', (_, results) => {
    expect(validate(parse(results, { lang: 'zh' })), JSON.stringify(validate.errors)).toBe(true);
    expect(renderGitlab(results, { lang: 'zh' })).toMatch(/^\[/);
  });

  test('fingerprints tell submissions apart', () => {
    const other = { ...gatedResult, submission: { ...gatedResult.submission, id: '另一个' } };
    const names = parse([gatedResult, other], { lang: 'zh' }).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test('what is waived or known is info and says why', () => {
    const issues = parse(gatedResult, { lang: 'zh' });
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual([
      'major',
      'info',
      'major',
      'info',
      'info',
    ]);
    expect(issues[1].description).toContain('已豁免：口径不同（张三、至 2025-12-31）');
    expect(issues[3].description).toContain('基线中已有');
    expect(issues[0].location).toEqual({ path: '材料/政务 服务局/说明.txt', lines: { begin: 98 } });
  });
});
