import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/rule.ts';
import { renderMessage } from './message.ts';
import { describePlace } from './place.ts';

/** Data by which a wording names the place itself. */
const SAYS_PLACE = ['line', 'row', 'cell', 'column'];

/** One sentence: file, place, what is wrong and what to do. */
export function renderProblem(problem: Problem, language: Language): string {
  const { file, row, column, line } = problem;
  const sentence = renderMessage(problem.messageId, problem.data, language);
  if (file === undefined) return sentence;
  const separator = language === 'zh' ? '：' : ': ';
  if (SAYS_PLACE.some((name) => problem.data[name] !== undefined)) return file + separator + sentence;
  const place = describePlace(
    {
      file,
      text: '',
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
      ...(line === undefined || row !== undefined ? {} : { line }),
    },
    language,
  );
  return [place === '' ? file : `${file} ${place}`, sentence].join(separator);
}
