import type { Claim, Narrative, NarrativeReading, Section } from '../model/index.ts';
import { buildClaims } from './build/build-claims.ts';
import { measureCoverage } from './build/coverage.ts';
import { readText, type TextReading } from './read-text.ts';
import { readPassages } from './text/passages.ts';
import { readAbsences } from './words/absences.ts';
import { readLines } from './words/lines.ts';
import { readNames } from './words/names.ts';
import { readProjects } from './words/projects.ts';
import { readWords } from './words/read-words.ts';

/**
 * Reads the 情况说明: text → figures → statements → claims. Words propose readings, arithmetic chooses among them; a
 * clause that cannot be read is counted in `coverage.unread`, never guessed at.
 */
export const readClaims = (narrative: Narrative, isBudget = false): NarrativeReading =>
  claimsOf(readText(narrative, isBudget));

/** Puts as claims what a text was read as. */
export function claimsOf(text: TextReading): NarrativeReading {
  const { narrative, year, unitNames, sections, placed, paragraphs, statements, scopeOf } = text;
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
  const claims = numbered([
    ...buildClaims(statements, narrative, placed, paragraphs, unitNames),
    ...readAbsences(context),
    ...readNames(context),
    ...readLines(context),
    ...readProjects(context),
    ...readWords(context),
  ]);
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

/** In reading order; they have just been made, so that nobody has a claim without its number. */
function numbered(claims: readonly Claim[]): readonly Claim[] {
  for (const [index, claim] of claims.entries()) (claim as { id: string }).id = `k${index + 1}`;
  return claims;
}
