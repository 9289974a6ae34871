import type { Result } from '../../src/model/result.ts';
import { sampleResult } from './sample-result.ts';

/** The sample with fingerprints, one finding waived, one known since the baseline, one rule turned off. */
export const gatedResult: Result = {
  ...sampleResult,
  submission: { ...sampleResult.submission, folder: './材料/政务 服务局' },
  summary: { ...sampleResult.summary, error: 2, warning: 0, waived: 1, baseline: 1 },
  findings: sampleResult.findings.map((finding, at) => ({
    ...finding,
    fingerprint: `00000000000000${at.toString(16).padStart(2, '0')}`,
    ...(finding.id === 'f2' ? { waived: { reason: '口径不同', by: '张三', until: '2025-12-31' } } : {}),
    ...(finding.id === 'f4' ? { baseline: true as const } : {}),
  })),
  rules: [
    ...sampleResult.rules,
    {
      ...sampleResult.rules[0]!,
      id: 'T08-01',
      name: 'closing-balance',
      passed: 0,
      failed: 0,
      undecided: 1,
    },
    { ...sampleResult.rules[0]!, id: 'T09-01', name: 'nothing-here', passed: 0, failed: 0, notApplicable: 2 },
    { ...sampleResult.rules[0]!, id: 'T09-02', name: 'turned-off', passed: 0, failed: 0, off: true },
  ],
};

/** Text that breaks whatever is not escaped. */
export const HOSTILE = `"><script>alert(1)</script>&amp;]]>|*_[a](b)\`%0A::error::,=1+1\u0007\ud800 @octocat
=HYPERLINK("x")`;

/** Hostile text in every place where a user's file can put some. */
export const hostileResult: Result = {
  ...gatedResult,
  submission: {
    ...gatedResult.submission,
    id: HOSTILE,
    unit: HOSTILE,
    folder: HOSTILE,
    sources: [{ file: HOSTILE, table: 'T03', role: 'table' }],
  },
  findings: gatedResult.findings.map((finding) => ({
    ...finding,
    messageId: HOSTILE,
    data: { name: HOSTILE },
    locations: finding.locations.map((location) => ({
      ...location,
      file: HOSTILE,
      sheet: HOSTILE,
      label: HOSTILE,
      section: HOSTILE,
      excerpt: HOSTILE,
      excerptStart: 0,
      text: HOSTILE,
    })),
    stated: HOSTILE,
    unit: HOSTILE,
    formula: { text: HOSTILE, filled: HOSTILE },
    ...(finding.waived ? { waived: { reason: HOSTILE, by: HOSTILE } } : {}),
  })),
  problems: gatedResult.problems.map((problem) => ({ ...problem, messageId: HOSTILE, file: HOSTILE })),
  rules: gatedResult.rules.map((rule) => ({ ...rule, title: { zh: HOSTILE, en: HOSTILE } })),
};
