import type { NumberToken } from '../figures/tokens.ts';
import { type BudgetKind, readBudgetKind, withoutFunds } from './comparators.ts';
import { type Direction, directionStart, readDirection } from './directions.ts';

/** What a figure is in its clause, judged by the words right before it. */
export interface Role {
  readonly name:
    | 'actual'
    | 'budget'
    | 'prior'
    | 'change'
    | 'share'
    | 'growth'
    | 'completion'
    | 'points'
    | 'count'
    | 'service'
    | 'unknown';
  readonly direction?: Direction | 0;
  /** Both directions left standing, as a template prints them. */
  readonly either?: boolean;
  readonly budget?: BudgetKind;
  /** For shares: the words between 占 and the figure. */
  readonly base?: string;
  /** Where in the lead the words that give the role begin; the subject stands before. */
  readonly from: number;
}

/** 100 万元（含）以上的设备: a limit, not an amount of the accounts. */
const THRESHOLD = /^（?(?:含|不含)?）?(?:以上|以下|以内|及以上|\/人|每人|\/年|左右的)/;
/** 人均接待费76.09元, 车均运行维护费1.2万元: a quotient, no amount of the accounts. */
const PER_HEAD = /(?:人均|车均|单车|平均每|每[人次批辆台]平均)[^，。；：]{0,16}$/;
/** 决算数大于预算数55.93万元: the difference, not the budget. */
const BEYOND_BUDGET = /(大于|高于|多于|超过|超出|小于|低于|少于)(?:年初|全年|调整|批复|当年)*预算(?:数|额)?$/;
/** 预决算差异率-5%: how far the final figure is from its budget, with its own sign. */
const DEVIATION = /预决算差异率(?:为|是)?$/;
const EXECUTED = /执行数|决算|支出数|实际|实现|完成数|列支|拨付/;
const PRIOR_TAIL =
  /(?:上一?年度?|去年|前一年|20\d{2}年(?:度)?)(?:的)?(?:同期)?(?:决算数|决算|支出|收入|实际|累计|全年|总|数|额|经费|费用|总计|合计)*(?:为|的|是)?$/;
const SERVICE =
  /(?:满意|普及|到位|办结|合格|优良|及时|覆盖|达标|知晓|正确|准确|使用|利用|完好|签约|回复|受理|处置|成活|通过|入学|就业|参保|达成|出勤|公开|上线|建成|设备|违规|发生|治愈|死亡|增值|保值|转化|响应|接通|故障|巩固|建档|投诉|质量|综合|指标|验收|开工|竣工|评审|抽查|检查|接种|收缴|征缴|优秀|产出|效益)[^，]{0,6}(?:率|度|比例|比率|为|达|达到|超过|以上)+$|(?:率|度|满意率|得分|评分|分值|权重)(?:为|是|达|达到|超过|不低于|大于|≥|＞|>|提高到|提升到|保持在|稳定在)*$/;

/** `lead` is what stands between the previous figure or mark and this one, at most a clause. */
export function readRole(token: NumberToken, lead: string, tail: string, year?: number): Role {
  if (token.kind === 'count') return { name: 'count', from: lead.length };
  if (token.kind === 'points') return { name: 'points', from: directionStart(lead) };
  if (token.kind === 'percent') return readPercentRole(lead, tail);
  if (PER_HEAD.test(lead)) return { name: 'service', from: lead.length };
  if (THRESHOLD.test(tail) || /(?:单价|单位价值|单台价值|单套价值|价值|限额|标准)(?:在|为)?$/.test(lead))
    return { name: 'service', from: lead.length };
  return readAmountRole(lead, tail, year);
}

function readAmountRole(lead: string, tail: string, year: number | undefined): Role {
  const beyond = BEYOND_BUDGET.exec(lead);
  if (beyond)
    return {
      name: 'change',
      direction: /[小低少]/.test(beyond[1]!) ? -1 : 1,
      either: false,
      from: beyond.index,
    };
  const direction = readDirection(lead);
  if (direction && !/预算数?(?:调整)?$/.test(lead)) {
    return {
      name: 'change',
      direction: direction.direction,
      either: direction.either,
      from: directionStart(lead),
    };
  }
  const prior = PRIOR_TAIL.exec(lead);
  if (
    prior &&
    /(?:比|较|与|同)(?:上|去|前|20)|上年|去年/.test(lead) &&
    !(year !== undefined && prior[0].startsWith(String(year))) &&
    !/年初/.test(prior[0])
  ) {
    return { name: 'prior', from: comparingStart(lead, prior.index) };
  }
  const named = [...lead.matchAll(/(20\d{2})年/g)].at(-1);
  if (
    named &&
    year !== undefined &&
    Number(named[1]) < year &&
    !/至|—|以来/.test(lead.slice(named.index - 2, named.index + 7))
  ) {
    return { name: 'prior', from: named.index };
  }
  const budgetAt = lastBudgetWord(lead);
  const budget = budgetAt < 0 ? undefined : readBudgetKind(lead);
  if (budget && !EXECUTED.test(lead.slice(budgetAt)))
    return { name: 'budget', budget, from: budgetFrom(lead) };
  // 完成预算27万元的63.2%: the amount is the base of what follows.
  if (/完成/.test(lead) && /^的?\d/.test(tail) && budget)
    return { name: 'budget', budget, from: budgetFrom(lead) };
  return { name: 'actual', from: lead.length };
}

