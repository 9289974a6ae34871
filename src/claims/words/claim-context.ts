import type { Location, Narrative, Section } from '../../model/index.ts';
import { mark } from '../cues/marks.ts';
import type { Mention } from '../mentions/mention.ts';
import { locate } from '../text/flow.ts';
import type { PlacedParagraph } from '../text/sections.ts';

const statementEnd = mark('sentence.part');

/** What the readers of words (not figures) look at. */
export interface ClaimContext {
  readonly narrative: Narrative;
  readonly placed: readonly PlacedParagraph[];
  readonly sections: readonly Section[];
  readonly year: number | undefined;
  readonly unitNames: readonly string[];
  readonly mentions: readonly Mention[];
  /** Mentions of each paragraph, by its index in `placed`. */
  readonly byParagraph: ReadonlyMap<number, readonly Mention[]>;
}

/** Longest piece of a sentence shown around a place, each side. */
const EXCERPT = 240;

/** Place of flow characters [start, end) of a paragraph, with its sentence as the excerpt. */
export function placeOf(
  context: ClaimContext,
  placed: PlacedParagraph,
  start: number,
  end: number,
): Location {
  const { flow } = placed.paragraph;
  const lead = flow.text.slice(Math.max(0, start - EXCERPT), start);
  const before = start - lead.length + Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')) + 1;
  const after = statementEnd.at(flow.text.slice(end, end + EXCERPT));
  return locate(flow, context.narrative, start, end, placed.trail, {
    start: before,
    end: after < 0 ? Math.min(flow.text.length, end + EXCERPT) : end + after,
  });
}
