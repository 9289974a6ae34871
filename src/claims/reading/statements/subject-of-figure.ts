import { findConcept } from '../../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../../lexicon/resolve-subject.ts';
import { cutComparator } from '../cut-comparator.ts';
import { readLineNames } from '../line-names.ts';
import type { Mention } from '../mention.ts';
import type { ParagraphState } from './paragraph-state.ts';
import { opensRun } from './runs.ts';

/** What the paragraph speaks of before its first word: a classification line, or the heading it stands under. */
export function openingSubject(state: ParagraphState): ResolvedSubject | undefined {
  const own = readLineNames(state.text);
  const line = own ?? state.reader.lineBefore(state.placed);
  if (own) state.leadStart = Math.max(state.leadStart, own.after);
  if (line) {
    const scope =
      state.scope === 'all' || state.scope === 'fiscal'
        ? state.scope
        : state.scope === 'basic'
          ? 'general'
          : state.scope;
    return { text: line.text, scope, qualified: false, bare: false, facts: [], line: line.names };
  }
  const title = state.placed.path.at(-1);
  if (!title) return undefined;
  const subject = resolveSubject(
    title.replace(/(?:总体)?(?:情况)?(?:的)?(?:说明|情况)$/, ''),
    state.scope,
    state.reader.unitNames,
  );
  return subject.concept ? subject : undefined;
}

/** What the words before the figure name. */
export function ownSubject(
  state: ParagraphState,
  lead: string,
  { from, name: role }: Mention['role'],
  track: number,
): ResolvedSubject {
  const words = (lead.slice(0, from) + (role === 'budget' ? afterBudgetWord(lead.slice(from)) : '')).replace(
    /(?:各|分别|均)(?:为|是)?$/,
    '',
  );
  const text = cutComparator(words.replace(/^占(?=.)/, ''));
  const subject = resolveSubject(text, state.scope, state.reader.unitNames);
  if (!/各|分别/.test(lead)) return subject;
  // One figure for both sides (收、支总计各增加 5 万元) stays one.
  if (subject.concept === 'grand')
    return track === 0 && !opensRun(state)
      ? subject
      : renamed(subject, track === 0 ? 'income.grand' : 'expense.grand');
  const names = text.split(/[、和与及]/);
  return names.length > 1 ? resolveSubject(names[track] ?? '', state.scope, state.reader.unitNames) : subject;
}

/** A bare lead (支出决算为) is about what the sentence is about. */
export function settleSubject(
  state: ParagraphState,
  own: ResolvedSubject,
  role: Mention['role']['name'],
): ResolvedSubject {
  if (role !== 'actual' && role !== 'budget') return own;
  const meaningful = own.text !== '' && !own.bare;
  // A bare 合计 adds up what stands before it.
  if (meaningful || /^(?:合计|总计|共计|共)/.test(own.text)) return own;
  const carried = state.carried;
  if (!carried || (own.text === '' && isNamedAfter(state))) return own;
  const contradicts = /收入/.test(own.text) && /expense|basic|project/.test(carried.concept ?? '');
  const contradictsToo = /支出/.test(own.text) && (carried.concept ?? '').startsWith('income');
  return contradicts || contradictsToo ? own : carried;
}

/** `其中：28.50 万元用于城市公共设施`: what stands after the figure names it. */
function isNamedAfter(state: ParagraphState): boolean {
  const { end = 0 } = state.tokens[state.tokenIndex] ?? {};
  return state.now.lists.some(({ open }) => open) && state.text.startsWith('用于', end);
}

const renamed = (subject: ResolvedSubject, concept: string): ResolvedSubject => {
  const { loose: _, ...rest } = subject;
  const found = findConcept(concept);
  const loose = found?.loose?.[subject.scope];
  return { ...rest, concept, facts: found?.facts[subject.scope] ?? [], ...(loose ? { loose } : {}) };
};

/** `部门预算公务接待费 2 万元`: the subject may follow the word 预算. */
const afterBudgetWord = (words: string): string =>
  /^[^预]*预算(?:数|额|安排|批复|中|为|是)*(?=.*[费入出款金])(.*)$/.exec(words)?.[1] ?? '';
