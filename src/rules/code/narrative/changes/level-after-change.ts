import type { ChangeClaim, CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';

export const levelAfterChange = {
  id: 'N-53',
  name: 'narrative-level-after-change',
  kind: 'direction',
  severity: 'warning',
  title: { zh: '写了增减的，不能又写持平', en: 'What rose or fell is not also level with last year' },
  basis: { zh: '与同一年相比，或有增减，或持平', en: 'Against one year a figure changed or it did not' },
  why: {
    zh: '“减少为0.00万元”说明上年不是0，“与上年持平”说明上年也是0，两句不能同时成立。',
    en: '“Fell to 0.00” means that there was something last year, “level with last year” that there was not.',
  },
  example: {
    zh: '公务接待费减少为0.00万元，与上年持平。',
    en: 'Reception fell to 0.00, level with last year.',
  },
  fix: {
    zh: '查上年决算数，删去不对的一个说法。',
    en: 'Look up last year’s figure and delete the wrong statement.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const changes = claimsOf(context, 'change');
    const seen = new Set<number>();
    for (const level of changes) {
      const { start } = level.location;
      if (!level.flat || level.prior || start === undefined || seen.has(start)) continue;
      seen.add(start);
      const before = changeBefore(context, changes, level);
      if (!before) continue;
      const figure = figuresOf(context).get(before.delta!)!;
      yield contradicts(figure.value.isZero(), figure.location.excerpt ?? '', figure.text)
        ? {
            instance: before.delta!,
            outcome: 'fail',
            messageId: 'level-after-change',
            data: { change: figure.location.excerpt ?? figure.text, level: level.location.text },
            at: [level.location, figure.location],
            stated: level.location.text,
          }
        : { instance: before.delta!, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

/** The change that the same statement tells before it, against the same year. */
function changeBefore(
  context: CheckContext,
  changes: readonly ChangeClaim[],
  level: ChangeClaim,
): ChangeClaim | undefined {
  const figures = context.submission.narrative?.figures ?? [];
  const { file, line, paragraph, start = 0 } = level.location;
  const near = figures
    .filter(
      ({ location }) =>
        location.file === file &&
        location.line === line &&
        location.paragraph === paragraph &&
        (location.end ?? 0) <= start,
    )
    .at(-1);
  if (!near || start - (near.location.end ?? 0) > CLOSE) return undefined;
  return changes.find(
    (claim) =>
      !claim.flat &&
      isOfOne(claim, level) &&
      claim.against === level.against &&
      claim.deltaSign !== 0 &&
      claim.delta !== undefined &&
      claim.sentence === level.sentence &&
      (claim.delta === near.id || claim.rate === near.id),
  );
}

/** 财政拨款收入减少2万元；上级补助收入与上年持平: two things. */
const isOfOne = ({ subject: changed }: ChangeClaim, { subject: level }: ChangeClaim): boolean =>
  changed.concept === undefined || level.concept === undefined || changed.concept === level.concept;

/** 万元，: farther on another statement has begun. */
const CLOSE = 5;

/** 增加0万元，与上年持平 is a habit; 减少为0万元 is not. */
function contradicts(isNothing: boolean, clause: string, figure: string): boolean {
  if (!isNothing) return true;
  const words = clause.slice(0, clause.lastIndexOf(figure)).trim();
  return /[为至到]$/.test(words);
}
