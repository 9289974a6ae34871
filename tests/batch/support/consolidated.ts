import type { Accounts, Department } from '../../support/department.ts';
import { deriveFacts } from '../../support/derive-facts.ts';
import { generateDepartment } from '../../support/generate-department.ts';
import { Random } from '../../support/random.ts';
import { PLAIN_LAYOUT } from '../../support/tables/layout.ts';
import { encodeSheet, type InputFile, renderSheets } from '../../support/tables/render-tables.ts';

/** Units of one department and year, the newer form. */
export function generateUnits(seed: number, count: number): Department[] {
  const units: Department[] = [];
  for (let at = seed; units.length < count; at += 1) {
    const unit = generateDepartment(at);
    if (!unit.oldForm) units.push({ ...unit, year: 2024, unitName: `某市某局第${units.length + 1}单位` });
  }
  return units;
}

/** The department that consolidates `units`. */
export function consolidate(units: readonly Department[]): Department {
  const accounts = units.map((unit) => unit.accounts).reduce(addAccounts);
  return { ...units[0]!, unitName: '某市某局', accounts, facts: deriveFacts(accounts) };
}

function addAccounts(a: Accounts, b: Accounts): Accounts {
  const economic = new Map(a.economic);
  for (const [code, amount] of b.economic) economic.set(code, (economic.get(code) ?? 0) + amount);
  const threePublic = structuredClone(a.threePublic);
  for (const part of Object.keys(threePublic) as (keyof typeof threePublic)[]) {
    for (const column of ['budget', 'basic', 'project'] as const) {
      threePublic[part][column] += b.threePublic[part][column];
    }
  }
  return { ...a, leaves: [...a.leaves, ...b.leaves], economic, threePublic };
}

export const filesOf = (department: Department): InputFile[] =>
  renderSheets(department, PLAIN_LAYOUT, new Random(1)).map((sheet) => encodeSheet(sheet, PLAIN_LAYOUT));
