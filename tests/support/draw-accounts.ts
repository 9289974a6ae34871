import type { Accounts, Fen, Leaf, OtherFlow, OtherSource } from './department.ts';
import { drawEconomic, drawThreePublic } from './draw-basic-expenditure.ts';
import {
  CAPITAL_GROUPS,
  FUND_GROUPS,
  HOUSING_GROUP,
  MAIN_GROUPS,
  MEDICAL_GROUP,
  PENSION_GROUP,
  SIDE_GROUPS,
} from './functional-items.ts';
import type { Random } from './random.ts';

const SCALES: readonly (readonly [min: number, max: number])[] = [
  [30, 200],
  [150, 1500],
  [800, 6000],
  [4000, 40000],
];

/** Draws a department's year: the leaves everything printed adds up from. */
export function drawAccounts(
  random: Random,
  kind: 'administrative' | 'institution',
  oldForm: boolean,
): Accounts {
  const [low, high] = random.pick(SCALES);
  const basicTotal = random.amount(low, high);
  const leaves = drawLeaves(random, kind, oldForm, basicTotal);
  const economic = drawEconomic(random, leaves, basicTotal);
  const projectTotal = leaves.reduce((sum, leaf) => sum + (leaf.fund === 'general' ? leaf.project : 0), 0);
  const threePublic = drawThreePublic(random, economic, projectTotal);
  const publicTotal = [...economic].reduce(
    (sum, [code, amount]) => sum + (/^30[13]/.test(code) ? 0 : amount),
    0,
  );
  const agencyBudget = kind === 'administrative' ? budgetFor(random, publicTotal) : undefined;
  return { leaves, economic, threePublic, agencyBudget };
}

/** A budget near the amount spent, in whole hundreds of 元; sometimes exactly the amount. */
export function budgetFor(random: Random, spent: Fen): Fen {
  if (spent === 0) return 0;
  if (random.chance(0.15)) return spent;
  const percent = random.chance(0.8) ? random.int(100, 160) : random.int(70, 99);
  return Math.max(10_000, Math.round(((spent / 100) * percent) / 10_000) * 10_000);
}

function drawLeaves(
  random: Random,
  kind: 'administrative' | 'institution',
  oldForm: boolean,
  basicTotal: Fen,
): Leaf[] {
  const leaves: Leaf[] = [];
  const push = (code: string, fund: Leaf['fund'], basic: Fen, project: Fen) => {
    const leaf: Leaf = {
      code,
      fund,
      income: 0,
      basic,
      project,
      opening: 0,
      closing: 0,
      initialBudget: 0,
      fullBudget: 0,
    };
    leaves.push(leaf);
    return leaf;
  };
  // 灾害防治及应急管理支出 is a class since 2019.
  const main = random.pick(oldForm ? MAIN_GROUPS.filter(({ code }) => !code.startsWith('224')) : MAIN_GROUPS);
  const welfare = drawWelfare(random, basicTotal);
  let rest = basicTotal;
  for (const [code, amount] of welfare) {
    push(code, 'general', amount, 0);
    rest -= amount;
  }
  const runningItem =
    main.items.find(([, name]) => name === (kind === 'institution' ? '事业运行' : '行政运行')) ??
    main.items[0]!;
  const projectItems = main.items.filter((item) => !/行政运行|事业运行/.test(item[1]));
  const otherRunning =
    kind === 'administrative' && random.chance(0.35) && main.items.find(([, name]) => name === '事业运行');
  const second = otherRunning ? Math.floor(rest / random.int(3, 9)) : 0;
  if (otherRunning) push(otherRunning[0], 'general', second, 0);
  push(runningItem[0], 'general', rest - second, random.chance(0.15) ? random.amount(1, 50) : 0);
  for (const [code] of random.sample(projectItems, random.int(0, projectItems.length))) {
    push(code, 'general', 0, drawProject(random, basicTotal));
  }
  for (const side of random.sample(
    SIDE_GROUPS.filter((entry) => entry.code.slice(0, 3) !== main.code.slice(0, 3)),
    random.pick([0, 0, 1, 1, 2]),
  )) {
    for (const [code] of random.sample(side.items, random.int(1, side.items.length))) {
      push(code, 'general', 0, drawProject(random, basicTotal));
    }
  }
  if (random.chance(0.35)) {
    for (const entry of random.sample(FUND_GROUPS, random.int(1, 2))) {
      push(entry.items[0]![0], 'fund', 0, drawProject(random, basicTotal));
    }
  }
  if (!oldForm && random.chance(0.15))
    push(CAPITAL_GROUPS[0]!.items[0]![0], 'capital', 0, drawProject(random, basicTotal));
  for (const leaf of leaves) balanceLeaf(random, leaf);
  if (random.chance(0.55)) addOtherFlow(random, leaves, kind, basicTotal);
  return leaves.sort((a, b) => (a.code < b.code ? -1 : 1));
}

