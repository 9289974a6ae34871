import type { SubmissionInput } from '../check.ts';
import type { Language } from '../model/rule.ts';
import type { PriorIndex } from './prior-index.ts';
import type { RunSettings } from './run-settings.ts';
import type { SubmissionReference } from './submission-reference.ts';

/** What all departments of a run have in common; plain data, so that it reaches threads and other machines. */
export interface WorkerSetup {
  readonly lang: Language;
  /** Absolute; `SubmissionReference.root` counts in them. */
  readonly roots: readonly string[];
  /** All that differ; `SubmissionReference.settings` counts in them. */
  readonly settings: readonly RunSettings[];
  /** ISO date that waivers end by: one for the whole run. */
  readonly today: string;
  readonly prior?: PriorIndex;
  readonly cache?: CacheSetup;
  /** Folder that each department's own report goes to. */
  readonly reports?: string;
}

interface CacheSetup {
  readonly folder: string;
  /** Version and language: what, beside files and settings, decides a result. */
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

export const settingsOf = (
  { settings }: Pick<WorkerSetup, 'settings'>,
  reference: SubmissionReference,
): RunSettings => settings[reference.settings ?? 0]!;
