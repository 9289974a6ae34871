import { plainName } from '../../../../model/classification/plain-name.ts';
import type {
  AmountClaim,
  CheckContext,
  CodeRule,
  PartsClaim,
  RuleInstance,
} from '../../../../model/index.ts';
import { growthRelation } from '../changes/growth-relation.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { findTable } from '../find-table.ts';
import { isOneSlipOff } from '../one-slip.ts';
import { agree, tryRatio } from '../reported.ts';
import { tie, within } from './tie.ts';

export const agencyTiesToPublic = {
  id: 'N-32',
  name: 'narrative-agency-expenditure',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: {
    zh: '机关运行经费与公用经费合计一致（文中写明时）',
    en: 'Agency operating expenditure equals public expenditure where the text says so',
  },
  basis: {
    zh: '行政单位和参公单位的机关运行经费即一般公共预算基本支出中的公用经费；表中另列机关运行经费的，以该栏为准',
    en: 'For administrative units it is the public part of basic expenditure from the general public budget; where a form prints it, that cell is meant',
  },
  why: {
    zh: '行政单位、参公单位的机关运行经费口径就是公用经费；文中写明“与公用经费之和保持一致”的，必须相等。',
    en: 'For administrative units the two are defined alike; where the text says they agree they must.',
  },
  example: {
    zh: '机关运行经费29.46万元（与公用经费之和保持一致），基本支出决算表公用经费合计为28.46万元。',
    en: '29.46 in the text, 28.46 in the table.',
  },
  fix: {
    zh: '核对基本支出决算表的公用经费合计。',
    en: 'Check the total of public expenditure in the table of basic expenditure.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'amount')) {
      if (
        claim.role !== 'actual' ||
        claim.subject.concept !== 'agency' ||
        claim.subject.qualified ||
        figuresOf(context).get(claim.figure)?.kind !== 'amount'
      )
        continue;
      if (context.operand(LISTED)?.state === 'printed') {
        yield inTable(context, claim);
        continue;
      }
      // Without the table the text's own figure stands for it.
      const cell = context.operand('t06.public') ? 't06.public' : publicInText(context);
      if (cell === undefined) {
        yield {
          instance: claim.figure,
          outcome: 'undecided',
          messageId: 'tie-table-missing',
          data: { name: claim.subject.text, fact: 't06.public' },
        };
        continue;
      }
      // Departments with institutions report the agencies' part only: then it is at most the whole.
      const excerpt = claim.location.excerpt ?? '';
      const said =
        /公用经费/.test(excerpt) &&
        /一致|相等|相同|之和|即/.test(excerpt) &&
        !(OF_AGENCIES.test(excerpt) && hasInstitutions(context) && !isSlipOff(context, claim.figure, cell));
      const equal =
        said ||
        context.submission.unitKind === 'administrative' ||
        changeFitsOnly(context, claim.figure, cell);
      yield {
        instance: claim.figure,
        relation: equal ? tie(claim.figure, cell) : within(claim.figure, cell),
        scope: claim.sentence,
        formula: { messageId: equal ? 'formula.agency' : 'formula.agency-within', data: {} },
        messageId: equal ? 'agency-differs-from-public' : 'agency-exceeds-public',
        data: { text: printed(figuresOf(context).get(claim.figure)!) },
        ...(equal ? {} : { severity: 'warning' }),
      };
    }
  },
} satisfies CodeRule;

/** 与行政单位和参照公务员法管理事业单位公用经费之和一致: of those units alone, where the department has others, too. */
const OF_AGENCIES = /行政单位|参照公务员|参公/;
const INSTITUTIONS =
  /(?:事业单位|学校|中小学|幼儿园|医院|卫生院)[^，。；、\d]{0,4}[1-9]\d*[个家所]|[1-9]\d*[个家所][^，。；、\d]{0,10}(?:事业单位|学校|幼儿园|医院|卫生院)/;
const hasInstitutions = ({ submission }: CheckContext): boolean =>
  submission.narrative?.passages.some(({ text }) => INSTITUTIONS.test(text)) ?? false;

/** One slip away from the whole it is surely meant. */
const isSlipOff = (context: CheckContext, figure: string, whole: string): boolean =>
  figuresOf(context).has(whole) && isOneSlipOff(context, tie(figure, whole));

