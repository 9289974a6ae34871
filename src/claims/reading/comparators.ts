/** What a change is measured against. */
export interface Comparator {
  readonly against: 'prior-year' | 'budget' | 'other';
  /** Which budget: the words beside it decide, not the sum. */
  readonly budget?: BudgetKind;
  readonly year?: number;
}

export type BudgetKind = 'opening' | 'annual' | 'adjusted' | 'unnamed';

const FUND_NAMES =
  /(?:一般公共|政府性基金|国有资本经营|公共财政|部门|社会保险基金)预算|财政拨款预算(?=财政|收入|支出|资金|安排的)/g;

/** Words that name a fund, not a budget; `财政拨款预算 5 万元` is a budget. */
export const withoutFunds = (text: string, stand: (name: string) => string): string =>
  text.replace(FUND_NAMES, stand);

/** 年初预算, 全年预算, 调整预算 …; undefined where no budget is named (fund names are no budgets). */
export function readBudgetKind(text: string): BudgetKind | undefined {
  const plain = withoutFunds(text, (name) => (name === '部门预算' ? '预算' : ''));
  if (!plain.includes('预算')) return undefined;
  if (/年初(?:部门)?(?:批复)?预算|年初批复|期初预算/.test(plain)) return 'opening';
  if (/(?:调整|追加|变更)(?:后)?(?:的)?(?:全年)?预算/.test(plain)) return 'adjusted';
  if (/全年(?:部门)?预算|全年调整预算/.test(plain)) return 'annual';
  return 'unnamed';
}

const PRIOR_WORDS = /上一?年|去年|前一年|同期|以前年度|上年度/;
const COMPARING = /(?:与|同|和|较|比|相较于?|对比|跟)(?=[^，。；：]{0,40})/g;

/**
 * The comparator that a stretch of a clause sets: `与2022年度相比`, `比上年`, `较年初预算数`, `同比`.
 * `year` is the year of the accounts.
 */
export function readComparator(clause: string, year: number | undefined): Comparator | undefined {
  if (/同比|同口径/.test(clause)) return { against: 'prior-year' };
  if (/预决算差异率(?:为|是)?$|(?:[大高多小低少]于|超[过出])[^，。；]{0,6}预算(?:数|额)?$/.test(clause))
    return { against: 'budget', budget: readBudgetKind(clause) ?? 'unnamed' };
  COMPARING.lastIndex = 0;
  let found: Comparator | undefined;
  for (let match = COMPARING.exec(clause); match; match = COMPARING.exec(clause)) {
    const target = clause.slice(match.index + match[0].length, match.index + 42);
    found = targetOf(target, year) ?? found;
  }
  return found;
}

function targetOf(target: string, year: number | undefined): Comparator | undefined {
  const named = /(20\d{2})年/.exec(target);
  const budget =
    target.search(/预算/) < 0
      ? undefined
      : readBudgetKind(
          target.slice(0, target.search(/增加|减少|增长|下降|降低|上升|持平|相比|多|少|节约/) >>> 0),
        );
  if (budget) return { against: 'budget', budget, ...(named ? { year: Number(named[1]) } : {}) };
  if (named) {
    const against =
      year === undefined || Number(named[1]) === year - 1
        ? 'prior-year'
        : Number(named[1]) === year
          ? 'other'
          : 'prior-year';
    return { against, year: Number(named[1]) };
  }
  return PRIOR_WORDS.test(target) ? { against: 'prior-year' } : undefined;
}
