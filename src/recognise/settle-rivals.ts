import type { Problem } from '../model/problem.ts';
import type { TableReading } from '../model/table.ts';
import { normaliseText } from './normalise-label.ts';
import { templateOf } from './template.ts';

/**
 * Which of two sheets that are the same table is kept. The first, and a problem names both; but where they
 * differ by what their titles cover, as some provinces publish them, neither is a mistake and the template
 * says which is meant.
 */
export function settleRivals(
  first: TableReading,
  second: TableReading,
  isHidden: boolean,
): { kept: TableReading; problem: Problem } {
  if (!isVariant(first, second)) return { kept: first, problem: sameTable(first, second, isHidden) };
  const [kept, other] = isPreferred(second) ? [second, first] : [first, second];
  const data = { table: kept.table, first: kept.title, second: other.title };
  return {
    kept,
    problem: { severity: 'note', messageId: 'reading-second-variant', data, file: other.file },
  };
}

const hasVariantWord = ({ table, title }: TableReading): boolean => {
  const text = normaliseText(title);
  return templateOf(table).variant?.words.some((word) => text.includes(word)) ?? false;
};

const isVariant = (first: TableReading, second: TableReading): boolean =>
  first.title !== '' && second.title !== '' && hasVariantWord(first) !== hasVariantWord(second);

const isPreferred = (reading: TableReading): boolean =>
  hasVariantWord(reading) === (templateOf(reading.table).variant?.prefer === 'with');

function sameTable(first: TableReading, second: TableReading, isHidden: boolean): Problem {
  const name = ({ file, sheet }: TableReading) => (sheet === undefined ? file : `${file} [${sheet}]`);
  const isCopy = !isHidden && holdsTheSame(first, second);
  return {
    severity: isHidden || isCopy ? 'note' : 'error',
    messageId: isCopy ? 'reading-same-copy' : 'reading-same-table',
    data: { table: first.table, first: name(first), second: name(second) },
    file: second.file,
  };
}

/** The published PDF beside the tables it was made from, an extract in the text: the same figures twice mislead nobody. */
function holdsTheSame(first: TableReading, second: TableReading): boolean {
  const figures = ({ facts }: TableReading) =>
    facts
      .filter(({ value }) => !value.isZero())
      .map(({ key, value, unit }) => `${key} ${value.toString()} ${unit}`);
  const stated = new Set(figures(first));
  const again = figures(second);
  return again.every((figure) => stated.has(figure)) && (again.length > 0 || stated.size === 0);
}
