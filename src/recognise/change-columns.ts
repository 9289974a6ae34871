import { normaliseLabel } from './normalise-label.ts';
import type { ReadingContext } from './reading-context.ts';

/** A column that compares with last year, by its key in the catalogue. */
export interface ChangeColumn {
  readonly key: 'prior' | 'change' | 'rate';
  readonly column: number;
  readonly label: string;
}

const PRIOR = /^(?:上年|去年|上年度|20\d\d年度?).*(?:决算|支出|执行)/;
const RATE = /(?:增减|增长|变动|升降|下降)(?:幅度|率|比例|百分比|%)|^增减%|[增降]幅|[(（]%[)）]/;
const CHANGE = /(?:增减|增加|变动|升降)(?:变动|变化)?(?:额|金额|数|情况)?$|差额/;

/**
 * 上年决算数, 增减额 and 增减率 to the right of this year's figures. Without last year's figure a change may be
 * one against the budget, and is left alone.
 */
export function changeColumns({ bindings }: ReadingContext, start: number, end: number): ChangeColumn[] {
  const found = new Map<ChangeColumn['key'], ChangeColumn>();
  const hasBudget = bindings.some(({ amount, use }) => amount === 'budget' && use === 'value');
  for (const { column, header } of bindings.slice(start + 1, end)) {
    if (!header) continue;
    const key = keyOf(normaliseLabel(header.printed).replaceAll('、', ''));
    if (!key || found.has(key)) continue;
    // Beside a budget a bare 增减额 may be the change against either.
    if (hasBudget && key !== 'prior' && !/[上去]年/.test(header.printed)) continue;
    found.set(key, { key, column, label: header.printed });
  }
  return found.has('prior') && found.size > 1 ? [...found.values()] : [];
}

function keyOf(label: string): ChangeColumn['key'] | undefined {
  if (/预算|完成/.test(label)) return undefined;
  if (RATE.test(label)) return 'rate';
  if (CHANGE.test(label)) return 'change';
  return PRIOR.test(label) ? 'prior' : undefined;
}
