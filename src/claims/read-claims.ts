import type { Claim, Coverage, Narrative, NarrativeReading, Section } from '../model/index.ts';
import { measureCoverage } from './coverage.ts';
import { readIdentity } from './identity.ts';
import { scopeOfTitle } from './lexicon/lexicon.ts';
import { buildClaims } from './linking/build-claims.ts';
import { inheritScopes } from './linking/inherit-scope.ts';
import { readAbsences } from './reading/absences.ts';
import { readLines } from './reading/lines.ts';
import type { Mention } from './reading/mention.ts';
import { readNames } from './reading/names.ts';
import { readProjects } from './reading/projects.ts';
import { StatementReader } from './reading/statements/statement-reader.ts';
import { readWording } from './reading/wording.ts';
import { readParagraphs } from './text/paragraphs.ts';
import { placeParagraphs } from './text/sections.ts';

/**
 * Reads the 情况说明: every figure with 万元, 元 or % and what its clause says of it. A clause that cannot be
 * read is counted in `coverage.unread`, never guessed at.
 */
export function readClaims(narrative: Narrative): NarrativeReading {
  const paragraphs = readParagraphs(narrative);
  const { sections, placed } = placeParagraphs(narrative, paragraphs, scopeOfTitle);
  const identity = readIdentity(placed);
  const reader = new StatementReader(narrative, identity.year, identity.unitNames);
  for (const [index, paragraph] of placed.entries()) reader.readParagraph(paragraph, index);
  inheritScopes(reader.mentions);
  const context = {
    narrative,
    placed,
    sections,
    year: identity.year,
    unitNames: identity.unitNames,
    mentions: reader.mentions,
    byParagraph: groupByParagraph(reader.mentions),
  };
  const claims: Claim[] = [
    ...buildClaims(reader, sections),
    ...readAbsences(context),
    ...readNames(context),
    ...readLines(context),
    ...readProjects(context, reader),
    ...readWording(context, reader),
  ].map((claim, index) => ({ ...claim, id: `k${index + 1}` }));
  const coverage: Coverage = measureCoverage(reader, narrative, placed, claims);
  return {
    file: narrative.file,
    ...(identity.unitNames[0] ? { unitName: identity.unitNames[0] } : {}),
    ...(identity.year ? { year: identity.year } : {}),
    sections: sections as Section[],
    figures: reader.mentions.map((mention) => mention.figure),
    claims,
    coverage,
  };
}

function groupByParagraph(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.paragraph);
    if (group) group.push(mention);
    else groups.set(mention.paragraph, [mention]);
  }
  return groups;
}
