import { ProblemError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';

const PARTS = ['findings', 'diagnoses', 'undecided', 'problems', 'rules'] as const;

/** One saved result or a list of them. Throws a ProblemError where the file is none, or of another version. */
export function readResults(json: unknown, file: string): Result[] {
  const list = Array.isArray(json) ? json : [json];
  for (const entry of list) {
    const { schemaVersion, tool, submission, summary, ...rest } = Object(entry);
    const problem = (messageId: string, data: Record<string, string> = {}) =>
      new ProblemError({ severity: 'error', messageId, data, file });
    if (tool?.name !== 'juesuan' || typeof schemaVersion !== 'number') throw problem('render-not-a-result');
    if (schemaVersion !== 1) throw problem('render-other-version', { version: String(schemaVersion) });
    const isWhole =
      typeof submission?.id === 'string' &&
      Array.isArray(submission.sources) &&
      typeof summary?.error === 'number' &&
      PARTS.every((part) => Array.isArray(rest[part])) &&
      rest.findings.every((finding: unknown) => Array.isArray(Object(finding).locations));
    if (!isWhole) throw problem('render-damaged');
  }
  return list;
}
