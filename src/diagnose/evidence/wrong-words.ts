import type { Correction } from '../../model/diagnosis.ts';
import type { EvaluationReport } from '../../model/evaluation.ts';
import type { HintOf } from '../../model/hint.ts';
import type { Draft } from '../draft.ts';
import { turnDirection, wayOf } from './direction-word.ts';
import { type Suspicion, suspicionsOf } from './suspicions-of.ts';

/** How often the word is the wrong one where words and figures disagree. */
const WORD_IS_WRONG = 0.85;
const SIGN_IS_WRONG = 0.7;

/** What words and signs to put in the place of wrong ones. */
export const wrongWords = (report: EvaluationReport): Draft[] => [
  ...suspicionsOf(report, 'comparison-word').flatMap(comparedWrongly),
  ...suspicionsOf(report, 'contradicting-directions').flatMap(contradictingWords),
  ...suspicionsOf(report, 'sign').flatMap(negativeAmount),
];

/** The word of comparison that would be true of the figures. */
export const rightWord = ({ location, stated, right }: HintOf<'comparison-word'>): Correction => ({
  location,
  stated,
  suggested: right,
});

function comparedWrongly({ finding: { id, severity }, hint }: Suspicion<'comparison-word'>): Draft[] {
  if (severity === 'note') return [];
  return [
    {
      status: 'named',
      corrections: [rightWord(hint)],
      cause: 'wrong-direction',
      messageId: 'slip.comparison-word',
      data: { stated: hint.stated, suggested: hint.right },
      confidence: WORD_IS_WRONG,
      explains: [id],
      rivals: [],
    },
  ];
}

/** How sure it is that nothing falls by more than all of it, and that what changes by all of it falls. */
const ABOVE_ALL = 0.95;
const BY_ALL = 0.75;

/** One of two words that say the opposite of each other; but for rates of 100 % and more nothing tells which. */
function contradictingWords({
  finding: { id, severity },
  hint,
}: Suspicion<'contradicting-directions'>): Draft[] {
  const corrections = hint.places.flatMap((location) => turnDirection(undefined, location) ?? []);
  if (severity === 'note' || corrections.length !== 2) return [];
  const rate = Number(hint.rate.replaceAll(/[,%％]/g, ''));
  const wrong = rate > 100 ? 'down' : rate === 100 ? 'up' : undefined;
  const ordered = [...corrections].sort(
    (one, other) => Number(wayOf(other.stated) === wrong) - Number(wayOf(one.stated) === wrong),
  );
  const [first, second] = ordered as [Correction, Correction];
  const draft: Draft = {
    status: 'group',
    corrections: ordered,
    cause: 'wrong-direction',
    messageId: 'slip.contradicting-words',
    data: { stated: first.stated, other: second.stated },
    confidence: wrong === 'up' ? BY_ALL : 0.5,
    explains: [id],
    rivals: [],
  };
  return wrong === 'down'
    ? [
        {
          ...draft,
          status: 'named',
          corrections: [first],
          messageId: 'slip.comparison-word',
          data: { stated: first.stated, suggested: first.suggested ?? '' },
          confidence: ABOVE_ALL,
        },
      ]
    : [draft];
}

/** A negative amount that should be none; its sums, which hold as they are, say that more than the sign is wrong. */
function negativeAmount({
  finding: { id, severity, unit },
  hint: { location, stated },
}: Suspicion<'sign'>): Draft[] {
  if (severity !== 'error') return [];
  const suggested = stated.replaceAll(/^[-－−△]|[()（）]/g, '');
  return [
    {
      status: 'group',
      corrections: [{ location, stated, suggested, ...(unit === undefined ? {} : { unit }) }],
      cause: 'sign',
      messageId: 'slip.negative',
      data: {},
      confidence: SIGN_IS_WRONG,
      explains: [id],
      rivals: [],
    },
  ];
}
