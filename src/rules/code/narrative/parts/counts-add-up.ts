import { Decimal } from 'decimal.js';
import type { CheckContext, CodeRule, JudgedInstance, TextFigure } from '../../../../model/index.ts';
import { claimsOf, figuresOf, sureAs } from '../claims-of.ts';
import { ratingsOf } from '../projects/ratings-add-up.ts';

/** Divisions of a count that are complete by their nature. */
const COMPLETE = /编制|车辆|用车|评级|等次|优|良|行政人员|事业人员|工勤|参公/;
/** Categories that overlap or pick out: 女, 党员, 高级职称 … */
const OVERLAPPING =
  /女|男|党员|学历|职称|本科|硕士|博士|以上|以下|退休|遗属|临聘|聘用|困难|优秀|获|其他人员|专技|专业/;

/** Offices inside a unit are none of the units that are counted. */
const INNER = /内设|科室|股室|处室|非独立/;

export const countsAddUp = {
  id: 'N-15',
  name: 'narrative-counts-add-up',
  kind: 'footing',
  severity: 'error',
  title: { zh: '人数、车辆等分项之和等于总数', en: 'Counts of staff, vehicles and projects add up' },
  basis: { zh: '“其中”所列是总数的组成', en: 'What follows 其中 makes up the total' },
  why: {
    zh: '编制、在职人员、车辆、评级项目等按类别列出时，各类之和应等于总数。',
    en: 'Posts, staff, vehicles or rated projects listed by kind add to the total.',
  },
  example: { zh: '编制26人，其中：行政编制15人，事业编制10人。', en: 'Posts 26, of which 15 and 10.' },
  fix: { zh: '核对总数和各分项。', en: 'Check total and items.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const rated = new Set([...ratingsOf(context)].map(({ whole }) => whole.id));
    const divided = totalsThatAddUp(context);
    for (const claim of claimsOf(context, 'parts')) {
      const total = figuresOf(context).get(claim.total);
      // Projects by their ratings are another rule's.
      if (total?.kind !== 'count' || rated.has(claim.total)) continue;
      const parts = claim.parts.map((part) => figuresOf(context).get(part.figure)!);
      const names = claim.parts.map((part) => part.subject.text);
      const sum = parts.reduce((all, part) => all.plus(part.value), new Decimal(0));
      const byNature = claim.parts.length > 1 && names.every((name) => COMPLETE.test(name));
      // 10万元以下3个，10万元至50万元5个，50万元以上6个: from the smallest to the largest.
      const byRange =
        claim.parts.length > 2 && RANGE_ENDS.every((end) => names.some((name) => end.test(name)));
      // 在职58人，其中法官21人、法官助理14人、其他人员23人: what has no name of its own is in the last.
      const isOfRest = claim.parts.length > 2 && REST.test(names.at(-1)!);
      const named = isOfRest ? names.slice(0, -1) : names;
      const overlapping =
        !byNature && !byRange && (named.some((name) => OVERLAPPING.test(name)) || claim.parts.length < 2);
      const byRest = isOfRest && !overlapping;
      const inner = names.some((name) => INNER.test(name)) && !INNER.test(claim.totalSubject.text);
      const complete = (byNature || byRange) && claim.extent !== 'open';
      // 实有112人，其中：在职76人，退休36人: whoever is not at work is retired.
      const byStatus =
        STATUSES.every((status) => names.some((name) => status.test(name))) &&
        names.every((name) => STATUSES.some((status) => status.test(name))) &&
        !STATUSES.some((status) => status.test(claim.totalSubject.text));
      // 在职396人，其中行政30人、事业366人: kinds of staff by their posts; 离退休158人，离休3人、退休155人.
      const byPost = claim.parts.length > 1 && POSTS.some((posts) => names.every((name) => posts.test(name)));
      // 公务用车3辆，其中：越野车1辆、载客汽车1辆: by their kinds.
      const byBody = claim.parts.length > 1 && names.every((name) => BODIES.test(name));
      const excess = sum.greaterThan(total.value);
      // 26批次310人次，其中：外事2批次10人次，其他24批次300人次: what stands beside them adds up, so they are all.
      const isTold = claim.extent === 'complete' && claim.parts.length > 1;
      // One count in a paragraph of its own is mostly that of something else.
      const single =
        claim.parts.length === 1 &&
        parts[0]!.value.greaterThan(total.value) &&
        paragraphOf(parts[0]!) === paragraphOf(total);
      if (
        sum.equals(total.value) ||
        (!complete && !byStatus && !byPost && !byBody && !byRest && !isTold && !excess)
      )
        yield { instance: claim.id, outcome: 'pass' };
      // 共6个，包括机关和5个二级单位，其中行政单位1个、事业单位5个: two divisions, and one adds up.
      else if (
        inner ||
        (isNameless(names) && !isTold) ||
        divided.has(claim.total) ||
        (overlapping && !single && !byStatus && !byPost)
      )
        yield { instance: claim.id, outcome: 'not-applicable' };
      else {
        yield {
          instance: claim.id,
          outcome: 'fail',
          // What is complete by its nature needs no words that say so.
          ...(complete ? {} : sureAs(claim)),
          messageId: 'counts-do-not-add',
          data: {
            total: `${total.text}${total.measure}`,
            sum: sum.toString(),
            names: names.filter(Boolean).join('、'),
          },
          at: [total.location, ...parts.map((part) => part.location)],
          stated: total.text,
          expected: sum.toString(),
          difference: total.value.minus(sum).toString(),
          unit: total.measure,
          ...(complete ? {} : { severity: 'warning' as const }),
        };
      }
    }
  },
} satisfies CodeRule;

/** Counts that two or more others make up exactly. */
function totalsThatAddUp(context: CheckContext): ReadonlySet<string> {
  const countOf = (figure: string) => figuresOf(context).get(figure)?.value ?? new Decimal(0);
  return new Set(
    claimsOf(context, 'parts')
      .filter(({ parts }) => parts.length > 1)
      .filter(({ total, parts }) =>
        Decimal.sum(...parts.map((part) => countOf(part.figure))).equals(countOf(total)),
      )
      .map(({ total }) => total),
  );
}

/** `s12.3` is the fourth sentence of paragraph 12. */
const paragraphOf = ({ sentence }: TextFigure): string => sentence.split('.')[0]!;

/** 10个部门公开了文本；有9个部门公开了目标表: counts of what was done, which may be the same ones. */
const isNameless = (names: readonly string[]): boolean =>
  names.length > 1 && names.every((name) => name === '');

const RANGE_ENDS = [/^(?:以下|不足|低于|小于)/, /^(?:（?含）?)?以上/];

/** What is left when all others have been named. */
const REST = /^其[他它余](?!中)/;

/** Vehicles by what they are built for. */
const BODIES =
  /^(?:小|中|大)?(?:型)?(?:轿车|越野车|客车|货车|载客汽车|载货汽车|商务车|面包车|皮卡车?|轻型客车|摩托车|其他车型)$/;
/** Kinds of staff that leave none out. */
const POSTS = [
  /^(?:其中)?(?:机关)?(?:行政|事业|工勤|参公|机关工勤|参照公务员法管理|公务员)(?:编制?|单位)?(?:在职)?(?:管理)?(?:人员)?$/,
  /^(?:其中)?(?:离休|退休|退职)(?:干部|人员|职工)?$/,
  /^(?:其中)?(?:管理|专业技术|专技|工勤|工勤技能|教师|教学|教辅|后勤)岗位?(?:人员)?$/,
];
/** At work, and no longer. */
const STATUSES = [/在职|在岗/, /离休|退休|退职/];
