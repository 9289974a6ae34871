import type { Language } from '../model/rule.ts';
import type {
  ExplainedEvent,
  ExplainedFigure,
  ExplainedParagraph,
  ExplainedReading,
  ExplainedStatement,
  TextExplanation,
} from '../model/text-explanation.ts';
import { onOneLine, showHiddenBetweenColours } from './hidden-characters.ts';
import { displayWidth, padEnd } from './layout/display-width.ts';
import { wrapText } from './layout/wrap.ts';
import { renderMessage } from './message.ts';
import { describePlace } from './place.ts';
import { plainStyle, type Style } from './style.ts';

export interface TextExplanationOptions {
  readonly lang: Language;
  readonly width?: number;
  readonly style?: Style;
}

interface Context {
  readonly lang: Language;
  readonly width: number;
  readonly style: Style;
  readonly say: (id: string, data?: Record<string, string>) => string;
}

/** Paragraph by paragraph: its text, its events, its figures, its statements with their rivals. */
export function renderTextExplanation(
  explanation: TextExplanation,
  { lang, width = 80, style = plainStyle }: TextExplanationOptions,
): string {
  const { file = '', paragraphs } = onOneLine(explanation);
  const say: Context['say'] = (id, data = {}) => renderMessage(id, data, lang);
  const context: Context = { lang, width, style, say };
  const lines = [file, ...paragraphs.flatMap((paragraph) => ['', ...paragraphLines(paragraph, context)]), ''];
  return showHiddenBetweenColours(lines.map((line) => line.trimEnd()).join('\n'));
}

function paragraphLines(paragraph: ExplainedParagraph, context: Context): string[] {
  const { say, style, lang, width } = context;
  const { location, text, silent, events, figures, statements } = paragraph;
  const lines = [style.strong(describePlace(location, lang)), ...indented(text, 2, width)];
  if (silent) return [...lines, ...indented(say(`read.silent.${silent}`), 2, width)];
  const title = (id: string): string => `  ${style.strong(say(`read.${id}`))}`;
  return [
    ...lines,
    title('events'),
    ...indented(events.map((event) => eventText(event, context)).join(' · '), 4, width),
    title('figures'),
    ...figureLines(figures, context),
    title('statements'),
    ...(statements.length > 0
      ? statements.flatMap((statement) => statementLines(statement, context))
      : indented(say('read.no-statements'), 4, width)),
  ];
}

const indented = (text: string, by: number, width: number): string[] =>
  wrapText(text, Math.max(20, width - by)).map((line) => ' '.repeat(by) + line);

/** Figures and marks speak for themselves. */
const eventText = ({ kind, text }: ExplainedEvent, { say }: Context): string =>
  kind === 'opener' || kind === 'item' || kind === 'reason'
    ? say(`read.event.${kind}`, { text })
    : text.trim();

function figureLines(figures: readonly ExplainedFigure[], { say, width }: Context): string[] {
  const rows = figures.map(({ text, role, subject, concept, against, budget, year, unread }) => [
    text,
    say(`read.role.${role}`),
    [
      subject && concept ? say('read.named', { text: subject, subject: concept }) : subject,
      against ? say(`read.against.${against}`) : '',
      budget ? say('read.budget', { base: budget }) : '',
      year === undefined ? '' : say('read.year', { year: String(year) }),
      unread ? say(`read.unread.${unread}`) : '',
    ]
      .filter((part) => part !== '')
      .join(say('report.clause-separator')),
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  const indent = widths.reduce((sum, column) => sum + column + 2, 4);
  return rows.flatMap(([text, role, rest]) => {
    const head = `    ${padEnd(text!, widths[0]!)}  ${padEnd(role!, widths[1]!)}  `;
    const lines = indented(rest!, indent, width);
    return [head + (lines[0] ?? '').slice(indent), ...lines.slice(1)];
  });
}

function statementLines(statement: ExplainedStatement, context: Context): string[] {
  const { say, style, width, lang } = context;
  const { kind, partial, computes, certainty, readings } = statement;
  const judged = [
    say(`read.kind.${kind}`),
    computes ? style.good(say('read.computes')) : say('read.fails'),
    ...(partial ? [say('read.partial')] : []),
  ];
  // A list that only names put together was not computed here: a rule does that.
  const isRanked = readings[0]?.words !== undefined;
  const head = [
    ...(isRanked ? judged : [judged[0]!, say('read.by-names')]),
    say('read.certainty', { certainty: share(certainty) }),
  ];
  return [
    `    ${head.join(lang === 'zh' ? '  ' : ', ')}`,
    ...readings.flatMap((reading, index) => {
      const mark = index === 0 ? '' : `${say('read.rival')} `;
      return indented(mark + readingText(reading, context), index === 0 ? 6 : 8, width);
    }),
  ];
}

function readingText({ figures, words, evidence, weight }: ExplainedReading, { say }: Context): string {
  const parts = figures.map(({ part, text, subject }) => {
    const named = subject === '' ? text : say('read.named', { text, subject });
    return `${say(`read.part.${part}`)} ${named}`;
  });
  const scores =
    words === undefined
      ? []
      : [
          evidence === undefined
            ? say('read.scores-failing', { words: score(words) })
            : say('read.scores', { words: score(words), evidence: score(evidence) }),
        ];
  return [
    parts.join(say('report.list-separator')),
    ...scores,
    say('read.weight', { weight: share(weight) }),
  ].join(say('report.clause-separator'));
}

const score = (value: number): string => value.toFixed(1).replace(/^-0\.0$/, '0.0');

/** Below one in a thousand the figure would only distract. */
const share = (weight: number): string => (weight < 0.001 ? '<0.1%' : `${(100 * weight).toFixed(1)}%`);
