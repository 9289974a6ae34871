import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/rule.ts';
import { onOneLine } from './hidden-characters.ts';
import { renderMessage } from './message.ts';
import { describePlace } from './place.ts';

/** One sentence: file, place, what is wrong and what to do. */
export function renderProblem(problem: Problem, language: Language): string {
  const { row, column, line } = problem;
  const file = problem.file === undefined ? undefined : onOneLine(problem.file);
  const sentence = renderMessage(problem.messageId, problem.data, language);
  if (file === undefined) return sentence;
  const separator = language === 'zh' ? '：' : ': ';
  if (saysPlace(problem)) return file + separator + sentence;
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

/** Whether the wording names line, row or cell itself. */
const saysPlace = ({ data }: Problem): boolean =>
  Object.entries(data).some(
    ([name, value]) => ['line', 'row', 'column'].includes(name) || /^[A-Z]{1,3}\d+$/.test(value),
  );
