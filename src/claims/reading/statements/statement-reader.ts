import type { Narrative } from '../../../model/index.ts';
import { readTokens, type Token } from '../../figures/tokens.ts';
import type { Scope } from '../../lexicon/lexicon.ts';
import type { Flow } from '../../text/flow.ts';
import type { PlacedParagraph } from '../../text/sections.ts';
import { readLineNames } from '../line-names.ts';
import { readMarks } from '../marks.ts';
import type { Change, ItemList, Mention } from '../mention.ts';
import { scopeOfPath } from '../scope-of-path.ts';
import { ParagraphState } from './paragraph-state.ts';
import { readParagraph } from './read-paragraph.ts';
import type { ComparisonReading, CompletionReading, ShareReading } from './readings.ts';

/** How many amounts back a statement may refer without naming the section. */
const RECENT = 300;
/** Scopes whose sections state no accounts: duties, explanations of terms, the list of tables. */
const SILENT_SCOPES = new Set<Scope>(['terms', 'tables']);

/** Reads the figures of a narrative, paragraph by paragraph, and what ties them together. */
export class StatementReader {
  readonly mentions: Mention[] = [];
  /** The latest actual amounts: what a following statement can refer to. */
  readonly recent: Mention[] = [];
  readonly lists: ItemList[] = [];
  readonly changes: Change[] = [];
  readonly shares: ShareReading[] = [];
  readonly completions: CompletionReading[] = [];
  readonly comparisons: ComparisonReading[] = [];
  readonly tokensRead: {
    readonly token: Token;
    readonly flow: Flow;
    readonly section: string;
    readonly paragraph: number;
  }[] = [];
  readonly #narrative: Narrative;
  readonly #year: number | undefined;
  readonly #unitNames: readonly string[];
  #sentences = 0;
  /** The latest amount that is not an item of a list, per section: what a following 其中 or 按…分类 divides. */
  #headline: Mention | undefined;
  #headlineSection = '';
  #openLine: ReturnType<typeof readLineNames>;
  #pending: { list: ItemList; level: number | undefined; number: number; section: string } | undefined;

  constructor(narrative: Narrative, year: number | undefined, unitNames: readonly string[]) {
    this.#narrative = narrative;
    this.#year = year;
    this.#unitNames = unitNames;
  }

  readParagraph(placed: PlacedParagraph, index: number): void {
    const { paragraph, section, path } = placed;
    const scope = scopeOfPath(path);
    const { flow } = paragraph;
    const isTableRow = (flow.text.match(/\t/g)?.length ?? 0) >= 2;
    if (SILENT_SCOPES.has(scope) || isTableRow) return;
    const tokens = readTokens(flow.text, paragraph.bodyStart, flow.text.length);
    if (this.#headlineSection !== section.id) {
      const inherits = this.#pending !== undefined || placed.paragraph.numbering !== undefined;
      if (!inherits) this.#headline = undefined;
      this.#headlineSection = section.id;
    }
    const states = tokens.some((token) => token.kind === 'amount' || token.kind === 'count');
    const state = new ParagraphState(this, placed, index, scope, tokens);
    if (states || paragraph.heading || paragraph.numbering) this.#settlePending(placed);
    readParagraph(state, readMarks(flow.text, paragraph.bodyStart, tokens));
    this.#closeInline(placed, index);
    this.#openLine = tokens.some((token) => token.kind === 'amount') ? undefined : readLineNames(flow.text);
    for (const token of tokens) this.tokensRead.push({ token, flow, section: section.id, paragraph: index });
  }

  /** A list announced by ： at a paragraph's end takes the first amount of each paragraph that follows. */
  #settlePending(placed: PlacedParagraph): void {
    const pending = this.#pending;
    if (!pending) return;
    const { numbering, heading, bodyStart, flow } = placed.paragraph;
    const level = numbering?.level;
    const plainHeading = heading && bodyStart >= flow.text.length;
    if (pending.list.items.length === 0 && !plainHeading) pending.level = level;
    // 年初预算为… in a paragraph of its own belongs to the numbered item before it.
    if (pending.level !== undefined && level === undefined && !heading) return;
    const isNext = level === pending.level && (numbering?.number ?? 1) > (numbering ? pending.number : 0);
    if ((plainHeading && !level) || !isNext) this.#pending = undefined;
    else if (numbering) pending.number = numbering.number;
  }

  /** A paragraph without a number is no item of a numbered list. */
  takesItem({ paragraph }: PlacedParagraph): boolean {
    return this.#pending?.level === undefined || paragraph.numbering !== undefined;
  }

  /** An unnumbered paragraph that holds several items and ends with a stop was the whole list. */
  #closeInline({ paragraph }: PlacedParagraph, index: number): void {
    const items = this.#pending?.list.items.filter((item) => item.paragraph === index) ?? [];
    if (items.length > 1 && !paragraph.numbering && !/[；，、]$/.test(paragraph.flow.text))
      this.#pending = undefined;
  }

  add(mention: Mention): void {
    this.mentions.push(mention);
    if (mention.role.name !== 'actual' || mention.aside) return;
    this.recent.push(mention);
    if (this.recent.length > 2 * RECENT) this.recent.splice(0, RECENT);
  }

  /** A line named in a paragraph of its own is what the next, unnumbered paragraph is about. */
  lineBefore(placed: PlacedParagraph): ReturnType<typeof readLineNames> {
    return placed.paragraph.numbering ? undefined : this.#openLine;
  }

  get pendingList(): ItemList | undefined {
    return this.#pending?.list;
  }
  announce(list: ItemList, section: string): void {
    this.#pending = { list, level: undefined, number: 0, section };
  }
  get headline(): Mention | undefined {
    return this.#headline;
  }
  set headline(mention: Mention | undefined) {
    this.#headline = mention;
  }
  get year(): number | undefined {
    return this.#year;
  }
  get unitNames(): readonly string[] {
    return this.#unitNames;
  }
  get narrative(): Narrative {
    return this.#narrative;
  }
  nextSentence(): string {
    this.#sentences += 1;
    return `s${this.#sentences}`;
  }
}
