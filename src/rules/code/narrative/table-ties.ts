import type { AmountClaim, CheckContext, CodeRule, RuleInstance, SumRelation } from '../../../model/index.ts';
import { claimsOf, figuresOf, printed } from './claims-of.ts';
import { findTable, rowsOfLine } from './line-rows.ts';
import { agree } from './reported.ts';
import { THREE_PUBLIC_BUDGETS } from './three-public-budgets.ts';

export const tie = (figure: string, fact: string): SumRelation => ({
  type: 'sum',
  comparison: '=',
  terms: [
    { figure, weight: 1 },
    { figure: fact, weight: -1 },
  ],
});

/** The same figure against the other facts that it may mean. */
function otherReadings(figure: string, facts: readonly string[], chosen: string) {
  const others = [...new Set(facts)].filter((fact) => fact !== chosen);
  return others.length > 0 ? { alternatives: others.map((fact) => tie(figure, fact)) } : {};
}

/** Scopes whose sections report on projects, procurement or assets: their amounts are in no table. */
const UNTIED_SCOPES = new Set(['performance', 'procurement', 'assets', 'overview']);
/** Narrowing words in the sentence: part of the units, another year, a plan. */
const NARROWED =
  /本级|下属|所属|结转资金|上年结转|追加|调整|用于|计划|(?:市|区|县|省|镇|乡)级财政|中央|转移支付|专项/;

function tiedClaims(context: CheckContext): AmountClaim[] {
  return claimsOf(context, 'amount').filter(
    (claim) =>
      claim.role === 'actual' &&
      claim.subject.concept !== undefined &&
      !claim.subject.qualified &&
      !claim.subject.line &&
      !UNTIED_SCOPES.has(claim.subject.scope) &&
      !claim.subject.concept.startsWith('item.') &&
      claim.subject.concept !== 'agency',
  );
}

export const amountsTieToTables = {
  id: 'N-30',
  name: 'narrative-ties-to-tables',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: { zh: '文中金额与决算表一致', en: 'Amounts in the text are those of the tables' },
  basis: { zh: '情况说明依据决算表编写', en: 'The narrative is written from the tables' },
  why: {
    zh: '总收支、各项收入、基本支出、项目支出、功能分类、“三公”经费等在表和文中各出现一次，必须是同一个数。',
    en: 'Totals, kinds of income, basic and project expenditure, classes and the three public expenses stand in both.',
  },
  example: {
    zh: '说明写“本年支出合计842.10万元”，支出决算表合计为824.10万元。',
    en: 'The text says 842.10, the table 824.10.',
  },
  fix: { zh: '以核对无误的决算表为准，改正文字。', en: 'Take the figure of the checked table.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of tiedClaims(context)) {
      const { facts, loose = [] } = claim.subject;
      if (facts.length === 0 && loose.length === 0) continue;
      const known = facts.filter((fact) => context.operand(fact) !== undefined);
      const alternatives = loose.filter((fact) => context.operand(fact) !== undefined);
      if (known.length === 0 && alternatives.length === 0) {
        yield {
          instance: claim.figure,
          outcome: 'undecided',
          messageId: 'tie-table-missing',
          data: { name: claim.subject.text, fact: facts[0] ?? loose[0]! },
        };
        continue;
      }
      const fitting = [...known, ...alternatives].find((fact) => agree(context, claim.figure, fact));
      const fact = fitting ?? known[0] ?? alternatives[0]!;
      const section = claim.subject.scope;
      const uncertain = !fitting && (NARROWED.test(claim.context.slice(-16)) || isIncidental(claim, section));
      yield {
        instance: claim.figure,
        relation: tie(claim.figure, fact),
        ...otherReadings(claim.figure, [...known, ...alternatives], fact),
        scope: claim.sentence,
        formula: { messageId: 'formula.table', data: { name: claim.subject.text } },
        messageId: 'text-differs-from-table',
        data: { name: claim.subject.text, text: printed(figuresOf(context).get(claim.figure)!) },
        ...(uncertain ? { severity: 'warning' } : {}),
      };
    }
  },
} satisfies CodeRule;

/** A scope the section does not announce: which funds are meant is a guess. */
const isIncidental = ({ subject }: AmountClaim, scope: string): boolean =>
  (scope === 'three-public' &&
    !/three-public|abroad|vehicle|purchase|operation|reception/.test(subject.concept ?? '')) ||
  scope === 'agency';

