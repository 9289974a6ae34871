import { normaliseLabel } from './normalise-label.ts';
import words from './templates/vocabulary.json' with { type: 'json' };

/**
 * What a header word says of its column, whichever table it stands in. `line` are row numbers and `aside`
 * remarks and comparisons: nothing is read there. `item`, `code` and `name` label rows. `actual`, `budget`
 * and `prior` say which amount it is, `sum` that it is the total of its group.
 */
export type HeaderRole =
  | 'code'
  | 'name'
  | 'item'
  | 'line'
  | 'columnNumber'
  | 'actual'
  | 'budget'
  | 'prior'
  | 'sum'
  | 'aside';

const ROLES: readonly HeaderRole[] = [
  'item',
  'name',
  'code',
  'line',
  'columnNumber',
  'actual',
  'budget',
  'prior',
  'sum',
  'aside',
];

export interface HeaderWord {
  readonly role: HeaderRole;
  /** Place in its list: 全年预算数 goes before 年初预算数. */
  readonly rank: number;
}

export const HEADER_WORDS: ReadonlyMap<string, HeaderWord> = new Map(
  ROLES.flatMap((role) => words[role].map((word, rank) => [normaliseLabel(word), { role, rank }] as const)),
);

/** 与上年对比增减率, 完成率, 占比: comparisons, which departments head in their own words. */
export const comparison = (label: string): HeaderWord | undefined =>
  /增、?减|差[额异]|幅度|[率比%]$/.test(label) ? { role: 'aside', rank: 0 } : undefined;

/** 公开01表, 财决公开01表, 附件2 … : the number of a form, which is neither a title nor a note. */
const FORM_NUMBER = new RegExp(`^\\(?(?:${words.form.join('|')})*[-_]?\\d{0,2}[-_]?\\d{0,2}(?:表|:)?\\)?$`);

export const isFormNumber = (normalised: string): boolean =>
  normalised.length <= 12 && /表|附件|公开/.test(normalised) && FORM_NUMBER.test(normalised);
