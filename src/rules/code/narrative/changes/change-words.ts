import type { ChangeClaim } from '../../../../model/index.ts';

/** The direction of the change: the amount's own word, else the rate's. */
export const signOf = (claim: ChangeClaim): 1 | -1 | 0 =>
  (claim.deltaSign || claim.rateSign || 0) as 1 | -1 | 0;

/** Key of what the change starts from, for `{name:base}` of a message. */
export const baseOf = ({ against }: ChangeClaim): Exclude<ChangeClaim['against'], 'other'> =>
  against === 'other' ? 'prior-year' : against;
