import { compileCue } from '../cues/cue.ts';
import { subjectCue } from './subject-cues.ts';
import names from './three-public-names.json' with { type: 'json' };

/** How offices name the three public expenses, in brackets-free spelling. */
const SHAPES = names.map((entry) => ({
  concept: entry.concept,
  short: entry.short ?? false,
  cue: compileCue(entry),
}));
const FULL_SHAPES = SHAPES.filter(({ short }) => !short);
const mayEnd = subjectCue('three-public.may-end');

/**
 * The three public expense whose name, of any wording, ends the normalised text, and where the name starts.
 * `short` names mean this only where the three public expenses are spoken of.
 */
export function matchThreePublicName(
  text: string,
  short: boolean,
): { readonly concept: string; readonly start: number } | undefined {
  if (!mayEnd.test(text)) return undefined;
  for (const { concept, cue } of short ? SHAPES : FULL_SHAPES) {
    const start = cue.at(text);
    if (start >= 0) return { concept, start };
  }
  return undefined;
}
