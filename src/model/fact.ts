import type { Decimal } from 'decimal.js';
import type { Location } from './location.ts';
import type { TableId } from './table-id.ts';
import type { Unit } from './unit.ts';

/** A number as printed: its exact value in its printed unit, and how precisely it was printed. */
export interface Figure {
  /** In `unit`; exact. */
  readonly value: Decimal;
  /** Printed decimals, trailing zeros counted. */
  readonly decimals: number;
  readonly unit: Unit;
  /** As printed, e.g. `1,234.50`; empty for a blank cell. */
  readonly text: string;
}

/**
 * `printed`: digits stand there. `blank`: empty, `—` or `-`, which the template declares to mean zero,
 * exactly. A cell that holds something else than a figure yields no fact but a problem or finding.
 */
type FactState = 'printed' | 'blank';

/** One reported figure of one table. Keys are ASCII paths, see README "Fact keys". */
export interface Fact extends Figure {
  readonly key: string;
  readonly table: TableId;
  readonly state: FactState;
  readonly location: Location;
}
