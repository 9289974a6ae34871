import { Decimal } from 'decimal.js';
import type { CheckContext, CodeRule, JudgedInstance, Passage } from '../../../../model/index.ts';

/** 自评得分为92.5分; 平均得分 is that of projects with grades of their own. */
const SCORE = /(?<!平均|总体)(?:得分|评分|打分)(?:数|值|结果)?(?:为|是|：)?(\d{1,3}(?:\.\d+)?)分/g;
const GRADE =
  /(?:等级|等次|级别|档次|结果|结论|评定|评级)(?:为|是|：)?(优秀?|良好?|中等?|差)(?=[，。；、）]|等[次级]|$)/g;
/** Another scale, or words that draw the bands of this one. */
const OTHER_SCALE = /满分|加分|合格|\d分?（不?含）?[-—~～至到]\d|分以[上下]|大于等于|低于\d+分|≥/;

/** The lowest score of each grade, the highest first. */
const BANDS: readonly (readonly [string, number])[] = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
];
const FULL_SCORE = 100;

export const gradeOfScore = {
  id: 'N-93',
  name: 'narrative-grade-of-score',
  kind: 'tie-out',
  severity: 'warning',
  title: { zh: '绩效评价等级与得分相符', en: 'The grade of an evaluation is that of its score' },
  basis: {
    zh: '项目支出绩效评价管理办法（财预〔2020〕10号）：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差',
    en: 'Rules of project evaluation: from 90 excellent, from 80 good, from 60 medium, below poor',
  },
  why: {
    zh: '得分和等级写在一起却对不上，两者必有一个录错；文中另有划分标准的不查。',
    en: 'A score beside a grade that it does not have: one of the two is wrong. A text with bands of its own is left alone.',
  },
  example: { zh: '自评得分92分，评价等级为良（应为优）。', en: 'A score of 92, graded good (excellent).' },
  fix: { zh: '对照评价报告核对得分和等级。', en: 'Check score and grade against the report.' },
  *check({ submission: { narrative } }: CheckContext): Iterable<JudgedInstance> {
    const passages = narrative?.passages ?? [];
    if (passages.some(({ text }) => /分/.test(text) && OTHER_SCALE.test(text))) return;
    for (const [index, passage] of passages.entries())
      for (const [place, { score, grade }] of pairsIn(passage).entries()) {
        const instance = `${index}.${place}`;
        const [expected] = BANDS.find(([, lowest]) => score.greaterThanOrEqualTo(lowest))!;
        if (grade.startsWith(expected) || score.greaterThan(FULL_SCORE)) yield { instance, outcome: 'pass' };
        else
          yield {
            instance,
            outcome: 'fail',
            messageId: 'grade-differs-from-score',
            data: { score: score.toFixed(), grade, expected },
            at: [placeOf(passage, grade)],
            stated: grade,
            expected,
          };
      }
  },
} satisfies CodeRule;

/** Each score of a sentence with the grade told of it: they take turns, whichever is told first. */
function pairsIn({ text }: Passage): { readonly score: Decimal; readonly grade: string }[] {
  const scores = [...text.matchAll(SCORE)];
  const grades = [...text.matchAll(GRADE)];
  const inTurn = [...scores, ...grades].sort((a, b) => a.index - b.index);
  const takeTurns = inTurn.every(
    (one, at) => at % 2 === 0 || scores.includes(one) !== scores.includes(inTurn[at - 1]!),
  );
  const sameFirst = inTurn.every(
    (one, at) => at % 2 === 1 || scores.includes(one) === scores.includes(inTurn[0]!),
  );
  if (scores.length !== grades.length || !takeTurns || !sameFirst) return [];
  return scores.map(([, score], at) => ({ score: new Decimal(score!), grade: grades[at]![1]! }));
}

/** Grades are no figures: found again in the sentence as printed. */
function placeOf({ location }: Passage, grade: string) {
  const quoted = new RegExp(`(?:等级|等次|级别|档次|结果|结论|评定|评级)[^，。；]{0,4}?${grade}`).exec(
    location.text,
  );
  const at = quoted ? quoted.index + quoted[0].length - grade.length : location.text.lastIndexOf(grade);
  const start = (location.start ?? 0) + at;
  return {
    ...location,
    start,
    end: start + grade.length,
    text: grade,
    excerpt: location.text,
    excerptStart: location.start ?? 0,
  };
}
