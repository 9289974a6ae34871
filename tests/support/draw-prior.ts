import type { Accounts, Fen, Leaf } from './department.ts';
import { balanceLeaf, budgetFor, settleOtherIncome } from './draw-accounts.ts';
import type { Random } from './random.ts';

/** Last year's accounts of the same department: other amounts, and closing balances that open this year. */
export function drawPrior(
  random: Random,
  current: Accounts,
  kind: 'administrative' | 'institution',
): Accounts {
  const scale = (amount: Fen): Fen =>
    amount === 0 ? 0 : Math.max(1, Math.floor((amount / 1000) * random.int(600, 1500)) + random.int(0, 999));
  const economic = new Map<string, Fen>();
  for (const [code, amount] of current.economic) {
    if (random.chance(0.9)) economic.set(code, random.chance(0.05) ? amount : scale(amount));
  }
  const basicTotal = [...economic.values()].reduce((sum, amount) => sum + amount, 0);
  const basics = current.leaves.filter((leaf) => leaf.basic > 0);
  const carrier = basics.reduce((largest, leaf) => (leaf.basic > largest.basic ? leaf : largest));
  const currentBasic = basics.reduce((sum, leaf) => sum + leaf.basic, 0);
  let others = 0;
  const leaves = current.leaves.map((leaf): Leaf => {
    const basic =
      leaf === carrier || leaf.basic === 0 ? 0 : Math.floor((leaf.basic / currentBasic) * basicTotal);
    others += basic;
    const project = leaf.project === 0 || random.chance(0.1) ? 0 : scale(leaf.project);
    return { ...leaf, basic, project };
  });
  leaves[current.leaves.indexOf(carrier)]!.basic = basicTotal - others;
  leaves.forEach((leaf, index) => {
    const now = current.leaves[index]!;
    balanceLeaf(random, leaf, now.opening);
    if (now.other) {
      const spending = Object.fromEntries(
        Object.entries(now.other.spending).map(([column, amount]) => [column, scale(amount)]),
      );
      leaf.other = {
        income: {},
        spending,
        opening: scale(now.other.opening),
        closing: now.other.opening,
        used: 0,
        distributed: scale(now.other.distributed),
      };
      settleOtherIncome(random, leaf.other, kind);
    }
  });
  return {
    leaves,
    economic,
    threePublic: scaleThreePublic(random, current, economic, leaves),
    agencyBudget: current.agencyBudget,
  };
}

function scaleThreePublic(
  random: Random,
  current: Accounts,
  economic: ReadonlyMap<string, Fen>,
  leaves: readonly Leaf[],
) {
  const projects = leaves.reduce((sum, leaf) => sum + (leaf.fund === 'general' ? leaf.project : 0), 0);
  const codes = { abroad: '30212', purchase: '31013', operation: '30231', reception: '30217' } as const;
  const entries = Object.entries(codes).map(([part, code]) => {
    const now = current.threePublic[part as keyof typeof codes];
    const basic = economic.get(code) ?? 0;
    const cap = Math.floor(projects / 20);
    const project = random.chance(0.5)
      ? Math.min(now.project, cap)
      : Math.min(Math.floor(now.project / 2), cap);
    const spent = basic + project;
    return [part, { basic, project, budget: Math.max(spent, budgetFor(random, spent)) }];
  });
  return Object.fromEntries(entries) as Accounts['threePublic'];
}
