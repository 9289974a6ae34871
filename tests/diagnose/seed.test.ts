import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../src/check/read-submission.ts';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { builtInRules } from '../../src/rules/load-rules.ts';
import { rewrittenAndPublished } from '../support/as-published.ts';

const texts = rewrittenAndPublished('xianning-2023/决算说明.txt', 'seed/xianning-2023.txt');

describe.each(texts)('the disclosure that the project started from, $name', ({ path }) => {
  it('gets the slips named that a reader of it would name', async () => {
    const files = [{ name: 'seed.txt', bytes: readFileSync(path) }];
    const { submission } = await readSubmission({ id: 'seed', files }, {});
    const report = evaluate(submission, builtInRules());
    const diagnoses = diagnose(report, submission);
    const named = diagnoses
      .filter(({ status }) => status === 'named')
      .map(({ cause, corrections }) =>
        [cause, ...corrections.map(({ stated, suggested }) => `${stated} → ${suggested}`)].join(' '),
      );
    expect(named).toEqual([
      'wrong-total 645.1 → 539.22',
      'wrong-label 邮电费 → 印刷费／咨询费／手续费',
      'wrong-label 公务费运行维护费 → 公务用车运行维护费',
      'unknown 0.8 → 0.40',
      'digit 95.2 → 85.20',
    ]);
    const known = new Set(report.findings.map(({ id }) => id));
    for (const { explains } of diagnoses) for (const finding of explains) expect(known).toContain(finding);
  });
});
