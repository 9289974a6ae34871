import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';

export const sameSubject = (a: ResolvedSubject, b: ResolvedSubject): boolean => {
  if (a.line || b.line) return a.line !== undefined && a.line === b.line;
  if (a.concept && b.concept)
    return (
      a.concept === b.concept &&
      a.qualified === b.qualified &&
      (!a.qualified || narrowingOf(a) === narrowingOf(b))
    );
  return a.concept === b.concept && a.text === b.text;
};

/** 外交部三公经费支出 and 外交部三公经费 are one. */
const narrowingOf = ({ narrowedBy, text }: ResolvedSubject): string => narrowedBy ?? text;

/** 一般公共预算财政拨款支出 and 决算支出 of its section are one cell. */
export const sameFacts = (a: ResolvedSubject, b: ResolvedSubject): boolean =>
  !a.qualified && !b.qualified && a.facts.some((fact) => b.facts.includes(fact));

/** Says something of its own, beyond introducing words. */
export const isNamed = ({ text, bare }: ResolvedSubject): boolean => text !== '' && !bare;

/** Names a concept, in full. */
export const isKnown = ({ concept, qualified, bare }: ResolvedSubject): boolean =>
  concept !== undefined && !qualified && !bare;
