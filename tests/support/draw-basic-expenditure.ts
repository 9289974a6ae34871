import type { Accounts, Fen, Leaf, ThreePublicPart } from './department.ts';
import { budgetFor } from './draw-accounts.ts';
import type { Random } from './random.ts';

const WELFARE: Readonly<Record<string, string>> = {
  '2080501': '30302',
  '2080505': '30108',
  '2080506': '30109',
  '2101101': '30110',
  '2101102': '30110',
  '2101103': '30111',
  '2210201': '30113',
  '2210203': '30102',
};
const PAY = ['30101', '30102', '30103', '30107', '30112', '30114', '30199'];
const BENEFITS = ['30301', '30304', '30305', '30307', '30309', '30399'];
const SUPPLIES = [
  '30201',
  '30202',
  '30203',
  '30204',
  '30205',
  '30206',
  '30207',
  '30208',
  '30209',
  '30211',
  '30212',
  '30213',
  '30214',
  '30215',
  '30216',
  '30217',
  '30218',
  '30224',
  '30226',
  '30227',
  '30228',
  '30229',
  '30231',
  '30239',
  '30240',
  '30299',
];

/** Splits the basic expenditure over the economic classification; zero items are left out. */
export function drawEconomic(random: Random, leaves: readonly Leaf[], basicTotal: Fen): Map<string, Fen> {
  const economic = new Map<string, Fen>();
  const add = (code: string, amount: Fen) => {
    if (amount > 0) economic.set(code, (economic.get(code) ?? 0) + amount);
  };
  let rest = basicTotal;
  for (const leaf of leaves) {
    const item = WELFARE[leaf.code];
    if (!item) continue;
    add(item, leaf.basic);
    rest -= leaf.basic;
  }
  const supplies = Math.floor((rest / 1000) * random.int(80, 450));
  const benefits = random.chance(0.6) ? Math.floor((rest / 1000) * random.int(1, 60)) : 0;
  const pay = ['30101', ...random.sample(PAY.slice(1), random.int(2, 6))];
  random.split(rest - supplies - benefits, pay.length).forEach((amount, index) => {
    add(pay[index]!, amount);
  });
  const benefitItems = random.sample(BENEFITS, random.int(1, 3));
  random.split(benefits, benefitItems.length).forEach((amount, index) => {
    add(benefitItems[index]!, amount);
  });
  const capital = random.chance(0.3) ? Math.floor(supplies / random.int(8, 40)) : 0;
  add('31002', capital);
  const items = random.sample(SUPPLIES, random.int(6, 20));
  random.split(supplies - capital, items.length).forEach((amount, index) => {
    add(items[index]!, amount);
  });
  return new Map([...economic].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const PARTS: readonly (readonly [ThreePublicPart, string])[] = [
  ['abroad', '30212'],
  ['purchase', '31013'],
  ['operation', '30231'],
  ['reception', '30217'],
];

/** The three public expenses cover basic and project money: the basic part is the cell of T06. */
export function drawThreePublic(
  random: Random,
  economic: ReadonlyMap<string, Fen>,
  projectTotal: Fen,
): Accounts['threePublic'] {
  const parts: Accounts['threePublic'] = {
    abroad: { budget: 0, basic: 0, project: 0 },
    purchase: { budget: 0, basic: 0, project: 0 },
    operation: { budget: 0, basic: 0, project: 0 },
    reception: { budget: 0, basic: 0, project: 0 },
  };
  for (const [part, code] of PARTS) {
    const basic = economic.get(code) ?? 0;
    const fromProjects = projectTotal > 1_000_000 && random.chance(0.25);
    const project = fromProjects ? Math.floor((projectTotal / 1000) * random.int(1, 50)) : 0;
    const actual = basic + project;
    const unspent = actual === 0 && random.chance(0.25) ? random.int(1, 30) * 1_000_000 : 0;
    const rounded = Math.ceil(actual / 10_000) * 10_000;
    parts[part] = {
      basic,
      project,
      budget: Math.max(actual === 0 ? unspent : rounded, budgetFor(random, actual)),
    };
  }
  return parts;
}
