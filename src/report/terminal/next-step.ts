import { standingOf } from '../../model/describe-standing.ts';
import { isOpen } from '../../model/finding.ts';
import type { Result } from '../../model/result.ts';
import { arrangeFindings } from '../arrange.ts';
import { wrapText } from '../layout/wrap.ts';
import type { TerminalContext } from './context.ts';

/** What to do now, in a line: look up the worst finding's rule, see more, or complete the set. */
export function nextLines(result: Result, { say, style, width, verbose }: TerminalContext): string[] {
  const [worst] = arrangeFindings(result, 'warning')
    .flatMap(({ blocks }) => blocks.flatMap(({ findings }) => findings))
    .filter(isOpen);
  const text = worst
    ? say(verbose ? 'next.explain' : 'next.findings', { rule: worst.rule })
    : standingOf(result).complete
      ? ''
      : say('next.complete');
  return wrapText(text, width).filter(Boolean).map(style.dim);
}
