import { slipChance } from '../../../amount/slip-chance.ts';
import { reportedOf } from '../../settle/evidence.ts';
import type { ListParts } from './list-reading.ts';

/** So rarely do items that are not all come by chance so near their total. */
const RARE = 0.01;

/** Whether items of unknown names miss their total by one slip of one figure, which figures seldom do by chance. */
export const isOneSlipAway = ({ total, items }: ListParts, rare = RARE): boolean =>
  slipChance([
    { ...reportedOf(total), weight: 1 },
    ...items.map((item) => ({ ...reportedOf(item), weight: -1 })),
  ]) <= rare;
