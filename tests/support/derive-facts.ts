import type { Accounts, Fen, Fund, Leaf, OtherSource } from './department.ts';

const OTHER_SOURCES: readonly OtherSource[] = ['superior', 'business', 'operating', 'affiliate', 'other'];
const FUNDS: readonly Fund[] = ['general', 'fund', 'capital'];

/** Every cell of the nine tables in 分, by fact key. Zero rows of coded tables are left out. */
export function deriveFacts(accounts: Accounts): Map<string, Fen> {
  const facts = new Map<string, Fen>();
  const add = (key: string, amount: Fen) => facts.set(key, (facts.get(key) ?? 0) + amount);
  for (const leaf of accounts.leaves) {
    addIncome(leaf, add);
    addSpending(leaf, add);
    addFundTable(leaf, add);
    addBalances(leaf, add);
  }
  addSummaries(facts, add);
  addEconomic(accounts, add);
  addThreePublic(accounts, add);
  for (const [row, code] of [
    ['meeting', '30215'],
    ['training', '30216'],
  ] as const) {
    add(`t07.${row}.actual`, accounts.economic.get(code) ?? 0);
    add(`t07.${row}.budget`, Math.ceil((accounts.economic.get(code) ?? 0) / 1_000_000) * 1_000_000);
  }
  return facts;
}

type Add = (key: string, amount: Fen) => void;

const levels = (code: string) => [code, code.slice(0, 5), code.slice(0, 3), 'total'];

function addIncome(leaf: Leaf, add: Add) {
  const columns: [string, Fen][] = [
    ['fiscal', leaf.income],
    ...OTHER_SOURCES.map((source): [string, Fen] => [source, leaf.other?.income[source] ?? 0]),
  ];
  const total = columns.reduce((sum, [, amount]) => sum + amount, 0);
  for (const row of levels(leaf.code)) {
    if (total === 0 && row !== 'total') continue;
    for (const [column, amount] of [...columns, ['total', total] as const])
      add(`t02.${row}.${column}`, amount);
  }
  add(`t01.income.${leaf.fund}`, leaf.income);
  for (const source of OTHER_SOURCES) add(`t01.income.${source}`, leaf.other?.income[source] ?? 0);
  add(`t04.income.${leaf.fund}`, leaf.income);
}

function addSpending(leaf: Leaf, add: Add) {
  const other = leaf.other?.spending ?? {};
  const basic = leaf.basic + (other.basic ?? 0);
  const project = leaf.project + (other.project ?? 0);
  const rest = { upward: other.upward ?? 0, operating: other.operating ?? 0, subsidy: other.subsidy ?? 0 };
  const total = basic + project + rest.upward + rest.operating + rest.subsidy;
  for (const row of levels(leaf.code)) {
    if (total === 0 && row !== 'total') continue;
    const columns = { total, basic, project, ...rest };
    for (const [column, amount] of Object.entries(columns)) add(`t03.${row}.${column}`, amount);
  }
  const own = leaf.basic + leaf.project;
  const classCode = leaf.code.slice(0, 3);
  if (total !== 0) add(`t01.expense.${classCode}`, total);
  if (own !== 0) {
    add(`t04.expense.${classCode}.${leaf.fund}`, own);
    add(`t04.expense.${classCode}.total`, own);
  }
  if (leaf.fund !== 'general') return;
  const moved = own + leaf.opening + leaf.income + leaf.closing;
  for (const row of levels(leaf.code)) {
    if (moved === 0 && row !== 'total') continue;
    add(`t05.${row}.opening`, leaf.opening);
    add(`t05.${row}.income`, leaf.income);
    add(`t05.${row}.closing`, leaf.closing);
    add(`t05.${row}.basic`, leaf.basic);
    add(`t05.${row}.project`, leaf.project);
    add(`t05.${row}.total`, own);
  }
}

function addFundTable(leaf: Leaf, add: Add) {
  if (leaf.fund === 'general') return;
  const table = leaf.fund === 'fund' ? 't08' : 't09';
  for (const row of levels(leaf.code)) {
    add(`${table}.${row}.opening`, leaf.opening);
    add(`${table}.${row}.income`, leaf.income);
    add(`${table}.${row}.total`, leaf.basic + leaf.project);
    add(`${table}.${row}.basic`, leaf.basic);
    add(`${table}.${row}.project`, leaf.project);
    add(`${table}.${row}.closing`, leaf.closing);
  }
}

function addBalances(leaf: Leaf, add: Add) {
  const other = leaf.other;
  add('t01.income.opening', leaf.opening + (other?.opening ?? 0));
  add('t01.expense.closing', leaf.closing + (other?.closing ?? 0));
  add('t01.income.nonfiscal', other?.used ?? 0);
  add('t01.expense.distribution', other?.distributed ?? 0);
  add('t04.income.opening', leaf.opening);
  add(`t04.income.opening_${leaf.fund}`, leaf.opening);
  add(`t04.expense.closing.${leaf.fund}`, leaf.closing);
  add('t04.expense.closing.total', leaf.closing);
}

function addSummaries(facts: Map<string, Fen>, add: Add) {
  const value = (key: string) => facts.get(key) ?? 0;
  for (const fund of FUNDS) {
    add(`t01.income.${fund}`, 0);
    add(`t04.income.${fund}`, 0);
    add(`t04.income.opening_${fund}`, 0);
    add(`t04.expense.closing.${fund}`, 0);
    add('t01.income.fiscal', value(`t01.income.${fund}`));
  }
  add('t01.income.year', value('t02.total.total'));
  add('t01.expense.year', value('t03.total.total'));
  add(
    't01.income.grand',
    value('t01.income.year') + value('t01.income.nonfiscal') + value('t01.income.opening'),
  );
  add(
    't01.expense.grand',
    value('t01.expense.year') + value('t01.expense.distribution') + value('t01.expense.closing'),
  );
  add('t04.income.year', value('t01.income.fiscal'));
  add('t04.income.grand', value('t04.income.year') + value('t04.income.opening'));
  for (const column of [...FUNDS, 'total']) {
    const classes = [...facts.keys()].filter(
      (key) => /^t04\.expense\.\d+\./.test(key) && key.endsWith(`.${column}`),
    );
    const spent = classes.reduce((sum, key) => sum + value(key), 0);
    facts.set(`t04.expense.year.${column}`, spent);
    facts.set(`t04.expense.grand.${column}`, spent + value(`t04.expense.closing.${column}`));
  }
}

function addEconomic(accounts: Accounts, add: Add) {
  add('t06.personnel', 0);
  add('t06.public', 0);
  for (const [code, amount] of accounts.economic) {
    const side = code.startsWith('301') || code.startsWith('303') ? 'personnel' : 'public';
    add(`t06.${code}`, amount);
    add(`t06.${code.slice(0, 3)}`, amount);
    add(`t06.${side}`, amount);
    add('t06.total', amount);
  }
}

function addThreePublic(accounts: Accounts, add: Add) {
  for (const [part, { budget, basic, project }] of Object.entries(accounts.threePublic)) {
    const rows = part === 'purchase' || part === 'operation' ? [part, 'vehicle', 'total'] : [part, 'total'];
    for (const row of rows) {
      add(`t07.${row}.budget`, budget);
      add(`t07.${row}.actual`, basic + project);
    }
  }
}
