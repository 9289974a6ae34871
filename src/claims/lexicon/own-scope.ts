import type { Concept, Scope } from './lexicon.ts';
import { subjectCue } from './subject-cues.ts';

const fund = subjectCue('scope.fund');
const capital = subjectCue('scope.capital');
const fiscal = subjectCue('scope.fiscal');
const general = subjectCue('scope.general');

/**
 * What sections of these speak of, whatever fund they name: in the overview a place tells of its own
 * 一般公共预算收入31.86亿元.
 */
const LASTING = new Set<Scope>(['three-public', 'agency', 'overview']);

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
  if (LASTING.has(scope)) return scope;
  if (fund.test(named)) return 'fund';
  if (capital.test(named)) return 'capital';
  if (fiscal.test(named) && /grand$/.test(concept) && scope === 'all') return 'fiscal';
  if (general.test(named)) return scope === 'basic' ? 'basic' : 'general';
  return scope;
}
