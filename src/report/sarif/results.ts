import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Result } from '../../model/result.ts';
import type { Language } from '../../model/rule.ts';
import { fileUri } from '../file-path.ts';
import { findingLines, statusText, whereText } from '../finding-text.ts';

/** Related places beyond these are left out: they are the parts of a long sum. */
const MOST_RELATED = 50;

/** All findings as SARIF results. Suppressions and baseline states stand on all of them or on none. */
export function sarifResults(
  results: readonly Result[],
  ruleIndexes: ReadonlyMap<string, number>,
  lang: Language,
) {
  const findings = results.flatMap((result) => result.findings.map((finding) => ({ result, finding })));
  const anyWaived = findings.some(({ finding }) => finding.waived);
  const anyKnown = findings.some(({ finding }) => finding.baseline);
  return findings.map(({ result, finding }) => {
    const [first, ...others] = finding.locations;
    return {
      ruleId: finding.rule,
      ruleIndex: ruleIndexes.get(finding.rule) ?? -1,
      level: finding.severity,
      message: { text: findingLines(result, finding, lang).join('\n') },
      locations: [first ? locationOf(result, first) : wholeSubmission(result)],
      ...(others.length === 0
        ? {}
        : {
            relatedLocations: others.slice(0, MOST_RELATED).map((other, at) => ({
              id: at + 1,
              ...locationOf(result, other),
              message: { text: whereText(other, lang) },
            })),
          }),
      ...(finding.fingerprint === undefined ? {} : { partialFingerprints: fingerprintsOf(finding) }),
      ...(anyWaived ? { suppressions: suppressionsOf(finding, lang) } : {}),
      ...(anyKnown ? { baselineState: finding.baseline ? 'unchanged' : 'new' } : {}),
      properties: propertiesOf(result, finding),
    };
  });
}

/** GitHub matches alerts by the first name alone, other readers by any. */
const fingerprintsOf = ({ fingerprint }: Finding) => ({
  primaryLocationLineHash: fingerprint,
  'juesuanFinding/v1': fingerprint,
});

const suppressionsOf = (finding: Finding, lang: Language) =>
  finding.waived ? [{ kind: 'external', status: 'accepted', justification: statusText(finding, lang) }] : [];

function propertiesOf({ submission }: Result, { kind, stated, expected, difference, unit }: Finding) {
  return {
    submission: submission.id,
    kind,
    ...(stated === undefined ? {} : { stated }),
    ...(expected === undefined ? {} : { expected }),
    ...(difference === undefined ? {} : { difference }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function locationOf(result: Result, location: Location) {
  const { file, sheet, table, cell, label, line, row, page, paragraph, start, end, text } = location;
  const place = [table, sheet, page === undefined ? undefined : `p. ${page}`, cell, label].filter(
    (part) => part !== undefined,
  );
  const inLine = line !== undefined && start !== undefined && end !== undefined;
  return {
    physicalLocation: {
      artifactLocation: { uri: fileUri(result, file) },
      region: {
        startLine: line ?? row ?? paragraph ?? 1,
        ...(inLine ? { startColumn: start + 1, endColumn: end + 1 } : {}),
        ...(text === '' ? {} : { snippet: { text } }),
      },
    },
    ...(place.length === 0
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: place.join(' / '), kind: 'element' }] }),
  };
}

/** Code scanning drops results without a place, so these stand at the head of the first file. */
function wholeSubmission(result: Result) {
  const { submission } = result;
  const file = submission.sources[0]?.file ?? submission.id;
  return {
    physicalLocation: { artifactLocation: { uri: fileUri(result, file) }, region: { startLine: 1 } },
  };
}
