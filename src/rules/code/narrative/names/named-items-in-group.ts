import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';
import { itemsMeant } from './named-items.ts';

const OTHER: Readonly<Record<string, string>> = { personnel: 'public', public: 'personnel' };
const NAMES: Readonly<Record<string, string>> = { personnel: '人员经费', public: '公用经费' };
/** 劳务费, 工会经费, 福利费, 其他交通费用: paid to or for the staff, and told among its costs by many offices. */
const TOLD_AMONG_STAFF = new Set(['30226', '30228', '30229', '30239']);

export const namedItemsInGroup = {
  id: 'N-80',
  name: 'narrative-listed-group',
  kind: 'listing',
  severity: 'warning',
  title: {
    zh: '人员经费、公用经费列举的是各自的科目',
    en: 'Personnel and public expenditure each list items of their own',
  },
  basis: {
    zh: '人员经费为301、303类，公用经费为302、307、309、310等类',
    en: 'Personnel: classes 301 and 303; public: 302, 307, 309, 310 …',
  },
  why: {
    zh: '两段列举写反了，或者把别的类的科目抄了过来。',
    en: 'The two lists were swapped, or an item was copied from the other.',
  },
  example: {
    zh: '“人员经费12万元，主要包括：办公费、印刷费”。',
    en: '“Personnel 12, mainly: office supplies, printing”.',
  },
  fix: { zh: '把科目移到所属的一段。', en: 'Move the item to the group it belongs to.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'names')) {
      const own = claim.subject.concept ?? '';
      const other = OTHER[own];
      if (other === undefined) continue;
      const strays = claim.names.filter(({ text }) => {
        const theirs = itemsMeant(text, other).filter(({ code }) => !TOLD_AMONG_STAFF.has(code));
        return itemsMeant(text, own).length === 0 && theirs.length > 0;
      });
      if (strays.length === 0) {
        yield { instance: claim.id, outcome: 'pass' };
        continue;
      }
      const names = strays.map(({ text }) => text).join('、');
      yield {
        instance: claim.id,
        outcome: 'fail',
        messageId: 'listed-in-other-group',
        data: { names, listed: NAMES[own]!, right: NAMES[other]! },
        at: strays.map(({ location }) => location),
        stated: names,
      };
    }
  },
} satisfies CodeRule;
