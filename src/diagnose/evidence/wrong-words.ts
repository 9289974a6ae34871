import type { Cause, Correction } from '../../model/diagnosis.ts';
import type { Finding } from '../../model/finding.ts';
import type { Draft } from '../draft.ts';
import { turnDirection, wayOf } from './direction-word.ts';

/** How often the word is the wrong one where words and figures disagree. */
const WORD_IS_WRONG = 0.85;
const NAME_IS_MISSPELT = 0.95;
const SIGN_IS_WRONG = 0.7;

interface Reading {
  readonly cause: Cause;
  readonly messageId: string;
  readonly confidence: number;
  correction(finding: Finding): Correction | undefined;
}

/** Findings that say themselves which word should stand where. */
const READINGS: Readonly<Record<string, Reading>> = {
  'comparison-word-wrong': {
    cause: 'wrong-direction',
    messageId: 'slip.comparison-word',
    confidence: WORD_IS_WRONG,
    correction: ({ data, locations: [location] }) => correct(location, data.word, data.expected),
  },
  'comparison-word-against-rate': {
    cause: 'wrong-direction',
    messageId: 'slip.comparison-word',
    confidence: WORD_IS_WRONG,
    correction: ({ data, locations: [location] }) => correct(location, data.word, data.expected),
  },
  'item-name-misspelt': {
    cause: 'wrong-label',
    messageId: 'slip.misspelt',
    confidence: NAME_IS_MISSPELT,
    correction: ({ data, locations: [location] }) => correct(location, data.name, data.expected),
  },
};

/** The word of comparison that would be true of the figures. */
export function rightWord(finding: Finding): Correction | undefined {
  const reading = READINGS[finding.messageId];
  return reading?.cause === 'wrong-direction' ? reading.correction(finding) : undefined;
}

/** What words to put in the place of wrong ones. */
export function wrongWords(findings: readonly Finding[]): Draft[] {
  return findings.flatMap((finding): Draft[] => {
    if (finding.messageId === 'directions-contradict') return contradictingWords(finding);
    if (finding.messageId === 'negative-amount') return negativeAmount(finding);
    const reading = finding.severity === 'note' ? undefined : READINGS[finding.messageId];
    const correction = reading?.correction(finding);
    if (!reading || !correction) return [];
    const { cause, messageId, confidence } = reading;
    const { stated, suggested = '' } = correction;
    const data = { stated, suggested };
    return [
      {
        status: 'named',
        corrections: [correction],
        cause,
        messageId,
        data,
        confidence,
        explains: [finding.id],
        rivals: [],
      },
    ];
  });
}

const correct = (
  location: Finding['locations'][number] | undefined,
  stated: string | undefined,
  suggested: string | undefined,
): Correction | undefined =>
  location && stated !== undefined && suggested !== undefined ? { location, stated, suggested } : undefined;

/** How sure it is that nothing falls by more than all of it, and that what changes by all of it falls. */
const ABOVE_ALL = 0.95;
const BY_ALL = 0.75;

/** One of two words that say the opposite of each other; but for rates of 100 % and more nothing tells which. */
function contradictingWords({ id, data, locations, severity }: Finding): Draft[] {
  const corrections = locations.flatMap((location) => turnDirection(undefined, location) ?? []);
  if (severity === 'note' || corrections.length !== 2) return [];
  const rate = Number(data.rate?.replaceAll(/[,%％]/g, ''));
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
function negativeAmount({ id, data, locations: [location], severity }: Finding): Draft[] {
  const suggested = data.stated?.replaceAll(/^[-－−△]|[()（）]/g, '');
  const correction = severity === 'error' ? correct(location, data.stated, suggested) : undefined;
  if (!correction) return [];
  return [
    {
      status: 'group',
      corrections: [correction],
      cause: 'sign',
      messageId: 'slip.negative',
      data: {},
      confidence: SIGN_IS_WRONG,
      explains: [id],
      rivals: [],
    },
  ];
}
