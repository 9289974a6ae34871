import type { Diagnosis } from '../../../src/model/diagnosis.ts';
import type { Result } from '../../../src/model/result.ts';
import type { Askew, AskewKind } from './paste-askew.ts';

export interface AskewScore {
  /** Several checks of several rules fail: one failed sum may come of anything. */
  readonly isTellable: boolean;
  readonly isRight: boolean;
  /** Causes shown as surer than this that are none. */
  readonly wrong: readonly Diagnosis[];
}

const SHOWN = 0.6;

/** The wordings that tell the cause of each kind; a whole list that no move puts right may be told as that. */
const RIGHT: Readonly<Record<AskewKind, RegExp>> = {
  'column-up': /rows-too-high|rows-askew/,
  'column-down': /rows-too-low|rows-askew/,
  'block-up': /rows-too-high|rows-askew/,
  'block-down': /rows-too-low|rows-askew/,
  'row-skipped': /rows-too-high|rows-askew/,
  'row-doubled': /rows-too-low|rows-askew/,
  'columns-swapped': /columns-exchanged/,
  'list-of-another-table': /rows-askew|rows-too-|list-of-another-table|list-astray|another-edition/,
  'last-years-table': /list-astray|last-years-list|another-edition/,
  'part-in-another-unit': /rows-in-|table-in-yuan|scaled-/,
  'column-as-text': /^$/,
};

export function scoreAskew(askew: Askew, { findings, diagnoses }: Result): AskewScore {
  const { kind, table, rows } = askew;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isTellable = errors.length >= 3 && new Set(errors.map(({ rule }) => rule)).size >= 2;
  const isCause = ({ messageId, data, corrections }: Diagnosis) =>
    RIGHT[kind].test(messageId) &&
    (data.table === table || corrections.some(({ location }) => location.table === table)) &&
    // Where rows are empty, a shift by one row less puts the same figures in the same places.
    (rows === 0 ||
      data.rows === String(Math.abs(rows)) ||
      messageId === 'slip.rows-askew' ||
      restores(askew, corrections));
  return {
    isTellable: isTellable || kind === 'column-as-text',
    isRight: kind === 'column-as-text' ? errors.length === 0 : diagnoses.some(isCause),
    wrong: diagnoses.filter(
      (diagnosis) =>
        diagnosis.status === 'named' &&
        diagnosis.confidence > SHOWN &&
        !isCause(diagnosis) &&
        !restores(askew, diagnosis.corrections),
    ),
  };
}

/** Whether every correction gives a cell the figure that stood there before the paste. */
const restores = ({ originals }: Askew, corrections: Diagnosis['corrections']): boolean =>
  corrections.length > 0 &&
  corrections.every(({ location, suggested = '' }) => {
    const original = originals.get(`${location.table} ${location.cell}`);
    return original !== undefined && amountOf(original) === amountOf(suggested);
  });

const amountOf = (text: string): number => {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return Number(plain) || 0;
};
