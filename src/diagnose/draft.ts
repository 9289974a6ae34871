import type { Diagnosis } from '../model/diagnosis.ts';

/** A diagnosis before it is ordered and numbered. */
export interface Draft extends Omit<Diagnosis, 'id'> {
  /** Rows (beginnings of fact keys) whose figures stand under a wrong name: what is said of them goes with it. */
  readonly replaces?: readonly string[];
}
