import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { renderMessage } from './message.ts';

export interface UndecidedReason {
  readonly reason: string;
  readonly rules: readonly string[];
  readonly count: number;
}

/** Why rules could not be checked, most frequent reason first, with the rules each concerns. */
export function undecidedReasons({ undecided }: Result, lang: Language): UndecidedReason[] {
  const reasons = new Map<string, { rules: Set<string>; count: number }>();
  for (const { rule, messageId, data } of undecided) {
    const reason = renderMessage(messageId, data, lang).replace(/[。.]$/, '');
    const entry = reasons.get(reason) ?? { rules: new Set<string>(), count: 0 };
    entry.rules.add(rule);
    entry.count += 1;
    reasons.set(reason, entry);
  }
  return [...reasons]
    .map(([reason, { rules, count }]) => ({ reason, rules: [...rules].sort(byNumber), count }))
    .sort((a, b) => b.count - a.count);
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
