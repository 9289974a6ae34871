import type { Correction, Diagnosis } from '../../model/diagnosis.ts';
import type { ReportSection } from '../arrange.ts';
import { changeText, confidencePercent, labelBeside } from '../finding-text.ts';
import { cutLines, wrapText } from '../layout/wrap.ts';
import { describePlace } from '../place.ts';
import type { TerminalContext } from './context.ts';

const CORRECTIONS_SHOWN = 3;
const SENTENCE_LINES = 3;

/** Heads the findings that one correction would clear: where, from what to what, why, how sure. */
export function culpritLines(
  diagnosis: Diagnosis,
  section: ReportSection,
  context: TerminalContext,
): string[] {
  const { say, style, width, verbose } = context;
  const label = `${diagnosis.id.toUpperCase()}  `;
  const indent = ' '.repeat(2 + label.length);
  const inner = width - indent.length;
  const message = say(diagnosis.messageId, diagnosis.data);
  const weight = [
    say('diagnosis.clears', { count: String(diagnosis.explains.length) }),
    say('diagnosis.confidence', { percent: confidencePercent(diagnosis.confidence) }),
  ];
  const whole = wrapText([message, ...weight].join(say('report.sentence-separator')), inner);
  // What is cut off must not be how sure it is.
  const short = wrapText(
    [...weight.toReversed(), message].map(withoutStop).join(say('report.clause-separator')) +
      say('report.end'),
    inner,
  );
  const sentence = verbose || whole.length <= SENTENCE_LINES ? whole : cutLines(short, SENTENCE_LINES);
  const rivals = diagnosis.rivals.map(({ corrections }) =>
    say('diagnosis.rival', {
      correction: correctionTexts(corrections, section, context).join(separator(context)),
    }),
  );
  const lines = [
    ...shownCorrections(diagnosis, section, context).flatMap((text) =>
      wrapText(text, inner).map(style.strong),
    ),
    ...sentence,
    ...(verbose ? rivals : []).flatMap((rival) => wrapText(rival, inner).map(style.dim)),
  ];
  return lines.map((line, at) => (at === 0 ? `  ${style.strong(label)}${line}` : indent + line));
}

/** As a clause among others. */
const withoutStop = (sentence: string): string => sentence.replace(/[。.]$/, '');

/** Follows findings whose culprit cannot be named: the candidates, as an aside. */
export function candidateLines(
  diagnosis: Diagnosis,
  section: ReportSection,
  context: TerminalContext,
  indent: number,
): string[] {
  const { say, style, width } = context;
  const label = `${diagnosis.id.toUpperCase()}  `;
  const inner = width - indent - label.length;
  const candidates = shownCorrections(diagnosis, section, context).join(separator(context));
  return [candidates, say(diagnosis.messageId, diagnosis.data)]
    .filter(Boolean)
    .flatMap((text) => wrapText(text, inner))
    .map((line, at) => ' '.repeat(indent) + style.dim((at === 0 ? label : ' '.repeat(label.length)) + line));
}

const separator = ({ say }: TerminalContext): string => say('report.clause-separator');

/** The first few, and how many there are. */
function shownCorrections(
  { corrections }: Diagnosis,
  section: ReportSection,
  context: TerminalContext,
): string[] {
  if (context.verbose || corrections.length <= CORRECTIONS_SHOWN + 1) {
    return correctionTexts(corrections, section, context);
  }
  return [
    ...correctionTexts(corrections.slice(0, CORRECTIONS_SHOWN), section, context),
    context.say('place.more', { count: String(corrections.length) }),
  ];
}

function correctionTexts(
  corrections: readonly Correction[],
  section: ReportSection,
  { lang }: TerminalContext,
): string[] {
  return corrections.map((correction) => {
    const { location } = correction;
    const isElsewhere = location.file !== section.file || location.table !== section.table;
    const table = isElsewhere ? (location.table ?? '') : '';
    return [table, describePlace(location, lang), labelBeside(correction), changeText(correction)]
      .filter(Boolean)
      .join('  ');
  });
}
