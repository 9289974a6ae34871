import type { Scope } from '../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { readLineNames } from '../words/line-names.ts';

/** A classification line stands in the table of its section's fund. */
export const lineSubject = (
  { text, names }: Pick<NonNullable<ReturnType<typeof readLineNames>>, 'text' | 'names'>,
  scope: Scope,
): ResolvedSubject => ({
  text,
  scope: scope === 'basic' ? 'general' : scope,
  qualified: false,
  bare: false,
  facts: [],
  line: names,
});
