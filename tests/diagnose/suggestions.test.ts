import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.ts';
import type { Diagnosis } from '../../src/model/diagnosis.ts';
import type { EvaluationReport } from '../../src/model/evaluation.ts';
import { generateSubmission } from '../support/generate-submission.ts';
import { judge } from '../support/judge.ts';
import { WORDING_NAMES } from '../support/narrative/wordings/index.ts';
import { Random } from '../support/random.ts';
import { seeds } from '../support/seeds.ts';
import { type CleanCase, PLANT_KINDS, type Planted, plantSlip } from '../support/slips/plant-slips.ts';
import { applyCorrections } from './support/apply-corrections.ts';

const alarms = ({ findings }: EvaluationReport) => findings.filter(({ severity }) => severity !== 'note');

async function cleanCase(seed: number): Promise<CleanCase | undefined> {
  const submission = generateSubmission(seed, { wording: WORDING_NAMES[seed % WORDING_NAMES.length]! });
  const { report } = await judge(submission.files);
  return alarms(report).length === 0 ? { submission, report } : undefined;
}

describe('a suggestion, applied', () => {
  it('clears its findings and raises none', { timeout: 600_000 }, async () => {
    const failures: string[] = [];
    let suggestions = 0;
    const tried = seeds(1, 8);
    for (const seed of tried) {
      const clean = await cleanCase(seed);
      if (!clean) continue;
      for (const kind of PLANT_KINDS) {
        const random = new Random(seed * 977 + PLANT_KINDS.indexOf(kind));
        const planted = plantSlip(clean, kind, random) ?? plantSlip(clean, kind, random);
        if (!planted) continue;
        const { submission, report } = await judge(planted.files);
        const diagnoses = diagnose(report, submission);
        const named = diagnoses.filter(({ status }) => status === 'named');
        suggestions += named.length;
        const what = `seed ${seed} ${kind} ${planted.wrong.map(({ id, stated }) => `${id} ${stated}`).join()}`;
        failures.push(...inGraph(report, named).map((text) => `${what}: ${text}`));
        failures.push(...(await inFiles(planted, report, diagnoses)).map((text) => `${what}: ${text}`));
      }
    }
    expect(suggestions).toBeGreaterThan(7.5 * tried.length);
    expect(failures).toEqual([]);
  });
});

/** On the relations: all suggestions together, since one slip may have hidden what another one shows. */
function inGraph(report: EvaluationReport, named: readonly Diagnosis[]): string[] {
  const arithmetic = named.filter(({ corrections }) =>
    corrections.every(({ figure }) => figure !== undefined),
  );
  const { remaining, broken } = applyCorrections(report, arithmetic);
  const related = new Set(
    report.evaluations.flatMap(({ relation, finding }) => (relation && finding ? finding.id : [])),
  );
  return [
    ...remaining.filter((finding) => related.has(finding)).map((finding) => `${finding} remains`),
    ...broken.map((relation) => `breaks ${relation}`),
  ];
}

/** In the files, read and judged again: nothing may be left where every finding had a suggestion. */
async function inFiles(
  planted: Planted,
  report: EvaluationReport,
  diagnoses: readonly Diagnosis[],
): Promise<string[]> {
  const explained = new Set(
    diagnoses.filter(({ status }) => status === 'named').flatMap(({ explains }) => explains),
  );
  if (!alarms(report).every(({ id }) => explained.has(id))) return [];
  if (!planted.text.correct(diagnoses)) return [];
  const { report: after } = await judge(planted.text.files());
  return alarms(after).map(({ rule, messageId, stated }) => `then ${rule} ${messageId} ${stated}`);
}
