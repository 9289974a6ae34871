import type { Finding } from '../../src/model/finding.ts';
import type { Location } from '../../src/model/location.ts';
import type { Result } from '../../src/model/result.ts';
import type { Expectation, Expected, Place } from './expectation.ts';
import type { InputFile } from './tables/render-tables.ts';

export interface Score {
  readonly found: readonly Expectation[];
  readonly missed: readonly Expectation[];
  /** Errors and warnings that nothing explains. */
  readonly wrong: readonly Finding[];
}

/** Sets what was found against what is wrong. Notes are only looked for where they are expected. */
export function scoreResult(result: Result, expected: Expected, files: readonly InputFile[]): Score {
  const texts = readTexts(files);
  const found = expected.findings.filter((expectation) =>
    result.findings.some((finding) => meets(finding, expectation, texts)),
  );
  const wrong = result.findings.filter(
    (finding) =>
      finding.severity !== 'note' &&
      !expected.findings.some((expectation) => explains(finding, expectation, texts)),
  );
  const missed = expected.findings.filter(
    (expectation) => !expectation.optional && !found.includes(expectation),
  );
  return { found: found.filter(({ optional }) => !optional), missed, wrong };
}

type Texts = ReadonlyMap<string, readonly string[]>;

/** The lines of UTF-8 narratives; places in others are told by their excerpt alone. */
const readTexts = (files: readonly InputFile[]): Texts =>
  new Map(
    files
      .filter(({ name }) => name.endsWith('.txt'))
      .map(({ name, bytes }) => [name, new TextDecoder().decode(bytes).split(/\r?\n/)]),
  );

function meets(finding: Finding, expectation: Expectation, texts: Texts): boolean {
  const { severity, kind, rule, stated, expected } = expectation;
  if (!expectation.optional && finding.severity !== severity) return false;
  if (kind !== undefined && finding.kind !== kind) return false;
  if (rule !== undefined && finding.rule !== rule) return false;
  if (stated !== undefined && finding.stated !== stated) return false;
  if (expected !== undefined && finding.expected !== expected) return false;
  return standsAt(finding, expectation, texts);
}

/** A finding at the expected place that is no harsher than expected is a consequence, not a false alarm. */
function explains(finding: Finding, expectation: Expectation, texts: Texts): boolean {
  if (finding.severity === 'error' && expectation.severity !== 'error') return false;
  return standsAt(finding, expectation, texts);
}

const standsAt = (finding: Finding, { where }: Expectation, texts: Texts): boolean =>
  where.some((place) => finding.locations.some((location) => isAt(location, place, texts)));

function isAt(location: Location, place: Place, texts: Texts): boolean {
  const row = `${location.label ?? ''} ${location.fact ?? ''} ${location.text}`;
  const [first, last] = place.lines ?? [];
  return (
    (place.file === undefined || location.file === place.file) &&
    (place.cell === undefined || location.cell === place.cell) &&
    (place.table === undefined || location.table === place.table) &&
    (place.row === undefined || place.row.split('+').some((part) => row.includes(part))) &&
    (place.text === undefined || wordsAround(location, texts).includes(place.text)) &&
    (first === undefined || (location.line !== undefined && location.line >= first && location.line <= last!))
  );
}

/** The clause, and what stands just before and after the figure in its line. */
function wordsAround(
  { file, line, start = 0, end = start, excerpt = '', text }: Location,
  texts: Texts,
): string {
  const whole = line === undefined ? '' : (texts.get(file)?.[line - 1] ?? '');
  return `${excerpt} ${text} ${whole.slice(Math.max(0, start - 40), end + 12)}`;
}