/** Some forms print 机关运行经费 itself: then its cell is the one meant, whatever units it covers. */
const LISTED = 't07.agency.actual';

const inTable = (context: CheckContext, claim: AmountClaim): RuleInstance => ({
  instance: claim.figure,
  relation: tie(claim.figure, LISTED),
  scope: claim.sentence,
  formula: { messageId: 'formula.table', data: { name: claim.subject.text } },
  messageId: 'text-differs-from-table',
  data: { name: claim.subject.text, text: printed(figuresOf(context).get(claim.figure)!) },
});

/** 公用经费 as the text states it, where it states one figure only. */
function publicInText(context: CheckContext): string | undefined {
  const stated = claimsOf(context, 'amount').filter(
    ({ role, year, subject: { concept, qualified, scope } }) =>
      role === 'actual' &&
      year === undefined &&
      concept === 'public' &&
      !qualified &&
      ['all', 'basic', 'general'].includes(scope),
  );
  const values = new Set(stated.map(({ figure }) => figuresOf(context).get(figure)!.value.toString()));
  return values.size === 1 ? stated[0]!.figure : undefined;
}

/** The change stated beside a figure starts from the cell and not from the figure: the cell is what was meant. */
const changeFitsOnly = (context: CheckContext, figure: string, cell: string): boolean =>
  claimsOf(context, 'change').some((claim) => {
    if (claim.currents[0] !== figure || !claim.delta || claim.prior) return false;
    const [stated, meant] = [figure, cell].map((current) => growthRelation(context, claim, current));
    return (
      stated !== undefined &&
      meant !== undefined &&
      tryRatio(context, stated)?.agreement === 'differs' &&
      tryRatio(context, meant)?.agreement === 'exact'
    );
  });

export const agencyItemsTie = {
  id: 'N-33',
  name: 'narrative-agency-items',
  kind: 'narrative-tie-out',
  severity: 'warning',
  title: {
    zh: '机关运行经费明细与基本支出决算表一致',
    en: 'Items of operating expenditure are those of the table of basic expenditure',
  },
  basis: { zh: '明细按经济分类科目列示', en: 'Items follow the economic classification' },
  why: {
    zh: '总数与公用经费合计一致时，每一项明细也应与表中同名科目一致。',
    en: 'Where the totals agree each item equals the cell of that name.',
  },
  example: {
    zh: '文中“差旅费1.05万元”，表中差旅费1.50万元。',
    en: 'Travel 1.05 in the text, 1.50 in the table.',
  },
  fix: { zh: '以基本支出决算表为准改正文字。', en: 'Take the table’s figure.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'parts')) {
      const scope = claim.totalSubject.scope;
      if (scope !== 'agency' && scope !== 'basic') continue;
      const concept = claim.totalSubject.concept;
      const totalFact =
        concept === 'agency' || concept === 'public'
          ? 't06.public'
          : concept === 'personnel'
            ? 't06.personnel'
            : concept === 'basic'
              ? 't05.total.basic'
              : undefined;
      if (!totalFact || context.operand(totalFact) === undefined || !agree(context, claim.total, totalFact))
        continue;
      for (const part of claim.parts) {
        if (!part.subject.concept?.startsWith('item.')) continue;
        const cells = cellsOf(context, part);
        const fact = cells.find((cell) => agree(context, part.figure, cell)) ?? cells[0];
        if (!fact) continue;
        yield {
          instance: part.figure,
          relation: tie(part.figure, fact),
          scope: claim.sentence,
          formula: { messageId: 'formula.table-six', data: { name: part.subject.text } },
          messageId: 'text-differs-from-table',
          data: { name: part.subject.text, text: printed(figuresOf(context).get(part.figure)!) },
        };
      }
    }
  },
} satisfies CodeRule;

/** Rows of that name in the table; 其他资本性支出 was the name of a group before 2018, and is one of its items since. */
function cellsOf(context: CheckContext, { subject }: PartsClaim['parts'][number]): readonly string[] {
  const name = plainName(subject.text);
  const rows = findTable(context.submission, 'T06')?.rows.filter((row) => plainName(row.name) === name) ?? [];
  const cells = rows.length > 0 ? rows.map(({ key }) => `t06.${key}`) : subject.facts.slice(0, 1);
  return cells.filter((cell) => context.operand(cell) !== undefined);
}
