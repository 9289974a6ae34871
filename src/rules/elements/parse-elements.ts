import type { DisclosureElement, Wording } from '../../model/index.ts';
import { ProblemError, TABLE_IDS, UNIT_KINDS } from '../../model/index.ts';
import { ELEMENTS } from './catalogue.ts';
import { regExpOf } from './wording.ts';

const COMMON = ['$schema', 'kind', 'id', 'rule', 'title', 'basis', 'since', 'until', 'units'];
const FIELDS: Readonly<Record<DisclosureElement['kind'], readonly string[]>> = {
  table: [...COMMON, 'table'],
  section: [...COMMON, 'titles', 'words', 'amounts', 'none', 'whole'],
  statement: [...COMMON, 'under', 'due', 'within', 'parts', 'none', 'unsure'],
};
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Warns of what only the configuration asks for. */
const OWN_RULE = 'E-07';
const OWN_BASIS = { zh: '本地公开要求', en: 'what the province asks for' };

type Fields = Readonly<Record<string, unknown>>;
type Refuse = (messageId: string, data?: Record<string, string>) => never;

/**
 * Reads a file of elements of the user's own, one or a list (schemas/element.schema.json). Throws a ProblemError
 * that names the element and what is wrong with it; a pattern must match its examples and no counter-example.
 */
export function parseElements(json: unknown, file: string): DisclosureElement[] {
  const entries: unknown[] = Array.isArray(json) ? json : [json];
  const sections = new Set(
    [...ELEMENTS, ...entries.map((entry) => Object(entry) as Fields)]
      .filter(({ kind }) => kind === 'section')
      .map(({ id }) => id),
  );
  return entries.map((entry, at) => {
    const fields = Object(entry) as Fields;
    const element = typeof fields.id === 'string' ? fields.id : String(at + 1);
    const refuse: Refuse = (messageId, data = {}) => {
      throw new ProblemError({ severity: 'error', messageId, data: { element, ...data }, file });
    };
    checkFields(fields, refuse);
    for (const wording of wordingsOf(fields, refuse)) checkWording(wording, refuse);
    if (fields.kind === 'statement' && !sections.has(fields.under as string))
      refuse('element-under', { under: String(fields.under), known: [...sections].join(' ') });
    return { rule: OWN_RULE, basis: OWN_BASIS, ...fields } as unknown as DisclosureElement;
  });
}

function checkFields(fields: Fields, refuse: Refuse): void {
  const known = FIELDS[fields.kind as DisclosureElement['kind']];
  if (!known) {
    refuse('element-kind', { kinds: Object.keys(FIELDS).join(' ') });
    return;
  }
  const extra = Object.keys(fields).find((name) => !known.includes(name));
  if (extra !== undefined) refuse('element-unknown-field', { field: extra, known: known.join(' ') });
  const { id, rule, title, basis, since, until, units, table, under, parts, within } = fields;
  const wrong: Readonly<Record<string, boolean>> = {
    id: typeof id !== 'string' || !ID.test(id),
    rule: rule !== undefined && !/^E-\d\d$|^G-10$/.test(String(rule)),
    title: !isLocalized(title),
    basis: basis !== undefined && !isLocalized(basis),
    since: since !== undefined && !Number.isInteger(since),
    until: until !== undefined && !Number.isInteger(until),
    units: units !== undefined && !(Array.isArray(units) && units.every((kind) => UNIT_KINDS.includes(kind))),
    table: fields.kind === 'table' && !TABLE_IDS.some((one) => one === table),
    under: fields.kind === 'statement' && typeof under !== 'string',
    within: within !== undefined && within !== true,
    parts: fields.kind === 'statement' && !(Array.isArray(parts) && parts.length > 0),
  };
  const field = Object.keys(wrong).find((name) => wrong[name]);
  if (field !== undefined) refuse('element-field', { field });
}

function wordingsOf(fields: Fields, refuse: Refuse): Wording[] {
  const { kind, titles, words, amounts, whole = [], due = [], none = [], unsure = [], parts = [] } = fields;
  const single = kind === 'section' ? [titles, words, ...(amounts === undefined ? [] : [amounts])] : [];
  const ofParts = (parts as readonly unknown[]).flatMap((part) => {
    const { name, stated } = Object(part) as Fields;
    if (!isLocalized(name) || !Array.isArray(stated) || stated.length === 0)
      refuse('element-field', { field: 'parts' });
    return stated as unknown[];
  });
  const all = [single, whole, due, none, unsure, ofParts];
  if (!all.every(Array.isArray)) refuse('element-field', { field: 'whole, due, none, unsure' });
  return all.flat() as Wording[];
}

/** Compiling a longer pattern may exhaust the stack, at the first use of it or at a later one. */
const LONGEST_PATTERN = 10_000;

function compile(wording: Wording): RegExp | undefined {
  try {
    const regExp = regExpOf(wording);
    return regExp.source.length > LONGEST_PATTERN ? undefined : regExp;
  } catch {
    return undefined;
  }
}

function checkWording(wording: unknown, refuse: Refuse): void {
  const { pattern, examples, counters } = Object(wording) as Fields;
  if (typeof pattern !== 'string' || !isTexts(examples) || !isTexts(counters)) {
    refuse('element-wording');
    return;
  }
  const regExp = compile(wording as Wording);
  if (!regExp) {
    refuse('element-pattern', { pattern });
    return;
  }
  const missed = examples.find((text) => !regExp.test(text));
  if (missed !== undefined) refuse('element-example', { pattern, text: missed });
  const caught = counters.find((text) => regExp.test(text));
  if (caught !== undefined) refuse('element-counter', { pattern, text: caught });
}

const isTexts = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((text) => typeof text === 'string');

const isLocalized = (value: unknown): boolean => {
  const { zh, en } = Object(value) as Fields;
  return typeof zh === 'string' && zh !== '' && typeof en === 'string' && en !== '';
};
