import { Decimal } from 'decimal.js';
import type { EvaluationReport } from '../../../src/model/evaluation.ts';
import { parseFactKey } from '../../../src/model/fact-keys.ts';
import { figuresIn, type Operand } from '../../../src/model/relation.ts';
import type { GeneratedSubmission } from '../generate-submission.ts';
import type { Random } from '../random.ts';
import type { InputFile } from '../tables/render-tables.ts';
import { carry } from './carry-slip.ts';
import { copyName, doubleItem, turnWord } from './plant-words.ts';
import { FIGURE_SLIPS, type FigureSlip, slipFigure } from './slip-figure.ts';
import { SubmissionText } from './submission-text.ts';

/** One wrong figure: which, and what should stand there. */
export interface Wrong {
  readonly id: string;
  readonly right: string;
  readonly stated: string;
}

/** A submission with slips in it, and the truth about them. */
export interface Planted {
  readonly kind: PlantKind;
  readonly cause: string;
  readonly files: readonly InputFile[];
  /** The same, still to be edited. */
  readonly text: SubmissionText;
  readonly wrong: readonly Wrong[];
}

const STRUCTURE_KINDS = ['copied-figure', 'swapped-rows', 'doubled-line', 'omitted-line'] as const;
const RATE_KINDS = ['rate', 'complement', 'swapped-shares'] as const;
const WORD_KINDS = ['direction-word', 'label'] as const;
/** A slip that went on into the totals above it. */
const CARRIED_KINDS = ['carried'] as const;
const PAIR_KINDS = ['pair', 'pair-in-relation'] as const;
/** Ten slips at once: for the time that it takes, and how many of them are still named. */
const MANY_KINDS = ['ten-slips'] as const;
export const PLANT_KINDS = [
  ...FIGURE_SLIPS,
  ...STRUCTURE_KINDS,
  ...RATE_KINDS,
  ...WORD_KINDS,
  ...PAIR_KINDS,
  ...CARRIED_KINDS,
  ...MANY_KINDS,
] as const;
export type PlantKind = (typeof PLANT_KINDS)[number];

/** A clean submission and how it was judged. */
export interface CleanCase {
  readonly submission: GeneratedSubmission;
  readonly report: EvaluationReport;
}

/** Amounts must be off by this much, in 万元, to count as a slip that a rule can see. */
const LEAST_CHANGE = 0.1;

/** One slip (or two) of the kind; `undefined` where the drawn place has none. */
export function plantSlip(clean: CleanCase, kind: PlantKind, random: Random): Planted | undefined {
  const text = new SubmissionText(clean.submission);
  const wrong = plant(clean, kind, text, random);
  if (!wrong || wrong.length === 0) return undefined;
  return { kind, cause: causeOf(kind, wrong), files: text.files(), text, wrong };
}

function plant(clean: CleanCase, kind: PlantKind, text: SubmissionText, random: Random): Wrong[] | undefined {
  switch (kind) {
    case 'copied-figure':
      return copyFigure(clean, text, random);
    case 'swapped-rows':
    case 'doubled-line':
    case 'omitted-line':
      return plantInLines(clean, kind, text, random);
    case 'rate':
      return slipOne(text, random.pick(percents(clean)), random.pick(['digit', 'transposition']), random);
    case 'complement':
      return stateComplement(clean, text, random);
    case 'swapped-shares':
      return swapShares(clean, text, random);
    case 'direction-word':
      return turnWord(clean.submission, text, random);
    case 'label':
      return random.chance(0.4)
        ? doubleItem(clean.submission, text, random)
        : copyName(clean.report, text, random);
    case 'carried':
      return slipAndCarry(clean, text, random);
    case 'ten-slips':
      return slipMany(text, random.sample(amounts(clean), 10), random);
    case 'pair':
      return slipTwo(text, random.sample(amounts(clean), 2), random);
    case 'pair-in-relation':
      return slipTwo(text, pickFellows(clean, random), random);
    case 'sign':
      // 减少 -5: the word says it already.
      return slipOne(
        text,
        random.pick(amounts(clean).filter(({ id }) => !isChange(clean, id))),
        kind,
        random,
      );
    default:
      return slipOne(text, random.pick(amounts(clean)), kind, random);
  }
}

function causeOf(kind: PlantKind, wrong: readonly Wrong[]): string {
  if (kind === 'random') return 'unknown';
  if (kind === 'direction-word') return 'wrong-direction';
  if (kind === 'label') return 'wrong-label';
  if (kind === 'carried') return 'carried';
  if (kind !== 'rate') return kind;
  const [{ right, stated }] = wrong as [Wrong];
  return [...right].sort().join() === [...stated].sort().join() ? 'transposition' : 'digit';
}

