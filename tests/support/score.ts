import type { Finding } from '../../src/model/finding.ts';
import type { Location } from '../../src/model/location.ts';
import type { Result } from '../../src/model/result.ts';
import type { Expectation, Expected, Place } from './expectation.ts';

export interface Score {
  readonly found: readonly Expectation[];
  readonly missed: readonly Expectation[];
  /** Errors and warnings that nothing explains. */
  readonly wrong: readonly Finding[];
}

/** Sets what was found against what is wrong. Notes are only looked for where they are expected. */
export function scoreResult(result: Result, expected: Expected): Score {
  const found = expected.findings.filter((expectation) =>
    result.findings.some((finding) => meets(finding, expectation)),
  );
  const wrong = result.findings.filter(
    (finding) =>
      finding.severity !== 'note' && !expected.findings.some((expectation) => explains(finding, expectation)),
  );
  const missed = expected.findings.filter(
    (expectation) => !expectation.optional && !found.includes(expectation),
  );
  return { found: found.filter(({ optional }) => !optional), missed, wrong };
}

function meets(finding: Finding, expectation: Expectation): boolean {
  const { severity, kind, rule, stated, expected } = expectation;
  if (!expectation.optional && finding.severity !== severity) return false;
  if (kind !== undefined && finding.kind !== kind) return false;
  if (rule !== undefined && finding.rule !== rule) return false;
  if (stated !== undefined && finding.stated !== stated) return false;
  if (expected !== undefined && finding.expected !== expected) return false;
  return standsAt(finding, expectation);
}

/** A finding at the expected place that is no harsher than expected is a consequence, not a false alarm. */
function explains(finding: Finding, expectation: Expectation): boolean {
  if (finding.severity === 'error' && expectation.severity !== 'error') return false;
  return standsAt(finding, expectation);
}

const standsAt = (finding: Finding, { where }: Expectation): boolean =>
  where.some((place) => finding.locations.some((location) => isAt(location, place)));

function isAt(location: Location, place: Place): boolean {
  const row = `${location.label ?? ''} ${location.fact ?? ''} ${location.text}`;
  return (
    (place.file === undefined || location.file === place.file) &&
    (place.cell === undefined || location.cell === place.cell) &&
    (place.table === undefined || location.table === place.table) &&
    (place.row === undefined || place.row.split('+').some((part) => row.includes(part))) &&
    (place.text === undefined || `${location.excerpt ?? ''} ${location.text}`.includes(place.text)) &&
    (place.section === undefined || isInSection(location, place.section))
  );
}

/** `五（三）8`: the numerals of the headings on the way down, or of the line's own start. */
function isInSection(location: Location, section: string): boolean {
  if (location.table !== undefined) return false;
  const path = `${location.section ?? ''} ${location.excerpt ?? ''}`;
  const numerals = section.match(/（[^）]+）|[一二三四五六七八九十]+|\d+/g) ?? [];
  let at = 0;
  for (const numeral of numerals) {
    const found = path.indexOf(numeral, at);
    if (found === -1) return at > 0 && /^\d+$/.test(numeral);
    at = found + numeral.length;
  }
  return true;
}
