import type { Result, Undecided } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { describeFact, renderMessage } from './message.ts';

export interface UndecidedReason {
  readonly reason: string;
  readonly rules: readonly string[];
  readonly count: number;
}

/** Why rules could not be checked, most frequent reason first, with the rules each concerns. */
export function undecidedReasons({ undecided }: Result, lang: Language): UndecidedReason[] {
  const groups = new Map<
    string,
    { first: Undecided; subjects: Set<string>; rules: Set<string>; count: number }
  >();
  for (const one of undecided) {
    const key = likeness(one, lang);
    const group = groups.get(key) ?? { first: one, subjects: new Set(), rules: new Set(), count: 0 };
    group.subjects.add(subjectOf(one, lang));
    group.rules.add(one.rule);
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ first, subjects, rules, count }) => ({
      reason: withOthers(reasonText(first, lang), [...subjects].slice(1), lang),
      rules: [...rules].sort(byNumber),
      count,
    }))
    .sort((a, b) => b.count - a.count);
}

/** What a reason can be about, and no more than that tell it from another one. */
const SUBJECTS = ['name', 'figure', 'code'] as const;

/** Reasons that differ in what they are about only are alike. */
export function likeness({ messageId, data }: Undecided, lang: Language): string {
  const rest = { ...data, ...Object.fromEntries(SUBJECTS.map((key) => [key, ''])) };
  return `${messageId}\n${renderMessage(messageId, rest, lang)}`;
}

export const reasonText = ({ messageId, data }: Undecided, lang: Language): string =>
  renderMessage(messageId, data, lang).replace(/[。.]$/, '');

const subjectOf = ({ data }: Undecided, lang: Language): string =>
  describeFact(SUBJECTS.map((key) => data[key]).find((value) => value !== undefined) ?? '', lang);

const OTHERS_NAMED = 5;

/** `没有可以核对“其他收入”的决算表数据（“基本支出”、“项目支出”同此）`. */
function withOthers(reason: string, others: readonly string[], lang: Language): string {
  if (others.length === 0) return reason;
  const names = others
    .slice(0, OTHERS_NAMED)
    .map((name) => renderMessage('undecided.quoted', { name }, lang))
    .join(renderMessage('report.list-separator', {}, lang));
  const id = others.length > OTHERS_NAMED ? 'undecided.likewise-many' : 'undecided.likewise';
  return renderMessage(id, { reason, names, count: String(others.length) }, lang);
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
