import type { Accounts, Department, Fen } from '../department.ts';

/** Facts plus what only the narrative tells, this year's and last year's, in 分. */
export function deriveValues(department: Department): [current: Map<string, Fen>, prior: Map<string, Fen>] {
  const current = new Map(department.facts);
  const { procurement, projects } = department;
  current.set('procurement.total', procurement.goods + procurement.works + procurement.services);
  for (const [part, amount] of Object.entries(procurement)) current.set(`procurement.${part}`, amount);
  projects.forEach((project, index) => {
    current.set(`project.${index}.budget`, project.budget);
    current.set(`project.${index}.actual`, project.actual);
  });
  current.set(
    'projects.budget',
    projects.reduce((sum, project) => sum + project.budget, 0),
  );
  current.set(
    'projects.actual',
    projects.reduce((sum, project) => sum + project.actual, 0),
  );
  addBudgets(current, department.accounts);
  const prior = new Map(department.priorFacts);
  for (const map of [current, prior]) addCompounds(map);
  return [current, prior];
}

function addBudgets(values: Map<string, Fen>, accounts: Accounts) {
  const add = (key: string, amount: Fen) => values.set(key, (values.get(key) ?? 0) + amount);
  for (const leaf of accounts.leaves) {
    if (leaf.fund !== 'general' || leaf.basic + leaf.project === 0) continue;
    for (const level of [leaf.code, leaf.code.slice(0, 3), 'total']) {
      add(`initial.${level}`, leaf.initialBudget);
      add(`full.${level}`, leaf.fullBudget);
    }
  }
  if (accounts.agencyBudget !== undefined) values.set('agency.budget', accounts.agencyBudget);
}

/** Figures the narrative names that are sums or copies of facts. */
function addCompounds(values: Map<string, Fen>) {
  const value = (key: string) => values.get(key) ?? 0;
  values.set('agency', value('t06.public'));
  values.set('t04.expense.year', value('t04.expense.year.total'));
}
