import { remember } from '../model/remember.ts';
import { normaliseText } from './normalise-label.ts';
import type { CompiledTemplate } from './template.ts';
import { BUILT_IN_TEMPLATES, type TemplateSet, type TitleAlias } from './template-set.ts';
import { isFormNumber } from './vocabulary.ts';

export interface TitleMatch {
  readonly template: CompiledTemplate;
  /** What stands before the table's own name: department, year, number. Normalised. */
  readonly prefix: string;
}

const LONGEST_TITLE = 70;
const SENTENCE_MARK = /[。;!?]|,.*,/;

/** Which of the nine tables a cell is the title of; `undefined` where it is none of them or no title at all. */
export function matchTitle(
  text: string,
  { aliases }: TemplateSet = BUILT_IN_TEMPLATES,
): TitleMatch | undefined {
  if (!text.includes('表') || text.length > 2 * LONGEST_TITLE) return undefined;
  const known = matchers.get(aliases) ?? remember((title) => matchText(title, aliases));
  matchers.set(aliases, known);
  return known(text);
}

/** The titles of one set of templates are matched with. */
const matchers = new WeakMap<readonly TitleAlias[], (text: string) => TitleMatch | undefined>();

function matchText(text: string, aliases: readonly TitleAlias[]): TitleMatch | undefined {
  const title = normaliseText(text);
  if (title.length > LONGEST_TITLE || SENTENCE_MARK.test(title)) return undefined;
  return (
    (title.includes('批复') ? matchAlias(title.replace('批复', ''), aliases) : undefined) ??
    matchAlias(title, aliases)
  );
}

function matchAlias(title: string, aliases: readonly TitleAlias[]): TitleMatch | undefined {
  for (const { template, head, tail } of aliases) {
    const start = title.lastIndexOf(head);
    if (start < 0) continue;
    const tailStart = tail === '' ? -1 : title.indexOf(tail, start + head.length);
    if (tail !== '' && tailStart < 0) continue;
    const end = tail === '' ? start + head.length : tailStart + tail.length;
    const prefix = stripForm(title.slice(0, start));
    const inner = title.slice(start, end);
    if (isBudget(inner) || !isEnding(title.slice(end)) || !fitsBefore(prefix, template)) continue;
    return { template, prefix };
  }
  return undefined;
}

const isBudget = (inner: string): boolean =>
  /预算(?:情况|安排|公开)?(?:总|明细)?表$/.test(inner) && !inner.includes('决算');

const FORM_PREFIX =
  /^(?:附件?\d*[:、.-]?|附表\d*[:、.-]?|(?:财决)?公开\d+表[:、-]?|表[一二三四五六七八九十\d]+[:、.-]?|\d{1,2}[、.-]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|[(-])+/;
const stripForm = (prefix: string): string => prefix.replace(FORM_PREFIX, '');

/** After the name: nothing, a bracket, a form number, 续表; a bracket, or (二), may not turn it into another table. */
function isEnding(rest: string): boolean {
  if (rest === '') return true;
  if (/经济分类|政府预算|按项目|[分按](?:预算)?(?:单位|部门)|预算表|\([二三四2-4]\)/.test(rest)) return false;
  return /^(?:\([^)]*\)|(?:财决)?公开\d*表?|续表?|附?表?[\d一二三四五六七八九十]{0,2}|[)-])*$/.test(rest);
}

const ENDS_AS_DEPARTMENT =
  /(?:\d年度?|年度|[局委办厅院校所站处室队会馆社部府团园库场司镇乡村区县市省道所学院系台]|中心|集团|公司|单位|本级|汇总|机关|法院|\)|:|-|的)$/;

function fitsBefore(prefix: string, template: CompiledTemplate): boolean {
  if (prefix === '' || ENDS_AS_DEPARTMENT.test(prefix)) return true;
  return !template.notAfter.some((word) => prefix.includes(word));
}

const CONTENT_WORD = /收入|支出|收支|经费|资产|采购|绩效|资金|项目|明细|预算|情况|编制|人员|基金|拨款/;

/** A title that is none of the nine: its sheet is another table, whatever its headers look like. */
export function isOtherTitle(text: string): boolean {
  if (!text.includes('表') || text.length > 2 * LONGEST_TITLE) return false;
  const title = normaliseText(text);
  if (title.length > LONGEST_TITLE || SENTENCE_MARK.test(title) || isFormNumber(title)) return false;
  return (
    /表(?:\([^)]*\))?$/.test(title) &&
    CONTENT_WORD.test(title.replace(/预算单位|决算/g, '')) &&
    !/^[^:]{0,8}:/.test(title)
  );
}
