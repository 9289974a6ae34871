import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cause } from '../../src/model/diagnosis.ts';
import type { RuleKind } from '../../src/model/rule.ts';
import type { Severity } from '../../src/model/severity.ts';

/** A place a finding may name; every part that is given must fit. */
export interface Place {
  readonly file?: string;
  readonly cell?: string;
  /** Table id, for what concerns a table as a whole. */
  readonly table?: string;
  /** Classification code or label of the row. */
  readonly row?: string;
  /** Words of the clause, or just around the figure. */
  readonly text?: string;
  /** Lines of the narrative, both ends included. */
  readonly lines?: readonly [first: number, last: number];
}

/** What a submission has wrong, judged by hand. */
export interface Expectation {
  readonly id: string;
  readonly severity: Severity;
  readonly kind?: RuleKind;
  readonly rule?: string;
  /** One of these must be among the finding's places. */
  readonly where: readonly Place[];
  /** As the finding gives them; only compared where given. */
  readonly stated?: string;
  readonly expected?: string;
  /** Style or judgement: neither hit nor miss. */
  readonly optional?: boolean;
  readonly why: string;
}

/** One cell or line with what stands there and what should. */
interface ExpectedCorrection {
  readonly cell?: string;
  readonly line?: number;
  readonly stated: string;
  readonly suggested: string;
}

/** A diagnosis, judged by hand. Of a group, cells that must be in it. */
export interface ExpectedDiagnosis {
  readonly status: 'named' | 'group';
  readonly cause: Cause;
  readonly corrections: readonly ExpectedCorrection[];
  /** How many corrections there are, where not all are listed. */
  readonly figures?: number;
  readonly why: string;
}

export interface Expected {
  readonly description: string;
  readonly findings: readonly Expectation[];
  /** What can be said of the causes, in the order of the findings; absent where nobody has judged it. */
  readonly diagnoses?: readonly ExpectedDiagnosis[];
  /** Message ids of problems that must be reported. */
  readonly problems?: readonly string[];
}

export const readExpected = (folder: string): Expected =>
  JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;

interface Truth {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'rounding';
  readonly where: readonly string[];
  readonly explanation: string;
  readonly optional: boolean;
}

/** Reads a corpus folder's `truth.json`: places in words, `rounding` for what is fully explained by it. */
export function readTruth(folder: string): Expected {
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth[];
  const narrative = readdirSync(folder).find((name) => name.endsWith('.txt'));
  const lines = narrative ? readFileSync(join(folder, narrative), 'utf8').split(/\r?\n/) : [];
  const findings = truths.map(({ id, severity, where, explanation, optional }): Expectation => {
    const places = where.map((words) => placeOf(words, lines));
    return {
      id,
      severity: severity === 'rounding' ? 'note' : severity,
      where: places,
      optional,
      why: explanation,
    };
  });
  return { description: folder, findings };
}

/** `T05 212 / 基本支出`, `N 五（三）8`, `T08 notes`, `P2 heading`. */
function placeOf(words: string, lines: readonly string[]): Place {
  const table = /^(T\d\d)\s+(\S+)/.exec(words);
  if (table) return { table: table[1]!, ...(table[2] === 'notes' ? {} : { row: codeOf(table[2]!) }) };
  const section = /^N\s+(\S+)/.exec(words)?.[1];
  if (section) return { lines: linesOf(section, lines) };
  return { text: words };
}

/** `人员经费合计+公用经费合计` names two rows, `合计` the total row of any shape. */
const codeOf = (row: string) => (row === '合计' ? '合计+.total.' : row);

/** The lines of section `五（三）8` of part three: each numeral narrows what the one before left. */
function linesOf(section: string, lines: readonly string[]): [first: number, last: number] {
  let first = lines.findIndex((line) => line.startsWith('第三部分'));
  let last = lines.findIndex((line) => line.startsWith('第四部分'));
  if (last === -1) last = lines.length;
  const levels = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+[、.]/];
  for (const numeral of section.match(/（[^）]+）|[一二三四五六七八九十]+|\d+/g) ?? []) {
    const level = levels.find((pattern) => pattern.test(`${numeral}、`))!;
    const start = lines.findIndex(
      (line, index) => index > first && index < last && level.test(line) && line.startsWith(numeral),
    );
    if (start === -1) continue;
    const next = lines.findIndex((line, index) => index > start && index < last && level.test(line));
    first = start;
    if (next !== -1) last = next;
  }
  return [first + 1, last];
}
