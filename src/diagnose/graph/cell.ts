import type { FactKeyParts } from '../../model/fact-keys.ts';
import type { Operand } from '../../model/relation.ts';

/** A figure as the search sees it: an exact integer of half units of the scale. */
export interface Cell {
  readonly index: number;
  readonly id: string;
  /** The parts of a fact's key; a figure of the text has none. */
  readonly key: FactKeyParts | undefined;
  readonly operand: Operand;
  readonly domain: 'amount' | 'percent' | 'count';
  readonly value: bigint;
  /** Printed decimals in the common unit (万元, %, 1). */
  readonly decimals: number;
  /** Unit of the last printed digit; zero for a blank or an absent row, which are exactly zero. */
  readonly ulp: bigint;
  /** A constant of a formula, which no slip can have touched. */
  readonly fixed: boolean;
  /** Indices of the relations that name it. */
  readonly relations: readonly number[];
}
