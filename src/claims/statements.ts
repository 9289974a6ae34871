import type { Section } from '../model/index.ts';
import type { Scope } from './lexicon/lexicon.ts';
import type { Mention, ParagraphReading } from './mentions/mention.ts';
import { MentionIndex } from './mentions/mention-index.ts';
import { type ChangeListReading, proposeChangeLists } from './propose/changes/change-lists.ts';
import { type ChangeReading, proposeChanges } from './propose/changes/changes.ts';
import { proposeReasonLists, type ReasonListReading } from './propose/changes/reason-lists.ts';
import { type ComparisonReading, proposeComparisons } from './propose/completions/comparisons.ts';
import { type CompletionReading, proposeCompletions } from './propose/completions/completions.ts';
import { proposeAdjustedBudgets } from './propose/lists/adjusted-budgets.ts';
import { proposeAnnouncedLists } from './propose/lists/announced-lists.ts';
import { proposeBudgetCompositions, proposeCompositions } from './propose/lists/compositions.ts';
import type { ListReading } from './propose/lists/list-reading.ts';
import { proposeLists } from './propose/lists/lists.ts';
import { proposeTotalsBehind } from './propose/lists/total-behind.ts';
import { proposeUnopenedLists } from './propose/lists/unopened-lists.ts';
import { proposeQuotients, type QuotientReading } from './propose/quotients.ts';
import { proposeSameAmounts, type SameAmounts } from './propose/same-amounts.ts';
import { type BareShares, proposeBareShares } from './propose/shares/bare-shares.ts';
import { withOneBase } from './propose/shares/one-base.ts';
import type { ShareReading } from './propose/shares/share-reading.ts';
import { proposeShares } from './propose/shares/shares.ts';
import type { PlacedParagraph } from './text/sections.ts';

/** What the text states with its figures: the readings that words and arithmetic together chose. */
export interface Statements {
  readonly index: MentionIndex;
  readonly lists: readonly ListReading[];
  readonly compositions: readonly ListReading[];
  readonly shares: readonly ShareReading[];
  readonly bareShares: readonly BareShares[];
  readonly sameAmounts: readonly SameAmounts[];
  readonly changes: readonly ChangeReading[];
  readonly changeLists: readonly ChangeListReading[];
  readonly reasonLists: readonly ReasonListReading[];
  readonly completions: readonly CompletionReading[];
  readonly comparisons: readonly ComparisonReading[];
  readonly quotients: readonly QuotientReading[];
  /** The list that a figure is an item of. */
  readonly listOf: (mention: Mention) => ListReading | undefined;
}

export interface TextOfStatements {
  readonly placed: readonly PlacedParagraph[];
  readonly paragraphs: readonly ParagraphReading[];
  readonly sections: readonly Section[];
  readonly unitNames: readonly string[];
  readonly scopeOf: (paragraph: number) => Scope;
}

/** Lists first: what a share, a change or a rate refers to depends on them. */
export function readStatements(text: TextOfStatements): Statements {
  const { paragraphs, placed, scopeOf, unitNames } = text;
  const index = new MentionIndex(paragraphs.flatMap(({ mentions }) => mentions));
  const context = { paragraphs, unitNames, scopeOf, headlineOf };
  const inParagraphs = paragraphs.flatMap((paragraph, at) => proposeLists(paragraph, at, context));
  const listed = new Set(inParagraphs.flatMap(({ items }) => items));
  const behind = paragraphs.flatMap((paragraph) => proposeTotalsBehind(paragraph, listed));
  const announced = proposeAnnouncedLists(paragraphs, placed, listed);
  const opened = [...inParagraphs, ...announced, ...behind];
  const unopened = proposeUnopenedLists(paragraphs, opened);
  const lists = [...opened, ...unopened].sort((a, b) => a.items[0]!.index - b.items[0]!.index);
  const lookUp = new Map<Mention, ListReading>();
  // A list that computes holds its items more surely than one that would reach for them.
  for (const list of [...lists].sort((a, b) => Number(b.computes) - Number(a.computes)))
    for (const item of list.items) if (!lookUp.has(item)) lookUp.set(item, list);
  const listOf = (mention: Mention): ListReading | undefined => lookUp.get(mention);
  const listTotalOf = (mention: Mention): Mention | undefined => lookUp.get(mention)?.total;
  const root = rootFinder(text.sections);
  const shares = withOneBase(proposeShares(index.all, { index, listOf, scopeOf, unitNames }), listOf);
  return {
    index,
    lists,
    compositions: [
      ...proposeCompositions(index, lists, root),
      ...proposeBudgetCompositions(index.all, lists, root),
      ...paragraphs.flatMap(proposeAdjustedBudgets),
    ],
    shares,
    bareShares: proposeBareShares(index.all, shares),
    changes: proposeChanges(index.all, index, listTotalOf),
    changeLists: paragraphs.flatMap(proposeChangeLists),
    reasonLists: paragraphs.flatMap(proposeReasonLists),
    completions: proposeCompletions(index.all, index, listTotalOf),
    comparisons: proposeComparisons(paragraphs, index),
    quotients: proposeQuotients(index.all, index),
    sameAmounts: paragraphs.flatMap(proposeSameAmounts),
    listOf,
  };
}

/** Figures of a paragraph that its headline is looked for among. */
const HEADLINE_REACH = 48;

/** The first amount of the paragraph's latest sentence before a position that states one: what 其中 most often divides. */
function headlineOf({ mentions, openers }: ParagraphReading, before?: number): Mention | undefined {
  const end = before === undefined ? HEADLINE_REACH : before - (mentions[0]?.index ?? 0);
  const stated = mentions
    .slice(Math.max(0, end - HEADLINE_REACH), Math.max(0, end))
    .filter(
      ({ aside, role, place }) =>
        !aside &&
        place.brackets.length === 0 &&
        (role.name === 'actual' || role.name === 'budget' || role.name === 'count'),
    );
  const actual = stated.filter(({ role }) => role.name === 'actual');
  const chosen = actual.length > 0 ? actual : stated;
  if (before === undefined) return chosen[0];
  // 其中：人员经费8万元，公用经费2万元。分部门情况是：…: a sentence that divides is divided no further; what it divides is.
  const divides = (sentence: number): boolean => {
    const first = mentions.find(({ place }) => place.sentence === sentence)!.index;
    return openers.some(
      ({ kind, index, place }) => kind === 'words' && index === first && place.sentence === sentence,
    );
  };
  const sentence = chosen.findLast(({ place }) => !divides(place.sentence))?.place.sentence;
  return chosen.find(({ place }) => place.sentence === sentence);
}

/** Sections below the same numbered heading of the second level speak of the same thing. */
function rootFinder(sections: readonly Section[]): (id: string) => string {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (id) => {
    let section = byId.get(id);
    while (section?.parent && section.level > 2 && (byId.get(section.parent)?.level ?? 0) >= 2)
      section = byId.get(section.parent);
    return section?.id ?? id;
  };
}
