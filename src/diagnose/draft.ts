import type { Diagnosis } from '../model/diagnosis.ts';

/** A diagnosis before it is ordered and numbered. */
export type Draft = Omit<Diagnosis, 'id'>;
