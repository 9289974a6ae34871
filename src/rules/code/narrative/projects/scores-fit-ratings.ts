import { Decimal } from 'decimal.js';
import type { CheckContext, CodeRule, JudgedInstance, Location, Passage } from '../../../../model/index.ts';

/** Scores of a grade: the least, and what it stays below (100 is reached). */
const GRADES: readonly { readonly name: RegExp; readonly low: number; readonly high: number }[] = [
  { name: /^优/, low: 90, high: 100 },
  { name: /^良/, low: 80, high: 90 },
  { name: /^(?:中|合格)/, low: 60, high: 80 },
  { name: /^(?:差|不合格)/, low: 0, high: 60 },
];
const GRADE = '优秀?|良好?|中等?|不合格|合格|较?差';
const AVERAGE = /平均(?:得分|分)(?:数|值)?(?:为|是)?(\d{1,3}(?:\.\d+)?)分/;
const COUNTS = new RegExp(`(?:评级|等级|等次|结果|结论)?(?:为|是)(${GRADE})的?项目(?:有|数)?(\\d+)个`, 'g');

export const scoresFitRatings = {
  id: 'N-74',
  name: 'narrative-scores-fit-ratings',
  kind: 'part-whole',
  severity: 'warning',
  title: {
    zh: '绩效得分与评级相符，满分不超过100分',
    en: 'Scores fit their grades and are no more than 100',
  },
  basis: {
    zh: '项目支出绩效评价管理办法：90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差',
    en: 'Rules of project evaluation: 90 to 100 excellent, from 80 good, from 60 fair, below 60 poor',
  },
  why: {
    zh: '平均得分落在各评级分数段的加权平均之间；全部评为“优”的，平均分不会低于90分。',
    en: 'An average lies between those of its grades: where all are excellent it is no less than 90.',
  },
  example: {
    zh: '“平均得分69.86分（其中，评级为优的项目28个）”。',
    en: 'An average of 69.86 with all 28 projects excellent.',
  },
  fix: { zh: '对照评价报告核对得分和评级。', en: 'Check score and grades against the reports.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const passage of context.submission.narrative?.passages ?? []) {
      const text = passage.text.replace(/[“”"‘’]/g, '');
      const stated = scoreIn(text);
      if (!stated) continue;
      const { score, low, high } = stated;
      const place = placeOf(passage, score);
      if (!place) continue;
      const instance = `${place.line ?? place.paragraph}:${place.start}`;
      const value = new Decimal(score);
      if (value.greaterThanOrEqualTo(low) && value.lessThanOrEqualTo(high)) {
        yield { instance, outcome: 'pass' };
        continue;
      }
      yield {
        instance,
        outcome: 'fail',
        messageId: 'score-outside-grades',
        data: { stated: score, low: shown(low), high: shown(high) },
        at: [place],
        stated: score,
      };
    }
  },
} satisfies CodeRule;

/** The score that a sentence states, with what its grades allow; 100 at most where it names none. */
function scoreIn(text: string): { score: string; low: Decimal; high: Decimal } | undefined {
  const average = AVERAGE.exec(text);
  if (!average) return undefined;
  const graded = [...text.slice(average.index).matchAll(COUNTS)].flatMap(([, name, count]) => {
    const grade = gradeOf(name!);
    return grade ? [{ ...grade, count: Number(count) }] : [];
  });
  const all = graded.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return { score: average[1]!, low: new Decimal(0), high: new Decimal(FULL) };
  const mean = (end: 'low' | 'high') =>
    new Decimal(graded.reduce((sum, grade) => sum + grade.count * grade[end], 0)).div(all);
  return { score: average[1]!, low: mean('low'), high: mean('high') };
}

const FULL = 100;

const gradeOf = (word: string) => GRADES.find(({ name }) => name.test(word));

/** Scores are no amounts: they are found again in the sentence as printed. */
function placeOf({ location }: Passage, score: string): Location | undefined {
  const at = location.text.indexOf(score, Math.max(0, location.text.search(/得分|平均分/)));
  if (at < 0) return undefined;
  const start = (location.start ?? 0) + at;
  return {
    ...location,
    start,
    end: start + score.length,
    text: score,
    excerpt: location.text,
    excerptStart: location.start ?? 0,
  };
}

const shown = (value: Decimal): string => value.toDecimalPlaces(2).toString();
