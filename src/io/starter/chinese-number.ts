import { formatListNumber } from '../../ingest/list-number.ts';

/** 1 → 一, 26 → 二十六: how the forms number their lines. */
export const chineseNumber = (value: number): string => formatListNumber(value, 'chineseCountingThousand');
