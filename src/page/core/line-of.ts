import { standingOf } from '../../model/describe-standing.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { titleOf } from '../../report/finding-text.ts';
import { renderMessage } from '../../report/message.ts';
import { renderProblem } from '../../report/problem.ts';
import { conclusions } from '../../report/standing-text.ts';
import type { Line } from '../protocol.ts';

/** What of a result stands in the table of many: counts and the first thing to be said of it. */
export function lineOf(result: Result, lang: Language): Line {
  const { summary, submission, problems } = result;
  const { tables, narrative } = standingOf(result);
  const failure = problems.find(({ severity }) => severity === 'error');
  const [told] = conclusions(result, lang);
  return {
    id: submission.id,
    title: titleOf(result, lang),
    tone: failure || summary.error > 0 ? 'error' : (told?.tone ?? 'warning'),
    verdict: failure ? renderProblem(failure, lang) : (told?.text ?? countsOf(result, lang)),
    error: summary.error,
    warning: summary.warning,
    note: summary.note,
    undecided: summary.undecided,
    tables: tables.length,
    narrative,
  };
}

const countsOf = ({ summary }: Result, lang: Language): string =>
  [
    renderMessage('closing.errors', { count: String(summary.error) }, lang),
    renderMessage('closing.warnings', { count: String(summary.warning) }, lang),
  ].join(renderMessage('report.clause-separator', {}, lang));
