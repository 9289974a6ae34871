import type {
  AmountClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  TextFigure,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';

const RATING =
  /^(?:从.{0,8}看，?)?(?:其中[，：]?)?(?:其中)?(?:(?:绩效|自评|评价|评(?=为)|评定|考核|综合|评级|结果|结论|等次|等级|档次)+)?(?:为|是)?(?:优秀?|良好?|中|差|合格|不合格|中和差|中及差|较差)(?:等次)?(?:的)?(?:项目)?(?:有)?$/;

/** 4个项目为优, 13个评为良: the grade behind the number. */
const GRADE_BEHIND =
  /^(?:的?项目)?(?:的?(?:绩效|自评|评价|评定|考核|综合|等级|等次|结果|结论)+)?(?:被?[评获](?:为|评)|为|是|达到)?[“"「]?(?:优秀?|良好?|中等?|差|合格|不合格)(?:等?[次级])?[”"」]?(?=[、，和]|$)/;

/** 6个项目中，优5个: among so many projects, no middling grade. */
const AMONG = /^中(?=[，、]|$)/;

/** 评价得分在90（含）—100分的项目: a band of scores. */
const BAND =
  /(?:得分|分数|分值|\d分)[^，。；]*(?:分|以[上下])(?:（?不?含\d*分?）?)?(?:之间|区间)?的?(?:项目)?(?:有|共|为)?$/;

export const ratingsAddUp = {
  id: 'N-26',
  name: 'narrative-ratings-add-up',
  kind: 'footing',
  severity: 'error',
  title: { zh: '绩效评价各等次项目数之和等于项目总数', en: 'Ratings add to the number of projects' },
  basis: { zh: '每个项目评一个等次', en: 'Each project has one rating' },
  why: {
    zh: '优、良、中、差（合格、不合格）的项目数合起来就是参评项目数。',
    en: 'Projects rated by grade make up all projects rated.',
  },
  example: {
    zh: '4个项目开展自评，其中优2个，良1个，中和差0个。',
    en: '4 projects, of which 2 excellent, 1 good, none below.',
  },
  fix: { zh: '核对项目总数和各等次个数。', en: 'Check total and ratings.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const { whole, figures, areBands } of ratingsOf(context)) {
      const sum = sumOf(figures);
      if (!/个|项/.test(whole.measure) || sum === whole.value.toNumber()) {
        yield { instance: whole.id, outcome: 'pass' };
        continue;
      }
      yield {
        instance: whole.id,
        outcome: 'fail',
        messageId: 'ratings-do-not-add',
        data: { count: whole.text, sum: String(sum) },
        at: [whole.location, ...figures.map((figure) => figure.location)],
        stated: whole.text,
        expected: String(sum),
        unit: whole.measure,
        // The lowest band may have gone unsaid.
        ...(areBands && whole.value.greaterThan(sum) ? { severity: 'warning' as const } : {}),
      };
    }
  },
} satisfies CodeRule;

interface Ratings {
  readonly whole: TextFigure;
  readonly figures: readonly TextFigure[];
  readonly areBands: boolean;
}

/**
 * Every number of projects with the ratings counted behind it: the number right before them, unless another of the
 * paragraph is what they make up (自评项目12个…；对2个项目开展部门评价。自评结果：优10个，良2个).
 */
export function* ratingsOf(context: CheckContext): Generator<Ratings> {
  const counts = claimsOf(context, 'amount').filter((claim) => claim.role === 'count');
  const nameAt = (index: number): string => counts[index]?.subject.text ?? '';
  const isRating = (index: number): boolean =>
    RATING.test(nameAt(index)) || BAND.test(nameAt(index)) || isGradedBehind(counts[index]);
  const isGradedBehind = (claim: AmountClaim | undefined): boolean =>
    claim !== undefined &&
    GRADE_BEHIND.test(behind(claim)) &&
    !(/项目$/.test(figureOf(claim).measure) && AMONG.test(behind(claim)));
  const figureOf = (claim: AmountClaim): TextFigure => figuresOf(context).get(claim.figure)!;
  for (let from = 0; from < counts.length; from += 1) {
    if (!isRating(from) || isRating(from - 1)) continue;
    let to = from;
    while (isRating(to)) to += 1;
    const last = counts[from - 1];
    if (to - from < 2 || !last || !mayBeRated(last, counts[from]!)) continue;
    const figures = counts.slice(from, to).map(figureOf);
    const sum = sumOf(figures);
    const madeUp = counts.findLast(
      (claim, at) =>
        at < from && paragraphOf(claim) === paragraphOf(last) && figureOf(claim).value.equals(sum),
    );
    yield { whole: figureOf(madeUp ?? last), figures, areBands: BAND.test(nameAt(from)) };
  }
}

/** What another section counts (报废资产146项) is rated only where it is called projects. */
const mayBeRated = (whole: AmountClaim, rated: AmountClaim): boolean =>
  whole.location.section === rated.location.section || /项目/.test(whole.location.excerpt ?? '');

/** What its clause says behind a figure. */
function behind({ location }: AmountClaim): string {
  const { excerpt = '', excerptStart = 0, end = 0 } = location;
  return excerpt.slice(end - excerptStart);
}

const sumOf = (figures: readonly TextFigure[]): number =>
  figures.reduce((all, figure) => all + figure.value.toNumber(), 0);
const paragraphOf = ({ sentence }: AmountClaim): string => sentence.split('.')[0]!;
