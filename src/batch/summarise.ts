import {
  type BatchHeader,
  type CatalogueRule,
  DEPARTMENT_STATUSES,
  type DepartmentLine,
} from '../model/batch.ts';
import type { BatchSummary, DepartmentRow, RunFigures, Unchecked } from '../model/batch-summary.ts';
import { RULE_KINDS } from '../model/rule.ts';
import { TABLE_IDS } from '../model/table-id.ts';
import { areaTotals } from './area-totals.ts';
import { elementTally } from './element-tally.ts';
import { copyFinder } from './find-copies.ts';
import { nameTally } from './name-tally.ts';
import { policyTally } from './policy-tally.ts';
import { readJournal } from './read-journal.ts';
import { worstList } from './worst-list.ts';

const WORST = 20;

/** Adds up the lines of a run, or of the shards of one, without ever holding more than one of them. */
export async function summarise(
  paths: readonly string[],
  { run, levels = 1 }: { readonly run?: RunFigures; readonly levels?: number } = {},
): Promise<BatchSummary> {
  const total = await countLines(paths);
  const copies = copyFinder(total.lines);
  const sums = zeros();
  const rules = new Map(total.header.catalogue.map((rule) => [rule.id, newTally(rule)]));
  const problems = new Map<string, Unchecked['problems'][number] & { departments: number }>();
  const worst = worstList(WORST);
  const elements = elementTally(total.header.elements ?? []);
  const names = nameTally();
  const areas = areaTotals(levels);
  const policy = policyTally(total.header, paths.length === 1);
  for await (const line of departmentLines(paths)) {
    addLine(sums, line);
    tallyRules(rules, line);
    tallyProblems(problems, line);
    const row = departmentRow(line);
    worst.offer(row);
    areas.note(row);
    elements.note(line);
    names.note(line);
    policy.note(line);
    copies.note(line);
  }
  if (copies.repeats) for await (const line of departmentLines(paths)) copies.collect(line);
  const tallies = [...rules.values()];
  const { tool, rules: ruleDigest, config, inputs, shard } = total.header;
  return {
    schemaVersion: 1,
    tool,
    rules: ruleDigest,
    config,
    inputs,
    ...(shard && paths.length === 1 ? { shard } : {}),
    departments: sums.departments,
    completeness: sums.completeness,
    areas: areas.list(),
    findings: sums.findings,
    checks: sums.checks,
    read: sums.read,
    byRule: tallies
      .filter(({ departments }) => departments > 0)
      .map(({ rule, departments, findings }) => ({ ...rule, departments, findings }))
      .sort(byDepartments),
    byKind: kindsOf(tallies, sums.kinds),
    byElement: elements.list(),
    byName: names.list(),
    worst: worst.list(),
    unchecked: {
      tables: sums.missingTables,
      narratives: sums.missingNarratives,
      rules: tallies
        .filter(({ undecidedDepartments }) => undecidedDepartments > 0)
        .map(({ rule, undecidedDepartments, undecided }) => ({
          ...rule,
          departments: undecidedDepartments,
          instances: undecided,
        }))
        .sort(byDepartments),
      problems: [...problems.values()].sort(
        (a, b) => a.severity.localeCompare(b.severity) || byDepartments(a, b),
      ),
    },
    copies: copies.copies(),
    ...policy.summary(),
    ...(sums.prior.paired + sums.prior.unpaired > 0 ? { prior: sums.prior } : {}),
    ...(run ? { run } : {}),
  };
}

/** The lines of departments, in the order of their files; of sets that lay together, each by itself. */
export async function* departmentLines(paths: readonly string[]): AsyncGenerator<DepartmentLine> {
  for (const path of paths) {
    for await (const { record } of readJournal(path)) if (record.type === 'department') yield* setsOf(record);
  }
}

function setsOf({ as, also = [], ...line }: DepartmentLine): DepartmentLine[] {
  return [{ ...line, id: as ?? line.id }, ...also];
}

export function departmentRow(line: DepartmentLine): DepartmentRow {
  const { id, unit, year, status, summary, failed, problems, run } = line;
  const rules = Object.entries(failed)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([rule]) => rule);
  const problem = problems.find(({ severity }) => severity === 'error')?.message;
  return {
    id,
    unit: unit ?? '',
    ...(year === undefined ? {} : { year }),
    status,
    error: summary.error,
    warning: summary.warning,
    note: summary.note,
    passed: summary.passed,
    undecided: summary.undecided,
    tables: line.tables.length,
    narrative: line.narrative,
    missing: TABLE_IDS.filter((table) => !line.tables.includes(table)),
    elementsMissing: line.elements?.missing.length ?? 0,
    rules,
    ...(problem === undefined ? {} : { problem }),
    ...(run.report === undefined ? {} : { report: run.report }),
  };
}

