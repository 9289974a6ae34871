import type { Location } from '../model/location.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { type CorrectionLine, correctionLines } from '../report/corrections.ts';
import { renderMessage } from '../report/message.ts';

/** A remark to stand at a place of the user's file. */
export interface Annotation {
  readonly location: Location;
  /** Lines, the first of which says what to do. */
  readonly lines: readonly string[];
}

export interface Annotations {
  readonly byFile: ReadonlyMap<string, readonly Annotation[]>;
  /** What is about the whole set, or about what is not there. */
  readonly elsewhere: number;
}

/**
 * What the list of corrections says, by the files it is about. Of figures of which any may be wrong, the remark
 * stands where the check failed, not at the first of them.
 */
export function annotationsOf(result: Result, lang: Language): Annotations {
  const byFile = new Map<string, Annotation[]>();
  let elsewhere = 0;
  correctionLines(result, lang).forEach((line, at) => {
    const places = placesOf(line);
    if (places.length === 0) elsewhere += 1;
    for (const location of places) {
      const annotation = { location, lines: linesOf(line, at + 1, lang) };
      byFile.set(location.file, [...(byFile.get(location.file) ?? []), annotation]);
    }
  });
  return { byFile, elsewhere };
}

function placesOf({ id, location, findings, percent }: CorrectionLine): Location[] {
  const isOfSeveral = percent === '' && findings.some((finding) => finding.id !== id);
  if (isOfSeveral) return findings.flatMap(({ locations: [first] }) => (first ? [first] : []));
  return location ? [location] : [];
}

function linesOf(
  { severity, shouldRead, percent, why, findings }: CorrectionLine,
  number: number,
  lang: Language,
): string[] {
  const say = (id: string, data: Readonly<Record<string, string>> = {}) => renderMessage(id, data, lang);
  const head = {
    number: String(number),
    severity: say(`severity.${severity}`),
    should: shouldRead,
    percent,
  };
  const id =
    shouldRead === '' ? 'annotate.look' : percent === '' ? 'annotate.should' : 'annotate.should-sure';
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(say('report.list-separator'));
  return [say(id, head), why, say('annotate.rules', { rules })];
}
