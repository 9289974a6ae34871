import type { Correction, Diagnosis } from '../../model/diagnosis.ts';
import type { ReportSection } from '../arrange.ts';
import { wrapText } from '../layout/wrap.ts';
import { describePlace } from '../place.ts';
import type { TerminalContext } from './context.ts';

const CORRECTIONS_SHOWN = 3;

/** Heads the findings that one correction would clear: where, from what to what, why, how sure. */
export function diagnosisLines(
  diagnosis: Diagnosis,
  section: ReportSection,
  context: TerminalContext,
): string[] {
  const { say, style, width, verbose } = context;
  const label = `${diagnosis.id.toUpperCase()}  `;
  const indent = ' '.repeat(2 + label.length);
  const inner = width - indent.length;
  const { corrections } = diagnosis;
  const shown =
    verbose || corrections.length <= CORRECTIONS_SHOWN + 1
      ? corrections
      : corrections.slice(0, CORRECTIONS_SHOWN);
  const places = shown.flatMap((correction) =>
    wrapText(correctionText(correction, section, context), inner).map(style.strong),
  );
  if (shown.length < corrections.length)
    places.push(say('place.more', { count: String(corrections.length) }));
  const sure =
    diagnosis.status === 'named'
      ? say('diagnosis.confidence', { percent: confidencePercent(diagnosis.confidence) })
      : '';
  const sentence = [
    say(diagnosis.messageId, diagnosis.data),
    diagnosis.status === 'named' ? say('diagnosis.clears', { count: String(diagnosis.explains.length) }) : '',
    sure,
  ].filter(Boolean);
  const rivals = diagnosis.rivals.map((rival) =>
    say('diagnosis.rival', {
      correction: rival.corrections
        .map((correction) => correctionText(correction, section, context))
        .join(say('report.clause-separator')),
    }),
  );
  const lines = [
    ...places,
    ...wrapText(sentence.join(say('report.sentence-separator')), inner),
    ...(verbose ? rivals : []).flatMap((rival) => wrapText(rival, inner).map(style.dim)),
  ];
  return lines.map((line, at) => (at === 0 ? `  ${style.strong(label)}${line}` : indent + line));
}

/** Never certain: the books decide. */
const confidencePercent = (confidence: number): string =>
  String(Math.min(99, Math.max(1, Math.round(confidence * 100))));

function correctionText(
  { location, stated, suggested }: Correction,
  section: ReportSection,
  { lang }: TerminalContext,
): string {
  const elsewhere = location.file !== section.file || location.table !== section.table;
  const change = suggested === undefined ? stated : `${stated} → ${suggested}`;
  return [
    elsewhere ? (location.table ?? '') : '',
    describePlace(location, lang),
    location.label ?? '',
    change,
  ]
    .filter(Boolean)
    .join('  ');
}
