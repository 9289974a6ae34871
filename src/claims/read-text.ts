import type { Narrative, Section } from '../model/index.ts';
import { readHabits } from './habits.ts';
import { type Identity, readIdentity } from './identity.ts';
import type { Scope } from './lexicon/lexicon.ts';
import type { Mention, ParagraphReading } from './mentions/mention.ts';
import { readParagraphMentions } from './mentions/read-paragraphs.ts';
import { readStatements, type Statements } from './statements.ts';
import { withoutCellLines } from './text/cell-lines.ts';
import { readParagraphs } from './text/paragraphs.ts';
import { type PlacedParagraph, placeParagraphs } from './text/sections.ts';

/** A narrative as understood, before it is put as claims. */
export interface TextReading extends Identity {
  readonly narrative: Narrative;
  readonly sections: readonly Section[];
  readonly placed: readonly PlacedParagraph[];
  /** One for each of `placed`. */
  readonly paragraphs: readonly ParagraphReading[];
  readonly statements: Statements;
  readonly scopeOf: (paragraph: number) => Scope;
}

/** Text → figures with the document's habits → statements. `isBudget`: of a department's budget, not its accounts. */
export function readText(narrative: Narrative, isBudget = false): TextReading {
  const prose = withoutCellLines(readParagraphs(narrative));
  const { sections, placed } = placeParagraphs(narrative, prose);
  const identity = readIdentity(placed, isBudget);
  const paragraphs = withHabits(
    readParagraphMentions(
      { narrative, year: identity.year, unitNames: identity.unitNames, isBudget },
      placed,
    ),
  );
  const scopeOf = (paragraph: number) => placed[paragraph]!.scope;
  const statements = readStatements({ placed, paragraphs, sections, unitNames: identity.unitNames, scopeOf });
  return { ...identity, narrative, sections, placed, paragraphs, statements, scopeOf };
}

/** Figures with the precision that the document's habits give them. */
function withHabits(paragraphs: readonly ParagraphReading[]): ParagraphReading[] {
  const settle = readHabits(paragraphs.flatMap(({ mentions }) => mentions));
  const withHabit = (mention: Mention): Mention => {
    const figure = settle(mention.figure);
    return figure === mention.figure ? mention : { ...mention, figure };
  };
  return paragraphs.map((paragraph) => ({ ...paragraph, mentions: paragraph.mentions.map(withHabit) }));
}
