import type { AmountClaim, Operand, Submission } from '../../../../model/index.ts';
import { findTable } from '../find-table.ts';
import { rowsOfLine } from '../lines/line-rows.ts';

/** What last year's submission says of the same thing: a cell of its tables, or an amount of its text. */
export type PriorFigure = Pick<Operand, 'value' | 'decimals' | 'unit' | 'text' | 'location'>;

type Subject = AmountClaim['subject'];

/** Last year's amount for the same thing; undefined where it is not there, or stands there twice with two values. */
export function priorFigure(prior: Submission, subject: Subject): PriorFigure | undefined {
  if (subject.qualified) return undefined;
  return subject.line ? priorLine(prior, subject) : priorConcept(prior, subject);
}

function priorConcept(prior: Submission, subject: Subject): PriorFigure | undefined {
  if (!subject.concept) return undefined;
  for (const table of prior.tables) {
    const fact = table.facts.find((candidate) => subject.facts.includes(candidate.key));
    if (fact) return fact;
  }
  return stated(
    prior,
    (other) =>
      other.concept === subject.concept && other.scope === subject.scope && !other.qualified && !other.line,
  );
}

const TABLE_OF_SCOPE = {
  general: 'T05',
  basic: 'T05',
  fiscal: 'T05',
  all: 'T03',
  fund: 'T08',
  capital: 'T09',
} as const;

function priorLine(prior: Submission, { line, scope }: Subject): PriorFigure | undefined {
  const id = TABLE_OF_SCOPE[scope as keyof typeof TABLE_OF_SCOPE];
  const table = id && findTable(prior, id);
  const rows = table ? rowsOfLine(table, line!) : [];
  const [row, ...others] = rows;
  if (table && row && others.length === 0) {
    const key = `${id.toLowerCase()}.${row.key}.total`;
    const fact = table.facts.find((candidate) => candidate.key === key);
    if (fact) return fact;
  }
  return stated(
    prior,
    (other) =>
      other.scope === scope &&
      other.line !== undefined &&
      (line!.code !== undefined && other.line.code !== undefined
        ? other.line.code === line!.code
        : other.line.item !== undefined &&
          other.line.item === line!.item &&
          other.line.section === line!.section &&
          other.line.class === line!.class),
  );
}

/** The amount that last year's text states; none where it contradicts itself. */
function stated(prior: Submission, matches: (subject: Subject) => boolean): PriorFigure | undefined {
  const { claims = [], figures = [] } = prior.narrative ?? {};
  const ids = claims.flatMap((claim) =>
    claim.type === 'amount' && claim.role === 'actual' && claim.year === undefined && matches(claim.subject)
      ? claim.figure
      : [],
  );
  const [first, ...others] = figures.filter(({ id, kind }) => kind === 'amount' && ids.includes(id));
  return others.every(({ value, unit }) => first!.unit === unit && value.equals(first!.value))
    ? first
    : undefined;
}
