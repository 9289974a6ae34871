import { plainName } from '../../../../model/classification/plain-name.ts';
import type { CheckContext, CodeRule, JudgedInstance, PartsClaim } from '../../../../model/index.ts';
import { placeOfName } from '../../../../model/name-place.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { nearestItem, OFFICIAL, wasItem } from '../item-names.ts';

/** 其他45万元 at the end of a list: whatever has no name of its own. */
const REST = /^其[他它余](?:各项)?(?:费用|支出|开支|经费)?$/;

/** Lists of economic items: most of their names are items of the classification. */
function itemLists(context: CheckContext): PartsClaim[] {
  return claimsOf(context, 'parts').filter((claim) => {
    const named = claim.parts.filter((part) => part.subject.concept?.startsWith('item.')).length;
    return named >= 4 && named >= claim.parts.length * 0.7;
  });
}

export const knownItemNames = {
  id: 'N-13',
  name: 'narrative-item-name',
  kind: 'label',
  severity: 'error',
  title: {
    zh: '列举的科目名称在经济分类科目内',
    en: 'Items listed with amounts are items of the classification',
  },
  basis: { zh: '《政府收支分类科目》部门预算支出经济分类', en: 'Departmental economic classification' },
  why: {
    zh: '机关运行经费、公用经费的明细应使用经济分类科目的名称。',
    en: 'Breakdowns of operating expenditure use the names of the economic classification.',
  },
  example: {
    zh: '公务费运行维护费2.36万元（应为“公务用车运行维护费”）。',
    en: '公务费运行维护费 for 公务用车运行维护费.',
  },
  fix: { zh: '改用科目表中的名称。', en: 'Use the name of the classification.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of itemLists(context)) {
      for (const part of claim.parts) {
        const name = plainName(part.subject.text);
        const isKnown = OFFICIAL.has(name) || part.subject.concept !== undefined || REST.test(name);
        if (isKnown || wasItem(name, context.submission.year)) {
          yield { instance: part.figure, outcome: 'pass' };
          continue;
        }
        const near = nearestItem(name);
        const stated = part.subject.text;
        const location = placeOfName(figuresOf(context).get(part.figure)!.location, stated);
        yield {
          instance: part.figure,
          outcome: 'fail',
          messageId: near ? 'item-name-misspelt' : 'item-name-unknown',
          data: { name: stated, ...(near ? { expected: near } : {}) },
          at: [location],
          stated,
          ...(near
            ? { expected: near, hint: { suspects: 'name', location, stated, right: near, isOfOther: false } }
            : { severity: 'warning' }),
        };
      }
    }
  },
} satisfies CodeRule;
