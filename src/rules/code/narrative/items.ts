import {
  type AmountClaim,
  type CheckContext,
  type CodeRule,
  ECONOMIC_ITEMS,
  type JudgedInstance,
  type PartsClaim,
} from '../../../model/index.ts';
import { claimsOf, figuresOf } from './claims-of.ts';
import { agree } from './reported.ts';

const plain = (name: string): string => name.replace(/[（）()、，“”"\s]/g, '');
const OFFICIAL = new Map(ECONOMIC_ITEMS.map((item) => [plain(item.name), item]));

/** Lists of economic items: most of their names are items of the classification. */
export function itemLists(context: CheckContext): PartsClaim[] {
  return claimsOf(context, 'parts').filter((claim) => {
    const named = claim.parts.filter((part) => part.subject.concept?.startsWith('item.')).length;
    return named >= 4 && named >= claim.parts.length * 0.7;
  });
}

export const doubledItems = {
  id: 'N-12',
  name: 'narrative-doubled-item',
  kind: 'duplicate',
  severity: 'error',
  title: { zh: '同一列表中一个名称只出现一次', en: 'A name stands once in a list' },
  basis: { zh: '每个科目在一次列举中只有一个数', en: 'Each item has one amount in a list' },
  why: {
    zh: '同一名称列了两次、金额不同，多半是其中一个名称写错了。',
    en: 'A name that stands twice with two amounts: one of the names is wrong.',
  },
  example: {
    zh: '办公费4.49万元、邮电费0.15万元、水费2万元、邮电费0.23万元。',
    en: 'Office 4.49, post 0.15, water 2, post 0.23.',
  },
  fix: {
    zh: '对照基本支出决算表，改正写错的科目名称。',
    en: 'Compare with the table of basic expenditure and correct the name.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    yield* doubledNames(context);
    for (const claim of claimsOf(context, 'parts')) {
      if (claim.parts.length < 3) continue;
      const groups = groupByName(claim);
      const doubled = [...groups.values()].filter((parts) => parts.length > 1);
      if (doubled.length === 0) yield { instance: claim.id, outcome: 'pass' };
      for (const parts of doubled) {
        const figures = parts.map((part) => figuresOf(context).get(part.figure)!);
        const first = claim.parts.indexOf(parts[0]!);
        yield {
          instance: `${claim.id}:${parts[0]!.figure}`,
          outcome: 'fail',
          messageId: candidatesAt(claim, first).length > 0 ? 'item-doubled-candidates' : 'item-doubled',
          data: {
            name: parts[0]!.subject.text,
            amounts: figures.map((figure) => figure.text).join('、'),
            candidates: candidatesAt(claim, first).join('、'),
          },
          at: figures.map((figure) => figure.location),
          stated: parts[0]!.subject.text,
        };
      }
    }
  },
} satisfies CodeRule;

/** Names listed without amounts: one that stands twice took the place of another. */
function* doubledNames(context: CheckContext): Iterable<JudgedInstance> {
  for (const claim of claimsOf(context, 'names')) {
    const doubled = claim.names.filter(
      (name, index) => claim.names.findIndex((other) => plain(other.text) === plain(name.text)) !== index,
    );
    if (doubled.length === 0) yield { instance: claim.id, outcome: 'pass' };
    for (const name of doubled) {
      const places = claim.names.filter((other) => plain(other.text) === plain(name.text));
      yield {
        instance: `${claim.id}:${name.text}`,
        outcome: 'fail',
        messageId: 'name-doubled',
        data: { name: name.text },
        at: places.map((place) => place.location),
        stated: name.text,
        severity: 'warning',
      };
    }
  }
}

function groupByName(claim: PartsClaim): Map<string, PartsClaim['parts'][number][]> {
  const groups = new Map<string, PartsClaim['parts'][number][]>();
  for (const part of claim.parts) {
    const name = part.subject.line ? '' : plain(part.subject.text).replace(/(?:支出|为|是|共)+$/, '');
    if (name.length < 2) continue;
    const group = groups.get(name) ?? [];
    group.push(part);
    groups.set(name, group);
  }
  return groups;
}

/** Items that the classification has between the neighbours of a place in the list. */
export function candidatesAt(claim: PartsClaim, index: number): string[] {
  const code = (at: number): string | undefined =>
    /^item\.(\d{5})$/.exec(claim.parts[at]?.subject.concept ?? '')?.[1];
  const before = code(index - 1);
  const after = code(index + 1);
  if (!before || !after || before >= after) return [];
  const used = new Set(claim.parts.map((_, at) => code(at)));
  return ECONOMIC_ITEMS.filter(
    (item) => item.code.length === 5 && item.code > before && item.code < after && !used.has(item.code),
  ).map((item) => item.name);
}

export const knownItemNames = {
  id: 'N-13',
  name: 'narrative-item-name',
  kind: 'label',
  severity: 'error',
  title: {
    zh: '列举的科目名称在经济分类科目内',
    en: 'Items listed with amounts are items of the classification',
  },
  basis: { zh: '《政府收支分类科目》部门预算支出经济分类', en: 'Departmental economic classification' },
  why: {
    zh: '机关运行经费、公用经费的明细应使用经济分类科目的名称。',
    en: 'Breakdowns of operating expenditure use the names of the economic classification.',
  },
  example: {
    zh: '公务费运行维护费2.36万元（应为“公务用车运行维护费”）。',
    en: '公务费运行维护费 for 公务用车运行维护费.',
  },
  fix: { zh: '改用科目表中的名称。', en: 'Use the name of the classification.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of itemLists(context)) {
      for (const part of claim.parts) {
        const name = plain(part.subject.text);
        if (OFFICIAL.has(name) || part.subject.concept !== undefined) {
          yield { instance: part.figure, outcome: 'pass' };
          continue;
        }
        const near = nearestItem(name);
        const figure = figuresOf(context).get(part.figure)!;
        yield {
          instance: part.figure,
          outcome: 'fail',
          messageId: near ? 'item-name-misspelt' : 'item-name-unknown',
          data: { name: part.subject.text, ...(near ? { expected: near } : {}) },
          at: [figure.location],
          stated: part.subject.text,
          ...(near ? { expected: near } : { severity: 'warning' as const }),
        };
      }
    }
  },
} satisfies CodeRule;

/** The item whose name shares most of its characters, if it shares enough to be a slip of the pen. */
export function nearestItem(name: string): string | undefined {
  let best: { name: string; score: number } | undefined;
  for (const [official, item] of OFFICIAL) {
    const score = (2 * commonLength(name, official)) / (name.length + official.length);
    if (!best || score > best.score) best = { name: item.name, score };
  }
  return best && best.score >= 0.7 ? best.name : undefined;
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = char === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    row = next;
  }
  return row[b.length]!;
}

