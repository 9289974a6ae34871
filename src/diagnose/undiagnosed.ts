import type { Astray } from './blocks/astray.ts';
import type { PastedList } from './blocks/pasted-lists.ts';
import type { Draft } from './draft.ts';
import type { Graph } from './graph/graph.ts';

export const OUT_OF_TIME = 'slip.out-of-time';

/** A list that is wrong as a whole: which, and how much of it; no figure is named. */
export function astrayDraft(
  graph: Graph,
  { block, failingRows, judgedRows, isLastYear, isOtherEdition }: Astray,
  explains: readonly string[],
): Draft {
  const [first] = block.lines[0]!.cells.values();
  const { location } = graph.cells[first!]!.operand;
  return {
    status: 'undiagnosed',
    corrections: [],
    cause: 'unknown',
    messageId: isLastYear
      ? 'slip.last-years-list'
      : isOtherEdition
        ? 'slip.table-of-another-edition'
        : 'slip.list-astray',
    data: {
      table: location.table ?? '',
      cell: location.cell ?? '',
      findings: String(explains.length),
      rows: String(failingRows),
      of: String(judgedRows),
    },
    confidence: 0,
    explains,
    rivals: [],
  };
}

/** The findings themselves show where; a diagnosis without a suggestion repeats none of it. */
export function undiagnosed(explains: readonly string[], late: boolean): Draft {
  return {
    status: 'undiagnosed',
    corrections: [],
    cause: 'unknown',
    messageId: late ? OUT_OF_TIME : 'slip.undiagnosed',
    data: { findings: String(explains.length) },
    confidence: 0,
    explains,
    rivals: [],
  };
}

/** A column that holds another table's list: which, and how much of it is the same; no figure is named. */
export function pastedDraft(
  graph: Graph,
  { cells, source, sameRows, rows }: PastedList,
  explains: readonly string[],
): Draft {
  const { location } = graph.cells[cells[0]!]!.operand;
  const from = graph.cells[source]!.operand.location;
  return {
    ...undiagnosed(explains, false),
    messageId: 'slip.list-of-another-table',
    data: {
      table: location.table ?? '',
      cell: location.cell ?? '',
      source: from.table ?? '',
      sourceCell: from.cell ?? '',
      same: String(sameRows),
      rows: String(rows),
      findings: String(explains.length),
    },
  };
}
