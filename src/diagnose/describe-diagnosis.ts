import { correctionsOf } from './corrections.ts';
import { filledFormula } from './evidence/formula.ts';
import { withChanges } from './graph/change.ts';
import type { Cell, Graph } from './graph/graph.ts';
import { printStated } from './print-value.ts';
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
    ...witnessData(graph, hypothesis),
  };
  if (status === 'group') {
    return {
      messageId: suspects > 1 ? 'slip.group' : 'slip.doubtful',
      data: { ...data, cells: String(suspects) },
    };
  }
  return { messageId: messageFor(hypothesis), data };
}

/** The shortest of the relations that hold again, with their figures. */
function reasonsFor(
  searcher: Searcher,
  plan: Plan,
  hypothesis: Hypothesis,
  cleared: readonly number[],
): string[] {
  const { graph } = searcher;
  const { changes, added = [] } = hypothesis;
  const after = withChanges(stateBefore(searcher, plan, hypothesis).changes, changes);
  const missing = new Map(added.map((figure) => [figure.relation, figure]));
  const [subject] = [...changes.keys(), ...added.map(({ parent }) => parent)];
  if (subject === undefined) return [];
  return cleared
    .map((relation) => graph.relations[relation]!)
    .filter((node) => node.cells.includes(subject))
    .sort((a, b) => a.cells.length - b.cells.length)
    .slice(0, QUOTED)
    .map((node) => filledFormula(graph, node, subject, after, missing.get(node.index)));
}

function messageFor({ cause, kind, witness }: Hypothesis): string {
  if (kind !== 'figure') return `slip.${kind}`;
  if (cause === 'omitted-line') return 'slip.blank';
  return cause === 'copied-figure' && !witness ? 'slip.copied-last-year' : `slip.${cause}`;
}

function witnessData(graph: Graph, { witness }: Hypothesis): Record<string, string> {
  if (!witness) return {};
  const other = graph.cells[witness.cell]!;
  const instead = witness.instead === undefined ? undefined : graph.cells[witness.instead]!;
  return {
    other: labelOf(other),
    otherStated: printStated(other),
    ...(instead ? { own: labelOf(instead), ownStated: printStated(instead) } : {}),
  };
}

const labelOf = ({ operand }: Cell): string =>
  operand.location.label ?? operand.location.cell ?? operand.location.text;
