import { randomUUID } from 'node:crypto';
import { ELEMENTS, listRules } from '../index.ts';
import type { BatchHeader, CatalogueElement, CatalogueRule, Shard } from '../model/batch.ts';
import type { Language } from '../model/rule.ts';
import { version } from '../model/version.ts';
import { describeWaiver } from '../policy/waiver-problems.ts';
import { digestInputs } from './discover.ts';
import { digestOf, digestSettings, isExpired, type RunSettings } from './run-settings.ts';
import type { SubmissionReference } from './submission-reference.ts';
import { waiverId } from './waiver-states.ts';

export interface RunOptions {
  readonly lang: Language;
  /** Rules beside the built-in ones. */
  readonly extraRules: readonly CatalogueRule[];
  /** The first are the run's own, the others those of departments that have some. */
  readonly settings: readonly RunSettings[];
  readonly today: string;
  readonly priorDigest?: string;
  readonly shard?: Shard;
}

/** What a run is, in the terms that decide whether another one may go on with it or be merged with it. */
export function identifyRun(
  all: readonly SubmissionReference[],
  departments: number,
  { lang, extraRules, settings, today, priorDigest, shard }: RunOptions,
): BatchHeader {
  const builtIn = listRules();
  return {
    type: 'run',
    schemaVersion: 1,
    tool: { name: 'juesuan', version },
    run: randomUUID(),
    rules: digestOf([builtIn, ELEMENTS, settings[0]!.ruleFiles.map(({ source }) => source)]),
    config: digestOf([lang, priorDigest ?? null, digestSettings(settings[0]!, today)]),
    inputs: digestInputs(all, settings, today),
    ...(shard ? { shard } : {}),
    departments,
    ...policyOf(settings, today),
    catalogue: [...builtIn, ...extraRules].map(({ id, title, kind, severity }) => ({
      id,
      title,
      kind,
      severity,
    })),
    elements: elementsOf(settings),
  };
}

/** Every element that some department is asked for, the built-in ones first. */
function elementsOf(settings: readonly RunSettings[]): CatalogueElement[] {
  const all = [...ELEMENTS, ...settings.flatMap(({ elements }) => elements?.added ?? [])];
  return [...new Map(all.map(({ id, title }) => [id, { id, title }])).values()];
}

/** What a summary needs to tell which waivers did nothing, and what of the configurations has no effect. */
function policyOf(
  settings: readonly RunSettings[],
  today: string,
): Pick<BatchHeader, 'waivers' | 'problems'> {
  const waivers = settings.flatMap(({ waivers: own, file = '' }, at) =>
    own.map((waiver, index) => ({
      id: waiverId(at, index),
      file,
      number: index + 1,
      waiver: describeWaiver(waiver),
      expired: isExpired(waiver, today),
      ...(waiver.until === undefined ? {} : { until: waiver.until }),
      ...(waiver.submission === undefined ? {} : { submission: waiver.submission }),
    })),
  );
  const problems = settings.flatMap((one) => one.problems.filter(({ severity }) => severity !== 'error'));
  return { ...(waivers.length > 0 ? { waivers } : {}), ...(problems.length > 0 ? { problems } : {}) };
}