/** Figures that an equation or a rate names, so that a rule can see them change. */
function seen({ report }: CleanCase): Operand[] {
  const ids = new Set<string>();
  for (const { relation } of report.evaluations) {
    if (relation?.type === 'ratio') {
      for (const id of figuresIn(relation)) ids.add(id);
    } else if (relation?.comparison === '=') for (const { figure } of relation.terms) ids.add(figure);
  }
  return [...ids].map((id) => report.operands.get(id)!).filter((operand) => operand.state === 'printed');
}

const amounts = (clean: CleanCase) =>
  seen(clean).filter(({ unit, value }) => unit !== 'percent' && unit !== 'count' && !value.isZero());
const percents = (clean: CleanCase) =>
  seen(clean).filter(({ unit, value }) => unit === 'percent' && !value.isZero());

const isChange = ({ report }: CleanCase, id: string) =>
  report.evaluations.some(
    ({ relation }) =>
      relation?.type === 'ratio' &&
      relation.form === 'growth' &&
      relation.numerator.some(({ figure }) => figure === id),
  );

/** ASCII digits without separators. */
export const plain = (printed: string) =>
  printed
    .replaceAll(/[,，\s]/g, '')
    .replaceAll(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/^[-—]$/, '');

function change(text: SubmissionText, operand: Operand, stated: string): Wrong | undefined {
  const right = plain(operand.text);
  const unit = operand.unit === 'yuan' ? 10_000 : 1;
  const least = operand.unit === 'percent' ? 0 : LEAST_CHANGE * unit;
  const difference = new Decimal(plain(stated) || 0).minus(right).abs();
  if (!difference.greaterThan(least) || !text.replace(operand, stated)) return undefined;
  return { id: operand.id, right, stated };
}

function slipOne(text: SubmissionText, operand: Operand | undefined, kind: FigureSlip, random: Random) {
  const stated = operand && slipFigure(plain(operand.text), kind, random);
  const wrong = stated === undefined ? undefined : change(text, operand!, stated);
  return wrong && [wrong];
}

const COMMON: readonly FigureSlip[] = [
  'digit',
  'digit',
  'digit',
  'transposition',
  'dropped-digit',
  'added-digit',
  'power-of-ten',
];

function slipTwo(text: SubmissionText, pair: readonly Operand[], random: Random): Wrong[] | undefined {
  const [first, second] = slipMany(text, pair, random);
  return first && second && first.id !== second.id ? [first, second] : undefined;
}

const slipMany = (text: SubmissionText, operands: readonly Operand[], random: Random): Wrong[] =>
  operands.flatMap((operand) => slipOne(text, operand, random.pick(COMMON), random) ?? []);

/** A slip in a row without rows below it, and in all totals above. */
function slipAndCarry({ report }: CleanCase, text: SubmissionText, random: Random): Wrong[] | undefined {
  const starts = [...report.operands.values()].filter(
    ({ id, state, value }) => state === 'printed' && !value.isZero() && /^t0[235]\.\d{7}\./.test(id),
  );
  const start = random.pick(starts);
  const stated = start && slipFigure(plain(start.text), random.pick(COMMON), random);
  if (stated === undefined) return undefined;
  const difference = new Decimal(stated).minus(plain(start.text));
  const moved = carry(report.operands, start, difference, plain);
  if (!moved || moved.length < 2) return undefined;
  const wrong = moved.map(([operand, to]) => change(text, operand, operand === start ? stated : to));
  return wrong.every((one) => one !== undefined) ? (wrong as Wrong[]) : undefined;
}

/** Two printed amounts of one equation. */
function pickFellows(clean: CleanCase, random: Random): Operand[] {
  const usable = new Set(amounts(clean).map(({ id }) => id));
  const groups = clean.report.evaluations.flatMap(({ relation }) => {
    if (relation?.type !== 'sum' || relation.comparison !== '=') return [];
    const ids = relation.terms.map(({ figure }) => figure).filter((id) => usable.has(id));
    return ids.length >= 2 ? [ids] : [];
  });
  return random.sample(random.pick(groups), 2).map((id) => clean.report.operands.get(id)!);
}

/** A row of a coded table with its printed figures, by column. */
interface Row {
  readonly table: string;
  readonly file: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, Operand>;
}

