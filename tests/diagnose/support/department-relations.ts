import { Decimal } from 'decimal.js';
import { parseFactKey } from '../../../src/model/fact-keys.ts';
import type { Operand, Relation } from '../../../src/model/relation.ts';
import { generateDepartment } from '../../support/generate-department.ts';
import { atMost, operand, sum } from './relation-report.ts';

/** A generated department's tables as operands in 万元, rounded cell by cell, and the relations that hold. */
export function departmentGraph(seed: number): { operands: Map<string, Operand>; relations: Relation[] } {
  const { facts } = generateDepartment(seed);
  const rows = new Map<string, number>();
  const operands = new Map<string, Operand>();
  for (const [key, amount] of facts) {
    const parts = parseFactKey(key);
    if (!parts) continue;
    const rowId = `${parts.table}.${parts.row}`;
    if (!rows.has(rowId)) rows.set(rowId, rows.size + 5);
    const text = amount === 0 ? '' : new Decimal(amount).div(1_000_000).toFixed(2);
    const column = 3 + columnIndex(parts.column);
    operands.set(key, operand(key, text, { row: rows.get(rowId)!, column, label: key }));
  }
  return { operands, relations: relationsOf(operands) };
}

const COLUMNS = [
  'total',
  'opening',
  'income',
  'basic',
  'project',
  'upward',
  'operating',
  'subsidy',
  'closing',
  'fiscal',
  'superior',
  'business',
  'affiliate',
  'other',
  'general',
  'fund',
  'capital',
  'budget',
  'actual',
];
const columnIndex = (column: string | undefined) => (column === undefined ? 0 : COLUMNS.indexOf(column));

