import type { Subject } from '../../model/index.ts';
import type { ResolvedSubject } from './resolve-subject.ts';

/** What a claim says of its subject. 支出决算为 alone, with nothing before it to be about, ties to no table. */
export const toSubject = (subject: ResolvedSubject): Subject => ({
  text: subject.bare ? '' : subject.text,
  ...(subject.concept && !subject.bare ? { concept: subject.concept } : {}),
  scope: subject.scope,
  qualified: subject.qualified,
  facts: subject.bare ? [] : subject.facts,
  ...(subject.loose && !subject.bare ? { loose: subject.loose } : {}),
  ...(subject.line ? { line: subject.line } : {}),
});
