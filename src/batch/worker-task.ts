import type { SubmissionInput } from '../check.ts';
import type { Language } from '../model/rule.ts';
import type { PriorIndex } from './prior-index.ts';
import type { SubmissionReference } from './submission-reference.ts';

/** What all departments of a run have in common; plain data, so that it reaches threads and other machines. */
export interface WorkerSetup {
  readonly lang: Language;
  /** Absolute; `SubmissionReference.root` counts in them. */
  readonly roots: readonly string[];
  /** Text of every further rule file. */
  readonly ruleFiles: readonly { readonly file: string; readonly source: string }[];
  readonly year?: number;
  readonly prior?: PriorIndex;
  readonly cache?: CacheSetup;
  /** Folder that each department's own report goes to. */
  readonly reports?: string;
}

export interface CacheSetup {
  readonly folder: string;
  /** Version, rules and options: what else than the files decides a result. */
  readonly salt: string;
}

export interface WorkerTask {
  readonly type: 'check' | 'identify';
  readonly reference: SubmissionReference;
  readonly attempt: number;
  /** What the files hold, where the worker cannot open them. */
  readonly input?: SubmissionInput;
}

/** What a worker hands back: a line of the run as text (`check`), or whose accounts these are (`identify`). */
export interface WorkerAnswer {
  readonly text: string;
  readonly cached: boolean;
  /** A cache entry was there but could not be used. */
  readonly cacheIgnored: boolean;
}
