import type { Cause } from '../../model/diagnosis.ts';
import type { Changes, Setting } from '../graph/change.ts';
import type { StructureKind } from '../rank/priors.ts';
import type { Witness } from '../slips/digit-slips.ts';

/** One thing that may have gone wrong: one slip, whatever number of figures it spoilt. */
export interface Hypothesis {
  readonly changes: Changes;
  readonly cause: Cause;
  readonly kind: 'figure' | 'comparison-word' | StructureKind;
  /** log P, up to a constant that all hypotheses of a group share. */
  readonly score: number;
  /** Figures of a row that is not printed and has no cell to change. */
  readonly added?: readonly AddedFigure[];
  /** Another reported figure that gives the slip away. */
  readonly witness?: Witness;
  /** The relation whose word is wrong, the figures being right. */
  readonly word?: number;
  /** Cells whose own figure is printed nowhere, and relations that cannot be judged without it. */
  readonly lost?: readonly number[];
  readonly unjudged?: readonly number[];
  /** How sure it can be at most, whatever its rivals. */
  readonly atMost?: number;
  /** Its own wording, where the kind alone does not tell it. */
  readonly said?: { readonly messageId: string; readonly data: Readonly<Record<string, string>> };
}

/** A figure to be added to a sum. */
export interface AddedFigure {
  /** Its fact key. */
  readonly id: string;
  readonly relation: number;
  /** The total that lacks it. */
  readonly parent: number;
  readonly setting: Setting;
}

/** The same cells: hypotheses that differ only in the value or the cause. */
export const cellsKey = (hypothesis: Hypothesis): string =>
  [
    ...hypothesis.changes.keys(),
    ...(hypothesis.added ?? []).map(({ id }) => id),
    ...(hypothesis.word === undefined ? [] : [`word ${hypothesis.word}`]),
  ]
    .sort()
    .join();
