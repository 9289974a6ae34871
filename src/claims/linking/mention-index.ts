import type { Mention } from '../reading/mention.ts';

/** How many statements of a concept, before and after, a reference may mean: keeps reading linear. */
const BEFORE = 8;
const AFTER = 8;

/** Stated amounts by what they are about and where they stand. */
export class MentionIndex {
  readonly #order = new Map<Mention, number>();
  readonly #byConcept = new Map<string, Mention[]>();
  readonly #byParagraph = new Map<number, Mention[]>();
  readonly #unnamed: Mention[] = [];
  readonly actuals: readonly Mention[];

  constructor(mentions: readonly Mention[]) {
    this.actuals = mentions.filter((mention) => mention.role.name === 'actual' && !mention.aside);
    for (const [order, mention] of mentions.entries()) {
      this.#order.set(mention, order);
      const here = this.#byParagraph.get(mention.paragraph);
      if (here) here.push(mention);
      else this.#byParagraph.set(mention.paragraph, [mention]);
    }
    for (const mention of this.actuals) {
      const concept = mention.subject.concept;
      if (concept === undefined) {
        if (mention.subject.text !== '') this.#unnamed.push(mention);
        continue;
      }
      const same = this.#byConcept.get(concept);
      if (same) same.push(mention);
      else this.#byConcept.set(concept, [mention]);
    }
  }

  order(mention: Mention): number {
    return this.#order.get(mention) ?? -1;
  }

  inParagraph(paragraph: number): readonly Mention[] {
    return this.#byParagraph.get(paragraph) ?? [];
  }

  /** Statements of any of the concepts: those before `from`, nearest first, then those after it. */
  near(concepts: Iterable<string>, from: Mention): Mention[] {
    const position = this.order(from);
    const before: Mention[] = [];
    const after: Mention[] = [];
    for (const concept of concepts) {
      const same = this.#byConcept.get(concept) ?? [];
      const at = this.#firstFrom(same, position);
      before.push(...same.slice(Math.max(0, at - BEFORE), at));
      after.push(...same.slice(at, at + AFTER));
    }
    before.sort((a, b) => this.order(b) - this.order(a));
    after.sort((a, b) => this.order(a) - this.order(b));
    return [...before, ...after];
  }

  /** Amounts before `from` about something no lexicon knows, nearest first. */
  unnamedBefore(from: Mention): Mention[] {
    const at = this.#firstFrom(this.#unnamed, this.order(from));
    return this.#unnamed.slice(Math.max(0, at - 4 * BEFORE), at).reverse();
  }

  #firstFrom(sorted: readonly Mention[], position: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.order(sorted[middle]!) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
