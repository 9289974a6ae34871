import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';

/** 占货物支出金额的, 占比为: what stands right before the percentage of a share. */
const SHARE = /占[^，。；：、]{0,24}$/;
/** 占年初预算的105% is a rate of completion, 占上年的 one of change. */
const OF_OTHER = /预算|计划|指标|上年|去年|同期|20\d\d年/;

export const shareWithinWhole = {
  id: 'N-79',
  name: 'narrative-share-within-whole',
  kind: 'share',
  severity: 'warning',
  title: { zh: '占比不超过100%', en: 'No share exceeds 100 %' },
  basis: { zh: '部分不大于总体', en: 'A part is no more than the whole' },
  why: {
    zh: '分子、分母都没有写出的占比无从复算，但部分总在总体之内，不会超过100%。',
    en: 'A share of amounts that are not stated cannot be computed, but it is never more than all.',
  },
  example: {
    zh: '货物采购授予中小企业合同金额占货物支出金额的160%。',
    en: 'Of goods 160 % were bought from small and medium enterprises.',
  },
  fix: { zh: '核对分子、分母，重新计算占比。', en: 'Check both amounts and compute the share again.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const { id, value, text, before = '', location } of context.submission.narrative?.figures ?? []) {
      const words = SHARE.exec(before)?.[0];
      if (words === undefined || OF_OTHER.test(words)) continue;
      if (value.lessThanOrEqualTo(100)) {
        // Another digit in 100 is more than all.
        yield { instance: id, outcome: 'pass', ...(value.equals(100) ? { fixes: [id] } : {}) };
        continue;
      }
      yield {
        instance: id,
        outcome: 'fail',
        messageId: 'share-above-whole',
        data: { rate: text },
        at: [location],
        stated: text,
        unit: '%',
      };
    }
  },
} satisfies CodeRule;
