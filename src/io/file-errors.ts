import { ProblemError } from '../model/problem.ts';

const WORDED = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'ENOSPC',
  'EISDIR',
  'ENOTDIR',
  'EROFS',
  'EMFILE',
  'ELOOP',
  'ENAMETOOLONG',
]);

/** The system's refusal to read or write `file`, as a problem that says what to do. */
export function fileProblem(error: unknown, file: string, doing: 'read' | 'write'): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = errorCode(error);
  const messageId = code && WORDED.has(code) ? `files-${doing}-${code}` : `files-${doing}-failed`;
  const reason = code ?? (error instanceof Error ? error.message : String(error));
  return new ProblemError({ severity: 'error', messageId, data: { reason }, file });
}

const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
