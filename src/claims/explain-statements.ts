import type {
  ExplainedReading,
  ExplainedStatement,
  ReadFigure,
  ReadingPart,
} from '../model/text-explanation.ts';
import type { Mention } from './mentions/mention.ts';
import type { BudgetMention } from './propose/budgets.ts';
import type { ListParts } from './propose/lists/list-reading.ts';
import type { QuotientParts } from './propose/quotients.ts';
import type { Weighed } from './settle/choose.ts';
import type { Statements } from './statements.ts';

/** Statements by the paragraph of the figure that makes them, in reading order. */
export function statementsByParagraph({
  lists,
  compositions,
  shares,
  changes,
  completions,
  quotients,
  sameAmounts,
}: Statements): Map<number, ExplainedStatement[]> {
  const found: { readonly at: Mention; readonly statement: ExplainedStatement }[] = [];
  for (const list of [...lists, ...compositions])
    found.push({
      at: list.items[0]!,
      statement: {
        ...explain('list', list, list, ({ total, items }: ListParts) => [
          ['total', total],
          ...itemsOf(items),
        ]),
        ...(list.partial ? { partial: true } : {}),
      },
    });
  for (const share of shares)
    found.push({
      at: share.percent,
      statement: explain(
        'share',
        share,
        { part: share.part, base: share.bases[0] },
        ({ part, base }: Named<'part' | 'base'>) => [
          ['percent', share.percent],
          ['part', part],
          ['base', base],
        ],
      ),
    });
  for (const change of changes) {
    const first = (change.delta ?? change.rate ?? change.prior)!;
    const chosen = { current: change.currents[0], prior: change.prior };
    found.push({
      at: first,
      statement: explain('change', change, chosen, ({ current, prior }: Named<'current' | 'prior'>) => [
        ['delta', change.delta],
        ['rate', change.rate],
        ['current', current],
        ['prior', prior],
      ]),
    });
  }
  for (const completion of completions) {
    const chosen = { actual: completion.actuals[0], budget: completion.budgets[0] };
    found.push({
      at: completion.percent,
      statement: explain(
        'completion',
        completion,
        chosen,
        ({ actual, budget }: Named<'actual'> & { readonly budget?: BudgetMention | undefined }) => [
          ['percent', completion.percent],
          ['final', actual],
          ['budget', budget?.mention],
        ],
      ),
    });
  }
  for (const quotient of quotients)
    found.push({
      at: quotient.quotient,
      statement: explain('quotient', quotient, quotient, ({ dividend, divisor }: QuotientParts) => [
        ['quotient', quotient.quotient],
        ['dividend', dividend],
        ['divisor', divisor],
      ]),
    });
  for (const { figure, other } of sameAmounts)
    found.push({
      at: other,
      statement: {
        kind: 'same',
        computes: figure.figure.value.equals(other.figure.value),
        certainty: 1,
        readings: [
          {
            figures: figuresIn([
              ['same', figure],
              ['same', other],
            ]),
            weight: 1,
          },
        ],
      },
    });
  const byParagraph = new Map<number, ExplainedStatement[]>();
  for (const { at, statement } of found.sort((a, b) => a.at.index - b.at.index)) {
    const here = byParagraph.get(at.paragraph);
    if (here) here.push(statement);
    else byParagraph.set(at.paragraph, [statement]);
  }
  return byParagraph;
}

type Named<Names extends string> = { readonly [Name in Names]?: Mention | undefined };
type Part = readonly [ReadingPart, Mention | undefined];

const itemsOf = (items: readonly Mention[]): Part[] => items.map((item) => ['item', item]);

/** Where nothing was ranked (the names alone made it) the chosen reading stands alone. */
function explain<Parts>(
  kind: ExplainedStatement['kind'],
  reading: {
    readonly computes: boolean;
    readonly certainty: number;
    readonly ranking: readonly Weighed<NoInfer<Parts>>[];
  },
  chosen: NoInfer<Parts>,
  partsOf: (reading: Parts) => readonly Part[],
): ExplainedStatement {
  const { computes, certainty, ranking } = reading;
  const readings = ranking.map(
    ({ reading, words, evidence, weight }): ExplainedReading => ({
      figures: figuresIn(partsOf(reading)),
      words,
      ...(evidence === undefined ? {} : { evidence }),
      weight,
    }),
  );
  return {
    kind,
    computes,
    certainty,
    readings: readings.length > 0 ? readings : [{ figures: figuresIn(partsOf(chosen)), weight: certainty }],
  };
}

const figuresIn = (parts: readonly Part[]): ReadFigure[] =>
  parts.flatMap(([part, mention]) =>
    mention
      ? [
          {
            part,
            text: mention.figure.location.text,
            subject: mention.subject.text,
            location: mention.figure.location,
          },
        ]
      : [],
  );
