import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../src/check/read-submission.ts';
import { describeFinding } from '../support/describe-finding.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { judge } from '../support/judge.ts';
import { WORDING_NAMES } from '../support/narrative/wordings/index.ts';
import { seeds } from '../support/seeds.ts';

describe('departments without a slip', () => {
  it('give no error and no warning in their tables', { timeout: 600_000 }, async () => {
    const alarms: string[] = [];
    for (const seed of seeds(30, 1000)) {
      const { files } = generateSubmission(seed);
      const { report, problems, submission } = await judge(files);
      alarms.push(
        ...report.findings
          .filter(({ severity }) => severity !== 'note')
          .map((finding) => `seed ${seed}: ${describeFinding(finding)}`),
      );
      alarms.push(
        ...problems.map(
          ({ messageId, file, data }) => `seed ${seed}: ${messageId} ${file} ${JSON.stringify(data)}`,
        ),
      );
      const tables = new Set(submission.sources.flatMap(({ table }) => table ?? []));
      if (tables.size !== 9) alarms.push(`seed ${seed}: only ${[...tables].join(' ')} recognised`);
    }
    expect(alarms.slice(0, 12)).toEqual([]);
  });

  it.each(WORDING_NAMES)(
    'give no error in a narrative written as in %s',
    { timeout: 600_000 },
    async (wording) => {
      const alarms: string[] = [];
      for (const seed of seeds(2, 24)) {
        const { files } = generateSubmission(seed, { wording });
        const { report, problems } = await judge(files);
        alarms.push(
          ...report.findings
            .filter(({ severity }) => severity === 'error')
            .map((finding) => `seed ${seed}: ${describeFinding(finding)}`),
        );
        alarms.push(
          ...problems
            .filter(({ severity }) => severity === 'error')
            .map(({ messageId, file }) => `seed ${seed}: ${messageId} ${file}`),
        );
      }
      expect(alarms.slice(0, 12)).toEqual([]);
    },
  );

  it('have their figures read as claims, 95 % of them', { timeout: 600_000 }, async () => {
    const read = new Map<string, readonly [claimed: number, figures: number]>();
    for (const wording of WORDING_NAMES) {
      for (const seed of seeds(1, 4)) {
        const { files } = generateSubmission(seed, { wording });
        const { submission } = await readSubmission({ id: String(seed), files }, {});
        const coverage = submission.narrative?.coverage;
        const [claimed, figures] = read.get(wording) ?? [0, 0];
        read.set(wording, [claimed + (coverage?.claimed ?? 0), figures + (coverage?.figures ?? 0)]);
      }
    }
    const poor = [...read].filter(([, [claimed, figures]]) => figures === 0 || claimed < figures * 0.95);
    expect(poor).toEqual([]);
  });
});
