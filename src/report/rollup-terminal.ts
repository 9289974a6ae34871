import type { RollupDifference, RollupHint, RollupReport } from '../model/rollup.ts';
import type { Language } from '../model/rule.ts';
import { onOneLine, showHiddenBetweenColours } from './hidden-characters.ts';
import { wrapText } from './layout/wrap.ts';
import { renderMessage } from './message.ts';
import { renderProblem } from './problem.ts';
import { plainStyle, type Style } from './style.ts';

export interface RollupTerminalOptions {
  readonly lang: Language;
  readonly width?: number;
  readonly style?: Style;
  /** Notes and all differences, however many. */
  readonly verbose?: boolean;
}

const LISTED = 40;
type Say = (id: string, data?: Readonly<Record<string, string>>) => string;

/** A roll-up for people: the likely cause first, then each table's differences with the unit that explains them. */
export function renderRollup(given: RollupReport, options: RollupTerminalOptions): string {
  const { lang, width = 80, style = plainStyle, verbose = false } = options;
  const report = onOneLine(given);
  const say: Say = (id, data = {}) => renderMessage(id, data, lang);
  const nameOf = namer(report);
  const shown = report.differences.filter(({ severity }) => verbose || severity !== 'note');
  const listed = verbose ? shown : shown.slice(0, LISTED);
  const lines = [
    style.strong(
      say('rollup.title', { department: nameOf(report.department.id), count: String(report.units.length) }),
    ),
    '',
    ...report.problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => style.error(`✗ ${renderProblem(problem, lang)}`)),
    ...yearLines(report, nameOf, say, style),
    ...causeLines(report, nameOf, say, style),
    ...report.tables.flatMap(({ table, cells, differences }) => [
      say('rollup.table', { table, cells: String(cells), differences: String(differences) }),
      ...listed
        .filter((one) => one.table === table)
        .flatMap((one) => differenceLines(one, nameOf, say, style)),
    ]),
    ...(shown.length > listed.length
      ? [`  ${say('batch.more', { count: String(shown.length - listed.length) })}`]
      : []),
    ...report.unchecked.map(({ table, party }) =>
      party === null
        ? say('rollup.unchecked-department', { table })
        : say('rollup.unchecked', { table, unit: nameOf(party) }),
    ),
    '',
    say('rollup.closing', closingData(report)),
  ];
  return showHiddenBetweenColours(
    `${lines.flatMap((line) => (line === '' ? [''] : wrapText(line, width))).join('\n')}\n`,
  );
}

/** Ids are folder names; the accounts' own name says more where no two share it. */
function namer({ department, units }: RollupReport): (id: string) => string {
  const names = [department, ...units].map(({ unit }) => unit);
  const byId = new Map(
    [department, ...units].map(({ id, unit }) => [
      id,
      unit !== undefined && names.filter((name) => name === unit).length === 1 ? unit : id,
    ]),
  );
  return (id) => byId.get(id) ?? id;
}

function yearLines(
  { department, otherYears }: RollupReport,
  nameOf: (id: string) => string,
  say: Say,
  style: Style,
) {
  return otherYears.map(({ id, year }) =>
    style.error(
      `✗ ${say('rollup.year', { unit: nameOf(id), year: String(year), expected: String(department.year) })}`,
    ),
  );
}

function causeLines(report: RollupReport, nameOf: (id: string) => string, say: Say, style: Style): string[] {
  const real = report.differences.filter(({ severity }) => severity === 'error').length;
  const [first] = report.suspects;
  if (report.missingUnit) return [style.strong(say('rollup.missing-unit')), ''];
  if (!first || first.explains < 2) {
    return report.differences.every(({ severity }) => severity === 'note')
      ? [style.good(say('rollup.agrees')), '']
      : [];
  }
  const data = { unit: nameOf(first.party), explained: String(first.explains), count: String(real) };
  return [style.strong(say('rollup.most-likely', data)), ''];
}

function differenceLines(
  difference: RollupDifference,
  nameOf: (id: string) => string,
  say: Say,
  style: Style,
) {
  const { severity, elimination, label, department, units, hints } = difference;
  const mark = style[severity](severity === 'error' ? '✗' : severity === 'warning' ? '!' : '·');
  const remark = elimination ? say('rollup.elimination') : severity === 'note' ? say('rollup.note') : '';
  const cell = say('rollup.cell', { label, department, units, difference: difference.difference });
  return [
    `  ${mark} ${cell}${remark}`,
    ...hints.slice(0, 3).map((hint) => `      → ${hintText(hint, nameOf, say)}`),
  ];
}

function hintText(
  { kind, party, amount, other, suggested, factor }: RollupHint,
  nameOf: (id: string) => string,
  say: Say,
) {
  return say(`rollup.hint.${kind}`, {
    unit: nameOf(party),
    amount,
    ...(other === undefined ? {} : { other: nameOf(other) }),
    ...(suggested === undefined ? {} : { suggested }),
    ...(factor === undefined ? {} : { factor }),
  });
}

function closingData({ tables, differences, unchecked }: RollupReport): Record<string, string> {
  const sum = (count: (one: RollupReport['tables'][number]) => number) =>
    String(tables.reduce((total, one) => total + count(one), 0));
  return {
    cells: sum(({ cells }) => cells),
    equal: sum(({ equal }) => equal),
    notes: sum(({ notes }) => notes),
    differences: sum((one) => one.differences),
    warnings: String(differences.filter(({ severity }) => severity === 'warning').length),
    undecided: String(new Set(unchecked.map(({ table }) => table)).size),
  };
}
