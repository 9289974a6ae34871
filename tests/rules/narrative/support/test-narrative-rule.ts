import { describe, expect, it } from 'vitest';
import type { EvaluationReport } from '../../../../src/model/evaluation.ts';
import type { Location } from '../../../../src/model/location.ts';
import type { Severity } from '../../../../src/model/severity.ts';
import { hasMessage, renderMessage } from '../../../../src/report/message.ts';
import { checkNarrative, type NarrativeSketch, narrativeHead } from './check-narrative.ts';

interface NarrativeCase extends NarrativeSketch {
  readonly name: string;
  /** A fault of the code that is known and not yet mended: the test fails as soon as it is. */
  readonly known?: true;
}

interface FailingCase extends NarrativeCase {
  readonly severity: Severity;
  /** What is printed at the first locations, in their order; figures without their units. */
  readonly at: readonly string[];
  readonly stated?: string;
  readonly expected?: string;
  readonly messageId?: string;
  /** Findings of this rule, where there is more than one. */
  readonly count?: number;
}

export interface NarrativeCases {
  readonly pass: readonly NarrativeCase[];
  readonly fail: readonly FailingCase[];
  readonly undecided?: readonly NarrativeCase[];
  /** Nothing to judge: no instance, or all of them not applicable. */
  readonly notApplicable?: readonly NarrativeCase[];
  /** Passes that carry a note about rounding. */
  readonly note?: readonly NarrativeCase[];
}

/** Tests one rule of the narrative alone. Refuses a rule without a case that passes and one that fails. */
export function testNarrativeRule(id: string, cases: NarrativeCases): void {
  if (cases.pass.length === 0 || cases.fail.length === 0) throw new Error(`${id}: a kind of case is missing`);
  const as = (known: true | undefined) => (known ? it.fails : it);
  describe(id, () => {
    for (const { name, known, ...sketch } of cases.pass) {
      as(known)(`passes: ${name}`, () => {
        const report = checkNarrative(id, sketch);
        expect(loud(report)).toEqual([]);
        expect(outcomes(report)).toContain('pass');
        expect(outcomes(report)).not.toContain('undecided');
      });
    }
    for (const {
      name,
      known,
      severity,
      at,
      stated,
      expected,
      messageId,
      count = 1,
      ...sketch
    } of cases.fail) {
      as(known)(`fails: ${name}`, () => {
        const report = checkNarrative(id, sketch);
        const failures = report.findings.filter((finding) => finding.severity === severity);
        expect(failures.map(describeShort)).toHaveLength(count);
        const [first] = failures;
        expect(first!.locations.slice(0, at.length).map(withoutUnit)).toEqual(at);
        if (stated !== undefined) expect(first!.stated).toBe(stated);
        if (expected !== undefined) expect(first!.expected).toBe(expected);
        if (messageId !== undefined) expect(first!.messageId).toBe(messageId);
        expect(outcomes(report)).toContain('fail');
        for (const finding of report.findings) {
          expectWording(finding.messageId, finding.data);
          for (const location of finding.locations) expectTextOf(location, sketch.text);
        }
      });
    }
    for (const { name, known, ...sketch } of cases.undecided ?? []) {
      as(known)(`cannot decide: ${name}`, () => {
        const report = checkNarrative(id, sketch);
        expect(outcomes(report)).toContain('undecided');
        expect(loud(report)).toEqual([]);
        for (const { outcome, messageId, data } of report.evaluations)
          if (outcome === 'undecided') expectWording(messageId ?? '', data ?? {});
      });
    }
    for (const { name, known, ...sketch } of cases.notApplicable ?? []) {
      as(known)(`does not apply: ${name}`, () => {
        const report = checkNarrative(id, sketch);
        expect(outcomes(report).filter((outcome) => outcome !== 'not-applicable')).toEqual([]);
      });
    }
    for (const { name, known, ...sketch } of cases.note ?? []) {
      as(known)(`notes: ${name}`, () => {
        const report = checkNarrative(id, sketch);
        expect(loud(report)).toEqual([]);
        expect(report.findings.map(({ severity }) => severity)).toEqual(['note']);
        expect(outcomes(report)).not.toContain('fail');
      });
    }
  });
}

const outcomes = ({ evaluations }: EvaluationReport): string[] => evaluations.map(({ outcome }) => outcome);
const describeShort = (finding: EvaluationReport['findings'][number]): string =>
  `${finding.severity} ${finding.messageId} ${finding.stated ?? ''} ${finding.locations[0]?.text ?? ''}`;
const loud = ({ findings }: EvaluationReport): string[] =>
  findings.filter(({ severity }) => severity !== 'note').map(describeShort);

const withoutUnit = ({ text }: Location): string =>
  /^(-?\d[\d,.]*)(?:[万亿]?元|%|[人个辆].{0,2})$/.exec(text)?.[1] ?? text;

function expectWording(messageId: string, data: Readonly<Record<string, string>>): void {
  expect(hasMessage(messageId), `wording of “${messageId}”`).toBe(true);
  for (const language of ['zh', 'en'] as const)
    expect(renderMessage(messageId, data, language)).not.toMatch(/[〔{]|undefined/);
}

/** A location in the text is the user's own characters. */
function expectTextOf({ line, start, end, text }: Location, body: string): void {
  if (line === undefined) return;
  expect((narrativeHead(2023) + body).split('\n')[line - 1]!.slice(start, end)).toBe(text);
}
