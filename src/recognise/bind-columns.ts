import { compact, describeAmount, describeItem } from './describe-header.ts';
import type { HeaderCell } from './find-header.ts';
import { findByLabel } from './normalise-label.ts';
import type { CompiledTemplate, LabelledKey } from './template.ts';
import { comparison, HEADER_WORDS, type HeaderWord } from './vocabulary.ts';

/**
 * What the header says of one column. `value`: an amount, of `key` where the header names one. `label`: row
 * labels. `skip`: row numbers, remarks, budgets, earlier years, known breakdowns: read by nobody. `unknown`:
 * words that the table does not have. `bare`: no header.
 */
export interface ColumnBinding {
  readonly column: number;
  readonly use: 'value' | 'label' | 'skip' | 'unknown' | 'bare';
  readonly key?: string;
  readonly amount?: 'actual' | 'budget';
  /** For `label`: whether its cells are codes or names, where the header says so. */
  readonly role?: 'code' | 'name';
  /** Lower is more specific. */
  readonly rank: number;
  /** Header as messages name it, e.g. `本年支出 小计`. */
  readonly label: string;
  /** The parts of it: `公务用车购置及运行维护费 小计` and `预算数`. */
  readonly item: string;
  readonly amountLabel: string;
  /** Where the text of the header stands that decides. */
  readonly header?: HeaderCell;
}

export interface BindingOptions {
  /** Year of the table: a header that names an earlier one is skipped. */
  readonly year?: number;
  /** Tables with amounts in pairs (T07) read budgets too. */
  readonly readsBudget?: boolean;
}

/** Binds every column of a header to what a template knows. Pure: several templates may look at one header. */
export function bindColumns(
  paths: HeaderPaths,
  template: CompiledTemplate,
  options: BindingOptions = {},
): readonly ColumnBinding[] {
  const key = `${template.table} ${options.year} ${options.readsBudget}`;
  const bound = known.get(paths)?.get(key);
  if (bound) return bound;
  const bindings = bindAfresh(paths, template, options);
  if (!known.has(paths)) known.set(paths, new Map());
  known.get(paths)!.set(key, bindings);
  return bindings;
}

type HeaderPaths = readonly (readonly HeaderCell[])[];

const known = new WeakMap<HeaderPaths, Map<string, readonly ColumnBinding[]>>();

function bindAfresh(
  paths: HeaderPaths,
  template: CompiledTemplate,
  options: BindingOptions,
): ColumnBinding[] {
  const year = options.year ?? latestYear(paths);
  const bind = (bound: BindingOptions) =>
    paths.map((path, column) => bindColumn(path, column, template, bound));
  const bindings = bind({ ...options, ...(year ? { year } : {}) });
  const isAllOfAnotherYear =
    !bindings.some(({ use }) => use === 'value') && bindings.some(({ use }) => use === 'skip');
  return reviveSole(isAllOfAnotherYear ? bind({ readsBudget: options.readsBudget ?? false }) : bindings);
}

/** A column under a known header with words below it that nobody knows: its own, if it is the only one there. */
function reviveSole(bindings: readonly ColumnBinding[]): ColumnBinding[] {
  const isSole = ({ column, key, amount }: ColumnBinding) =>
    !bindings.some((other) => other.column !== column && other.key === key && other.amount === amount);
  return bindings.map((binding) =>
    binding.use === 'unknown' && binding.key !== undefined && isSole(binding)
      ? { ...binding, use: 'value' }
      : binding,
  );
}

interface Fold {
  entry: LabelledKey | undefined;
  rank: number;
  use: ColumnBinding['use'];
  amount: 'actual' | 'budget' | undefined;
  amountRank: number;
  role: 'code' | 'name' | undefined;
  isSkipped: boolean;
  hasUnknown: boolean;
  /** Unknown words below a known header. */
  isBreakdown: boolean;
}

