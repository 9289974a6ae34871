import { type Finding, isOpen } from '../model/finding.ts';
import type { Result, RuleCount } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { findingLines, titleOf } from './finding-text.ts';
import { element } from './junit/element.ts';
import { renderMessage } from './message.ts';
import { renderProblem } from './problem.ts';
import { listOf, type Results } from './result-list.ts';
import { basisText, gapsOf, skippedTexts } from './standing-text.ts';

export interface JunitOptions {
  readonly lang: Language;
  /** Least severe finding that fails its test; `error` unless told. */
  readonly failOn?: Severity;
}

interface TestCase {
  readonly outcome: 'passed' | 'failed' | 'error' | 'skipped';
  readonly xml: string;
}

/** A test suite a submission, a test case a rule: passed, failed, or skipped with the reason. */
export function renderJunit(results: Results, options: JunitOptions): string {
  const suites = listOf(results).map((result) => suiteOf(result, options));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'juesuan' }, suites)}\n`;
}

function suiteOf(result: Result, options: JunitOptions): string {
  const { lang } = options;
  const cases = [
    completenessCase(result, lang),
    ...result.problems
      .filter(({ severity }) => severity !== 'note')
      .map((problem): TestCase => {
        const text = renderProblem(problem, lang);
        const name = renderMessage('junit.reading', { file: problem.file ?? '' }, lang).trim();
        return problem.severity === 'error'
          ? testCase('error', result, name, [
              element('error', { type: problem.messageId, message: text }, []),
            ])
          : testCase('passed', result, name, [element('system-out', {}, [], text)]);
      }),
    ...result.rules.map((rule) => ruleCase(result, rule, options)),
  ];
  const count = (outcome: TestCase['outcome']) =>
    String(cases.filter((one) => one.outcome === outcome).length);
  return element(
    'testsuite',
    {
      name: titleOf(result, lang),
      tests: String(cases.length),
      failures: count('failed'),
      errors: count('error'),
      skipped: count('skipped'),
    },
    cases.map(({ xml }) => xml),
  );
}

/** An incomplete set is skipped, not passed; it fails where a gate asks for what lacks. */
function completenessCase(result: Result, lang: Language): TestCase {
  const name = renderMessage('standing.label', {}, lang);
  const gaps = gapsOf(result, lang);
  const basis = element(
    'system-out',
    {},
    [],
    [basisText(result, lang), ...skippedTexts(result, lang)].join('\n'),
  );
  const failed = gaps.filter(({ tone }) => tone === 'error').map(({ text }) => text);
  if (failed.length > 0) {
    const failure = element('failure', { type: 'completeness', message: failed.join(' ') }, []);
    return testCase('failed', result, name, [failure, basis]);
  }
  const [gap] = gaps;
  return gap
    ? testCase('skipped', result, name, [element('skipped', {}, [], gap.text), basis])
    : testCase('passed', result, name, [basis]);
}

function ruleCase(result: Result, rule: RuleCount, { lang, failOn = 'error' }: JunitOptions): TestCase {
  const name = `${rule.id} ${rule.title[lang]}`;
  const findings = result.findings.filter((finding) => finding.rule === rule.id);
  const failing = findings.filter((finding) => isOpen(finding) && isAtLeast(finding.severity, failOn));
  const others = findings.filter((finding) => !failing.includes(finding));
  const shown = others.length === 0 ? [] : [element('system-out', {}, [], textOf(result, others, lang))];
  if (failing.length > 0) {
    const [first] = failing;
    const message = renderMessage(first!.messageId, first!.data, lang);
    const failure = element('failure', { type: rule.kind, message }, [], textOf(result, failing, lang));
    return testCase('failed', result, name, [failure, ...shown]);
  }
  const reason = rule.passed > 0 || others.length > 0 ? undefined : skipReason(result, rule, lang);
  if (reason !== undefined) {
    return testCase('skipped', result, name, [element('skipped', {}, [], reason)]);
  }
  return testCase('passed', result, name, shown);
}

/** Nothing of this rule was checked here: why. A rule that passed in part is a pass. */
function skipReason(result: Result, rule: RuleCount, lang: Language): string {
  if (rule.off) return renderMessage('junit.off', {}, lang);
  const reasons = result.undecided
    .filter((undecided) => undecided.rule === rule.id)
    .map(({ messageId, data }) => renderMessage(messageId, data, lang));
  if (reasons.length === 0) return renderMessage('junit.not-applicable', {}, lang);
  return [...new Set(reasons)].join(renderMessage('report.clause-separator', {}, lang));
}

const testCase = (
  outcome: TestCase['outcome'],
  { submission }: Result,
  name: string,
  children: readonly string[],
): TestCase => ({ outcome, xml: element('testcase', { classname: submission.id, name }, children) });

const textOf = (result: Result, findings: readonly Finding[], lang: Language): string =>
  findings.map((finding) => findingLines(result, finding, lang).join('\n')).join('\n\n');

const isAtLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
