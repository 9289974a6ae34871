import type { ChangeClaim } from '../../../../model/index.ts';

/** The direction of the change: the amount's own word, else the rate's. */
export const signOf = (claim: ChangeClaim): 1 | -1 | 0 =>
  (claim.deltaSign || claim.rateSign || 0) as 1 | -1 | 0;

export const baseName = ({ against }: ChangeClaim): string => (against === 'budget' ? '预算数' : '上年数');