/** Several amounts for one thing within the text. Only what is named in full and not narrowed can be compared. */
export const sameConceptTwice = {
  id: 'N-14',
  name: 'narrative-stated-twice',
  kind: 'tie-out',
  severity: 'error',
  title: { zh: '同一数据在文中前后一致', en: 'A figure stated twice is the same both times' },
  basis: { zh: '同一口径、同一年度只有一个决算数', en: 'One final figure for one scope and year' },
  why: {
    zh: '同一项目在说明的不同段落多次出现，金额必须相同。',
    en: 'What is stated in several places must be the same amount.',
  },
  example: {
    zh: '前文“公务接待费1.28万元”，后文“公务接待费1.82万元”。',
    en: 'Reception 1.28 in one place, 1.82 in another.',
  },
  fix: { zh: '对照决算表，统一为正确的金额。', en: 'Take the amount from the table.' },
  *check(context: CheckContext) {
    const groups = new Map<string, AmountClaim[]>();
    for (const claim of claimsOf(context, 'amount')) {
      if (claim.role !== 'actual' || !isComparable(claim)) continue;
      const key = keyOf(context, claim);
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
    for (const instance of unbalancedTotals(context)) yield instance;
    for (const [key, claims] of groups) {
      const [first] = claims as [AmountClaim, ...AmountClaim[]];
      const together = claims.every((claim) => agree(context, claim.figure, first.figure));
      const reference = together ? first : mostAgreed(context, claims);
      for (const other of claims) {
        if (other === reference) continue;
        yield {
          instance: `${key}:${other.figure}`,
          relation: {
            type: 'sum' as const,
            comparison: '=' as const,
            terms: [
              { figure: other.figure, weight: 1 as const },
              { figure: reference.figure, weight: -1 as const },
            ],
          },
          scope: other.sentence,
          formula: {
            messageId: 'formula.said-twice',
            data: { name: other.subject.text || reference.subject.text },
          },
        };
      }
    }
  },
} satisfies CodeRule;

/**
 * 收入总计A、支出总计B side by side: the two sides of the accounts balance. Apart, 总计 is often the year's own
 * sum; a warning even so.
 */
function* unbalancedTotals(context: CheckContext) {
  const stated = claimsOf(context, 'amount').filter(
    ({ role, subject }) =>
      role === 'actual' &&
      !subject.qualified &&
      /^(?:income|expense)\.grand$/.test(subject.concept ?? '') &&
      (subject.scope === 'all' || subject.scope === 'fiscal') &&
      /总计/.test(subject.text),
  );
  const order = [...figuresOf(context).keys()];
  for (const income of stated) {
    if (income.subject.concept !== 'income.grand') continue;
    const next = order[order.indexOf(income.figure) + 1];
    const other = stated.find(
      ({ figure, subject, sentence }) =>
        figure === next && subject.concept === 'expense.grand' && sentence === income.sentence,
    );
    if (!other) continue;
    yield {
      instance: `balance:${income.figure}`,
      relation: {
        type: 'sum' as const,
        comparison: '=' as const,
        terms: [
          { figure: income.figure, weight: 1 as const },
          { figure: other.figure, weight: -1 as const },
        ],
      },
      scope: income.sentence,
      formula: { messageId: 'formula.both-sides', data: {} },
      severity: 'warning' as const,
    };
  }
}

/** Classes are compared within one section: another may speak of another fund. */
function keyOf(context: CheckContext, { subject, section }: AmountClaim): string {
  const key = `${subject.concept}|${subject.scope}`;
  return subject.concept?.startsWith('class.') ? `${key}|${topSection(context, section)}` : key;
}

function topSection(context: CheckContext, id: string): string {
  const sections = context.submission.narrative?.sections ?? [];
  let section = sections.find((candidate) => candidate.id === id);
  while (section?.parent && section.level > 2) {
    const { parent } = section;
    section = sections.find((candidate) => candidate.id === parent);
  }
  return section?.id ?? id;
}

/** The statement that most others agree with, so that one slip is one finding. */
function mostAgreed(context: CheckContext, claims: readonly AmountClaim[]): AmountClaim {
  const support = (claim: AmountClaim): number =>
    claims.filter((other) => agree(context, claim.figure, other.figure)).length;
  return claims.reduce((best, claim) => (support(claim) > support(best) ? claim : best));
}

/** Concepts whose name alone says which figure is meant, in sections that speak of one scope. */
const COMPARABLE =
  /^(?:three-public|abroad|vehicle|purchase|operation|reception|agency|procurement|personnel|public|grand|expense\.general|expense\.fund|expense\.capital|income\.(?:business|operating|affiliate|superior|other)|basic|project|class\.\d+)$/;

/** Scopes in which income and expenditure are those of the accounts. */
const FUND_SCOPES = new Set(['all', 'fiscal', 'general', 'basic', 'fund', 'capital']);

function isComparable({ subject, context }: AmountClaim): boolean {
  if (!subject.concept || subject.qualified || subject.line) return false;
  // 收入合计 is also written for the grand total, 本年支出 for that of the fund named before it.
  const isYears =
    /^(?:income|expense)\.year$/.test(subject.concept) &&
    /(?:本年|当年)(?:度)?(?:收入|支出)/.test(subject.text) &&
    (subject.scope === 'all' ||
      /(?<!一般公共预算|政府性基金预算|国有资本经营预算)财政拨款/.test(subject.text));
  if (!COMPARABLE.test(subject.concept) && !isYears) return false;
  // 三公 paid from 一般公共预算 is no figure of that budget.
  if (/^(?:expense|income|basic|project|class)/.test(subject.concept) && !FUND_SCOPES.has(subject.scope))
    return false;
  // A part of it (其中), another year or a plan is spoken of.
  return !/(?:20\d{2}年(?:度)?预算|计划|较|比|节约|压减|相比|上年|去年|追加|年初|本级|下属|其中[^，；]{0,6}(?:市|区|县|省)级)/.test(
    context.slice(-40),
  );
}
