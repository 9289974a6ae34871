import type {
  ChecklistItem,
  DisclosureElement,
  Location,
  Passage,
  SectionElement,
  StatementElement,
  Submission,
} from '../../model/index.ts';
import { elementsUnder } from './catalogue.ts';
import { judgeTable } from './judge-table.ts';
import { type Outline, outlineOf } from './outline.ts';
import { amountAfter, saysOne } from './wording.ts';

type Verdict = Pick<ChecklistItem, 'state' | 'location' | 'lacking' | 'reason'>;

const judged = new WeakMap<Submission, readonly ChecklistItem[]>();

/**
 * The inspection sheet of a submission, in the order of the catalogue. What is said in other words, elsewhere or
 * perhaps in a file that is not here is `unknown`, never `missing`.
 */
export function judgeElements(submission: Submission): readonly ChecklistItem[] {
  let items = judged.get(submission);
  if (!items) {
    items = fillIn(submission);
    judged.set(submission, items);
  }
  return items;
}

function fillIn(submission: Submission): ChecklistItem[] {
  const elements = elementsUnder(submission.elements);
  const sections = elements.filter((element) => element.kind === 'section');
  const { narrative, tables } = submission;
  const outline = narrative && outlineOf(narrative, sections, tables);
  const judge = (element: DisclosureElement): Verdict => {
    const exempt = notAsked(element, submission);
    if (exempt) return exempt;
    if (element.kind === 'table') return judgeTable(element, submission);
    if (!outline) return { state: 'unknown', reason: 'element-no-narrative' };
    if (element.kind === 'section') return judgeSection(element, outline, sections);
    return judgeStatement(
      element,
      outline,
      sections.find(({ id }) => id === element.under),
    );
  };
  return elements.map((element) => {
    const { id, rule, title, basis } = element;
    return { id, rule, title, basis, ...settle(judge(element), element, submission) };
  });
}

function notAsked(
  { since = 0, until = Number.POSITIVE_INFINITY, units }: DisclosureElement,
  { year, unitKind }: Submission,
): Verdict | undefined {
  if (year !== undefined && (year < since || year > until))
    return { state: 'not-applicable', reason: 'element-other-year' };
  if (units && unitKind && !units.includes(unitKind))
    return { state: 'not-applicable', reason: 'element-other-unit' };
  return undefined;
}

/** What is asked only from some year, or of some units, is not called missing where these are not known. */
function settle(
  verdict: Verdict,
  { since, until, units }: DisclosureElement,
  { year, unitKind }: Submission,
): Verdict {
  if (verdict.state !== 'missing') return verdict;
  if (year === undefined && (since ?? until) !== undefined)
    return { state: 'unknown', reason: 'element-year-unknown' };
  if (units && unitKind === undefined) return { state: 'unknown', reason: 'element-unit-unknown' };
  return verdict;
}

function judgeSection(
  element: SectionElement,
  outline: Outline,
  sections: readonly SectionElement[],
): Verdict {
  const region = outline.regionOf(element);
  if (region) {
    const denial = region.passages.find(({ text }) => saysOne(element.none, text));
    const hasFigures = region.passages.some(({ text }) => SOME_AMOUNT.test(text));
    return denial && !hasFigures
      ? { state: 'none', location: denial.location }
      : { state: 'stated', location: region.heading.location };
  }
  const denial = outline.passages.find(({ text }) => saysOne(element.none, text));
  if (denial) return { state: 'none', location: denial.location };
  const opening = outline.passages.find(({ text }) => saysOne([element.titles], text.slice(0, OPENING)));
  if (opening) return { state: 'stated', location: opening.location };
  const amount = outline.passages.find(({ text }) =>
    amountAfter(element.amounts ?? element.words).test(text),
  );
  if (amount) return { state: 'stated', location: amount.location };
  const mention = outline.passages.find(({ text }) => saysOne([element.words], text));
  if (mention) return { state: 'unknown', reason: 'element-elsewhere', location: mention.location };
  if (!outline.isWhole || !outline.isOfAccounts)
    return { state: 'unknown', reason: 'element-part-of-narrative' };
  const follows = sections.slice(sections.indexOf(element) + 1).some((other) => outline.regionOf(other));
  if (!follows && !outline.isComplete) return { state: 'unknown', reason: 'element-at-the-end' };
  return { state: 'missing' };
}

/** Characters at the beginning of a sentence in which it names its subject. */
const OPENING = 12;
/** Its very first words. */
const SUBJECT = 6;

const SOME_AMOUNT = /(?<![\d.])(?!0+(?:\.0+)?(?![\d.]))\d[\d,.]*[万亿]?元/u;

function judgeStatement(
  element: StatementElement,
  outline: Outline,
  section: SectionElement | undefined,
): Verdict {
  const region = section && outline.regionOf(section);
  const own = region?.passages ?? [];
  const passages = element.within ? own : [...own, ...outline.passages];
  const found = element.parts.map(({ stated }) => passages.find(({ text }) => saysOne(stated, text)));
  if (found.every(Boolean)) return { state: 'stated', location: found[0]!.location };
  const denial = passages.find(({ text }) => saysOne(element.none, text));
  if (denial) return { state: 'none', location: denial.location };
  if (!section || !region || !outline.isOfAccounts) return { state: 'unknown', reason: 'element-no-section' };
  // What a piece of a section leaves out may stand in the rest.
  if (!outline.isWhole && !isAtHand(section, region.passages, outline))
    return { state: 'unknown', reason: 'element-part-of-narrative' };
  const due = whatAsks(element, region.passages, region.heading.location);
  if (!due) return { state: 'not-applicable', reason: 'element-not-due' };
  const like = passages.find(({ text }) => saysOne(element.unsure, text));
  if (like) return { state: 'unknown', reason: 'element-elsewhere', location: like.location };
  const lacking = element.parts.filter((_, at) => !found[at]).map(({ name }) => name);
  return {
    state: 'missing',
    // Beside what is stated of it, if anything is.
    location: found.find(Boolean)?.location ?? due,
    ...(lacking.length < element.parts.length ? { lacking } : {}),
  };
}

/**
 * The section speaks of all its subjects, of each in a sentence of its own: one that only lists them is its first.
 * Of a section without such a list a part of the text never tells.
 */
function isAtHand(
  { whole }: SectionElement,
  passages: readonly Passage[],
  { sectionCount }: Outline,
): boolean {
  // One sentence under one heading is a quotation; beside another section it is the section.
  if (!whole || (whole.length === 1 && sectionCount === 1)) return false;
  const sentences = new Set(
    whole.map((subject) => passages.findLast(({ text }) => saysOne([subject], text))),
  );
  return sentences.size === whole.length && !sentences.has(undefined);
}

/**
 * What makes an element due: the last sentence about its subject, which is the one in detail, or the heading where
 * its section alone does.
 */
function whatAsks(
  { due }: StatementElement,
  passages: readonly Passage[],
  heading: Location,
): Location | undefined {
  if (!due) return heading;
  const asking = passages.filter(({ text }) => saysOne(due, text));
  const subject = asking.findLast(({ text }) => saysOne(due, text.slice(0, SUBJECT)));
  return (subject ?? asking.at(-1))?.location;
}
