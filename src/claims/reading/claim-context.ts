import type { Location, Narrative, Section } from '../../model/index.ts';
import { locate } from '../text/flow.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import type { Mention } from './mention.ts';

/** What the readers of words (not figures) look at. */
export interface ClaimContext {
  readonly narrative: Narrative;
  readonly placed: readonly PlacedParagraph[];
  readonly sections: readonly Section[];
  readonly year: number | undefined;
  readonly unitNames: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Place of flow characters [start, end) of a paragraph, with its sentence as the excerpt. */
export function placeOf(
  context: ClaimContext,
  placed: PlacedParagraph,
  start: number,
  end: number,
): Location {
  const { flow } = placed.paragraph;
  const before = Math.max(flow.text.lastIndexOf('。', start - 1), flow.text.lastIndexOf('；', start - 1)) + 1;
  const after = flow.text.slice(end).search(/[。；]/);
  return locate(flow, context.narrative, start, end, placed.path.join(' › '), {
    start: before,
    end: after < 0 ? flow.text.length : end + after,
  });
}
