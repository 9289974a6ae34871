import { toWanyuan } from '../amount/unit.ts';
import type { Subject } from '../model/claim.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { EvaluationReport } from '../model/evaluation.ts';
import { parseFactKey } from '../model/fact-keys.ts';
import type { Submission } from '../model/submission.ts';
import { codesOrNames } from './evidence/codes-or-names.ts';
import { doubledCodes } from './evidence/doubled-codes.ts';
import { doubledItems } from './evidence/doubled-items.ts';
import { doubledRows } from './evidence/doubled-rows.ts';
import { exchangedRows } from './evidence/exchanged-rows.ts';
import { listedItems } from './evidence/listed-items.ts';
import { missingItems } from './evidence/missing-items.ts';
import { missingParents } from './evidence/missing-parents.ts';
import { tablesInOtherUnit } from './evidence/table-units.ts';
import { wrongCodes } from './evidence/wrong-codes.ts';
import { wrongNames } from './evidence/wrong-names.ts';
import { wrongWords } from './evidence/wrong-words.ts';
import { Effort } from './graph/effort.ts';
import { buildGraph, type Graph } from './graph/graph.ts';
import { agreementGains } from './rank/agreement-gain.ts';
import { slipModel } from './rank/slip-model.ts';
import { reportPlan } from './report-plan.ts';
import { planCorrections } from './search/plan.ts';
import type { Searcher } from './search/searcher.ts';
import { initialState } from './search/state.ts';
import { readLayout } from './structure/layout.ts';

export interface DiagnoseOptions {
  /** The search stops after as many terms as this, whatever is left. */
  readonly effort?: number;
}

/** Terms of sums that the search may add up: under half a second on an ordinary machine. */
const EFFORT = 2_500_000;
/** Of these, for finding what went wrong; the rest is for weighing it against its rivals. */
const PLANNING = 0.7;

/**
 * Explains the findings by the fewest and likeliest slips. Each finding is explained at most once; those of a
 * group that the search cannot explain come as an `undiagnosed` one.
 */
export function diagnose(
  report: EvaluationReport,
  submission: Submission,
  { effort = EFFORT }: DiagnoseOptions = {},
): Diagnosis[] {
  if (report.findings.every((finding) => finding.severity === 'note')) return [];
  const limit = new Effort(effort);
  const searcher = createSearcher(report, submission, limit);
  const listed = listedItems(searcher.graph, submission);
  const plan = limit.within(PLANNING, () => planCorrections(searcher, initialState(searcher.graph), listed));
  const twice = doubledRows(report, submission);
  const fromWords = [
    ...doubledItems(report, submission),
    ...wrongWords(report),
    ...twice,
    ...exchangedRows(report, submission),
    ...missingParents(report, submission),
    ...missingItems(report, submission),
    // Last, for all that is said of a row under a wrong code goes with it.
    ...codesOrNames(
      [
        ...doubledCodes(report, submission).filter(
          ({ explains }) => !twice.some((row) => row.explains[0] === explains[0]),
        ),
        ...wrongCodes(report, submission),
      ],
      wrongNames(report, submission),
    ),
  ];
  return reportPlan(searcher, plan, report, [...fromWords, ...tablesInOtherUnit(report)]);
}

/** What a search needs, read once from the report. @internal */
export function createSearcher(report: EvaluationReport, submission: Submission, effort: Effort): Searcher {
  const graph = buildGraph(report, effort);
  const layout = readLayout(graph);
  const lastYear = lastYearOf(submission, graph);
  return {
    graph,
    layout,
    lastYear,
    slips: slipModel(graph, layout, lastYear, namesOf(submission), report.operands),
    agreementGain: agreementGains(graph),
  };
}

/** The names that figures of the text go by, and the codes of the cells they should equal. */
function namesOf({ narrative }: Submission): (id: string) => readonly string[] {
  const names = new Map<string, string[]>();
  const add = (figure: string, { text, facts }: Subject) => {
    const codes = facts.flatMap((fact) => parseFactKey(fact)?.code ?? []).map((code) => `code:${code}`);
    const name = text.replace(/[费支出经额数]+$/, '');
    names.set(figure, [
      ...(names.get(figure) ?? []),
      ...codes,
      ...(name.length >= 2 ? [`name:${name}`] : []),
    ]);
  };
  for (const claim of narrative?.claims ?? []) {
    // A budget or last year's figure of the same name is another figure.
    if (claim.type === 'amount' && claim.role === 'actual') add(claim.figure, claim.subject);
    if (claim.type === 'parts') for (const part of claim.parts) add(part.figure, part.subject);
  }
  return (id) => names.get(id) ?? [];
}

/** Last year's figure under the same key, where a prior submission is given. */
function lastYearOf({ prior }: Submission, graph: Graph): (id: string) => bigint | undefined {
  const values = new Map<string, bigint>();
  for (const fact of prior?.tables.flatMap((table) => table.facts) ?? []) {
    const { value } = toWanyuan(fact.value, fact.decimals, fact.unit);
    const units = value.times(graph.scale.one.toString());
    if (units.isInteger()) values.set(fact.key, BigInt(units.toFixed(0)));
  }
  return (id) => values.get(id);
}
