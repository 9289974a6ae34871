import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';

export const directionWord = {
  id: 'N-47',
  name: 'narrative-direction-word',
  kind: 'direction',
  severity: 'warning',
  title: { zh: '增减用语没有误字', en: 'The word of a change is spelt right' },
  basis: { zh: '增减用语应明确无误', en: 'Whether it rose or fell must be clear' },
  why: {
    zh: '“下级”“家减少”之类多半是“下降”“减少”的笔误，读者要靠猜才知道是增是减。',
    en: 'A word one character off leaves the reader to guess whether it rose or fell.',
  },
  example: { zh: '同比下级20%（应为“下降”）。', en: '同比下级20 % (下降 is meant).' },
  fix: { zh: '改正误字。', en: 'Correct the word.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'change')) {
      const figure = figuresOf(context).get(claim.delta ?? claim.rate ?? '');
      if (!figure) continue;
      const { misspelt, meant } = claim;
      yield misspelt
        ? {
            instance: figure.id,
            outcome: 'fail',
            messageId: meant ? 'term-misspelt' : 'direction-misspelt',
            data: meant ? { text: misspelt, expected: meant } : { word: misspelt },
            at: [figure.location],
            stated: misspelt,
            ...(meant ? { expected: meant } : {}),
          }
        : { instance: figure.id, outcome: 'pass' };
    }
    for (const { id, kind, location } of claimsOf(context, 'wording'))
      if (kind === 'sign-doubled')
        yield {
          instance: id,
          outcome: 'fail',
          severity: 'note',
          messageId: 'sign-and-word',
          data: { text: location.text },
          at: [location],
          stated: location.text,
        };
  },
} satisfies CodeRule;
