import type { NumberToken } from '../../figures/tokens.ts';
import type { Mention } from '../mention.ts';
import type { ParagraphState } from './paragraph-state.ts';

/** Amounts in a list of a budget's parts are budgets. */
export function asBudget(state: ParagraphState, role: Mention['role'], lead: string): Mention['role'] {
  const isPart = state.ofBudget && role.name === 'actual' && !/决算|执行|实际|支出数/.test(lead);
  return isPart ? { name: 'budget', budget: 'unnamed', from: lead.length } : role;
}

/** `完成预算 27 万元的 63.2 %`: the amount just before is the base. */
export function ofNamedAmount(
  state: ParagraphState,
  token: NumberToken,
  lead: string,
): Mention['role'] | undefined {
  const last = state.reader.mentions.at(-1);
  if (
    token.kind !== 'percent' ||
    !/^的(?:比例)?(?:为)?$/.test(lead) ||
    !last ||
    last.paragraph !== state.index
  )
    return undefined;
  if (last.role.name === 'budget')
    return { name: 'completion', budget: last.role.budget ?? 'unnamed', from: 0 };
  return isBase(state, last) ? { name: 'share', base: last.lead.slice(1), from: 0 } : undefined;
}

/** `占本年支出合计848.50万元的98.59%`: the amount only says what the share is of. */
export function isBase(state: ParagraphState, { lead, role, token, paragraph }: Mention): boolean {
  return (
    role.name === 'actual' &&
    paragraph === state.index &&
    /^占[^占]*(?:支出|收入|经费|总额|合计|总计)/.test(lead) &&
    state.text.startsWith('的', token.end)
  );
}

/** 较上年 2.08 减少…: the named prior figure often goes without its unit. */
export function bareAsAmount(
  state: ParagraphState,
  token: NumberToken,
  lead: string,
): NumberToken | undefined {
  const named =
    /(?:上年|去年|20\d{2}年度?|[较比与]年?初?预算数?)(?:的)?(?:决算数?|支出数?|同期)?(?:为|的)?$/.test(
      lead,
    ) && /^(?:增加|减少|下降|增长)/.test(state.text.slice(token.end, token.end + 2));
  const zero = token.value.isZero() && /(?:上年|去年|20\d{2}年度?)[^，。；]{0,8}(?:为|是)$/.test(lead);
  return (named || zero) && state.now.amount
    ? { ...token, kind: 'amount', measure: state.now.amount.token.measure }
    : undefined;
}
