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

interface Digests {
  readonly today: string;
  readonly whole: string;
  readonly withoutBaseline: string;
}

/** Stand-in for settings on a day, the same on every machine wherever their files lie. */
export const digestSettings = (settings: RunSettings, today: string): string =>
  digestsOf(settings, today).whole;

/** The same of all but the baseline, of which a submission's own part alone decides. */
export const digestWithoutBaseline = (settings: RunSettings, today: string): string =>
  digestsOf(settings, today).withoutBaseline;

/** Made once: there may be many rules and waivers. */
function digestsOf(settings: RunSettings, today: string): Digests {
  const known = digests.get(settings);
  if (known?.today === today) return known;
  const withoutBaseline = digestOf(partsOf(settings, today));
  const whole = digestOf([withoutBaseline, settings.baseline ?? null]);
  const made = { today, whole, withoutBaseline };
  digests.set(settings, made);
  return made;
}

const digests = new WeakMap<RunSettings, Digests>();

/** Waivers that have run out decide; how far others are from it does not. */
function partsOf(settings: RunSettings, today: string): unknown[] {
  const { year, unitKind, severities, ruleFiles, templates, elements, limits, waivers, problems } = settings;
  return [
    year ?? null,
    unitKind ?? null,
    severities,
    ruleFiles.map(({ source }) => source),
    templates,
    elements ?? null,
    limits,
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
