import { readCues } from '../cues/cue.ts';
import lineCues from '../cues/line.json' with { type: 'json' };
import type { Scope } from '../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import { readLineNames } from '../words/line-names.ts';
import { lineSubject } from './line-subject.ts';
import type { ParagraphReading } from './mention.ts';
import { readMentions } from './read-mentions.ts';
import type { TextToRead } from './walk.ts';
import { subject as cue } from './wording.ts';

const HEADING_TAIL = cue('heading-tail');
const SAYS_MORE = readCues(lineCues)('line.says-more');
/** Scopes whose sections state no accounts: explanations of terms, the list of tables. */
const SILENT = new Set<Scope>(['terms', 'tables']);
/** Tabs of a line that make it a row of a table. */
const TABLE_TABS = 2;

/** Reads every paragraph; one without statements has no mentions. */
export function readParagraphMentions(
  text: TextToRead,
  placed: readonly PlacedParagraph[],
): ParagraphReading[] {
  const readings: ParagraphReading[] = [];
  let count = 0;
  let open:
    | { readonly line: NonNullable<ReturnType<typeof readLineNames>>; readonly isTold: boolean }
    | undefined;
  for (const [index, paragraph] of placed.entries()) {
    const { scope } = paragraph;
    const { flow, numbering, bodyStart } = paragraph.paragraph;
    if (whySilent(paragraph)) {
      readings.push(nothing(index, paragraph.section.id, flow.text));
      continue;
    }
    const own = readLineNames(flow.text);
    // A line is what the unnumbered paragraphs behind it are about: all until one tells its amount, then those that say more of it.
    if (own || numbering || (open?.isTold && !SAYS_MORE.test(flow.text))) open = undefined;
    const line = own ?? open?.line;
    const opening = line ? lineSubject(line, scope) : subjectOfHeading(paragraph, scope, text.unitNames);
    const from = own ? Math.max(bodyStart, own.after) : bodyStart;
    const reading = readMentions(text, { placed: paragraph, index, scope, opening, from }, count);
    count += reading.mentions.length;
    const isTold = open?.isTold || reading.mentions.some(({ figure }) => figure.kind === 'amount');
    if (line) open = { line, isTold };
    readings.push(reading);
  }
  return readings;
}

/** Why a paragraph is not read at all. */
export const whySilent = ({ scope, paragraph }: PlacedParagraph): 'terms' | 'row' | undefined =>
  SILENT.has(scope) ? 'terms' : isTableRow(paragraph.flow.text) ? 'row' : undefined;

const isTableRow = (text: string): boolean => text.split('\t', TABLE_TABS + 1).length > TABLE_TABS;

function subjectOfHeading(
  { path }: PlacedParagraph,
  scope: Scope,
  unitNames: readonly string[],
): ResolvedSubject | undefined {
  const title = path.at(-1);
  if (!title) return undefined;
  const subject = resolveSubject(title.replace(HEADING_TAIL.one, ''), scope, unitNames);
  return subject.concept ? subject : undefined;
}

const nothing = (index: number, section: string, text: string): ParagraphReading => ({
  index,
  section,
  events: [],
  mentions: [],
  openers: [],
  comparisons: [],
  levels: [],
  nonesBefore: [],
  stops: [],
  semicolons: [],
  openEnds: [],
  loose: [],
  announces: false,
  announcesSome: false,
  text,
});
