import type { Localized, RuleMeta } from '../model/rule.ts';
import type { SchemaFault } from '../model/schema-fault.ts';
import { unknownName } from './language/formula-error.ts';
import { validate } from './validate-rule.generated.js';

/** A rule as a file states it, before its formula is parsed. */
export interface RuleSource extends RuleMeta {
  readonly formula: string;
}

export interface RuleFault {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  /** The field it is about, where it has one. */
  readonly field?: string;
}

const FIELDS = [
  'id',
  'title',
  'kind',
  'formula',
  'name',
  'severity',
  'basis',
  'why',
  'example',
  'fix',
] as const;

/**
 * Checks one entry of a rule file by its schema: needed are id, title, kind and formula; severity is `error` unless said,
 * and texts may be one string or `{ zh, en }`.
 */
export function readRule(entry: unknown): { rule: RuleSource } | { faults: RuleFault[] } {
  if (!validate(entry)) return { faults: faultsOf(entry, validate.errors ?? []) };
  const fields = entry as Readonly<Record<string, unknown>>;
  const id = fields.id as string;
  const rule: RuleSource = {
    id,
    name: (fields.name as string | undefined) ?? id.toLowerCase(),
    title: readText(fields.title)!,
    kind: fields.kind as RuleMeta['kind'],
    severity: (fields.severity as RuleMeta['severity'] | undefined) ?? 'error',
    basis: readText(fields.basis) ?? EMPTY,
    why: readText(fields.why) ?? EMPTY,
    example: readText(fields.example) ?? EMPTY,
    fix: readText(fields.fix) ?? EMPTY,
    formula: fields.formula as string,
  };
  return { rule };
}

const EMPTY: Localized = { zh: '', en: '' };

function readText(value: unknown): Localized | undefined {
  if (typeof value === 'string') return { zh: value, en: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const { zh, en } = value as Record<string, unknown>;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

/** One fault for each field, in our words: a text that is neither of its two forms fails both. */
function faultsOf(entry: unknown, found: readonly SchemaFault[]): RuleFault[] {
  const fields = Object(entry) as Readonly<Record<string, unknown>>;
  const rule = typeof fields.id === 'string' ? fields.id : '?';
  const faults = new Map<string, RuleFault>();
  for (const one of found) {
    const fault = describe(one, fields, rule);
    const key = `${fault.field ?? ''} ${fault.data.field ?? ''}`;
    if (!faults.has(key)) faults.set(key, fault);
  }
  return [...faults.values()];
}

function describe(
  { instancePath, keyword, params }: SchemaFault,
  fields: Readonly<Record<string, unknown>>,
  rule: string,
): RuleFault {
  const [, field] = instancePath.split('/');
  if (field === undefined) {
    if (keyword === 'required')
      return { messageId: 'rule-missing-field', data: { rule, field: String(params.missingProperty) } };
    if (keyword !== 'additionalProperties') return { messageId: 'rule-not-an-object', data: {} };
    const extra = String(params.additionalProperty);
    const { messageId, data } = unknownName('rule-unknown-field', extra, FIELDS, 0);
    return { messageId, data: { ...data, rule }, field: extra };
  }
  if (keyword === 'enum') {
    const known = params.allowedValues as readonly string[];
    const { messageId, data } = unknownName('rule-unknown-value', String(fields[field]), known, 0);
    return { messageId, data: { ...data, rule, field }, field };
  }
  if (field === 'id' && keyword === 'pattern') return { messageId: 'rule-bad-id', data: { rule }, field };
  return { messageId: 'rule-field-not-text', data: { rule, field }, field };
}
