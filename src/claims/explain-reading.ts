import type { Location, Narrative } from '../model/index.ts';
import type {
  ExplainedFigure,
  ExplainedParagraph,
  ExplainedStatement,
  UnreadReason,
} from '../model/text-explanation.ts';
import { figuresClaimed } from './build/coverage.ts';
import { statementsByParagraph } from './explain-statements.ts';
import type { Mention, ParagraphReading } from './mentions/mention.ts';
import { whySilent } from './mentions/read-paragraphs.ts';
import { claimsOf } from './read-claims.ts';
import { readText, type TextReading } from './read-text.ts';
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
