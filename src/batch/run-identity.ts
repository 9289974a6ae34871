import { createHash, randomUUID } from 'node:crypto';
import { listRules } from '../index.ts';
import type { BatchHeader, CatalogueRule, Shard } from '../model/batch.ts';
import type { Language } from '../model/rule.ts';
import { version } from '../model/version.ts';
import { digestIds } from './discover.ts';
import type { SubmissionReference } from './submission-reference.ts';

export interface RunOptions {
  readonly lang: Language;
  readonly year?: number;
  /** Rules beside the built-in ones, and their files' text. */
  readonly extraRules: readonly CatalogueRule[];
  readonly ruleFiles: readonly { readonly file: string; readonly source: string }[];
  readonly priorDigest?: string;
  readonly shard?: Shard;
}

/** What a run is, in the terms that decide whether another one may go on with it or be merged with it. */
export function identifyRun(
  all: readonly SubmissionReference[],
  departments: number,
  { lang, year, extraRules, ruleFiles, priorDigest, shard }: RunOptions,
): BatchHeader {
  const builtIn = listRules();
  return {
    type: 'run',
    schemaVersion: 1,
    tool: { name: 'juesuan', version },
    run: randomUUID(),
    rules: digest([builtIn, ruleFiles.map(({ source }) => source)]),
    config: digest([lang, year ?? null, priorDigest ?? null]),
    inputs: digestIds(all),
    ...(shard ? { shard } : {}),
    departments,
    catalogue: [...builtIn, ...extraRules].map(({ id, title, kind, severity }) => ({
      id,
      title,
      kind,
      severity,
    })),
  };
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
