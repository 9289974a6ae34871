import { findConcept } from '../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { renamed } from './renamed.ts';
import { isKnown } from './same-subject.ts';
import { subject as cue } from './wording.ts';

const NAME_JOINT = cue('name-joint');
const PAUSE = '\u3001';

/**
 * `因公出国（境）费、公务用车购置及运行费、公务接待费支出10万元`: one figure behind several names is not the last one's. Names
 * of all parts of a whole name the whole; of some of them, nothing that a table shows. Undefined where one name stands.
 */
export function enumeratedSubject(
  text: string,
  last: ResolvedSubject,
  resolve: (name: string) => ResolvedSubject,
): ResolvedSubject | undefined {
  if (!text.includes(PAUSE) || last.concept === undefined) return undefined;
  const pieces = text.split(PAUSE).flatMap((piece) => partedAtJoint(piece, resolve));
  const named: ResolvedSubject[] = [];
  // The first of them may be introduced by whose it is: 部门用财政拨款开支的因公出国（境）费.
  for (const piece of pieces.reverse()) {
    const name = resolve(piece);
    if (name.concept === undefined || name.bare) break;
    named.unshift(name);
    if (name.qualified) break;
  }
  const concepts = new Set(named.map(({ concept }) => concept!));
  if (concepts.size < 2 || concepts.size < named.length) return undefined;
  const whole = WHOLES.find(({ parts }) => [...concepts].every((concept) => parts.includes(concept)));
  if (!whole && ![...concepts].every((concept) => ITEM.test(concept))) return undefined;
  const { qualified, narrowedBy } = named[0]!;
  return whole && whole.parts.length === concepts.size
    ? { ...renamed(last, whole.id), text, qualified, ...(narrowedBy === undefined ? {} : { narrowedBy }) }
    : { ...last, text, qualified: true, narrowedBy: text };
}

const WHOLES = ['three-public', 'vehicle', 'basic'].map((id) => ({ id, parts: findConcept(id)!.parts! }));
const ITEM = /^item\./;

/** 公务接待费和因公出国（境）费: a joint parts two names that are known, and none within a name. */
function partedAtJoint(piece: string, resolve: (name: string) => ResolvedSubject): readonly string[] {
  const joints = isKnown(resolve(piece)) ? [] : NAME_JOINT.all(piece);
  for (const { index } of joints) {
    const names = [piece.slice(0, index), piece.slice(index + 1)];
    if (names.every((name) => isKnown(resolve(name)))) return names;
  }
  return [piece];
}
