import type { Correction, Diagnosis, DiagnosisRival } from '../model/diagnosis.ts';
import type { EvaluationReport } from '../model/evaluation.ts';
import { isWithin } from './blocks/astray.ts';
import { correctionsOf } from './corrections.ts';
import { describeDiagnosis } from './describe-diagnosis.ts';
import type { Draft } from './draft.ts';
import { TABLE_UNIT } from './evidence/table-units.ts';
import type { Graph } from './graph/graph.ts';
import type { Suspect } from './rank/confidence.ts';
import { foundedOn, isNamed } from './rank/founded.ts';
import { suspectsFor } from './rank/suspects.ts';
import type { Plan } from './search/plan.ts';
import type { Searcher } from './search/searcher.ts';
import { settledBy } from './settled-by.ts';
import { takeOver } from './take-over.ts';
import { astrayDraft, OUT_OF_TIME, pastedDraft, undiagnosed } from './undiagnosed.ts';

const MAX_RIVALS = 5;
const MAX_GROUP = 30;
/** A cell belongs to a group unless it is this much less likely than the first. */
const GROUP_SHARE = 0.02;
/** Where all that was found explains the findings less likely than this, nothing is said to. */
const LEAST_KNOWN = 0.2;

/** The diagnoses of a plan, and those that words give away, in the order of their first findings. */
export function reportPlan(
  searcher: Searcher,
  plan: Plan,
  report: EvaluationReport,
  fromWords: readonly Draft[],
): Diagnosis[] {
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
  const drafts: Draft[] = [];
  const explained = foundedOn(
    graph,
    plan.operations.map((operation) => ({
      astray: plan.astray.find((astray) => isWithin(graph, astray, operation)),
      ...suspectsFor(searcher, plan, operation),
    })),
  );
  // Who explains little must not be left without any.
  for (const { astray, suspects, cleared, isUnfounded } of explained.sort(
    (a, b) => a.cleared.length - b.cleared.length,
  )) {
    if (astray) continue;
    const explains = claim(cleared);
    if (suspects.length === 0 || isUnfounded) {
      if (explains.length > 0) drafts.push(undiagnosed(explains, !isUnfounded));
      continue;
    }
    const settled = settledBy(graph, suspects[0]!.best, report).filter((finding) => !taken.has(finding));
    for (const finding of settled) taken.add(finding);
    explains.push(...settled);
    if (explains.length > 0) drafts.push(draftOf(searcher, plan, suspects, cleared, explains));
  }
  const words = fromWords.filter(
    (word) =>
      (word.messageId === TABLE_UNIT && !drafts.some((draft) => isWholeTable(draft, word))) ||
      word.explains.every((finding) => !taken.has(finding)),
  );
  for (const { explains } of words) for (const finding of explains) taken.add(finding);
  for (const word of words) {
    const { replaces, ...draft } = word;
    if (replaces) {
      drafts.push({
        ...draft,
        explains: [...draft.explains, ...takeOver(drafts, replaces, report.findings)],
      });
      continue;
    }
    const same = drafts.findIndex((draft) => correctsSame(draft, word));
    if (same < 0) drafts.push(word);
    else drafts[same] = { ...drafts[same]!, explains: [...drafts[same]!.explains, ...word.explains] };
  }
  for (const pasted of plan.pasted) {
    const explains = claim(pasted.relations);
    if (explains.length > 0) drafts.push(pastedDraft(graph, pasted, explains));
  }
  for (const astray of plan.astray) {
    if (words.some((word) => word.messageId === TABLE_UNIT && isOfTable(graph, astray, word))) continue;
    const within = explained.flatMap((one) => (one.astray === astray ? one.cleared : []));
    const explains = claim([...astray.relations, ...within]);
    if (explains.length > 0) drafts.push(astrayDraft(graph, astray, explains));
  }
  for (const { group, isCutShort } of plan.unexplained) {
    const explains = claim(group);
    if (explains.length > 0) drafts.push(undiagnosed(explains, isCutShort));
  }
  const certainties = certaintiesOf(report);
  return drafts
    .filter(saysSomething)
    .sort((a, b) => place.get(a.explains[0]!)! - place.get(b.explains[0]!)!)
    .map((draft, index) => ({ id: `d${index + 1}`, ...draft, confidence: confidenceIn(draft, certainties) }));
}

/** How sure it is that the statement behind a finding was read as it is meant. */
const certaintiesOf = ({ evaluations }: EvaluationReport): ReadonlyMap<string, number> =>
  new Map(
    evaluations.flatMap(({ finding, certainty = 1 }) => (finding ? [[finding.id, certainty] as const] : [])),
  );

/** What explains a failure is no surer than that. */
function confidenceIn({ confidence, explains }: Draft, certainties: ReadonlyMap<string, number>): number {
  const known = explains.flatMap((id) => certainties.get(id) ?? []);
  return known.length === 0 ? confidence : round(confidence * Math.max(...known));
}

/** What is wrong with a whole table is said figure by figure already. */
const isWholeTable = ({ messageId, corrections }: Draft, { replaces = [] }: Draft): boolean =>
  SCALED.has(messageId) &&
  corrections.every(({ figure }) => replaces.some((table) => figure?.startsWith(`${table}.`)));

const SCALED: ReadonlySet<string> = new Set(['slip.table-in-yuan', 'slip.scaled-table']);

function isOfTable(graph: Graph, { block }: Plan['astray'][number], { data }: Draft): boolean {
  const [first] = block.lines[0]!.cells.values();
  return graph.cells[first!]!.key?.table === data.table;
}

/** A row left out shows in the sums as well as in the codes. */
function correctsSame(a: Draft, b: Draft): boolean {
  const figures = new Set(a.corrections.map(({ figure }) => figure));
  return b.corrections.every(({ figure }) => figure !== undefined && figures.has(figure));
}

/** A single finding without a known cause is shown as it is; of a group it is said that none was found. */
const saysSomething = ({ status, explains, messageId }: Draft) =>
  status !== 'undiagnosed' || explains.length > 1 || messageId === OUT_OF_TIME;

function draftOf(
  searcher: Searcher,
  plan: Plan,
  suspects: readonly Suspect[],
  cleared: readonly number[],
  explains: readonly string[],
): Draft {
  const { graph } = searcher;
  const [first, ...others] = suspects as [Suspect, ...Suspect[]];
  const known = suspects.reduce((sum, { confidence }) => sum + confidence, 0);
  if (known < LEAST_KNOWN) return undiagnosed(explains, searcher.graph.effort.isSpent);
  const named = isNamed(first);
  const corrections = named ? correctionsOf(graph, first.best) : groupCorrections(graph, suspects);
  const described = describeDiagnosis(
    searcher,
    plan,
    first.best,
    cleared,
    named ? 'named' : 'group',
    corrections.length,
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
  const least = suspects[0]!.confidence * GROUP_SHARE;
  return suspects
    .slice(0, MAX_GROUP)
    .filter(({ confidence }) => confidence >= least)
    .map(({ best }) => correctionsOf(graph, best)[0]!);
}