function relationsOf(operands: ReadonlyMap<string, Operand>): Relation[] {
  const keys = [...operands.keys()];
  const has = (key: string) => operands.has(key);
  const relations: Relation[] = [];
  const add = (total: string, parts: readonly string[]) => {
    const present = parts.filter((part) => has(part.replace(/^-/, '')));
    if (has(total) && present.length > 0) relations.push(sum(total, ...present));
  };
  const rowsOf = (table: string) => [
    ...new Set(keys.filter((key) => key.startsWith(`${table}.`)).map((key) => parseFactKey(key)!.row)),
  ];
  const columns: Record<string, string[]> = {
    t02: ['fiscal', 'superior', 'business', 'operating', 'affiliate', 'other'],
    t03: ['basic', 'project', 'upward', 'operating', 'subsidy'],
    t05: ['basic', 'project'],
    t08: ['basic', 'project'],
    t09: ['basic', 'project'],
  };
  for (const [table, parts] of Object.entries(columns)) {
    const codes = rowsOf(table).filter((row) => row !== 'total');
    for (const row of rowsOf(table)) {
      add(
        `${table}.${row}.total`,
        parts.map((part) => `${table}.${row}.${part}`),
      );
      if (has(`${table}.${row}.closing`)) {
        add(`${table}.${row}.closing`, [
          `${table}.${row}.opening`,
          `${table}.${row}.income`,
          `-${table}.${row}.total`,
        ]);
      }
      const length = row === 'total' ? 3 : row.length + 2;
      const children = codes.filter(
        (code) => code.length === length && (row === 'total' || code.startsWith(row)),
      );
      for (const column of ['total', ...parts, 'opening', 'income', 'closing']) {
        if (children.length > 0)
          add(
            `${table}.${row}.${column}`,
            children.map((child) => `${table}.${child}.${column}`),
          );
      }
    }
  }
  const lines = ['general', 'fund', 'capital', 'superior', 'business', 'operating', 'affiliate', 'other'];
  const classes = rowsOf('t01')
    .filter((row) => /^expense\.\d+$/.test(row))
    .map((row) => row.slice(8));
  add(
    't01.income.year',
    lines.map((line) => `t01.income.${line}`),
  );
  add(
    't01.expense.year',
    classes.map((code) => `t01.expense.${code}`),
  );
  add('t01.income.grand', ['t01.income.year', 't01.income.nonfiscal', 't01.income.opening']);
  add('t01.expense.grand', ['t01.expense.year', 't01.expense.distribution', 't01.expense.closing']);
  add('t01.income.grand', ['t01.expense.grand']);
  add('t02.total.total', ['t01.income.year']);
  add('t02.total.fiscal', ['t01.income.general', 't01.income.fund', 't01.income.capital']);
  for (const line of lines.slice(3)) add(`t02.total.${line}`, [`t01.income.${line}`]);
  add('t03.total.total', ['t01.expense.year']);
  for (const code of classes) add(`t01.expense.${code}`, [`t03.${code}.total`]);
  const t04 = rowsOf('t04').filter((row) => /^expense\.\d+$/.test(row));
  for (const row of [...t04, 'expense.year', 'expense.closing', 'expense.grand']) {
    add(
      `t04.${row}.total`,
      ['general', 'fund', 'capital'].map((fund) => `t04.${row}.${fund}`),
    );
  }
  for (const fund of ['total', 'general', 'fund', 'capital']) {
    add(
      `t04.expense.year.${fund}`,
      t04.map((row) => `t04.${row}.${fund}`),
    );
    add(`t04.expense.grand.${fund}`, [`t04.expense.year.${fund}`, `t04.expense.closing.${fund}`]);
  }
  add(
    't04.income.year',
    ['general', 'fund', 'capital'].map((fund) => `t04.income.${fund}`),
  );
  add('t04.income.grand', ['t04.income.year', 't04.income.opening']);
  add(
    't04.income.opening',
    ['general', 'fund', 'capital'].map((fund) => `t04.income.opening_${fund}`),
  );
  add('t04.income.grand', ['t04.expense.grand.total']);
  for (const fund of ['general', 'fund', 'capital']) {
    add(`t04.expense.grand.${fund}`, [`t04.income.${fund}`, `t04.income.opening_${fund}`]);
    add(`t04.income.${fund}`, [`t01.income.${fund}`]);
  }
  add('t04.income.year', ['t02.total.fiscal']);
  for (const [table, fund] of [
    ['t05', 'general'],
    ['t08', 'fund'],
    ['t09', 'capital'],
  ] as const) {
    add(`${table}.total.total`, [`t04.expense.year.${fund}`]);
    for (const row of t04) add(`${table}.${row.slice(8)}.total`, [`t04.${row}.${fund}`]);
  }
  for (const key of keys.filter((id) => id.startsWith('t05.'))) {
    const wider = key.replace('t05', 't03');
    if (has(wider)) relations.push(atMost(key, wider));
  }
  const groups = rowsOf('t06').filter((row) => /^\d{3}$/.test(row));
  for (const group of groups) {
    add(
      `t06.${group}`,
      rowsOf('t06')
        .filter((row) => row.length === 5 && row.startsWith(group))
        .map((row) => `t06.${row}`),
    );
  }
  add('t06.personnel', ['t06.301', 't06.303']);
  add(
    't06.public',
    groups.filter((group) => group !== '301' && group !== '303').map((group) => `t06.${group}`),
  );
  add('t05.total.basic', ['t06.personnel', 't06.public']);
  for (const column of ['budget', 'actual']) {
    add(
      `t07.total.${column}`,
      ['abroad', 'vehicle', 'reception'].map((part) => `t07.${part}.${column}`),
    );
    add(
      `t07.vehicle.${column}`,
      ['purchase', 'operation'].map((part) => `t07.${part}.${column}`),
    );
  }
  for (const [code, part] of [
    ['30212', 'abroad'],
    ['30217', 'reception'],
    ['30231', 'operation'],
  ] as const) {
    if (has(`t06.${code}`) && has(`t07.${part}.actual`))
      relations.push(atMost(`t06.${code}`, `t07.${part}.actual`));
  }
  return relations;
}
