import { ECONOMIC_ITEMS } from '../../model/classification/classification.ts';
import type { Submission } from '../../model/submission.ts';
import type { Graph } from '../graph/graph.ts';

/** Cells of items that the text lists as what was mainly spent: they should hold something. */
export function listedItems(graph: Graph, { narrative }: Submission): ReadonlySet<number> {
  const names = new Set(
    (narrative?.claims ?? []).flatMap((claim) =>
      claim.type === 'names' ? claim.names.map(({ text }) => plain(text)) : [],
    ),
  );
  const cells = ECONOMIC_ITEMS.filter(({ name }) => names.has(plain(name))).flatMap(
    ({ code }) => graph.byId.get(`t06.${code}`)?.index ?? [],
  );
  return new Set(cells);
}

const plain = (name: string) => name.replace(/[（）()\s]|费用?$/g, '');
