import type { CheckContext, CodeRule, RelationInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { tie } from './tie.ts';

export const saidToBeSame = {
  id: 'N-97',
  name: 'narrative-said-to-be-same',
  kind: 'footing',
  severity: 'error',
  title: { zh: '文中写明“一致”的两个数相等', en: 'Two amounts that the text calls the same are equal' },
  basis: { zh: '文中自己写明两个数一致', en: 'The text itself says so' },
  why: {
    zh: '句中先后写出两个数，又说它们一致、相等或相符，两个数就应相同。',
    en: 'A sentence that states two amounts and calls them the same must print the same amount.',
  },
  example: {
    zh: '机关运行经费支出88.20万元，与基本支出中公用经费82.80万元一致。',
    en: 'Running costs of agencies 88.20, “the same as the public costs of 82.80”.',
  },
  fix: {
    zh: '核对两个数，改正写错的一个；并不一致的，改写句子。',
    en: 'Correct the wrong one, or the sentence.',
  },
  *check(context: CheckContext): Iterable<RelationInstance> {
    for (const { figure, other, otherSubject, sentence } of claimsOf(context, 'same'))
      yield {
        instance: `${figure}=${other}`,
        relation: tie(figure, other),
        scope: sentence,
        messageId: 'said-to-be-same',
        data: { name: otherSubject.text, amount: printed(figuresOf(context).get(other)!) },
      };
  },
} satisfies CodeRule;
