import { findConcept } from '../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';

/** The same words taken for a concept, in the scope that they have. */
export const renamed = (subject: ResolvedSubject, concept: string): ResolvedSubject => {
  const { loose: _, ...rest } = subject;
  const found = findConcept(concept);
  const loose = found?.loose?.[subject.scope];
  return { ...rest, concept, facts: found?.facts[subject.scope] ?? [], ...(loose ? { loose } : {}) };
};
