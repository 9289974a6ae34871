import { type Problem, ProblemError } from '../model/problem.ts';
import type { Language } from '../model/rule.ts';
import { onOneLine } from '../report/hidden-characters.ts';
import { renderMessage } from '../report/message.ts';
import { renderProblem } from '../report/problem.ts';
import { UsageError } from './usage-error.ts';

/** One sentence for people; the stack only where it is asked for. `about` names the submission at hand. */
export function describeFailure(error: unknown, lang: Language, about?: string): string {
  const prefix =
    renderMessage('failure.prefix', {}, lang) + (about === undefined ? '' : `[${onOneLine(about)}] `);
  const sentence = ({ messageId, data }: Pick<Problem, 'messageId' | 'data'>) =>
    `${prefix}${renderMessage(messageId, data, lang)}\n`;
  if (error instanceof UsageError) return sentence(error);
  if (error instanceof ProblemError) return `${prefix}${renderProblem(error.problem, lang)}\n`;
  const trace = process.env.JUESUAN_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  const reason = error instanceof Error ? error.message : String(error);
  return sentence({ messageId: 'failure.internal', data: { reason: reason.split('\n')[0]! } }) + trace;
}