function lastBudgetWord(lead: string): number {
  const plain = withoutFunds(lead, (name) => (name === '部门预算' ? name : '　'.repeat(name.length)));
  return plain.lastIndexOf('预算');
}

function budgetFrom(lead: string): number {
  const start = lead.search(/(?:完成)?(?:年初|全年|调整|当年|本年|批复|部门)*(?:批复|安排)*预算(?!财政)/);
  return start < 0 ? lead.length : start;
}

const comparingStart = (lead: string, fallback: number): number => {
  const at = lead.search(/[比较与同](?=[^比较与同]*$)/);
  return at < 0 ? fallback : at;
};

function readPercentRole(lead: string, tail: string): Role {
  const share = /占(?!用|有)([^占]*)$/.exec(lead);
  if (
    share &&
    /预算/.test(share[1]!) &&
    !/(?:一般公共|政府性基金|国有资本经营|财政拨款)预算|预算(?:收入|支出|总额|资金|项目)/.test(share[1]!)
  ) {
    return { name: 'completion', budget: readBudgetKind(share[1]!) ?? 'unnamed', from: share.index };
  }
  if (share)
    return {
      name: 'share',
      base: shareBase(share[1]!),
      from: /[所其]$/.test(lead.slice(0, share.index)) ? share.index - 1 : share.index,
    };
  if (/(?:比重|比例|占比|份额)(?:为|是|达|达到|约|：)*$/.test(lead) && !/完成|执行|预留/.test(lead)) {
    return { name: 'share', base: '', from: lead.search(/(?:比重|比例|占比|份额)/) };
  }
  const deviation = lead.search(DEVIATION);
  if (deviation >= 0) return { name: 'growth', direction: 1, from: deviation };
  const direction = readDirection(lead);
  if (direction) {
    return {
      name: 'growth',
      direction: direction.direction,
      either: direction.either,
      from: directionStart(lead),
    };
  }
  const completion = /(?:完成|执行|为|是|达到?|占)[^完]*$/.exec(lead);
  if (
    /完成|(?:预算)?(?:执行|完成)(?:率|比例|进度)|(?:为|是|达|达到)(?:年初|全年|调整)?预算数?的$/.test(lead) &&
    !/任务|工作量|指标|目标|投资|进度计划/.test(lead) &&
    isOfMoney(lead)
  ) {
    return {
      name: 'completion',
      budget: readBudgetKind(lead) ?? 'unnamed',
      from: completion?.index ?? lead.length,
    };
  }
  if (
    SERVICE.test(lead) ||
    /(?:超过|达到|不低于|高于)[^，。]{0,12}$/.test(lead) ||
    /^(?:以上|以下|以内|左右)/.test(tail)
  )
    return { name: 'service', from: lead.length };
  return { name: 'unknown', from: lead.length };
}

/** 图书完成率 tells of books; 完成率, 预算完成率, 公务接待费完成 of money. */
function isOfMoney(lead: string): boolean {
  const done = /([^，。；：、（）]*?)(?:完成|执行)[^完]*$/.exec(lead);
  if (!done || lead.includes('预算')) return true;
  return /^$|(?:[支出收入资金经费费用决算执行款额数]|单位|部门|实际|已|共|总体|累计|分别|各|均|年|度|全部|基本)$/.test(
    done[1]!,
  );
}

/** `本年支出合计的`, `总支出的比重为` → the base's name. */
const shareBase = (text: string): string =>
  text
    .replace(/^(?:到|了|约|全部)/, '')
    .replace(/(?:的比重|的比例|比重|比例|比率|比)?(?:为|是|达|达到|约|：|，)*$/, '')
    .replace(/的?(?:比重|比例|比率)?$/, '')
    .replace(/的$/, '');
