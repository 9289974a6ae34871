import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../../src/model/finding.ts';
import type { RuleKind } from '../../src/model/rule.ts';

/** A place a finding may name; every part that is given must fit. */
export interface Place {
  readonly file?: string;
  readonly cell?: string;
  /** Table id, for what concerns a table as a whole. */
  readonly table?: string;
  /** Classification code or label of the row. */
  readonly row?: string;
  /** Words of the narrative line or of the clause. */
  readonly text?: string;
  /** Numerals of the section path, e.g. `五（三）8`. */
  readonly section?: string;
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

export interface Expected {
  readonly description: string;
  readonly findings: readonly Expectation[];
  /** Message ids of problems that must be reported. */
  readonly problems?: readonly string[];
}

export const readExpected = (folder: string): Expected =>
  JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;

interface Truth {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'rounding';
  readonly where: readonly string[];
  readonly stated: string;
  readonly explanation: string;
  readonly optional: boolean;
}

/** Reads a corpus folder's `truth.json`: places in words, `rounding` for what is fully explained by it. */
export function readTruth(folder: string): Expected {
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth[];
  const findings = truths.map(({ id, severity, where, stated, explanation, optional }): Expectation => {
    const figures = stated.match(/\d+\.\d+/g) ?? [];
    return {
      id,
      severity: severity === 'rounding' ? 'note' : severity,
      where: where.map((place) => placeOf(place, figures[0])),
      optional,
      why: explanation,
    };
  });
  return { description: folder, findings };
}

/** `T05 212 / 基本支出`, `N 五（三）8`, `T08 notes`, `P2 heading`. */
function placeOf(words: string, figure: string | undefined): Place {
  const table = /^(T\d\d)\s+(\S+)/.exec(words);
  if (table) {
    const row = table[2] === 'notes' ? undefined : table[2]!;
    return { table: table[1]!, ...(row === undefined ? {} : { row }) };
  }
  const section = /^N\s+(\S+)/.exec(words)?.[1];
  return { ...(section === undefined ? {} : { section }), ...(figure === undefined ? {} : { text: figure }) };
}
