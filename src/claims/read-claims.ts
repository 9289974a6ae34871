import type { Claim, Narrative, NarrativeReading, Section } from '../model/index.ts';
import { buildClaims } from './build/build-claims.ts';
import { measureCoverage } from './build/coverage.ts';
import { readHabits } from './habits.ts';
import { readIdentity } from './identity.ts';
import { scopeOfTitle } from './lexicon/lexicon.ts';
import { scopeOfPath } from './lexicon/scope-of-path.ts';
import type { ParagraphReading } from './mentions/mention.ts';
import { readParagraphMentions } from './mentions/read-paragraphs.ts';
import { readStatements } from './statements.ts';
import { readParagraphs } from './text/paragraphs.ts';
import { readPassages } from './text/passages.ts';
import { placeParagraphs } from './text/sections.ts';
import { readAbsences } from './words/absences.ts';
import { readLines } from './words/lines.ts';
import { readNames } from './words/names.ts';
import { readProjects } from './words/projects.ts';
import { readWords } from './words/read-words.ts';

/**
 * Reads the 情况说明: text → figures → statements → claims. Words propose readings, arithmetic chooses among them; a
 * clause that cannot be read is counted in `coverage.unread`, never guessed at.
 */
export function readClaims(narrative: Narrative): NarrativeReading {
  const { sections, placed } = placeParagraphs(narrative, readParagraphs(narrative), scopeOfTitle);
  const { year, unitNames } = readIdentity(placed);
  const paragraphs = withHabits(readParagraphMentions({ narrative, year, unitNames }, placed));
  const scopeOf = (paragraph: number) => scopeOfPath(placed[paragraph]!.path);
  const statements = readStatements({ placed, paragraphs, sections, unitNames, scopeOf });
  const mentions = statements.index.all;
  const context = {
    narrative,
    placed,
    sections,
    year,
    unitNames,
    mentions,
    byParagraph: new Map(
      paragraphs.filter((each) => each.mentions.length > 0).map((each) => [each.index, each.mentions]),
    ),
  };
  const claims: Claim[] = [
    ...buildClaims(statements, narrative, placed, paragraphs, unitNames),
    ...readAbsences(context),
    ...readNames(context),
    ...readLines(context),
    ...readProjects(context),
    ...readWords(context),
  ].map((claim, index) => ({ ...claim, id: `k${index + 1}` }));
  return {
    file: narrative.file,
    ...(unitNames[0] ? { unitName: unitNames[0] } : {}),
    ...(year ? { year } : {}),
    sections: sections as Section[],
    passages: readPassages(narrative, placed),
    figures: mentions.map((mention) => mention.figure),
    claims,
    coverage: measureCoverage(paragraphs, scopeOf, narrative, placed, claims),
  };
}

/** Figures with the precision that the document's habits give them. */
function withHabits(paragraphs: readonly ParagraphReading[]): ParagraphReading[] {
  const settle = readHabits(paragraphs.flatMap(({ mentions }) => mentions));
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    mentions: paragraph.mentions.map((mention) => ({ ...mention, figure: settle(mention.figure) })),
  }));
}
