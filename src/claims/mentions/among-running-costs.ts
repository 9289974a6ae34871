import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { subject as cue } from './wording.ts';

const REPAIRS = cue('car-repairs');
const OTHER_COSTS = cue('car-costs-stated');

/**
 * 公务用车维修费 is what some offices call running their cars. Where its sentence states fuel or insurance beside it
 * (加油费18万元、维修费11万元、保险费7万元) it is a part of that, as they are.
 */
export const amongRunningCosts = (subject: ResolvedSubject, sentence: () => string): ResolvedSubject =>
  subject.concept === 'operation' && REPAIRS.test(subject.text) && OTHER_COSTS.test(sentence())
    ? { text: subject.text, scope: subject.scope, facts: [], qualified: true, bare: false }
    : subject;
