import type { Context } from './context.ts';

const PURPOSES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^2080501/, ['离退休人员经费', '退休人员公用和福利开支']],
  [/^2080505/, ['单位缴纳的基本养老保险费', '职工养老保险缴费']],
  [/^2080506/, ['单位缴纳的职业年金', '职业年金缴费']],
  [/^21011/, ['职工医疗保险缴费', '医疗费用补助']],
  [/^2210201/, ['单位缴存的住房公积金', '缴纳职工住房公积金']],
  [/^2210203/, ['发放职工购房补贴', '购房补贴']],
  [/^\d{5}01$/, ['单位人员经费和日常公用经费', '机关日常运转']],
  [/^\d{5}(50|04)$/, ['事业单位人员和运转经费', '所属单位日常业务']],
];
const PROJECTS = ['专项业务工作', '项目实施', '业务保障', '设施建设和维护'];

/** What an item's money is used for, in words that fit the item. */
export function purpose(c: Context, code: string): string {
  const words = PURPOSES.find(([pattern]) => pattern.test(code))?.[1] ?? PROJECTS;
  return c.random.pick(words);
}
