import { createHash } from 'node:crypto';
import type { RuleSeverities } from '../check.ts';
import type { Limits, TemplateExtension } from '../index.ts';
import type { ElementSettings } from '../model/element.ts';
import type { Problem } from '../model/problem.ts';
import type { UnitKind } from '../model/unit-kind.ts';
import type { Baseline } from '../policy/baseline.ts';
import type { Waiver } from '../policy/config.ts';

/** Text of a rule file. */
export interface RuleSource {
  readonly file: string;
  readonly source: string;
}

/** What a configuration and the options beside it decide of a check; plain data, as all of a set-up. */
export interface RunSettings {
  /** The configuration that complaints are about. */
  readonly file?: string;
  readonly year?: number;
  readonly unitKind?: UnitKind;
  readonly severities: RuleSeverities;
  readonly ruleFiles: readonly RuleSource[];
  readonly templates: readonly TemplateExtension[];
  readonly elements?: ElementSettings;
  readonly limits: Limits;
  readonly waivers: readonly Waiver[];
  readonly baseline?: Baseline;
  /** What of the configuration could not be used: it is a problem of every submission under it. */
  readonly problems: readonly Problem[];
}

/** Stand-in for settings on a day, the same on every machine wherever their files lie; made once: there may be many rules and waivers. */
export function digestSettings(settings: RunSettings, today: string): string {
  const known = digests.get(settings);
  if (known?.today === today) return known.digest;
  const digest = digestOf(partsOf(settings, today));
  digests.set(settings, { today, digest });
  return digest;
}

const digests = new WeakMap<RunSettings, { readonly today: string; readonly digest: string }>();

/** Waivers that have run out decide; how far others are from it does not. */
function partsOf(settings: RunSettings, today: string): unknown[] {
  const { year, unitKind, severities, ruleFiles, templates, elements, limits, waivers, baseline, problems } =
    settings;
  return [
    year ?? null,
    unitKind ?? null,
    severities,
    ruleFiles.map(({ source }) => source),
    templates,
    elements ?? null,
    limits,
    baseline ?? null,
    waivers,
    waivers.map((waiver) => isExpired(waiver, today)),
    problems.map(({ messageId, data, row, column }) => [messageId, data, row ?? null, column ?? null]),
  ];
}

/** ISO dates compare as text. A waiver holds on its last day. */
export const isExpired = ({ until }: Pick<Waiver, 'until'>, today: string): boolean =>
  until !== undefined && until < today;

export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
