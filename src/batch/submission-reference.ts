/** Where a submission is: what discovery finds and workers open. */
export interface SubmissionReference {
  /** Path below its root, with `/`: the same on every machine that holds the tree. */
  readonly id: string;
  /** Root it was found under, by position, and paths below it: one folder or archive, or some files. */
  readonly root: number;
  readonly paths: readonly string[];
  /** Which of the run's settings hold for it, by position; the first unless told. */
  readonly settings?: number;
}