const drawProject = (random: Random, basicTotal: Fen): Fen =>
  Math.max(100, Math.floor((basicTotal / 1000) * random.int(5, 900)) + random.int(0, 9_999));

/** 社保、医疗、住房: basic expenditure that follows the staff. */
function drawWelfare(random: Random, basicTotal: Fen): [code: string, amount: Fen][] {
  const permille = (low: number, high: number) =>
    Math.floor((basicTotal / 1000) * random.int(low, high)) + random.int(0, 999);
  const entries: [string, Fen][] = [];
  if (random.chance(0.9)) {
    entries.push([PENSION_GROUP.items[1]![0], permille(40, 90)]);
    if (random.chance(0.7)) entries.push([PENSION_GROUP.items[2]![0], permille(15, 45)]);
    if (random.chance(0.4)) entries.push([PENSION_GROUP.items[0]![0], permille(5, 60)]);
  }
  if (random.chance(0.85)) {
    entries.push([MEDICAL_GROUP.items[random.int(0, 1)]![0], permille(10, 50)]);
    if (random.chance(0.4)) entries.push([MEDICAL_GROUP.items[2]![0], permille(5, 25)]);
  }
  if (random.chance(0.9)) {
    entries.push([HOUSING_GROUP.items[0]![0], permille(40, 100)]);
    if (random.chance(0.35)) entries.push([HOUSING_GROUP.items[1]![0], permille(20, 110)]);
  }
  return entries;
}

/** Draws balances and budgets; the income of the year is what they leave open. */
export function balanceLeaf(random: Random, leaf: Leaf, closing?: Fen) {
  const spent = leaf.basic + leaf.project;
  leaf.opening =
    leaf.project > 0 && random.chance(0.35) ? Math.floor((leaf.project / 1000) * random.int(1, 600)) : 0;
  leaf.closing =
    closing ??
    (leaf.project > 0 && random.chance(0.35) ? Math.floor((leaf.project / 1000) * random.int(1, 500)) : 0);
  leaf.opening = Math.min(leaf.opening, spent + leaf.closing);
  leaf.income = spent + leaf.closing - leaf.opening;
  leaf.fullBudget = Math.max(budgetFor(random, spent), random.chance(0.7) ? spent : 0);
  leaf.initialBudget = random.chance(0.12) ? 0 : budgetFor(random, spent);
}

function addOtherFlow(
  random: Random,
  leaves: Leaf[],
  kind: 'administrative' | 'institution',
  basicTotal: Fen,
) {
  const carrier = leaves.find((leaf) => leaf.fund === 'general' && leaf.project > 0) ?? leaves[0]!;
  const size = () => Math.floor((basicTotal / 1000) * random.int(1, 300)) + random.int(1, 9_999);
  const spending: OtherFlow['spending'] = {};
  if (random.chance(0.8)) spending.project = size();
  if (random.chance(0.4)) spending.basic = size();
  if (kind === 'institution' && random.chance(0.3)) spending.operating = size();
  if (kind === 'institution' && random.chance(0.1)) spending.subsidy = size();
  if (kind === 'institution' && random.chance(0.1)) spending.upward = size();
  const spent = Object.values(spending).reduce((sum, amount) => sum + amount, 0);
  const opening = random.chance(0.5) ? size() : 0;
  const closing = random.chance(0.5) ? size() : 0;
  const distributed = kind === 'institution' && random.chance(0.2) ? size() : 0;
  const need = Math.max(0, spent + closing + distributed - opening);
  const used =
    need > 0 && kind === 'institution' && random.chance(0.25) ? Math.floor(need / random.int(2, 9)) : 0;
  carrier.other = { income: {}, spending, opening, closing, used, distributed };
  settleOtherIncome(random, carrier.other, kind);
}

/** Income is what spending and balances ask for, split over the sources a unit of the kind has. */
export function settleOtherIncome(random: Random, flow: OtherFlow, kind: 'administrative' | 'institution') {
  const spent = Object.values(flow.spending).reduce((sum, amount) => sum + amount, 0);
  flow.opening = Math.min(flow.opening, spent + flow.closing + flow.distributed - flow.used);
  const need = spent + flow.closing + flow.distributed - flow.opening - flow.used;
  const sources: OtherSource[] =
    kind === 'institution'
      ? random.pick([
          ['other'],
          ['business', 'other'],
          ['business', 'operating', 'other'],
          ['superior', 'business', 'affiliate', 'other'],
        ])
      : random.pick([['other'], ['other'], ['superior', 'other']]);
  flow.income = {};
  const parts = random.split(need, sources.length);
  sources.forEach((source, index) => {
    flow.income[source] = parts[index]!;
  });
}
