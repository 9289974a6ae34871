import { findEconomicItem } from '../../../src/model/classification/classification.ts';
import type { Department, Fen } from '../department.ts';
import { functionalName } from '../functional-items.ts';
import type { Random } from '../random.ts';
import { formatAmount, roundToPrinted, withSeparators } from '../tables/format-amount.ts';
import { type Block, flatten, type Mark, type MarkKind, marksIn, type Part } from './draft.ts';
import { formatPercent, trimZeros } from './percent.ts';
import type { Style } from './style.ts';
import { deriveValues } from './values.ts';

export interface Named {
  readonly name: string;
  readonly key: string;
}

/** What a wording writes with: the department's values, the typist's style, and marks that remember. */
export class Context {
  readonly department: Department;
  readonly random: Random;
  readonly style: Style;
  readonly blocks: Block[] = [];
  readonly #values: ReadonlyMap<string, Fen>;
  readonly #prior: ReadonlyMap<string, Fen>;
  #group = 0;

  constructor(department: Department, random: Random, style: Style) {
    this.department = department;
    this.random = random;
    this.style = style;
    [this.#values, this.#prior] = deriveValues(department);
  }

  get year(): number {
    return this.department.year;
  }
  get unitName(): string {
    return this.department.unitName;
  }

  heading(...parts: Part[]) {
    this.blocks.push({ kind: 'heading', parts: flatten(parts) });
  }
  paragraph(...parts: Part[]) {
    this.blocks.push({ kind: 'paragraph', parts: flatten(parts) });
  }
  pick<T>(...options: T[]): T {
    return this.random.pick(options);
  }

  value(key: string): Fen {
    return this.#values.get(key) ?? 0;
  }
  prior(key: string): Fen {
    return this.#prior.get(key) ?? 0;
  }
  /** What the printed figure stands for, in 分. */
  printed(fen: Fen): Fen {
    return this.style.unit === 'yuan' ? fen : roundToPrinted(fen);
  }
  isZero(key: string): boolean {
    return this.printed(this.value(key)) === 0;
  }

  mark(kind: MarkKind, text: string, concept: string, ties: readonly string[] = [], group?: string): Mark {
    return { kind, text, concept, ties: new Set(ties), ...(group === undefined ? {} : { group }) };
  }
  newGroup(): string {
    return `g${++this.#group}`;
  }

  /** The digits alone. */
  digits(fen: Fen): string {
    const { style } = this;
    let text = formatAmount(Math.abs(fen), style.unit);
    if (style.trimZeros || (fen === 0 && this.random.chance(0.7))) text = trimZeros(text);
    if (style.separators === 'all' || (style.separators === 'mixed' && this.random.chance(0.5)))
      text = withSeparators(text);
    return text;
  }
  get unitWord(): string {
    return this.style.unit === 'yuan' ? '元' : '万元';
  }
  number(key: string, ...ties: string[]): Mark {
    const own = this.department.facts.has(key) ? ['table', ...ties] : ties;
    return this.mark('amount', this.digits(this.value(key)), key, own);
  }
  amount(key: string, ...ties: string[]): Part {
    return [this.number(key, ...ties), this.unitWord];
  }
  /** An amount that is no fact of this year's tables. */
  amountOf(fen: Fen, concept: string, ...ties: string[]): Part {
    return [this.mark('amount', this.digits(fen), concept, ties), this.unitWord];
  }
  count(value: number, concept: string, ...ties: string[]): Mark {
    return this.mark('count', String(value), concept, ties);
  }

  percentText(a: Fen, b: Fen): string {
    const { style } = this;
    const exact = style.percentFrom === 'exact';
    const [top, base] = exact ? [a, b] : [this.printed(a), this.printed(b)];
    if (base === 0) throw new Error('a rate on nothing');
    const text = formatPercent(top, base, style.percentDecimals, style.percentRounding);
    return style.trimZeros ? trimZeros(text) : text;
  }
  /** A percentage with its sign. */
  percent(
    a: Fen,
    b: Fen,
    concept: string,
    tie: 'share' | 'growth' | 'completion' | 'judgement',
    group?: string,
  ): Part {
    const mark = this.mark('percent', this.percentText(a, b), concept, [tie], group);
    return [{ ...mark, inputs: [a, b] }, this.style.percentSign];
  }
  /** `key` as a percentage of `base`. */
  share(key: string, base: string, group?: string): Part {
    return this.percent(this.value(key), this.value(base), `${key}/${base}`, 'share', group);
  }
  /** `isStated`: the budget stands in the text or a table, so that a wrong rate contradicts it. */
  completion(key: string, base: string, isStated = true): Part {
    if (!isStated)
      return [
        this.mark('percent', this.percentText(this.value(key), this.value(base)), `${key}/${base}`),
        this.style.percentSign,
      ];
    return this.percent(this.value(key), this.value(base), `${key}/${base}`, 'completion');
  }

  /** Lines with something to tell; zero lines too where the typist writes them out. */
  present(lines: readonly Named[]): Named[] {
    return lines.filter(({ key }) => this.style.zeroLines || !this.isZero(key));
  }
  /** Lines that must not be zero. */
  nonZero(lines: readonly Named[]): Named[] {
    return lines.filter(({ key }) => !this.isZero(key));
  }

  /** Classes with spending in the table, by the year's names. */
  classes(table: 't01.expense.' | 't05.' | 't04.expense.'): Named[] {
    const suffix = table === 't01.expense.' ? '' : '.total';
    return this.rows(table, 3).map((code) => ({
      name: functionalName(code, this.year),
      key: `${table}${code}${suffix}`,
    }));
  }
  rows(prefix: string, digits: number): string[] {
    const codes = new Set<string>();
    for (const key of this.department.facts.keys()) {
      if (!key.startsWith(prefix)) continue;
      const code = /^\d+/.exec(key.slice(prefix.length))?.[0];
      const row = `${prefix}${code}.total`;
      const isSpent = !this.department.facts.has(row) || this.value(row) !== 0;
      if (code?.length === digits && isSpent) codes.add(code);
    }
    return [...codes].sort();
  }
  /** 项 of a table with the names of its 类, 款 and 项. */
  items(table: 't05' | 't08' | 't09'): { code: string; names: [string, string, string]; key: string }[] {
    return this.rows(`${table}.`, 7).map((code) => ({
      code,
      names: [code.slice(0, 3), code.slice(0, 5), code].map((level) => functionalName(level, this.year)) as [
        string,
        string,
        string,
      ],
      key: `${table}.${code}.total`,
    }));
  }
  /** Economic items with an amount. */
  economic(side: 'personnel' | 'public'): Named[] {
    const wanted = side === 'personnel' ? /^t06\.30[13]\d\d$/ : /^t06\.3(0[27]|1\d|99)\d\d$/;
    const keys = [...this.department.facts.keys()]
      .filter((key) => wanted.test(key) && !this.isZero(key))
      .sort();
    return keys.map((key) => ({ key, name: findEconomicItem(key.slice(4))!.name }));
  }
  item(named: Named, group: string): Mark {
    return this.mark('item', named.name, named.key, ['list'], group);
  }

  /** A sum's members and total contradict each other when one changes. */
  tie(part: Part, reason: string): Part {
    for (const mark of marksIn(part))
      if (mark.kind === 'amount' || mark.kind === 'count') mark.ties.add(reason);
    return part;
  }
}
