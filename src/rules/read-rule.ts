import { type Localized, RULE_KINDS, type RuleMeta } from '../model/rule.ts';
import { SEVERITIES } from '../model/severity.ts';
import { unknownName } from './language/formula-error.ts';

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

const REQUIRED = ['id', 'title', 'kind', 'formula'] as const;
const TEXTS = ['basis', 'why', 'example', 'fix'] as const;
const FIELDS = [...REQUIRED, 'name', 'severity', ...TEXTS] as const;
/** `T05-02`, `N-03`: a rule's number, never used twice. @internal */
export const RULE_ID = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/;

/**
 * Checks one entry of a rule file: needed are id, title, kind and formula; severity is `error` unless said,
 * and texts may be one string or `{ zh, en }`.
 */
export function readRule(entry: unknown): { rule: RuleSource } | { faults: RuleFault[] } {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return { faults: [{ messageId: 'rule-not-an-object', data: {} }] };
  }
  const fields = entry as Readonly<Record<string, unknown>>;
  const id = typeof fields.id === 'string' ? fields.id : '?';
  const faults = checkFields(fields, id);
  if (faults.length > 0) return { faults };
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

function checkFields(fields: Readonly<Record<string, unknown>>, rule: string): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const field of Object.keys(fields)) {
    if (FIELDS.some((known) => known === field)) continue;
    const { messageId, data } = unknownName('rule-unknown-field', field, FIELDS, 0);
    faults.push({ messageId, data: { ...data, rule }, field });
  }
  for (const field of REQUIRED) {
    if (fields[field] === undefined) faults.push({ messageId: 'rule-missing-field', data: { rule, field } });
  }
  for (const field of ['id', 'name', 'formula'] as const) {
    const value = fields[field];
    if (value !== undefined && (typeof value !== 'string' || value.trim() === '')) {
      faults.push({ messageId: 'rule-field-not-text', data: { rule, field }, field });
    }
  }
  for (const field of ['title', ...TEXTS] as const) {
    if (fields[field] !== undefined && !readText(fields[field])) {
      faults.push({ messageId: 'rule-field-not-text', data: { rule, field }, field });
    }
  }
  if (typeof fields.id === 'string' && !RULE_ID.test(fields.id)) {
    faults.push({ messageId: 'rule-bad-id', data: { rule }, field: 'id' });
  }
  faults.push(...checkChoice(fields.kind, 'kind', RULE_KINDS, rule));
  faults.push(...checkChoice(fields.severity, 'severity', SEVERITIES, rule));
  return faults;
}

function checkChoice(value: unknown, field: string, known: readonly string[], rule: string): RuleFault[] {
  if (value === undefined || known.some((name) => name === value)) return [];
  const { messageId, data } = unknownName('rule-unknown-value', String(value), known, 0);
  return [{ messageId, data: { ...data, rule, field }, field }];
}
