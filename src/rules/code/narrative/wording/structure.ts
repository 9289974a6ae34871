import type { CheckContext, CodeRule } from '../../../../model/index.ts';
import { wordingOf } from './wording-of.ts';

export const headingsHaveText = {
  id: 'N-107',
  name: 'narrative-headings-have-text',
  kind: 'order',
  severity: 'warning',
  title: { zh: '标题下面有内容', en: 'Something stands below each heading' },
  basis: {
    zh: '部门决算公开参考文本：各部分逐项说明，没有的也应写明',
    en: 'The yearly form: each part is explained, also where there is nothing to report',
  },
  why: {
    zh: '前后各节都有内容，唯独一节只有标题，是内容漏贴，或删了正文没有删标题。',
    en: 'Where all sections around it have text, that of this one was lost, or its heading left standing.',
  },
  example: {
    zh: '“四、‘三公’经费支出决算情况说明”下面紧接着“五、政府采购支出情况说明”。',
    en: 'A heading is followed at once by the next one.',
  },
  fix: { zh: '补上内容；没有的写明没有。', en: 'Add the text, or say that there is nothing.' },
  check: (context: CheckContext) => wordingOf(context, { 'heading-empty': 'heading-without-text' }),
} satisfies CodeRule;

export const tableNumbers = {
  id: 'N-108',
  name: 'narrative-table-numbers',
  kind: 'order',
  severity: 'warning',
  title: {
    zh: '文中的表号与决算表目录一致',
    en: 'Numbers of tables are those of the list of tables',
  },
  basis: { zh: '决算表目录列明了各表的名称和编号', en: 'The list of tables gives each its number' },
  why: {
    zh: '表号按目录顺序编排；说一种资金没有收支，指的就是这种资金的表。',
    en: 'Tables are numbered in order; where there is none of a fund its own table is empty.',
  },
  example: {
    zh: '目录中08表是政府性基金的表，文中却写“没有国有资本经营预算支出，故公开08表无数据”。',
    en: '“No state capital, so table 08 is empty”, where 08 is that of government funds.',
  },
  fix: { zh: '对照决算表目录改正表号。', en: 'Correct the number by the list.' },
  check: (context: CheckContext) => wordingOf(context, { 'table-number': 'table-number-mistaken' }),
} satisfies CodeRule;
