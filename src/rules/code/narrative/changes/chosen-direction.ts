import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';

export const chosenDirection = {
  id: 'N-23',
  name: 'narrative-direction-chosen',
  kind: 'direction',
  severity: 'warning',
  title: { zh: '增减方向已选定', en: 'A direction has been chosen' },
  basis: { zh: '模板的“增加（减少）”应二选一', en: 'The template’s “up (down)” asks for one' },
  why: {
    zh: '“下降（增长）”两个方向都留着，读者不知道是增还是减。',
    en: 'Both words left in: the reader cannot tell which.',
  },
  example: { zh: '比上年减少（增加）5万元，下降（增长）10%。', en: '“down (up) by 5, i.e. 10 %”.' },
  fix: { zh: '删去不适用的一个。', en: 'Delete the one that does not apply.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'change')) {
      // Where only the amount leaves both words standing, it is the place to mend.
      const id = claim.deltaSign === 0 && claim.rateSign !== 0 ? claim.delta : (claim.rate ?? claim.delta);
      if (!id) continue;
      const figure = figuresOf(context).get(id)!;
      yield claim.either
        ? {
            instance: id,
            outcome: 'fail',
            messageId: 'direction-not-chosen',
            data: {},
            at: [figure.location],
            stated: figure.location.excerpt ?? figure.text,
          }
        : { instance: id, outcome: 'pass' };
    }
    for (const { id, kind, location } of claimsOf(context, 'wording'))
      if (kind === 'either-direction')
        yield {
          instance: id,
          outcome: 'fail',
          messageId: 'direction-not-chosen',
          data: {},
          at: [location],
          stated: location.text,
        };
  },
} satisfies CodeRule;
