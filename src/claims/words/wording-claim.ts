import type { WordingClaim } from '../../model/index.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';

/** A slip of wording at the flow characters [start, end) of a paragraph. */
export const wordingClaim = (
  context: ClaimContext,
  placed: PlacedParagraph,
  kind: WordingClaim['kind'],
  [start, end]: readonly [number, number],
  data: Readonly<Record<string, string>>,
): WordingClaim => ({
  id: '',
  type: 'wording',
  kind,
  data,
  location: placeOf(context, placed, start, end),
  sentence: '',
  section: placed.section.id,
});
