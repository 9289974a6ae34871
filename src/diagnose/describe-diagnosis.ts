import type { Operand } from '../model/relation.ts';
import { textWithUnit } from '../model/unit-of.ts';
import { correctionsOf } from './corrections.ts';
import { filledFormula } from './evidence/formula.ts';
import { withChanges } from './graph/change.ts';
import type { Graph } from './graph/graph.ts';
import { absolute } from './graph/range.ts';
import type { Hypothesis } from './search/hypothesis.ts';
import { type Plan, stateBefore } from './search/plan.ts';
import type { Searcher } from './search/searcher.ts';

interface Described {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Formulas quoted as reasons. */
const QUOTED = 2;

/** The wording of a diagnosis: its cause, the figures, and the relations that bear it out. */
export function describeDiagnosis(
  searcher: Searcher,
  plan: Plan,
  hypothesis: Hypothesis,
  cleared: readonly number[],
  status: 'named' | 'group',
  suspects: number,
): Described {
  const { graph } = searcher;
  const [first] = correctionsOf(graph, hypothesis);
  const reasons = reasonsFor(searcher, plan, hypothesis, cleared);
  const { changes, added = [] } = hypothesis;
  const data = {
    label: first!.location.label ?? first!.location.cell ?? first!.location.text,
    stated: first!.stated || '0',
    suggested: first!.suggested ?? '',
    reason: reasons.join('；'),
    findings: String(cleared.length),
    figures: String(Math.max(changes.size, added.length)),
    ...witnessData(hypothesis),
  };
  if (status === 'group') {
    return {
      messageId:
        suspects === 1 ? 'slip.doubtful' : changes.size > 1 ? 'slip.group-with-totals' : 'slip.group',
      data: { ...data, cells: String(suspects) },
    };
  }
  const { said } = hypothesis;
  return said
    ? { messageId: said.messageId, data: { ...data, ...said.data } }
    : { messageId: messageFor(graph, hypothesis), data };
}

/** The shortest of the relations that hold again, with their figures; those of which no other figure is to be changed, if there are such. */
function reasonsFor(
  searcher: Searcher,
  plan: Plan,
  hypothesis: Hypothesis,
  cleared: readonly number[],
): string[] {
  const { graph } = searcher;
  const { changes, added = [] } = hypothesis;
  const others = stateBefore(searcher, plan, hypothesis).changes;
  const after = withChanges(others, changes);
  const missing = new Map(added.map((figure) => [figure.relation, figure]));
  const named = new Set(cleared.flatMap((relation) => graph.relations[relation]!.cells));
  const figures = [...changes.keys(), ...added.map(({ parent }) => parent)];
  const subject = figures.find((figure) => named.has(figure));
  if (subject === undefined) return [];
  const held = cleared
    .map((relation) => graph.relations[relation]!)
    .filter((node) => node.cells.includes(subject));
  const asPrinted = held.filter((node) => !node.cells.some((cell) => others.has(cell)));
  return (asPrinted.length > 0 ? asPrinted : held)
    .sort((a, b) => a.cells.length - b.cells.length)
    .slice(0, QUOTED)
    .map((node) => filledFormula(graph, node, subject, after, missing.get(node.index)));
}

function messageFor(graph: Graph, { cause, kind, witness, changes }: Hypothesis): string {
  const isTenThousandfold = [...changes].every(
    ([cell, { value }]) => absolute(graph.cells[cell]!.value) > 1000n * absolute(value),
  );
  if (kind === 'scaled-table' && cause === 'unit-mix' && isTenThousandfold) return 'slip.table-in-yuan';
  if (kind !== 'figure') return `slip.${kind}`;
  if (cause === 'unknown' && [...changes.values()].every(({ value }) => value === 0n)) return 'slip.stray';
  if (cause === 'omitted-line') return 'slip.blank';
  return cause === 'copied-figure' && !witness ? 'slip.copied-last-year' : `slip.${cause}`;
}

function witnessData({ witness }: Hypothesis): Record<string, string> {
  if (!witness) return {};
  const { other, instead } = witness;
  return {
    other: labelOf(other),
    otherStated: textWithUnit(other),
    ...(instead ? { own: labelOf(instead), ownStated: textWithUnit(instead) } : {}),
  };
}

const labelOf = ({ location }: Operand): string => location.label ?? location.cell ?? location.text;
