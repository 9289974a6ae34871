import { Decimal } from 'decimal.js';
import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Fact } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import { termsIn } from '../../model/relation.ts';
import type { Submission } from '../../model/submission.ts';
import type { TableReading, TableRow } from '../../model/table.ts';
import { UNIT_LABELS } from '../../model/unit.ts';
import type { Draft } from '../draft.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** Every figure is that of the row above, and what it is added to exceeds its parts by just as much. */
const SAME_THROUGHOUT = 0.98;

/** A row that stands twice with all its figures, and whose total counts it once: one of the two goes, no figure changes. */
export function doubledRows(report: EvaluationReport, { tables }: Submission): Draft[] {
  return suspicionsOf(report, 'doubled-code').flatMap(({ finding, hint }) => {
    const reading = tables.find(
      ({ table, file, sheet }) =>
        table === hint.table && file === finding.locations[0]?.file && sheet === finding.locations[0]?.sheet,
    );
    const twins =
      reading?.rows
        .filter(({ location }) =>
          finding.locations.some(({ row, column }) => row === location.row && column === location.column),
        )
        .sort((a, b) => a.order - b.order) ?? [];
    const [first, second, ...more] = twins;
    if (!reading || !first || !second || more.length > 0) return [];
    const figures = figuresOf(reading, second);
    if (!areSame(figuresOf(reading, first), figures)) return [];
    return isCountedOnce(report.findings, figures) ? [draft(finding, reading, first, second)] : [];
  });
}

const figuresOf = ({ table, facts }: TableReading, { key }: TableRow): Map<string, Fact> => {
  const start = `${table.toLowerCase()}.${key}`;
  const own = facts.filter((fact) => fact.key === start || fact.key.startsWith(`${start}.`));
  return new Map(own.map((fact) => [fact.key.slice(start.length), fact]));
};

const areSame = (one: ReadonlyMap<string, Fact>, other: ReadonlyMap<string, Fact>): boolean =>
  one.size === other.size &&
  [...other].every(([column, { value }]) => one.get(column)?.value.equals(value)) &&
  [...other.values()].some(({ value }) => !value.isZero());

/** Some sum that takes the row in is off by its figure. */
const isCountedOnce = (findings: readonly Finding[], figures: ReadonlyMap<string, Fact>): boolean =>
  [...figures.values()].some(({ key, value, unit }) =>
    findings.some(
      (finding) =>
        finding.difference !== undefined &&
        finding.unit === UNIT_LABELS[unit] &&
        finding.relation !== undefined &&
        termsIn(finding.relation).some(({ figure }) => figure === key) &&
        !value.isZero() &&
        new Decimal(finding.difference).abs().equals(value.abs()),
    ),
  );

const draft = (finding: Finding, { table }: TableReading, first: TableRow, second: TableRow): Draft => {
  const named = [second.code, second.name].filter(Boolean).join(' ');
  return {
    status: 'named',
    corrections: [{ location: second.location, stated: named }],
    cause: 'doubled-line',
    messageId: 'slip.doubled-row',
    data: { row: named, first: String(first.location.row ?? ''), second: String(second.location.row ?? '') },
    confidence: SAME_THROUGHOUT,
    explains: [finding.id],
    rivals: [],
    replaces: [`${table.toLowerCase()}.${first.key}`],
  };
};
