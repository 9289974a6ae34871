import type { CheckContext, CodeRule, JudgedInstance, TextFigure } from '../../../../model/index.ts';
import { figuresOf } from '../claims-of.ts';

/** 单价100万元（含）以上的设备, 单位价值50万元以上通用设备: said by the form, not by the department. */
const BEFORE = /(?:单价|单位价值|单台价值|单套价值)(?:在|为|达到)?\s*$/;
const BEHIND = /^\s*(?:[（(][含不]{1,2}[）)]\s*)?(?:及其?)?以上/;
/** The present form and those before it; regions ask for smaller or larger ones, too. */
const LIMITS: ReadonlySet<string> = new Set(['10', '20', '50', '100', '200', '500', '1000']);

export const formLimits = {
  id: 'N-73',
  name: 'narrative-limits-of-the-form',
  kind: 'residue',
  severity: 'warning',
  title: {
    zh: '设备单价的界限与格式规定一致',
    en: 'The price from which equipment is counted is that of the form',
  },
  basis: {
    zh: '决算公开格式：单价100万元（含）以上设备；以前年度为50万元以上通用设备、100万元以上专用设备',
    en: 'Form of the final account: equipment of 100 (10,000 yuan) and more; in earlier years 50 for general and 100 for special equipment',
  },
  why: {
    zh: '这个数是格式文字，不随单位变化，写成别的数就是录入错误。',
    en: 'The figure is part of the form; another one is a slip of the pen.',
  },
  example: { zh: '“单价170万元（含）以上设备0台（套）”。', en: 'Equipment “from 170” each.' },
  fix: { zh: '改为格式规定的界限。', en: 'Write the limit that the form has.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const figure of figuresOf(context).values()) {
      if (figure.kind !== 'amount' || !isLimit(figure)) continue;
      const { id, location, text } = figure;
      if (LIMITS.has(figure.value.toFixed())) yield { instance: id, outcome: 'pass', fixes: [id] };
      else
        yield {
          instance: id,
          outcome: 'fail',
          messageId: 'limit-of-form',
          data: { stated: text },
          at: [location],
          stated: text,
        };
    }
  },
} satisfies CodeRule;

function isLimit({ location: { excerpt = '', excerptStart = 0, start = 0, end = 0 } }: TextFigure): boolean {
  return (
    BEFORE.test(excerpt.slice(0, start - excerptStart)) && BEHIND.test(excerpt.slice(end - excerptStart))
  );
}
