import { parseFactKey, TABLE_SHAPES } from '../../model/fact-keys.ts';
import { TABLE_IDS, type TableId } from '../../model/table-id.ts';
import { diagnoseKey, type SamplePath } from './diagnose-key.ts';
import { type FormulaError, unknownName } from './formula-error.ts';
import {
  type Binding,
  type Condition,
  type Formula,
  type Reference,
  ROW_SETS,
  type Segment,
  type SignedOperand,
} from './syntax.ts';

/** Every name that the catalogue or the formula itself does not know. */
export function bindFormula(formula: Formula): FormulaError[] {
  const errors: FormulaError[] = [];
  const variables = new Map<string, Binding>();
  for (const binding of formula.bindings) {
    errors.push(...checkBinding(binding, variables));
    variables.set(binding.variable, binding);
  }
  const used = new Set<string>();
  const visit = (reference: Reference, inSum: boolean) =>
    errors.push(...checkReference(reference, inSum, variables, used));
  for (const { operand } of [...formula.left, ...formula.right]) {
    if (operand.type === 'reference') visit(operand, false);
    if (operand.type === 'sum') visit(operand.reference, true);
  }
  if (formula.when) errors.push(...checkCondition(formula.when, visit));
  if (!hasFigure(formula.left) && !hasFigure(formula.right)) {
    errors.push({ at: 0, messageId: 'formula-without-figures', data: {} });
  }
  for (const { variable, at } of formula.bindings) {
    if (!used.has(variable))
      errors.push({ at, messageId: 'formula-unused-variable', data: { name: variable } });
  }
  return errors;
}

const hasFigure = (side: readonly SignedOperand[]): boolean =>
  side.some(({ operand }) => operand.type !== 'constant');

const tableOf = (name: string): TableId | undefined => TABLE_IDS.find((id) => id === name.toUpperCase());

function checkBinding({ variable, set, at }: Binding, known: ReadonlyMap<string, Binding>): FormulaError[] {
  const errors: FormulaError[] = [];
  if (known.has(variable))
    errors.push({ at, messageId: 'formula-repeated-variable', data: { name: variable } });
  if (set.type === 'list') return errors;
  if (!ROW_SETS.some((name) => name === set.name)) {
    errors.push(unknownName('formula-unknown-set', set.name, ROW_SETS, set.at));
  }
  if (set.table !== undefined && !tableOf(set.table)) errors.push(unknownTable(set.table, set.at));
  return errors;
}

function checkCondition(
  condition: Condition,
  visit: (reference: Reference, inSum: boolean) => void,
): FormulaError[] {
  switch (condition.type) {
    case 'and':
    case 'or':
      return condition.conditions.flatMap((part) => checkCondition(part, visit));
    case 'not':
      return checkCondition(condition.condition, visit);
    case 'present':
      return tableOf(condition.table) ? [] : [unknownTable(condition.table, condition.at)];
    case 'reported':
    case 'listed':
      visit(condition.reference, false);
      return [];
    case 'year':
      return [];
  }
}

function checkReference(
  reference: Reference,
  inSum: boolean,
  variables: ReadonlyMap<string, Binding>,
  used: Set<string>,
): FormulaError[] {
  const table = tableOf(reference.table);
  if (!table) return [unknownTable(reference.table, reference.at)];
  for (const segment of reference.path) {
    if (segment.type !== 'variable') continue;
    used.add(segment.text);
    if (!variables.has(segment.text)) {
      return [unknownName('formula-unknown-variable', segment.text, variables.keys(), segment.at)];
    }
  }
  const stars = reference.path.filter((segment) => segment.type === 'all');
  if (inSum ? stars.length !== 1 : stars.length > 0) {
    const at = stars.at(inSum ? 1 : 0)?.at ?? reference.at;
    return [{ at, messageId: inSum ? 'formula-sum-needs-star' : 'formula-star-needs-sum', data: {} }];
  }
  for (const path of samplePaths(table, reference.path, variables)) {
    const key = `${table.toLowerCase()}.${path.map(({ text }) => text).join('.')}`;
    if (!parseFactKey(key)) return [diagnoseKey(table, path, reference.at)];
  }
  return [];
}

/** Variables replaced by values they may have, enough of them to meet every kind of key. */
function samplePaths(
  table: TableId,
  path: readonly Segment[],
  variables: ReadonlyMap<string, Binding>,
): SamplePath[] {
  let samples: SamplePath[] = [[]];
  path.forEach((segment, index) => {
    // The parent before `.*` only says whose children are meant.
    if (path[index + 1]?.type === 'all' && isCodePlace(segment)) return;
    const texts = sampleTexts(table, segment, path.slice(0, index), variables);
    samples = samples.flatMap((sample) => texts.map((text) => [...sample, { text, at: segment.at }]));
  });
  return samples;
}

const isCodePlace = (segment: Segment): boolean => segment.type !== 'name' || /^\d+$/.test(segment.text);

function sampleTexts(
  table: TableId,
  segment: Segment,
  before: readonly Segment[],
  variables: ReadonlyMap<string, Binding>,
): readonly string[] {
  if (segment.type === 'name') return [segment.text];
  const shape = TABLE_SHAPES[table];
  const code = shape.codes?.classification === 'economic' ? '301' : '201';
  if (segment.type === 'each') return ['total', ...(shape.codes ? [code] : [])];
  if (segment.type === 'all') {
    const prefix = before.flatMap((part) => (part.type === 'name' ? [`${part.text}.`] : [])).join('');
    if (shape.codes?.prefix === prefix) return [code];
    const line = shape.rows.find((row) => row.role === 'line' && row.key.startsWith(prefix));
    return [line ? line.key.slice(prefix.length) : '*'];
  }
  const set = variables.get(segment.text)!.set;
  if (set.type === 'list') return set.values;
  if (set.name === 'column') return [shape.columns[0]?.key ?? 'total'];
  if (set.name === 'row') return ['total', code];
  return [code];
}

function unknownTable(name: string, at: number): FormulaError {
  return unknownName('formula-unknown-table', name, TABLE_IDS, at);
}
