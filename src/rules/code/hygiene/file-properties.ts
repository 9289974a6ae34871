import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import type { Trace } from '../../../model/trace.ts';
import { isOfOffice, isOfProgram, isPersonsName, namesOtherOffice } from './names-in-properties.ts';

/** Title and author in a file's properties: shown by every browser, and often left from another document. */
export const fileProperties = {
  id: 'H-01',
  name: 'file-properties',
  kind: 'residue',
  severity: 'note',
  title: {
    zh: '文件属性里的标题、作者不是别的文件或个人的',
    en: 'Title and author in the properties are not another document’s or a person’s',
  },
  basis: {
    zh: '政府信息公开条例第十四条、第十五条；公开前的保密审查',
    en: 'Regulation on Open Government Information, Articles 14 and 15; review before disclosure',
  },
  why: {
    zh: '属性随文件公开：浏览器标签显示的就是属性标题，沿用旧文件另存会带出不相干的标题和个人姓名。',
    en: 'Properties are published with the file: saving over an old one carries its title and a person’s name along.',
  },
  example: {
    zh: '决算公开 PDF 的属性标题是一篇论文的题目。',
    en: 'The properties of the published PDF bear the title of a paper.',
  },
  fix: {
    zh: '在“文件—信息—检查文档”中删除属性和个人信息，或改成本文件的标题。',
    en: 'Remove them under File, Info, Inspect Document, or put in this document’s title.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const { file, hasProperties, found } of submission.traces ?? []) {
      if (!hasProperties) continue;
      const judged = found.flatMap((trace) => judge(trace, submission));
      if (judged.length === 0) yield { instance: file, outcome: 'pass' };
      for (const [index, one] of judged.entries()) yield { instance: `${file}/${index + 1}`, ...one };
    }
  },
} satisfies CodeRule;

type Judged =
  | { outcome: 'fail'; messageId: string; data: Record<string, string>; at: [Trace['at']] }
  | { outcome: 'undecided'; messageId: string; data: Record<string, string> };

const ACCOUNTS = /决算/;
const DISCLOSURE = /公开|情况说明|附件|附表|报表|[一二三四五六七八九十]+张表/;
/** A shorter title tells nothing of the document it was given to. */
const TELLING = 6;

function judge(
  { kind, text, at }: Trace,
  { unitName = '', year, isBudget }: { unitName?: string; year?: number; isBudget?: true },
): Judged[] {
  const data = { text };
  if (kind === 'author') {
    if (isOfProgram(text) || isOfOffice(text, unitName)) return [];
    if (isPersonsName(text)) return [{ outcome: 'fail', messageId: 'author-is-person', data, at: [at] }];
    return [{ outcome: 'undecided', messageId: 'author-unclear', data }];
  }
  if (kind !== 'title' || isOfProgram(text)) return [];
  const other: Judged = { outcome: 'fail', messageId: 'title-of-other-document', data, at: [at] };
  const unclear: Judged = { outcome: 'undecided', messageId: 'title-unclear', data };
  if (ACCOUNTS.test(text) || (isBudget && text.includes('预算'))) {
    const own = text.match(/20\d\d(?=\s*年)/)?.[0];
    if (namesOtherOffice(text, unitName)) return [other];
    if (own === undefined || Number(own) === year) return [];
    if (year === undefined) return [unclear];
    return [
      { outcome: 'fail', messageId: 'title-of-other-year', data: { ...data, year: String(year) }, at: [at] },
    ];
  }
  if (DISCLOSURE.test(text) && !text.includes('预算')) return [];
  if (unitName !== '' && text.includes(unitName)) return [];
  const isTelling = (text.match(/\p{Script=Han}/gu) ?? []).length >= TELLING;
  return [isTelling ? other : unclear];
}
