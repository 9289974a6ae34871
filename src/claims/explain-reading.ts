import type { Location, Narrative } from '../model/index.ts';
import type {
  ExplainedFigure,
  ExplainedParagraph,
  ExplainedReading,
  ExplainedStatement,
  ReadFigure,
  ReadingPart,
  UnreadReason,
} from '../model/text-explanation.ts';
import { figuresClaimed } from './build/coverage.ts';
import type { Mention, ParagraphReading } from './mentions/mention.ts';
import { whySilent } from './mentions/read-paragraphs.ts';
import type { BudgetMention } from './propose/budgets.ts';
import type { ListParts } from './propose/lists/list-reading.ts';
import { claimsOf } from './read-claims.ts';
import { readText, type TextReading } from './read-text.ts';
import type { Weighed } from './settle/choose.ts';
import type { Statements } from './statements.ts';
import { type Flow, locate } from './text/flow.ts';

/** How each paragraph with figures is read: its events, its figures, its statements with their rivals, what stays unread. */
export function explainReading(narrative: Narrative, isBudget = false): ExplainedParagraph[] {
  const text = readText(narrative, isBudget);
  const claimed = figuresClaimed(claimsOf(text).claims);
  const statements = statementsByParagraph(text.statements);
  return text.paragraphs
    .map((paragraph) => explainParagraph(paragraph, text, claimed, statements.get(paragraph.index) ?? []))
    .filter(({ figures, silent, text }) => figures.length > 0 || (silent && HAS_DIGIT.test(text)));
}

const HAS_DIGIT = /\d/;

function explainParagraph(
  paragraph: ParagraphReading,
  { placed, narrative }: TextReading,
  claimed: ReadonlySet<string>,
  statements: readonly ExplainedStatement[],
): ExplainedParagraph {
  const place = placed[paragraph.index]!;
  const { flow } = place.paragraph;
  const silent = whySilent(place);
  const locateSpan = (start: number, end: number): Location =>
    locate(flow, narrative, start, end, place.path.join(' / '));
  return {
    location: locateSpan(0, flow.text.length),
    lines: linesOf(flow),
    text: flow.text,
    ...(silent ? { silent } : {}),
    events: paragraph.events.map(({ kind, start, end }) => ({ kind, text: flow.text.slice(start, end) })),
    figures: [
      ...paragraph.mentions.map((mention) => explainFigure(mention, claimed)),
      ...paragraph.loose.map(({ start, end }): ExplainedFigure => {
        const location = locateSpan(start, end);
        return { text: location.text, location, role: 'unknown', subject: '', unread: 'no-unit' };
      }),
    ],
    statements,
  };
}

const linesOf = ({ lines }: Flow): number[] => lines.map(({ number }) => number);

function explainFigure(mention: Mention, claimed: ReadonlySet<string>): ExplainedFigure {
  const { figure, role, subject, comparator, year: saidOf } = mention;
  const unread = claimed.has(figure.id) ? undefined : whyUnread(mention);
  const year = saidOf ?? comparator?.year;
  return {
    text: figure.location.text,
    location: figure.location,
    role: role.name,
    subject: subject.text,
    ...(subject.concept ? { concept: subject.concept } : {}),
    ...(comparator && COMPARED.has(role.name) ? { against: comparator.against } : {}),
    ...(role.budget ? { budget: role.budget } : {}),
    ...(year === undefined ? {} : { year }),
    ...(unread ? { unread } : {}),
  };
}

const COMPARED = new Set(['change', 'growth', 'prior']);

function whyUnread({ aside, role: { name } }: Mention): UnreadReason {
  if (aside) return 'aside';
  return name === 'service' || name === 'unknown' ? name : 'no-statement';
}

/** Statements by the paragraph of the figure that makes them, in reading order. */
function statementsByParagraph({
  lists,
  compositions,
  shares,
  changes,
  completions,
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
