import type {
  BatchFinding,
  CopyPart,
  DepartmentLine,
  DepartmentStatus,
  Fingerprints,
  PrintedNames,
} from '../model/batch.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { ElementState } from '../model/element.ts';
import { type Finding, isOpen } from '../model/finding.ts';
import { isSamePlace } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { Result, Summary } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { correctionText } from '../report/finding-text.ts';
import { renderSentence } from '../report/message.ts';
import { renderProblem } from '../report/problem.ts';

/** A department whose every figure is wrong says so in its counts; the list stops here. */
const LISTED_FINDINGS = 200;

/** Last year's submission; `id` is `null` where none was found. */
interface PriorComparison {
  readonly id: string | null;
  readonly copied: readonly CopyPart[];
}

export type DepartmentBody = Omit<DepartmentLine, 'run' | 'settings'>;

/** What else than its result a line says of a department. */
export interface LineParts {
  readonly fingerprints: Fingerprints;
  readonly names?: PrintedNames | undefined;
  readonly prior?: PriorComparison | undefined;
  readonly waivers?: DepartmentLine['waivers'];
}

/** What a batch keeps of a department's result. */
export function departmentBody(
  result: Result,
  { fingerprints, names, prior, waivers = {} }: LineParts,
  lang: Language,
): DepartmentBody {
  const { submission, summary, coverage, problems } = result;
  const findings = result.findings.filter((finding) => finding.severity !== 'note' && isOpen(finding));
  const corrections = new Map(result.diagnoses.map((diagnosis) => [diagnosis.id, diagnosis]));
  return {
    type: 'department',
    id: submission.id,
    ...(submission.unit === undefined ? {} : { unit: submission.unit }),
    ...(submission.year === undefined ? {} : { year: submission.year }),
    status: statusOf(summary, problems),
    summary,
    tables: [...new Set(submission.sources.flatMap(({ table }) => (table ? [table] : [])))].sort(),
    narrative: submission.sources.some(({ role }) => role === 'narrative'),
    ...elementsOf(result),
    ...(names ? { names } : {}),
    ...(coverage ? { coverage: { figures: coverage.figures, claimed: coverage.claimed } } : {}),
    failed: countBy(findings.map(({ rule }) => rule)),
    undecided: countBy(result.undecided.map(({ rule }) => rule)),
    findings: findings
      .slice(0, LISTED_FINDINGS)
      .map((finding) => shorten(finding, corrections.get(finding.diagnosis ?? ''), lang)),
    more: Math.max(0, findings.length - LISTED_FINDINGS),
    ...(findings.length > LISTED_FINDINGS ? { unlisted: findings.slice(LISTED_FINDINGS).map(nameOf) } : {}),
    ...(Object.keys(waivers).length > 0 ? { waivers } : {}),
    problems: problems.map((problem) => worded(problem, lang)),
    ...(prior ? { prior: prior.id } : {}),
    ...(prior && prior.copied.length > 0 ? { copiedFromPrior: prior.copied } : {}),
    fingerprints,
  };
}

/** The inspection sheet as far as it is not in order. */
function elementsOf({ checklist = [] }: Result): Pick<DepartmentLine, 'elements'> {
  const idsOf = (state: ElementState) => checklist.filter((item) => item.state === state).map(({ id }) => id);
  const [missing, unknown] = [idsOf('missing'), idsOf('unknown')];
  return missing.length + unknown.length === 0 ? {} : { elements: { missing, unknown } };
}

const NOTHING_CHECKED: Summary = {
  error: 0,
  warning: 0,
  note: 0,
  passed: 0,
  failed: 0,
  undecided: 0,
  notApplicable: 0,
  facts: 0,
  claims: 0,
};

/** The line of a department whose check broke. */
export function failedBody(id: string, problem: Problem, lang: Language): DepartmentBody {
  return {
    type: 'department',
    id,
    status: 'failed',
    summary: NOTHING_CHECKED,
    tables: [],
    narrative: false,
    failed: {},
    undecided: {},
    findings: [],
    more: 0,
    problems: [worded(problem, lang)],
    fingerprints: {},
  };
}

function statusOf({ error, warning }: Summary, problems: readonly Problem[]): DepartmentStatus {
  if (problems.some(({ severity }) => severity === 'error')) return 'unread';
  if (error > 0) return 'error';
  return warning > 0 ? 'warning' : 'clean';
}

const worded = (problem: Problem, lang: Language) => ({ ...problem, message: renderProblem(problem, lang) });

function countBy(ids: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of [...ids].sort()) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

const nameOf = ({ rule, fingerprint = '' }: Finding) => ({ rule, fingerprint });

function shorten(finding: Finding, diagnosis: Diagnosis | undefined, lang: Language): BatchFinding {
  const { rule, kind, severity, stated, expected, difference, unit } = finding;
  const [first] = finding.locations;
  const correction = diagnosis?.corrections.find(({ location }) => first && isSamePlace(location, first));
  return dropUndefined({
    rule,
    kind,
    severity,
    message: renderSentence(finding.messageId, finding.data, lang),
    fingerprint: finding.fingerprint,
    stated,
    expected,
    difference,
    unit,
    table: first?.table,
    file: first?.file,
    sheet: first?.sheet,
    cell: first?.cell,
    line: first?.line,
    paragraph: first?.paragraph,
    page: first?.page,
    label: first?.label,
    text: first?.text,
    suggested: diagnosis?.status === 'named' ? correction?.suggested : undefined,
    cause: correction && diagnosis?.cause,
    correction: correction || diagnosis?.status !== 'named' ? undefined : correctionText(diagnosis, lang),
  });
}

/** JSON has no `undefined`, and neither has the type. */
function dropUndefined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
