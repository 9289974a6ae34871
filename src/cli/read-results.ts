import { ProblemError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { validate } from './validate-result.generated.js';

/** One saved result or a list of them. Throws a ProblemError where the file is none, or of another version. */
export function readResults(json: unknown, file: string): Result[] {
  const list = Array.isArray(json) ? json : [json];
  for (const entry of list) {
    const { schemaVersion, tool } = Object(entry);
    const problem = (messageId: string, data: Record<string, string> = {}) =>
      new ProblemError({ severity: 'error', messageId, data, file });
    if (Object(tool).name !== 'juesuan' || typeof schemaVersion !== 'number')
      throw problem('render-not-a-result');
    if (schemaVersion !== 1) throw problem('render-other-version', { version: String(schemaVersion) });
    if (!validate(entry)) throw problem('render-damaged');
  }
  return list;
}
