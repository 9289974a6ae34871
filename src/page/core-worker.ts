import type { BinaryReader } from '../ingest/document-reading.ts';
import { ProblemError } from '../model/problem.ts';
import { renderMessage } from '../report/message.ts';
import { renderProblem } from '../report/problem.ts';
import { type CheckedSet, checkSets } from './core/check-sets.ts';
import { lineOf } from './core/line-of.ts';
import { renderDownload } from './core/render-download.ts';
import type { CoreAnswer, CoreRequest, ReadAnswer } from './protocol.ts';
import { serve } from './serve.ts';

let kept: readonly CheckedSet[] = [];

serve('core', async (request: CoreRequest, ask): Promise<CoreAnswer> => {
  if (request.type === 'render') {
    const set = kept[request.at];
    if (!set) throw new Error('nothing was checked');
    const content = await renderDownload(request.format, set, request.lang);
    return content === undefined
      ? { type: 'refused', message: renderMessage('page.annotated-none', {}, request.lang) }
      : { type: 'rendered', content };
  }
  const readBinary: BinaryReader = async (format, bytes, file, limits) => {
    const answer = (await ask({ format, bytes, file, limits })) as ReadAnswer;
    if ('problem' in answer) throw new ProblemError(answer.problem);
    return answer.reading;
  };
  try {
    const sets = await checkSets(request, readBinary);
    kept = request.keep ? sets : [];
    return { type: 'checked', lines: sets.map(({ result }) => lineOf(result, request.lang)) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { type: 'refused', message: renderProblem(error.problem, request.lang) };
  }
});
