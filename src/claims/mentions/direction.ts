import directions from '../cues/directions.json' with { type: 'json' };
import { direction } from './wording.ts';

type Direction = 1 | -1;

/** What the words right before a figure say of its direction. */
export interface DirectionWords {
  /** 0 for a signed noun such as 增减率, and where both directions are left standing. */
  readonly direction: Direction | 0;
  readonly either: boolean;
  /** Where in the lead the words begin: the subject stands before. */
  readonly from: number;
  /** A word one character off, read as the word it was meant to be. */
  readonly misspelt?: string;
  readonly meant?: string;
}

const LAST_WORD = direction('last-word');
const UP = direction('up');
const SHORT_WORD = direction('short-word');
const ONLY_WORD = direction('only-word');
const SHORT_UP = direction('short-up');
const RATE_NOUN = direction('rate-noun');
const NOUN_UP = direction('noun-up');
const NOUN_DOWN = direction('noun-down');
const EITHER = direction('either');
const EITHER_TAIL = direction('either-tail');
const MISSPELT = direction('misspelt');
const MISSPELT_UP = direction('misspelt-up');

const MEANT = ['longer', 'more', 'lower', 'less'].map((id) => ({
  cue: direction(`meant-${id}`),
  word: directions.find((entry) => entry.id === `meant-${id}`)!.means,
}));
const meantBy = (word: string): { meant?: string } => {
  const meant = MEANT.find(({ cue }) => cue.test(word))?.word;
  return meant ? { meant } : {};
};

/** The direction that a lead gives its figure; undefined where it gives none. */
export function readDirection(lead: string): DirectionWords | undefined {
  const either = EITHER.test(lead);
  const off = MISSPELT.exec(lead);
  if (off) {
    const word = off.groups!.word!;
    return {
      direction: MISSPELT_UP.test(word) ? 1 : -1,
      either: false,
      from: off.index + off[0].length - word.length,
      misspelt: word,
      ...meantBy(word),
    };
  }
  const last = LAST_WORD.exec(lead);
  if (either && EITHER_TAIL.test(lead)) return { direction: 0, either, from: last?.index ?? lead.length };
  if (last) return { direction: UP.test(last.groups!.word!) ? 1 : -1, either, from: last.index };
  const noun = RATE_NOUN.exec(lead);
  if (noun) {
    const word = noun.groups!.word!;
    return { direction: NOUN_UP.test(word) ? 1 : NOUN_DOWN.test(word) ? -1 : 0, either, from: noun.index };
  }
  const short = SHORT_WORD.exec(lead) ?? ONLY_WORD.exec(lead);
  if (!short) return undefined;
  return { direction: SHORT_UP.test(short.groups!.word!) ? 1 : -1, either, from: short.index };
}
