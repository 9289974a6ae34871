import {
  functionalItemsNamed,
  functionalNameSince,
  functionalNamesUnder,
} from '../../../../model/classification/functional-items.ts';
import type { CheckContext, CodeRule, JudgedInstance, LineClaim, Location } from '../../../../model/index.ts';
import { judgeFunctionalName } from '../../functional-name.ts';
import { claimsOf } from '../claims-of.ts';
import { judgeClassName, levelKey } from './level-names.ts';
import { levelOfRow, rowsOfLine, tableOfLine } from './line-rows.ts';
import { linesOf } from './lines-of.ts';

/** Names that the text gives to classes, sections and items, where no table prints them. */
export const lineNamesOfYear = {
  id: 'N-69',
  name: 'narrative-line-names-of-year',
  kind: 'label',
  severity: 'warning',
  title: {
    zh: '文中的类、款、项使用当年科目名称',
    en: 'Lines of the text have the names of the year’s classification',
  },
  basis: {
    zh: '财政部当年《政府收支分类科目》支出功能分类',
    en: 'Functional classification of the Ministry of Finance for the year',
  },
  why: {
    zh: '表中没有印出的科目，按科目表核对：名称写错、沿用旧名，或编码与名称不对应。',
    en: 'Names that no table prints are held against the classification: misspelt, outdated, or of another code.',
  },
  example: {
    zh: '2018年度“2130101 农林水利支出-农业-行政运行”，类名应为“农林水支出”。',
    en: 'The class of 2130101 is 农林水支出; 农林水利支出 stands there.',
  },
  fix: { zh: '改用当年科目表的名称。', en: 'Use the name of the year.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const { submission } = context;
    const names = [
      ...linesOf(context).flatMap((claim) => levelsOf(context, claim)),
      ...claimsOf(context, 'wording').flatMap(({ id, kind, data, location }) =>
        kind === 'class-name'
          ? [{ id, level: 'class' as const, name: data.name!, code: undefined, parent: undefined, location }]
          : [],
      ),
    ];
    if (names.length === 0) return;
    const printed = new Set(submission.tables.flatMap(({ rows }) => rows.map(({ name }) => levelKey(name))));
    const isPrinted = (name: string) => printed.has(levelKey(name));
    for (const { id, level, name, code, parent, location } of names) {
      const instance = `${id}:${level}`;
      // What a table prints is judged there.
      if (isPrinted(name)) {
        yield { instance, outcome: 'pass' };
        continue;
      }
      const fault = faultOf(level, name, code, submission.year) ?? misspelt(level, name, parent);
      yield fault
        ? {
            instance,
            outcome: 'fail',
            severity: fault.severity,
            messageId: fault.messageId,
            data: { name, expected: fault.right, year: String(submission.year ?? '') },
            at: [location],
            stated: name,
            expected: fault.right,
          }
        : { instance, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

type Level = (typeof LEVELS)[number];
interface LevelName {
  readonly id: string;
  readonly level: Level;
  readonly name: string;
  readonly code: string | undefined;
  /** Name of the level above it. */
  readonly parent: string | undefined;
  readonly location: Location;
}

const LEVELS = ['class', 'section', 'item'] as const;
const LENGTH = { class: 3, section: 5, item: 7 };

/** The levels that the table of the line does not print: those that it prints are N-38's. */
function levelsOf(context: CheckContext, claim: LineClaim): LevelName[] {
  const { id, line, location } = claim;
  const table = tableOfLine(context, claim);
  const [row] = table ? rowsOfLine(table, line) : [];
  return LEVELS.flatMap((level) => {
    const name = line[level];
    const length = LENGTH[level];
    if (name === undefined || (row && levelOfRow(table!, row, length))) return [];
    const code = line.code && line.code.length >= length ? line.code.slice(0, length) : undefined;
    const parent = level === 'item' ? line.section : level === 'section' ? line.class : undefined;
    return [{ id, level, name, code, parent, location }];
  });
}

function faultOf(level: Level, name: string, code: string | undefined, year: number | undefined) {
  if (level === 'class') return judgeClassName(name, code, year);
  if (code) {
    const fault = judgeFunctionalName(code, name, year);
    // The text shortens names; only what is surely another name counts here.
    return fault?.right && fault.severity !== 'note' && fault.messageId !== 'functional-name-unlike'
      ? { messageId: 'text-line-name-differs', severity: 'warning' as const, right: fault.right }
      : undefined;
  }
  const right = year === undefined ? undefined : functionalNameSince(name, year);
  return right ? { messageId: 'text-line-of-other-year', severity: 'warning' as const, right } : undefined;
}

/** One character off a section of the class, or an item of the section, that the line names. */
function misspelt(level: Level, name: string, parent: string | undefined) {
  if (level === 'class' || parent === undefined || name.length < SHORTEST) return undefined;
  const right = functionalNamesUnder(parent, LENGTH[level]).find(
    (official) => official.length === name.length && differences(official, name) === 1,
  );
  return right && functionalItemsNamed(name).length === 0
    ? { messageId: 'text-line-name-differs', severity: 'warning' as const, right }
    : undefined;
}

/** Shorter names are one character off many others. */
const SHORTEST = 4;

const differences = (a: string, b: string): number =>
  [...a].filter((char, index) => char !== b[index]).length;