function rowsOf({ report }: CleanCase): Row[] {
  const rows = new Map<string, { cells: Map<string, Operand>; operand: Operand; table: string }>();
  for (const operand of report.operands.values()) {
    const key = parseFactKey(operand.id);
    if (!key?.code || !key.column || operand.location.row === undefined || operand.state === 'assumed')
      continue;
    const id = `${key.table} ${key.row}`;
    const row = rows.get(id) ?? { cells: new Map(), operand, table: key.table };
    row.cells.set(key.column, operand);
    rows.set(id, row);
  }
  return [...rows.values()]
    .map(({ cells, operand, table }) => ({
      table,
      file: operand.location.file,
      row: operand.location.row!,
      cells,
    }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.row - b.row);
}

function copyFigure(clean: CleanCase, text: SubmissionText, random: Random): Wrong[] | undefined {
  const rows = rowsOf(clean);
  const row = random.pick(rows);
  const below = rows.find((other) => other.file === row.file && other.row === row.row + 1);
  const column = random.pick([...row.cells.keys()]);
  const [from, to] = [row.cells.get(column)!, below?.cells.get(column)];
  if (!to || from.state !== 'printed' || to.state !== 'printed' || from.value.isZero()) return undefined;
  const wrong = to.text === from.text ? undefined : change(text, to, from.text);
  return wrong && [wrong];
}

function plantInLines(
  clean: CleanCase,
  kind: 'swapped-rows' | 'doubled-line' | 'omitted-line',
  text: SubmissionText,
  random: Random,
): Wrong[] | undefined {
  const rows = rowsOf(clean);
  const row = random.pick(rows);
  const below = rows.find(
    (other) => other.file === row.file && other.table === row.table && other.row === row.row + 1,
  );
  if (!below) return undefined;
  if (kind === 'omitted-line') {
    const wrong = [...row.cells.values()]
      .filter(({ value }) => !value.isZero())
      .map((operand) => ({ id: operand.id, right: plain(operand.text), stated: '' }));
    text.removeRow(row.file, row.row);
    return wrong;
  }
  const pairs = [...row.cells].flatMap(([column, operand]) => {
    const other = below.cells.get(column);
    return other && other.text !== operand.text ? [[operand, other] as const] : [];
  });
  // An empty row copied down leaves the next one empty: that is a row left out.
  if (kind === 'doubled-line' && pairs.every(([above]) => above.value.isZero())) return undefined;
  const wrong = pairs.flatMap(([above, other]) => {
    const edits: [Operand, string][] =
      kind === 'swapped-rows'
        ? [
            [above, other.text],
            [other, above.text],
          ]
        : [[other, above.text]];
    return edits.flatMap(([operand, stated]) =>
      text.replace(operand, stated) ? [{ id: operand.id, right: plain(operand.text), stated }] : [],
    );
  });
  return wrong.some(({ right, stated }) => differ(right, stated)) ? wrong : undefined;
}

const differ = (a: string, b: string) => Math.abs(Number(a) - Number(plain(b))) > LEAST_CHANGE;

function stateComplement(clean: CleanCase, text: SubmissionText, random: Random): Wrong[] | undefined {
  const operand = random.pick(percents(clean).filter(({ value }) => value.lessThan(100)));
  if (!operand || operand.value.minus(50).abs().lessThan(2)) return undefined;
  const isShare = clean.report.evaluations.some(
    ({ relation }) =>
      relation?.type === 'ratio' && relation.form !== 'growth' && relation.percent === operand.id,
  );
  const wrong = isShare
    ? change(text, operand, new Decimal(100).minus(operand.value).toFixed(operand.decimals))
    : undefined;
  return wrong && [wrong];
}

function swapShares(clean: CleanCase, text: SubmissionText, random: Random): Wrong[] | undefined {
  const lists = clean.report.evaluations.flatMap(({ relation }) =>
    relation?.type === 'ratio' && (relation.siblings?.length ?? 0) > 1 ? [relation.siblings!] : [],
  );
  if (lists.length === 0) return undefined;
  const [a, b] = random.sample(random.pick(lists), 2).map((id) => clean.report.operands.get(id)!);
  // Of one length, so that the first edit leaves the second in its place.
  if (!a || !b || a.text.length !== b.text.length || a.value.minus(b.value).abs().lessThan(3))
    return undefined;
  const changes = [change(text, a, b.text), change(text, b, a.text)];
  return changes.every((wrong) => wrong !== undefined) ? (changes as Wrong[]) : undefined;
}