async function countLines(paths: readonly string[]): Promise<{ header: BatchHeader; lines: number }> {
  let header: BatchHeader | undefined;
  let lines = 0;
  for (const path of paths) {
    for await (const { record } of readJournal(path)) {
      if (record.type !== 'run') break;
      header ??= record;
      lines += record.departments;
    }
  }
  return { header: header!, lines };
}

const zeros = () => ({
  departments: { total: 0, ...zeroes(DEPARTMENT_STATUSES) },
  completeness: zeroes(['complete', 'cleanInPart']),
  findings: zeroes(['error', 'warning', 'note']),
  checks: zeroes(['passed', 'failed', 'undecided', 'notApplicable']),
  read: zeroes(['facts', 'claims', 'figures', 'claimed']),
  kinds: zeroes(RULE_KINDS),
  missingTables: zeroes(TABLE_IDS),
  missingNarratives: 0,
  prior: { paired: 0, unpaired: 0 },
});

const zeroes = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

function addLine(sums: ReturnType<typeof zeros>, line: DepartmentLine): void {
  const { summary, coverage, tables, status } = line;
  sums.departments.total += 1;
  sums.departments[status] += 1;
  add(sums.findings, summary);
  add(sums.checks, summary);
  add(sums.read, { facts: summary.facts, claims: summary.claims, figures: 0, claimed: 0, ...coverage });
  for (const table of TABLE_IDS) if (!tables.includes(table)) sums.missingTables[table] += 1;
  if (!line.narrative) sums.missingNarratives += 1;
  const isComplete = line.narrative && TABLE_IDS.every((table) => tables.includes(table));
  sums.completeness.complete += Number(isComplete);
  sums.completeness.cleanInPart += Number(!isComplete && status === 'clean');
  if (line.prior !== undefined) sums.prior[line.prior === null ? 'unpaired' : 'paired'] += 1;
  for (const kind of new Set(line.findings.map((finding) => finding.kind))) sums.kinds[kind] += 1;
}

function add<K extends string>(sums: Record<K, number>, more: Readonly<Record<K, number>>): void {
  for (const key of Object.keys(sums) as K[]) sums[key] += more[key];
}

interface RuleTally {
  readonly rule: CatalogueRule;
  departments: number;
  findings: number;
  undecidedDepartments: number;
  undecided: number;
}

const newTally = (rule: CatalogueRule): RuleTally => ({
  rule,
  departments: 0,
  findings: 0,
  undecidedDepartments: 0,
  undecided: 0,
});

function tallyRules(rules: ReadonlyMap<string, RuleTally>, { failed, undecided }: DepartmentLine): void {
  for (const [id, count] of Object.entries(failed)) {
    const tally = rules.get(id);
    if (!tally) continue;
    tally.departments += 1;
    tally.findings += count;
  }
  for (const [id, count] of Object.entries(undecided)) {
    const tally = rules.get(id);
    if (!tally) continue;
    tally.undecidedDepartments += 1;
    tally.undecided += count;
  }
}

function tallyProblems(
  problems: Map<string, Unchecked['problems'][number] & { departments: number }>,
  { id, problems: own }: DepartmentLine,
): void {
  const first = new Map(own.map((problem) => [`${problem.severity} ${problem.messageId}`, problem]));
  for (const [key, { messageId, message, severity }] of first) {
    const tally = problems.get(key);
    if (tally) tally.departments += 1;
    else problems.set(key, { messageId, message, severity, departments: 1, example: id });
  }
}

function kindsOf(tallies: readonly RuleTally[], departments: Readonly<Record<string, number>>) {
  return RULE_KINDS.map((kind) => ({
    kind,
    departments: departments[kind] ?? 0,
    findings: tallies
      .filter(({ rule }) => rule.kind === kind)
      .reduce((sum, { findings }) => sum + findings, 0),
  }))
    .filter(({ findings }) => findings > 0)
    .sort((a, b) => b.findings - a.findings);
}

const byDepartments = (a: { readonly departments: number }, b: { readonly departments: number }): number =>
  b.departments - a.departments;
