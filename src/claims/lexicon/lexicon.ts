import { ECONOMIC_ITEMS, FUNCTIONAL_CLASSES } from '../../model/index.ts';
import { remember } from '../../model/remember.ts';
import { mark } from '../cues/marks.ts';
import conceptData from './concepts.json' with { type: 'json' };
import jointData from './joints.json' with { type: 'json' };
import scopeData from './scopes.json' with { type: 'json' };
import { subjectCue } from './subject-cues.ts';
import { matchThreePublicName } from './three-public-names.ts';

/** Which part of the accounts a section speaks of; a word such as 基本支出 means another table in each. */
export type Scope =
  | 'all'
  | 'fiscal'
  | 'general'
  | 'basic'
  | 'three-public'
  | 'fund'
  | 'capital'
  | 'agency'
  | 'procurement'
  | 'assets'
  | 'performance'
  | 'overview'
  | 'tables'
  | 'terms';

type Keys = Readonly<Partial<Record<Scope, readonly string[]>>>;

/** What a name in the text stands for, and which facts it ties to in each scope. */
export interface Concept {
  readonly id: string;
  readonly names: readonly string[];
  readonly facts: Keys;
  /** Names that mean this only where nothing else is being spoken of. */
  readonly weak?: readonly string[];
  /** Other facts that departments mean by the same words: agreeing with one of them is enough. */
  readonly loose?: Keys;
  readonly budget?: readonly string[];
  /** Concepts that together make it up. */
  readonly parts?: readonly string[];
}

const expenditure = subjectCue('class.expenditure');
const classConcepts: Concept[] = FUNCTIONAL_CLASSES.map(({ code, names }) => ({
  id: `class.${code}`,
  names: names.flatMap(({ name }) => {
    const short = name.replace(expenditure.one, '');
    // 其他 and 国有资本经营预算 mean other things where 支出 is missing.
    return code === '229' || code === '223' || short.length < 4 ? [name] : [name, short];
  }),
  facts: {
    all: [`t01.expense.${code}`, `t03.${code}.total`],
    fiscal: [`t04.expense.${code}.total`],
    general: [`t05.${code}.total`, `t04.expense.${code}.general`],
    fund: [`t08.${code}.total`],
    capital: [`t09.${code}.total`],
  },
  loose: { all: [`t05.${code}.total`], fiscal: [`t05.${code}.total`] },
}));

/** 309 and 311 repeat names of 310 and 312; the latter are what departments mean. */
const itemConcepts: Concept[] = ECONOMIC_ITEMS.filter(({ code }) => !/^(?:309|311)/.test(code)).map(
  ({ code, name }) => ({
    id: `item.${code}`,
    names: [name],
    facts: { basic: [`t06.${code}`], agency: [`t06.${code}`] },
  }),
);

const concepts = new Map<string, Concept>(
  [...(conceptData as Concept[]), ...classConcepts, ...itemConcepts].map((concept) => [concept.id, concept]),
);

export const findConcept = (id: string): Concept | undefined => concepts.get(id);

const filler = mark('name.filler');
const JOINTS: Readonly<Record<string, string>> = jointData;
const JOINT = new RegExp(Object.keys(JOINTS).join('|'), 'g');

/** Brackets and joints vary without meaning: 因公出国（境）费 = 因公出国境费, 购置及运行 = 购置和运行. */
export const normaliseName = (name: string): string =>
  name.replace(filler.every, '').replace(JOINT, (joint) => JOINTS[joint]!);

const byName = new Map<string, Concept[]>();
for (const concept of concepts.values()) {
  for (const name of concept.names) {
    const key = normaliseName(name);
    const same = byName.get(key);
    if (!same) byName.set(key, [concept]);
    else if (!same.includes(concept)) same.push(concept);
  }
}
/** Names by their last two characters, the longest first. */
const byEnding = new Map<string, { readonly name: string; readonly concepts: readonly Concept[] }[]>();
for (const [name, concepts] of [...byName].sort(([a], [b]) => b.length - a.length)) {
  const ending = name.slice(-2);
  const same = byEnding.get(ending);
  if (same) same.push({ name, concepts });
  else byEnding.set(ending, [{ name, concepts }]);
}
const ITEM_SCOPES = new Set<Scope>(['agency', 'basic']);

export interface NameMatch {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

/** All lexicon names in a normalised text that end where `mayEnd` allows, the longest at each end first. */
export function matchNames(text: string, scope: Scope, mayEnd: (end: number) => boolean): NameMatch[] {
  const found: NameMatch[] = [];
  for (let end = text.length; end > 1; end -= 1) {
    if (!mayEnd(end)) continue;
    const named = (byEnding.get(text.slice(end - 2, end)) ?? [])
      .filter(({ name }) => text.endsWith(name, end))
      .flatMap(({ name, concepts }) =>
        choose(concepts, scope).map((concept) => ({ concept, start: end - name.length, end })),
      );
    const cost = matchThreePublicName(text.slice(0, end), scope === 'three-public');
    const costs = cost ? [{ concept: concepts.get(cost.concept)!, start: cost.start, end }] : [];
    // 公务用车购置 is an item of the economic classification too, and means it where that is spoken of.
    found.push(...(ITEM_SCOPES.has(scope) ? [...named, ...costs] : [...costs, ...named]));
  }
  return found;
}

/** Likeliest first: what a name means depends on where it stands. */
function choose(candidates: readonly Concept[], scope: Scope): readonly Concept[] {
  if (candidates.length < 2) return candidates;
  const first = ITEM_SCOPES.has(scope) ? 'item.' : scope === 'general' ? 'expense.' : '';
  const likely = (concept: Concept): number =>
    first === '' ? Number(!concept.id.startsWith('item.')) : Number(concept.id.startsWith(first));
  return [...candidates].sort((a, b) => likely(b) - likely(a));
}

const scopeWords = scopeData.map(({ scope, words }) => ({
  scope: scope as Scope,
  words: words.map(normaliseName),
}));
const INCOME_LINES = new Set(
  ['income.general', 'income.fund', 'income.capital']
    .flatMap((id) => concepts.get(id)!.names.map(normaliseName))
    .filter((name) => name.endsWith('\u6536\u5165')),
);

/** The scope that a heading announces, if any; the most specific word wins by the order of the list. */
export const scopeOfTitle = remember((title): Scope | undefined => {
  const plain = normaliseName(title);
  // 2.国有资本经营预算财政拨款收入 heads a line of the department's income, no account of that fund.
  if (INCOME_LINES.has(plain)) return undefined;
  return scopeWords.find(({ words }) => words.some((word) => plain.includes(word)))?.scope;
});
