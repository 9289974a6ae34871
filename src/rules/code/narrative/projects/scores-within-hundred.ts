import { Decimal } from 'decimal.js';
import type {
  CheckContext,
  CodeRule,
  JudgedInstance,
  Location,
  Passage,
  Submission,
} from '../../../../model/index.ts';

/** 平均得分99.86分; 满分120分 beside it would be another scale. */
const SCORE = /(?:平均|自评|综合|评价)(?:总?得分|分)(?:数|值)?(?:为|是)?(\d{1,3}(?:\.\d+)?)分/g;
const OTHER_SCALE = /满分|总分|加分/;
export const FULL_SCORE = 100;

export const scoresWithinHundred = {
  id: 'N-74',
  name: 'narrative-scores-within-hundred',
  kind: 'part-whole',
  severity: 'warning',
  title: { zh: '绩效得分不超过满分100分', en: 'Scores of evaluated projects are no more than 100' },
  basis: {
    zh: '项目支出绩效评价管理办法：评价结果采取评分与评级相结合，总分一般设置为100分',
    en: 'Rules of project evaluation: the full score is 100',
  },
  why: {
    zh: '平均得分、自评得分超过100分，多半是录入错误。',
    en: 'An average or a score above 100 is mostly a slip of the pen.',
  },
  example: { zh: '“平均得分199.86分”。', en: 'An average of 199.86.' },
  fix: { zh: '对照评价报告核对得分。', en: 'Check the score against the reports.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const place of scorePlaces(context.submission)) {
      const instance = `${place.line ?? place.paragraph}:${place.start}`;
      const stated = place.text;
      if (new Decimal(stated).lessThanOrEqualTo(FULL_SCORE)) yield { instance, outcome: 'pass' };
      else
        yield {
          instance,
          outcome: 'fail',
          messageId: 'score-above-full',
          data: { stated },
          at: [place],
          stated,
        };
    }
  },
} satisfies CodeRule;

/** Where the text prints scores out of 100. */
export const scorePlaces = ({ narrative }: Submission): Location[] =>
  (narrative?.passages ?? [])
    .filter(({ text }) => !OTHER_SCALE.test(text))
    .flatMap((passage) =>
      [...passage.text.matchAll(SCORE)].flatMap(([, score]) => placeOf(passage, score!) ?? []),
    );

/** Scores are no amounts: they are found again in the sentence as printed. */
function placeOf({ location }: Passage, score: string): Location | undefined {
  const at = location.text.search(new RegExp(`分[^\\d]{0,4}${score.replace('.', '\\.')}`));
  if (at < 0) return undefined;
  const start = (location.start ?? 0) + location.text.indexOf(score, at);
  return {
    ...location,
    start,
    end: start + score.length,
    text: score,
    excerpt: location.text,
    excerptStart: location.start ?? 0,
  };
}
