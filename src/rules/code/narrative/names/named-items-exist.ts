import { plainName } from '../../../../model/classification/plain-name.ts';
import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { itemOneOff, nearestItem } from '../item-names.ts';
import { itemsOf } from './named-items.ts';

export const namedItemsExist = {
  id: 'N-37',
  name: 'narrative-listed-name',
  kind: 'label',
  severity: 'note',
  title: { zh: '“主要包括”使用科目的规范名称', en: 'Listed items use the names of the classification' },
  basis: { zh: '《政府收支分类科目》', en: 'Classification of government revenue and expenditure' },
  why: {
    zh: '名称与科目表只差一两个字，多半是写错或沿用旧称。',
    en: 'A name that differs by a character or two is misspelt or outdated.',
  },
  example: { zh: '“津补贴”（规范名称为“津贴补贴”）。', en: '津补贴 for 津贴补贴.' },
  fix: { zh: '改用规范名称。', en: 'Use the official name.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'names')) {
      for (const [index, name] of claim.names.entries()) {
        const known = itemsOf(name.text, 'personnel').length > 0 || itemsOf(name.text, 'public').length > 0;
        const plain = plainName(name.text);
        const near = known ? undefined : (nearestItem(plain) ?? itemOneOff(plain));
        yield near
          ? {
              instance: `${claim.id}:${index}`,
              outcome: 'fail',
              messageId: 'listed-name-differs',
              data: { name: name.text, expected: near },
              at: [name.location],
              stated: name.text,
              expected: near,
            }
          : { instance: `${claim.id}:${index}`, outcome: 'pass' };
      }
    }
  },
} satisfies CodeRule;
