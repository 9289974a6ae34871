import type { Mention } from './mention.ts';
import { role } from './wording.ts';

const BASE_AMOUNT = role('base-amount');
const OF_IT = role('of-it-start');

/** `占本年支出合计848.50万元的98.59%`: the amount only says what the share is of. */
export const isBaseAmount = ({
  role: { name },
  lead,
  tail,
}: Pick<Mention, 'role' | 'lead' | 'tail'>): boolean =>
  (name === 'actual' || name === 'budget') && BASE_AMOUNT.test(lead) && OF_IT.test(tail);
