import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckInput, InputFile } from '../../src/check.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Result } from '../../src/model/result.ts';
import { SEVERITIES, type Severity } from '../../src/model/severity.ts';

/** A finding that a text must give, judged by hand. */
export interface ReadingExpectation {
  /** This severity or a harsher one. */
  readonly level: Severity;
  /** Figures or words, one of which stands at a place that the finding names. */
  readonly at: readonly string[];
  /** What the finding or its diagnosis must name. */
  readonly says?: readonly string[];
  /** May be said or not. */
  readonly optional?: boolean;
}

/** A short text of one kind, and what is right to say of it: nothing but `findings`. */
export interface ReadingCase {
  /** `kind: name`. */
  readonly id: string;
  readonly text: readonly string[];
  /** CSV rows by file name. */
  readonly tables?: Readonly<Record<string, readonly string[]>>;
  /** Last year's text. */
  readonly prior?: readonly string[];
  /** The calculation by hand. */
  readonly why: string;
  readonly findings: readonly ReadingExpectation[];
  /** The one figure that is wrong, where that can be told. */
  readonly corrected?: { readonly stated: string; readonly right: string };
}

const FOLDER = 'fixtures/reading';

/** All cases of fixtures/reading: one file a kind. */
export const readingCases = (folder = FOLDER): ReadingCase[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const kind = file.replace(/\.json$/, '');
      const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Stored;
      return cases.map(({ name, ...rest }) => ({ id: `${kind}: ${name}`, ...rest }));
    });
interface Stored {
  readonly cases: readonly (Omit<ReadingCase, 'id'> & { readonly name: string })[];
}

export function inputOf({ id, text, tables = {}, prior }: ReadingCase): CheckInput {
  const file = (name: string, lines: readonly string[]): InputFile => ({
    name,
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  });
  const files = [
    ...Object.entries(tables).map(([name, rows]) => file(name, rows)),
    file('情况说明.txt', text),
  ];
  return { id, files, ...(prior ? { prior: { id: 'prior', files: [file('情况说明.txt', prior)] } } : {}) };
}

/** What is missing of the expected, and what nothing expected explains. */
export function judgeReading(result: Result, { findings }: ReadingCase) {
  const missed = findings.filter(
    (expected) => !expected.optional && !result.findings.some((finding) => meets(finding, expected, result)),
  );
  const wrong = result.findings.filter(
    (finding) => finding.severity !== 'note' && !findings.some((expected) => isExplained(finding, expected)),
  );
  return { missed, wrong };
}

const meets = (finding: Finding, expected: ReadingExpectation, result: Result): boolean =>
  SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(expected.level) &&
  standsAt(finding, expected) &&
  (expected.says ?? []).every((words) => wordsOf(finding, result).includes(words));

/** A consequence at the same place; no error where only a warning is optional. */
export const isExplained = (finding: Finding, { at, level, optional }: ReadingExpectation): boolean =>
  (!optional || SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(level)) &&
  standsAt(finding, { at });

function standsAt({ locations, data }: Finding, { at }: Pick<ReadingExpectation, 'at'>): boolean {
  return at.some((words) => {
    const isFigure = /^\d[\d.]*$/.test(words);
    return isFigure
      ? locations.some(({ text }) => figuresIn(text).includes(words))
      : locations.some(({ text, excerpt = '', label = '' }) =>
          `${text} ${excerpt} ${label}`.includes(words),
        ) || JSON.stringify(data).includes(words);
  });
}

const figuresIn = (text: string): string[] => text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? [];

/** Everything that a finding and the diagnosis of it name, without thousands separators. */
function wordsOf({ diagnosis, ...finding }: Finding, { diagnoses }: Result): string {
  const { stated, expected, difference, data, formula, locations } = finding;
  const cause = diagnoses.find(({ id }) => id === diagnosis);
  const said = [stated, expected, difference, data, formula, locations.map(({ text }) => text), cause];
  return JSON.stringify(said).replaceAll(/(?<=\d),(?=\d)/g, '');
}