function bindColumn(
  path: readonly HeaderCell[],
  column: number,
  template: CompiledTemplate,
  options: BindingOptions,
): ColumnBinding {
  const fold: Fold = {
    entry: undefined,
    rank: 0,
    use: 'bare',
    amount: undefined,
    amountRank: 0,
    role: undefined,
    isSkipped: false,
    hasUnknown: false,
    isBreakdown: false,
  };
  for (const cell of path) addLabel(fold, cell, template, options);
  const header = path.at(-1);
  const item = describeItem(path);
  const amountLabel = describeAmount(path);
  const isUnknown = fold.isBreakdown || (fold.use === 'bare' && fold.hasUnknown);
  const use = fold.isSkipped && fold.use !== 'label' ? 'skip' : isUnknown ? 'unknown' : fold.use;
  return {
    column,
    use,
    rank: fold.rank * 100 + fold.amountRank,
    item,
    amountLabel,
    label:
      item !== '' && amountLabel !== ''
        ? `${item} ${amountLabel}`
        : item || amountLabel || compact(header?.printed ?? ''),
    ...(fold.entry ? { key: fold.entry.key } : {}),
    ...(fold.amount ? { amount: fold.amount } : {}),
    ...(fold.role ? { role: fold.role } : {}),
    ...(header ? { header } : {}),
  };
}

function addLabel(fold: Fold, cell: HeaderCell, template: CompiledTemplate, options: BindingOptions) {
  if (isOtherYear(cell.printed, options.year)) fold.isSkipped = true;
  const { entry } = fold;
  if (fold.role !== undefined) {
    const { role } = findByLabel(HEADER_WORDS, cell.label) ?? {};
    if (role === 'code' || role === 'name') fold.role = role;
    return;
  }
  const matches = findByLabel(template.columnLabels, cell.label);
  const match = matches?.find(
    ({ entry: { key, under } }) => !entry || key === entry.key || under?.includes(entry.key),
  );
  if (match) {
    fold.rank = match.entry === entry ? Math.min(fold.rank, match.rank) : match.rank;
    fold.entry = match.entry;
    fold.use = 'value';
    return;
  }
  const word = findByLabel(HEADER_WORDS, cell.label) ?? comparison(cell.label);
  if (word) addWord(fold, word, options);
  else if (template.asideLabels.has(cell.label)) fold.isSkipped = true;
  else if (entry || matches || fold.use === 'value') fold.isBreakdown = true;
  else fold.hasUnknown = true;
}

function addWord(fold: Fold, { role, rank }: HeaderWord, options: BindingOptions) {
  switch (role) {
    case 'code':
    case 'name':
      fold.use = 'label';
      fold.role = role;
      break;
    case 'item':
      if (fold.use === 'bare') fold.use = 'label';
      break;
    case 'columnNumber':
      break;
    case 'sum':
      if (fold.use !== 'value' || !fold.entry) fold.use = 'value';
      break;
    case 'actual':
    case 'budget':
      fold.use = 'value';
      fold.amount = role;
      fold.amountRank = rank;
      if (role === 'budget' && !options.readsBudget) fold.isSkipped = true;
      break;
    default:
      fold.use = 'value';
      fold.isSkipped = true;
  }
}

const YEAR = /20\d\d/;

function isOtherYear(printed: string, year: number | undefined): boolean {
  if (year === undefined || !printed.includes('20')) return false;
  const stated = YEAR.exec(printed)?.[0];
  return stated !== undefined && Number(stated) !== year && printed.includes('年');
}

function latestYear(paths: HeaderPaths): number | undefined {
  let latest: number | undefined;
  for (const path of paths) {
    for (const { printed } of path) {
      const stated = printed.includes('20') && printed.includes('年') ? YEAR.exec(printed)?.[0] : undefined;
      if (stated) latest = Math.max(latest ?? 0, Number(stated));
    }
  }
  return latest;
}
