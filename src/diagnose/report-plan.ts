import type { Correction, Diagnosis, DiagnosisRival } from '../model/diagnosis.ts';
import type { EvaluationReport } from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import { correctionsOf } from './corrections.ts';
import { describeDiagnosis } from './describe-diagnosis.ts';
import type { Graph } from './graph/graph.ts';
import type { Suspect } from './rank/confidence.ts';
import { suspectsFor } from './rank/suspects.ts';
import type { Plan } from './search/plan.ts';
import type { Searcher } from './search/searcher.ts';

/** Below this the cells are not told apart: the group is named instead of one of them. */
const NAMED = 0.5;
/** The same where no slip is known that would have led to the printed figure. */
const NAMED_WITHOUT_CAUSE = 0.8;
const MAX_RIVALS = 5;
const MAX_GROUP = 30;
/** Cells of a group are listed until they make up this much of what could be. */
const GROUP_SHARE = 0.97;

type Draft = Omit<Diagnosis, 'id'>;

/** The diagnoses of a plan in the order of their first findings. */
export function reportPlan(searcher: Searcher, plan: Plan, report: EvaluationReport): Diagnosis[] {
  const { graph } = searcher;
  const place = new Map(report.findings.map((finding, index) => [finding.id, index]));
  const taken = new Set<string>();
  /** Findings of the relations; those that no other diagnosis has, if there are such. */
  const claim = (relations: readonly number[]): string[] => {
    const findings = new Set(relations.flatMap((relation) => graph.relations[relation]!.findings));
    const own = [...findings].filter((finding) => place.has(finding));
    const free = own.filter((finding) => !taken.has(finding));
    for (const finding of own) taken.add(finding);
    return (free.length > 0 ? free : own).sort((a, b) => place.get(a)! - place.get(b)!);
  };
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const drafts: Draft[] = [];
  const explained = plan.operations.map((operation) => suspectsFor(searcher, plan, operation));
  // Who explains little must not be left without any.
  for (const { suspects, cleared } of explained.sort((a, b) => a.cleared.length - b.cleared.length)) {
    const explains = claim(cleared);
    if (explains.length > 0) drafts.push(draftOf(searcher, plan, suspects, cleared, explains));
  }
  for (const group of plan.unexplained) {
    const explains = claim(group);
    if (explains.length > 0) drafts.push(undiagnosed(explains, byId, searcher.effort.isSpent));
  }
  return drafts
    .sort((a, b) => place.get(a.explains[0]!)! - place.get(b.explains[0]!)!)
    .map((draft, index) => ({ id: `d${index + 1}`, ...draft }));
}

function draftOf(
  searcher: Searcher,
  plan: Plan,
  suspects: readonly Suspect[],
  cleared: readonly number[],
  explains: readonly string[],
): Draft {
  const { graph } = searcher;
  const [first, ...others] = suspects as [Suspect, ...Suspect[]];
  const named = first.confidence >= (first.best.cause === 'unknown' ? NAMED_WITHOUT_CAUSE : NAMED);
  const corrections = named ? correctionsOf(graph, first.best) : groupCorrections(graph, suspects);
  const described = describeDiagnosis(
    searcher,
    plan,
    first.best,
    cleared,
    named ? 'named' : 'group',
    suspects.length,
  );
  const rivals = named ? others.slice(0, MAX_RIVALS) : [];
  return {
    status: named ? 'named' : 'group',
    corrections,
    cause: named ? first.best.cause : 'unknown',
    ...described,
    confidence: round(first.confidence),
    explains,
    rivals: rivals.map((rival) => rivalOf(graph, rival)),
  };
}

const round = (probability: number) => Math.round(probability * 1000) / 1000;

const rivalOf = (graph: Graph, { best, confidence }: Suspect): DiagnosisRival => ({
  corrections: correctionsOf(graph, best),
  cause: best.cause,
  confidence: round(confidence),
});

/** One correction for each cell that could be the one, the likeliest first. */
function groupCorrections(graph: Graph, suspects: readonly Suspect[]): Correction[] {
  const listed: Correction[] = [];
  let share = 0;
  for (const { best, confidence } of suspects.slice(0, MAX_GROUP)) {
    if (share >= GROUP_SHARE) break;
    listed.push(correctionsOf(graph, best)[0]!);
    share += confidence;
  }
  return listed;
}

function undiagnosed(
  explains: readonly string[],
  findings: ReadonlyMap<string, Finding>,
  late: boolean,
): Draft {
  const first = findings.get(explains[0]!)!;
  return {
    status: 'undiagnosed',
    corrections: first.locations.slice(0, 1).map((location) => ({ location, stated: location.text })),
    cause: 'unknown',
    messageId: late ? 'slip.out-of-time' : 'slip.undiagnosed',
    data: { findings: String(explains.length) },
    confidence: 0,
    explains,
    rivals: [],
  };
}