export const linesTieToTables = {
  id: 'N-31',
  name: 'narrative-line-ties-to-table',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: { zh: '类、款、项的决算数与决算表一致', en: 'Final figures of lines are those of the table' },
  basis: {
    zh: '一般公共预算财政拨款支出决算表按功能分类列示',
    en: 'The table of the general public budget lists the same lines',
  },
  why: {
    zh: '逐项说明的支出决算数就是决算表中该科目的数。',
    en: 'The final figure given for a line is the table’s.',
  },
  example: {
    zh: '“行政运行（项）支出决算为51.23万元”，表中为51.32万元。',
    en: '51.23 in the text, 51.32 in the table.',
  },
  fix: { zh: '以决算表为准改正文字。', en: 'Take the table’s figure.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const seen = new Map<object, string>();
    for (const claim of claimsOf(context, 'amount')) {
      const { line } = claim.subject;
      if (claim.role !== 'actual' || !line || seen.has(line)) continue;
      seen.set(line, claim.figure);
      const facts = factsOfLine(context, claim);
      if (facts === undefined) continue;
      if (facts.length === 0) {
        yield {
          instance: claim.figure,
          outcome: 'undecided',
          messageId: 'line-not-in-table',
          data: { name: line.item ?? line.section ?? '' },
        };
        continue;
      }
      const fitting = facts.find((fact) => agree(context, claim.figure, fact));
      const fact = fitting ?? facts[0]!;
      yield {
        instance: claim.figure,
        relation: tie(claim.figure, fact),
        ...otherReadings(claim.figure, facts, fact),
        scope: claim.sentence,
        formula: { messageId: 'formula.table-line', data: { name: line.item ?? line.section ?? '' } },
        messageId: 'text-differs-from-table',
        data: { name: line.item ?? line.section ?? '', text: printed(figuresOf(context).get(claim.figure)!) },
        ...(isAmbiguous(facts) && !fitting ? { severity: 'warning' } : {}),
      };
    }
  },
} satisfies CodeRule;

/** Several rows can be meant, not just several columns of one. */
const isAmbiguous = (facts: readonly string[]): boolean =>
  new Set(facts.map((fact) => fact.slice(0, fact.lastIndexOf('.')))).size > 1;

const LINE_TABLES = {
  general: ['T05'],
  basic: ['T05'],
  fund: ['T08'],
  capital: ['T09'],
  all: ['T03', 'T05'],
  fiscal: ['T05', 'T03'],
} as const;

/** Facts of the rows that the line can mean; undefined where no table of its scope was given. */
function factsOfLine(context: CheckContext, claim: AmountClaim): string[] | undefined {
  const ids = LINE_TABLES[claim.subject.scope as keyof typeof LINE_TABLES];
  if (!ids) return undefined;
  const tables = ids.map((id) => findTable(context.submission, id)).filter((table) => table !== undefined);
  if (tables.length === 0) return undefined;
  return tables
    .flatMap((table) =>
      rowsOfLine(table, claim.subject.line!).flatMap((row) => {
        const prefix = `${table.table.toLowerCase()}.${row.key}`;
        // A line can be reported by its basic or project part alone.
        return [`${prefix}.total`, `${prefix}.basic`, `${prefix}.project`].filter(
          (key, index) => index === 0 || isPrinted(context, key),
        );
      }),
    )
    .filter((key) => context.operand(key) !== undefined);
}

const isPrinted = (context: CheckContext, key: string): boolean => context.operand(key)?.state === 'printed';

export const budgetsTieToTable = {
  id: 'N-34',
  name: 'narrative-three-public-budget',
  kind: 'narrative-tie-out',
  severity: 'warning',
  title: {
    zh: '“三公”经费预算数与决算表一致',
    en: 'Budgets of the three public expenses are those of the table',
  },
  basis: { zh: '“三公”经费决算表列有预算数', en: 'The table has a budget column' },
  why: {
    zh: '文中的“三公”经费预算数应与表中同一项的预算数一致；年初预算与全年预算口径不同的，应说明。',
    en: 'The budget in the text is the table’s, unless opening and annual budget differ.',
  },
  example: {
    zh: '文中公务接待费预算2万元，表中预算3万元。',
    en: 'Reception budget 2 in the text, 3 in the table.',
  },
  fix: { zh: '核对预算数及口径（年初或全年）。', en: 'Check the budget and which one is meant.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'amount')) {
      const fact = THREE_PUBLIC_BUDGETS[claim.subject.concept ?? ''];
      if (claim.role !== 'budget' || !fact || claim.subject.qualified || context.operand(fact) === undefined)
        continue;
      if (context.operand(fact)!.state !== 'printed') {
        yield { instance: claim.figure, outcome: 'not-applicable' };
        continue;
      }
      yield {
        instance: claim.figure,
        relation: tie(claim.figure, fact),
        scope: claim.sentence,
        formula: { messageId: 'formula.table-budget', data: { name: claim.subject.text } },
        messageId: 'budget-differs-from-table',
        data: { name: claim.subject.text, text: printed(figuresOf(context).get(claim.figure)!) },
      };
    }
  },
} satisfies CodeRule;
