import { Decimal } from 'decimal.js';
import { fromWanyuan, toWanyuan } from '../amount/unit.ts';
import type { Narrative } from '../model/narrative.ts';
import type { Problem } from '../model/problem.ts';
import type { TableReading } from '../model/table.ts';
import { UNIT_LABELS } from '../model/unit.ts';

export interface NarrativeChoice {
  readonly chosen?: Narrative;
  readonly others: readonly Narrative[];
  readonly problems: readonly Problem[];
}

interface Fit {
  readonly narrative: Narrative;
  /** Different amounts of the text that stand in a table too. */
  readonly ties: number;
  /** Speaks of the tables' year, and of their unit. */
  readonly sameYear: boolean;
  readonly sameUnit: boolean;
  readonly speaksOfAccounts: boolean;
  /** A table stands in the same file, among its lines. */
  readonly holdsTable: boolean;
  /** Uses the terms of the accounts: an excerpt may do without the word and without figures. */
  readonly usesTheirTerms: boolean;
  readonly figures: number;
}

const FIGURE = /\d\s*(?:万元|亿元|元|[%％])/g;
const AMOUNT = /(\d[\d,，]*(?:\.\d+)?)\s*(万元|元)/g;
const TERMS =
  /财政拨款|政府性基金|国有资本经营|一般公共预算|三公.?经费|机关运行经费|公务用车|公务接待|政府采购|结转和?结余|绩效(?:自评|评价|目标)/;
const YEAR_OF_ACCOUNTS = /(20\d\d)\s*年度/g;
/** 3 万元 stands in many a table by chance. */
const FEWEST_DIGITS = 3;
const MOST_DECIMALS = 2;

/**
 * The text that is the 情况说明: the one whose figures stand in the tables, else the one with most figures among
 * those that speak of final accounts. A folder often holds the same text twice (.docx and .txt), last year's, or
 * other texts; those are said, not checked.
 */
export function chooseNarrative(
  narratives: readonly Narrative[],
  tables: readonly TableReading[] = [],
): NarrativeChoice {
  const [only] = narratives;
  if (!only) return { others: [], problems: [] };
  if (narratives.length === 1 && isPlainlyOne(only)) return { chosen: only, others: [], problems: [] };
  const printed = printedAmounts(tables);
  const fits = narratives.map((narrative) => fitOf(narrative, tables, printed)).sort(byFit);
  const [best] = fits;
  const chosen = best && isNarrative(best, tables.length > 0) ? best.narrative : undefined;
  const others = narratives.filter((narrative) => narrative !== chosen);
  const byNarrative = new Map(fits.map((fit) => [fit.narrative, fit]));
  return {
    ...(chosen ? { chosen } : {}),
    others,
    problems: others.map((other) => problemOf(byNarrative.get(other)!, best!, chosen)),
  };
}

const byFit = (a: Fit, b: Fit): number =>
  b.ties - a.ties ||
  Number(b.sameYear) - Number(a.sameYear) ||
  Number(b.sameUnit) - Number(a.sameUnit) ||
  Number(b.speaksOfAccounts) - Number(a.speaksOfAccounts) ||
  b.figures - a.figures ||
  depthOf(a) - depthOf(b);

/** What lies in a folder inside (上年/, 附件/) stands behind what lies beside the tables. */
const depthOf = ({ narrative }: Fit): number => narrative.file.split('/').length;

/** Beside tables, a text without one of their figures must at least speak of accounts, or hold one, and have figures. */
const isNarrative = (
  { ties, speaksOfAccounts, usesTheirTerms, holdsTable, figures }: Fit,
  hasTables: boolean,
): boolean =>
  hasTables
    ? ties > 0 || ((speaksOfAccounts || (holdsTable && usesTheirTerms)) && figures > 0)
    : speaksOfAccounts || usesTheirTerms || figures > 0;

/** The usual case, told without looking at the tables. */
function isPlainlyOne(narrative: Narrative): boolean {
  const { speaksOfAccounts, figures } = fitOf(narrative, [], new Set());
  return speaksOfAccounts && figures > 0;
}

function problemOf(fit: Fit, best: Fit, chosen: Narrative | undefined): Problem {
  const { file } = fit.narrative;
  if (!chosen || !fit.speaksOfAccounts || fit.figures === 0) {
    return { severity: 'note', messageId: 'check-no-narrative', data: {}, file };
  }
  const data = { chosen: chosen.file, ties: String(fit.ties), most: String(best.ties) };
  return { severity: 'note', messageId: 'check-second-narrative', data, file };
}

function fitOf(narrative: Narrative, tables: readonly TableReading[], printed: ReadonlySet<string>): Fit {
  const printedText = narrative.lines.map((line) => line.text).join('\n');
  const text = plainForms(printedText);
  const amounts = new Set(
    [...text.matchAll(AMOUNT)].flatMap(([, digits = '', unit = '']) => keyOf(digits, unit) ?? []),
  );
  const years = [...text.matchAll(YEAR_OF_ACCOUNTS)].map(([, year]) => Number(year));
  return {
    narrative,
    ties: [...amounts].filter((amount) => printed.has(amount)).length,
    sameYear: tables.some(({ year }) => year !== undefined && year === mostFrequent(years)),
    sameUnit: tables.some(({ unitName }) => unitName !== undefined && printedText.includes(unitName)),
    speaksOfAccounts: text.includes('决算'),
    holdsTable: tables.some(({ file }) => file === narrative.file),
    usesTheirTerms: TERMS.test(text),
    figures: text.match(FIGURE)?.length ?? 0,
  };
}

/** Full-width forms as ASCII, no spaces but between numbers: `１２．５ 万 元` is 12.5万元. */
const plainForms = (text: string): string => text.normalize('NFKC').replace(SPACE_BESIDE_WORDS, '');
const SPACE_BESIDE_WORDS = /(?<![\d\s])[^\S\n]+|(?<!\s)[^\S\n]+(?![\d\s])/g;

/** The tables' amounts in both units and with every number of decimals that a text may give them. */
function printedAmounts(tables: readonly TableReading[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { value, decimals: printedDecimals, unit } of tables.flatMap(({ facts }) => facts)) {
    if (value.isZero()) continue;
    for (const named of ['yuan', 'wanyuan'] as const) {
      const amount = fromWanyuan(toWanyuan(value.abs(), printedDecimals, unit).value, named);
      for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1) {
        keys.add(amount.toFixed(decimals, Decimal.ROUND_HALF_UP) + UNIT_LABELS[named]);
      }
    }
  }
  return keys;
}

function keyOf(digits: string, unit: string): string | undefined {
  const plain = digits.replaceAll(/[,，]/g, '');
  return plain.replace('.', '').replace(/^0+/, '').length < FEWEST_DIGITS ? undefined : plain + unit;
}

function mostFrequent(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
