import { functionalClassName } from '../../../../model/classification/classification.ts';
import type { CheckContext, CodeRule, JudgedInstance, LineClaim } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';

/** So many lines of a section show how its lines are written. */
const ENOUGH = 3;
/** More of them are a manner of writing. */
const MOST_FORGOTTEN = 2;

/** Lines of a section that names class, section and item of all others. */
export const lineLevels = {
  id: 'N-72',
  name: 'narrative-line-levels',
  kind: 'listing',
  severity: 'warning',
  title: { zh: '逐项说明的科目写全类、款、项名称', en: 'Lines name their class, section and item' },
  basis: {
    zh: '部门决算公开参考文本：按功能分类科目列至项级说明',
    en: 'The yearly form: lines are explained down to the item',
  },
  why: {
    zh: '其他各行都写了类、款、项，唯独一行少一级，是漏写，或名称抄错了位置。',
    en: 'Where all other lines name three levels and one names two, a level was left out.',
  },
  example: {
    zh: '其他各行为“2080505社会保障和就业支出-…-…”，一行为“2080899抚恤-其他优抚支出”。',
    en: 'All lines begin with their class but 2080899抚恤-其他优抚支出.',
  },
  fix: { zh: '补上缺少的类或款。', en: 'Add the level that is missing.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const sections = new Map<string, LineClaim[]>();
    for (const claim of claimsOf(context, 'line')) {
      if (claim.line.item === undefined) continue;
      sections.set(claim.section, [...(sections.get(claim.section) ?? []), claim]);
    }
    for (const claims of sections.values()) {
      const short = claims.filter(({ line }) => lackingOf(line) !== undefined);
      if (claims.length - short.length < ENOUGH || short.length > MOST_FORGOTTEN) continue;
      for (const claim of claims) yield judge(claim, context.submission.year);
    }
    for (const { id, kind, location } of claimsOf(context, 'wording'))
      if (kind === 'level-unnamed' || kind === 'level-repeated')
        yield {
          instance: id,
          outcome: 'fail',
          messageId: kind === 'level-unnamed' ? 'level-without-name' : 'level-named-twice',
          data: { text: location.text },
          at: [location],
          stated: location.text,
        };
  },
} satisfies CodeRule;

const lackingOf = ({ class: group, section }: LineClaim['line']): 'class' | 'section' | undefined =>
  group === undefined ? 'class' : section === undefined ? 'section' : undefined;

function judge({ id, line, location }: LineClaim, year: number | undefined): JudgedInstance {
  const lacking = lackingOf(line);
  if (!lacking) return { instance: id, outcome: 'pass' };
  const group =
    lacking === 'class' && line.code ? functionalClassName(line.code.slice(0, 3), year) : undefined;
  return {
    instance: id,
    outcome: 'fail',
    messageId: group ? 'line-without-its-class' : `line-without-${lacking}`,
    data: { name: line.item!, ...(group ? { expected: group } : {}) },
    at: [location],
    stated: location.text,
  };
}
