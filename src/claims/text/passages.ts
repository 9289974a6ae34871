import type { Narrative, Passage } from '../../model/index.ts';
import { mark } from '../cues/marks.ts';
import { locate } from './flow.ts';
import type { PlacedParagraph } from './sections.ts';

const sentence = mark('sentence');

/** The sentences of the text in reading form, headings left out: what a sentence says beside its figures. */
export function readPassages(narrative: Narrative, placed: readonly PlacedParagraph[]): Passage[] {
  return placed.flatMap(({ paragraph: { flow, bodyStart }, section, trail }) =>
    sentence.all(flow.text.slice(bodyStart)).map(({ 0: text, index }) => {
      const start = bodyStart + index;
      return {
        section: section.id,
        text,
        location: locate(flow, narrative, start, start + text.length, trail),
      };
    }),
  );
}
