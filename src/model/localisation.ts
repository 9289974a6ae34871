import type { Location } from './location.ts';
import type { Problem } from './problem.ts';

/** How far the rules could tell which printed figure is wrong, before anything is. */
export interface Localisation {
  readonly submission: { readonly id: string; readonly unit?: string; readonly year?: number };
  /** A slip here shows in a way that no other figure's does. */
  readonly told: readonly Location[];
  /** Figures whose slips look alike: one of each group would be suspected as much as any other. */
  readonly groups: readonly (readonly Location[])[];
  /** Figures that are only compared: they may not exceed another, or not fall below it. */
  readonly bounded: readonly Location[];
  /** Figures that no rule sees. */
  readonly unchecked: readonly Location[];
  readonly problems: readonly Problem[];
}
