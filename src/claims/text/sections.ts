import type { Narrative, Section } from '../../model/index.ts';
import { readCues } from '../cues/cue.ts';
import layoutCues from '../cues/layout.json' with { type: 'json' };
import { mark } from '../cues/marks.ts';
import { type Scope, scopeOfTitle } from '../lexicon/lexicon.ts';
import { scopeOfPath } from '../lexicon/scope-of-path.ts';
import { locate } from './flow.ts';
import type { Paragraph } from './paragraphs.ts';

const headingLast = mark('heading.last');
const isReportTitle = readCues(layoutCues)('heading.report');

/** Below which headings something stands, and what they say that it speaks of. */
interface Standing {
  readonly section: Section;
  /** Titles from the outermost heading down. */
  readonly path: readonly string[];
  /** The same in one line, for people. */
  readonly trail: string;
  readonly scope: Scope;
}

/** A paragraph with the section it stands in. */
export interface PlacedParagraph extends Standing {
  readonly paragraph: Paragraph;
}

/** Depth of a heading without a number: below everything that is numbered. */
const UNNUMBERED = 9;
/** A report that is attached numbers its own sections from 一、 on: they stand below it. */
const ATTACHED = 1;

/** Builds the tree of headings by their numbering and says for each paragraph where it stands. */
export function placeParagraphs(
  narrative: Narrative,
  paragraphs: readonly Paragraph[],
): { readonly sections: Section[]; readonly placed: PlacedParagraph[] } {
  const sections: Section[] = [];
  const stack: { level: number; section: Section; title: string }[] = [];
  const placed: PlacedParagraph[] = [];
  const root: Section = {
    id: 'c0',
    title: '',
    level: 0,
    location: { file: narrative.file, line: 1, text: '' },
  };
  const below = (): Standing => {
    const path = stack.map(({ title }) => title);
    const section = stack.at(-1)?.section ?? root;
    return { section, path, trail: path.join(' › '), scope: scopeOfPath(path) };
  };
  let standing = below();
  for (const paragraph of paragraphs) {
    if (paragraph.heading) {
      const title = paragraph.flow.text
        .slice(paragraph.heading.start, paragraph.heading.end)
        .replace(headingLast.one, '');
      const level = isReportTitle.test(title) ? ATTACHED : (paragraph.numbering?.level ?? UNNUMBERED);
      while (stack.length > 0 && stack.at(-1)!.level >= level) stack.pop();
      const concept = scopeOfTitle(title);
      const parent = stack.at(-1)?.section.id;
      const section: Section = {
        id: `c${sections.length + 1}`,
        ...(parent ? { parent } : {}),
        title,
        level,
        location: locate(
          paragraph.flow,
          narrative,
          paragraph.heading.start,
          paragraph.heading.end,
          undefined,
        ),
        ...(concept ? { concept } : {}),
      };
      sections.push(section);
      stack.push({ level, section, title });
    } else if (paragraph.numbering) {
      // A numbered paragraph ends deeper headings, e.g. the inline heading of the item before it.
      while (
        stack.length > 0 &&
        stack.at(-1)!.level < UNNUMBERED &&
        stack.at(-1)!.level >= paragraph.numbering.level
      )
        stack.pop();
    }
    if (paragraph.heading || paragraph.numbering) standing = below();
    placed.push({ paragraph, ...standing });
  }
  return { sections, placed };
}
