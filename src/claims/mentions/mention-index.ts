import type { Mention } from './mention.ts';

/** How many statements of a concept, before and after, a reference may mean: keeps reading linear. */
const REACH = 8;
/** How many figures back within a paragraph a statement may refer. */
const REACH_BACK = 48;

/** Stated amounts by what they are about and where they stand. */
export class MentionIndex {
  readonly #byConcept = new Map<string, Mention[]>();
  readonly #budgetsByConcept = new Map<string, Mention[]>();
  readonly #unnamed: Mention[] = [];
  readonly #byParagraph = new Map<number, Mention[]>();
  readonly actuals: readonly Mention[];
  readonly all: readonly Mention[];

  constructor(mentions: readonly Mention[]) {
    this.all = mentions;
    this.actuals = mentions.filter(({ role, aside }) => role.name === 'actual' && !aside);
    for (const mention of mentions) {
      const here = this.#byParagraph.get(mention.paragraph);
      if (here) here.push(mention);
      else this.#byParagraph.set(mention.paragraph, [mention]);
    }
    for (const mention of this.actuals) {
      const { concept, text } = mention.subject;
      if (concept !== undefined) addTo(this.#byConcept, concept, mention);
      else if (text !== '') this.#unnamed.push(mention);
    }
    for (const mention of mentions) {
      const { concept } = mention.subject;
      if (concept !== undefined && mention.role.name === 'budget' && !mention.aside)
        addTo(this.#budgetsByConcept, concept, mention);
    }
  }

  /** The mentions of a paragraph before a position in reading order, the latest last; at most REACH_BACK of them. */
  before(paragraph: number, index: number): readonly Mention[] {
    const here = this.#byParagraph.get(paragraph) ?? [];
    const end = Math.max(0, Math.min(here.length, index - (here[0]?.index ?? 0)));
    return here.slice(Math.max(0, end - REACH_BACK), end);
  }

  /** The first mentions of a paragraph, as far as a reference from another one reaches. */
  opening(paragraph: number): readonly Mention[] {
    return (this.#byParagraph.get(paragraph) ?? []).slice(0, REACH_BACK);
  }

  /** Statements of any of the concepts, final figures or budgets: those before `from`, nearest first, then those after it. */
  near(concepts: Iterable<string>, from: Mention, role: 'actual' | 'budget' = 'actual'): Mention[] {
    const before: Mention[] = [];
    const after: Mention[] = [];
    const byConcept = role === 'actual' ? this.#byConcept : this.#budgetsByConcept;
    for (const concept of concepts) {
      const same = byConcept.get(concept) ?? [];
      const at = firstFrom(same, from.index);
      before.push(...same.slice(Math.max(0, at - REACH), at));
      after.push(...same.slice(at, at + REACH));
    }
    before.sort((a, b) => b.index - a.index);
    after.sort((a, b) => a.index - b.index);
    return [...before, ...after];
  }

  /** Amounts before `from` about something no lexicon knows, nearest first. */
  unnamedBefore(from: Mention): Mention[] {
    const at = firstFrom(this.#unnamed, from.index);
    return this.#unnamed.slice(Math.max(0, at - 4 * REACH), at).reverse();
  }
}

function addTo(groups: Map<string, Mention[]>, key: string, mention: Mention): void {
  const group = groups.get(key);
  if (group) group.push(mention);
  else groups.set(key, [mention]);
}

function firstFrom(sorted: readonly Mention[], index: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
