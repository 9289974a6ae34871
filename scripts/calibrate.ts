/**
 * `npm run calibrate -- [FOLDER]`: stated confidence and severity against truth, over fixtures/reading and, where they
 * are, the published documents of FOLDER (../shared/real) whose findings scripts/calibrate/published.json judges.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckInput, check } from '../src/check.ts';
import type { Diagnosis } from '../src/model/diagnosis.ts';
import type { Finding } from '../src/model/finding.ts';
import { describeFinding } from '../tests/support/describe-finding.ts';
import { readSubmissionFolder } from '../tests/support/read-submission-folder.ts';
import { inputOf, isExplained, readingCases } from '../tests/support/reading-fixtures.ts';

interface Corrected {
  readonly stated: string;
  readonly right: string;
}
interface Published {
  readonly name: string;
  /** Findings by place (line or cell) and what was stated there, judged by hand. */
  readonly right: readonly (readonly [place: string, stated: string])[];
  readonly wrong: readonly (readonly [place: string, stated: string])[];
  readonly corrected: readonly Corrected[];
}
/** undefined: nobody can tell. */
type Verdict = boolean | undefined;

const BANDS = [0, 0.5, 0.7, 0.8, 0.9, 0.95];
const confidences: { readonly confidence: number; readonly isRight: boolean; readonly what: string }[] = [];
const severities: { readonly severity: string; readonly isRight: boolean }[] = [];
const unjudged: string[] = [];

for (const one of readingCases())
  await judge(
    inputOf(one),
    (finding) => one.findings.some((expected) => isExplained(finding, expected)),
    one.corrected ? [one.corrected] : [],
    one.findings.length > 0 && !one.corrected,
  );
const folder = process.argv[2] ?? '../shared/real';
const documents = JSON.parse(readFileSync('scripts/calibrate/published.json', 'utf8')) as Published[];
for (const { name, right, wrong, corrected } of documents) {
  if (!existsSync(join(folder, name))) continue;
  const isIn = (list: Published['right'], finding: Finding) => {
    const [place] = finding.locations;
    const at = String(place?.line ?? place?.cell ?? '');
    return list.some(([where, stated]) => where === at && stated === (finding.stated ?? ''));
  };
  const verdict = (finding: Finding): Verdict => {
    if (isIn(right, finding)) return true;
    return isIn(wrong, finding) ? false : undefined;
  };
  await judge(readSubmissionFolder(join(folder, name)), verdict, corrected, false);
}
print();

/** `isOpen`: which figure is wrong cannot be told, so no diagnosis is judged. */
async function judge(
  input: CheckInput,
  verdictOn: (finding: Finding) => Verdict,
  corrected: readonly Corrected[],
  isOpen: boolean,
) {
  const { findings, diagnoses } = await check(input);
  const verdicts = new Map(findings.map((finding) => [finding.id, verdictOn(finding)]));
  for (const finding of findings) {
    if (finding.severity === 'note') continue;
    const verdict = verdicts.get(finding.id);
    if (verdict === undefined) unjudged.push(`${input.id}: ${describeFinding(finding)}`);
    else severities.push({ severity: finding.severity, isRight: verdict });
  }
  for (const { explains, corrections, confidence } of diagnoses) {
    const isFalse = explains.every((id) => verdicts.get(id) === false);
    const isUnknown = explains.some((id) => verdicts.get(id) === undefined);
    if (corrections.length === 0 || (!isFalse && (isOpen || isUnknown))) continue;
    const isRight = !isFalse && corrects(corrections, corrected);
    const [{ stated, suggested } = { stated: '', suggested: '' }] = corrections;
    confidences.push({ confidence, isRight, what: `${input.id}: ${stated} → ${suggested}` });
  }
}

function corrects(corrections: Diagnosis['corrections'], corrected: readonly Corrected[]): boolean {
  const [first] = corrections;
  return corrected.some(
    ({ stated, right }) => isSame(first!.stated, stated) && isSame(first!.suggested ?? '', right),
  );
}

function isSame(a: string, b: string): boolean {
  return a === b || (/\d/.test(a) && Number.parseFloat(a.replaceAll(',', '')) === Number.parseFloat(b));
}

function print() {
  console.log('stated confidence   diagnoses  right      %');
  BANDS.forEach((low, index) => {
    const high = BANDS[index + 1] ?? 1.001;
    const own = confidences.filter(({ confidence }) => confidence >= low && confidence < high);
    row(`${Math.round(low * 100)}–${Math.round(Math.min(high, 1) * 100)} %`, own);
  });
  console.log('\nseverity            findings   right      %');
  for (const severity of ['error', 'warning'])
    row(
      severity,
      severities.filter((one) => one.severity === severity),
    );
  console.log('\nwrong with 80 % or more:');
  for (const { confidence, isRight, what } of confidences)
    if (!isRight && confidence >= 0.8) console.log(`  ${(100 * confidence).toFixed(0)} %  ${what}`);
  console.log(`\nnot judged: ${unjudged.length}`);
  for (const what of unjudged) console.log(`  ${what}`);
}

function row(name: string, own: readonly { readonly isRight: boolean }[]) {
  const right = own.filter(({ isRight }) => isRight).length;
  const share = own.length === 0 ? '' : ((100 * right) / own.length).toFixed(0);
  console.log(
    `${name.padEnd(20)}${String(own.length).padStart(8)} ${String(right).padStart(6)} ${share.padStart(6)}`,
  );
}
