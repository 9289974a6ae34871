/** The tool or an input failed, as opposed to the data being wrong (that is a finding). */
export interface Problem {
  /** error: something was not read · warning: the configuration needs a look · note: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Wording lives in report/message.ts under this id. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly file?: string;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
}

/** Thrown by readers; the pipeline turns it into a problem of the file at hand and goes on. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.messageId);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
