import { type Changes, type Setting, valueIn } from '../graph/change.ts';
import { OPERATION, STRUCTURE_SHARES } from '../rank/priors.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';

/** 减少 250 万元，下降 25 % of what in truth grew: change and rate fit each other, and both words are wrong. */
export function* turnedDirections({ graph }: Searcher, state: State): Generator<Hypothesis> {
  for (const relation of state.failed) {
    const node = graph.relations[relation]!;
    if (node.type !== 'ratio' || node.form !== 'growth') continue;
    const [delta] = node.numerator.keys();
    if (delta === undefined || node.numerator.size !== 1) continue;
    const changes: Changes = new Map(
      [delta, node.percent].map((index): [number, Setting] => {
        const cell = graph.cells[index]!;
        return [index, { value: -valueIn(cell, state.changes), decimals: cell.decimals, ulp: cell.ulp }];
      }),
    );
    const score = OPERATION + Math.log(STRUCTURE_SHARES['wrong-direction']);
    yield { changes, cause: 'wrong-direction', kind: 'wrong-direction', score };
  }
}
