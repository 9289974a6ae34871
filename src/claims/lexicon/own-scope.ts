import type { Concept, Scope } from './lexicon.ts';

/** 一般公共预算财政拨款基本支出 speaks of T05 even where the section speaks of all funds. */
export function ownScope(named: string, concept: Concept, scope: Scope): Scope {
  if (
    concept.id.startsWith('income.') ||
    concept.id.startsWith('expense.') ||
    concept.id.startsWith('item.')
  ) {
    return concept.id.startsWith('expense.year') || concept.id.startsWith('income.year')
      ? fundScope(named, concept.id, scope)
      : concept.facts[scope]
        ? scope
        : fundScope(named, concept.id, scope);
  }
  return fundScope(named, concept.id, scope);
}

function fundScope(named: string, concept: string, scope: Scope): Scope {
  if (scope === 'three-public' || scope === 'agency') return scope;
  if (named.includes('政府性基金')) return 'fund';
  if (named.includes('国有资本经营')) return 'capital';
  if (/财政拨款/.test(named) && /grand$/.test(concept) && scope === 'all') return 'fiscal';
  if (/一般公共预算|一般公共财政/.test(named)) return scope === 'basic' ? 'basic' : 'general';
  return scope;
}
