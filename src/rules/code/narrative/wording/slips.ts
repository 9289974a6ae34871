import type { CheckContext, CodeRule } from '../../../../model/index.ts';
import { wordingOf } from './wording-of.ts';

export const yearsOfAccounts = {
  id: 'N-60',
  name: 'narrative-year-of-accounts',
  kind: 'period',
  severity: 'warning',
  title: {
    zh: '标题、目录、正文开头和截止日期的年度是决算年度',
    en: 'Headings, contents, first sentences and days of count name the year of the accounts',
  },
  basis: { zh: '部门决算公开反映同一决算年度', en: 'A final account is of one year' },
  why: {
    zh: '年度少写、多写一位，或仍是往年的年度，说明沿用旧稿时没有改净。',
    en: 'A year with a digit too few or too many, or of an earlier edition, was missed when the text was taken over.',
  },
  example: {
    zh: '目录写“202年度部门决算情况说明”；2023年度决算写“截至2022年12月31日，共有车辆2辆”。',
    en: '“202年度” in the contents; vehicles counted on 31 December of the year before.',
  },
  fix: { zh: '改为决算年度。', en: 'Name the year of the accounts.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'impossible-year': 'year-impossible',
      'year-of-accounts': 'year-of-other-accounts',
      'impossible-day': 'day-impossible',
      'day-of-count': 'day-of-count-differs',
    }),
} satisfies CodeRule;

export const flatChanges = {
  id: 'N-61',
  name: 'narrative-change-and-none',
  kind: 'direction',
  severity: 'warning',
  title: { zh: '同一句不既写增减又写持平', en: 'A statement does not say a change and none' },
  basis: { zh: '持平即没有增减', en: 'Flat means no change' },
  why: {
    zh: '前半句写增加或减少，后半句写持平，必有一处没有改。',
    en: 'More or less in one clause and flat in the next cannot both be right.',
  },
  example: {
    zh: '公务接待费支出决算减少为0.00万元，与上年持平。',
    en: '“Reception fell to 0.00, the same as last year.”',
  },
  fix: { zh: '核对上年数，只保留与实际相符的说法。', en: 'Check last year’s figure and keep what is true.' },
  check: (context: CheckContext) => wordingOf(context, { 'flat-change': 'change-and-flat' }),
} satisfies CodeRule;

export const doubledWords = {
  id: 'N-62',
  name: 'narrative-doubled-words',
  kind: 'residue',
  severity: 'warning',
  title: { zh: '没有重复的字词和句子', en: 'No word or sentence stands twice' },
  basis: { zh: '公开文本应当通顺', en: 'Published text reads well' },
  why: {
    zh: '单位、名词或句子重复，多半是修改时留下的。重复的字词只作提示。',
    en: 'Units, nouns or sentences that stand twice were left over from editing. Single words are notes.',
  },
  example: { zh: '“支出收入105.00万元”“3万元万元”“原因是是调整”。', en: '“支出收入105.00万元”.' },
  fix: { zh: '删去多余的字词。', en: 'Delete what is too much.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'two-nouns': 'two-nouns',
      'doubled-unit': 'unit-doubled',
      'doubled-mark': { messageId: 'mark-doubled', severity: 'note' },
      'doubled-sentence': 'sentence-doubled',
      'doubled-term': 'word-doubled-surely',
      'doubled-word': { messageId: 'word-doubled', severity: 'note' },
    }),
} satisfies CodeRule;

export const reasonsFitDirection = {
  id: 'N-63',
  name: 'narrative-reason-fits-direction',
  kind: 'direction',
  severity: 'warning',
  title: { zh: '原因与增减方向相符', en: 'A reason explains the direction of its change' },
  basis: { zh: '增减原因应当说明实际变动', en: 'The reason given explains what happened' },
  why: {
    zh: '增加却归因于减少、节约，或减少却归因于新增，说明数字或原因有一个写错。',
    en: 'An increase put down to thrift, or a decrease to new staff: the figure or the reason is wrong.',
  },
  example: {
    zh: '较上年增加2.00万元，主要原因是专项经费较上年减少。',
    en: 'Up by 2.00 because the project money fell.',
  },
  fix: { zh: '核对增减方向和原因。', en: 'Check the direction and the reason.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'rise-by-less': 'rise-with-reason-of-less',
      'fall-by-more': 'fall-with-reason-of-more',
      'reason-direction': 'reason-of-other-direction',
    }),
} satisfies CodeRule;

export const nothingUsed = {
  id: 'N-64',
  name: 'narrative-nothing-spent-on-something',
  kind: 'listing',
  severity: 'warning',
  title: { zh: '没有支出就没有用途', en: 'What was not spent has no purpose' },
  basis: { zh: '“主要用于”说明的是实际支出的用途', en: 'What follows 主要用于 was spent on it' },
  why: {
    zh: '金额为0却写明用途，是套用模板没有删，或金额漏填。“三公”经费沿用模板句的很多，只作提示。',
    en: 'Nothing spent and yet a purpose: a sentence of the template, or a figure left out. Of the three public expenses, whose template says so, only a note.',
  },
  example: { zh: '公务接待费0.00万元，主要用于接待来访。', en: 'Reception 0.00, used for visitors.' },
  fix: { zh: '核对金额；确无支出的删去用途。', en: 'Check the amount, or delete the purpose.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'zero-used': 'zero-with-purpose',
      'zero-used-by-template': { messageId: 'zero-with-purpose', severity: 'note' },
    }),
} satisfies CodeRule;

export const fieldTerms = {
  id: 'N-65',
  name: 'narrative-field-terms',
  kind: 'label',
  severity: 'warning',
  title: {
    zh: '专业名词和引用的名称没有错字、漏字',
    en: 'Terms of the field and quoted names are spelt right',
  },
  basis: { zh: '部门决算和政府收支分类科目的名词', en: 'Terms of the accounts and of the classification' },
  why: {
    zh: '名词错一个字，多半是输入法选错，也可能与另一个名词混淆；同一名称前后不一，其中一处漏了字。',
    en: 'One wrong character is a slip of the input method, or another term; a name written in two ways lacks a character once.',
  },
  example: { zh: '“指出功能分类”“农林水利支出”“基础设施设”。', en: '指出功能分类 for 支出功能分类.' },
  fix: { zh: '改正错字。', en: 'Correct the character.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'near-term': 'term-misspelt',
      'quoted-name': 'quoted-name-differs',
      'other-spelling': { messageId: 'spelt-otherwise-in-form', severity: 'note' },
    }),
} satisfies CodeRule;

export const pairedMarks = {
  id: 'N-66',
  name: 'narrative-paired-marks',
  kind: 'residue',
  severity: 'note',
  title: { zh: '括号、引号成对', en: 'Brackets and quotation marks come in pairs' },
  basis: { zh: '标点符号用法', en: 'Rules of punctuation' },
  why: {
    zh: '只有一半的括号或引号，常是删改时漏掉的，也会使括号里的内容无法断定。',
    en: 'Half a pair is left over from editing, and hides where the aside ends.',
  },
  example: { zh: '单价100万元（含以上设备0台。', en: '“（含以上” without its closing bracket.' },
  fix: { zh: '补上或删去一半。', en: 'Add the other half, or delete this one.' },
  check: (context: CheckContext) => wordingOf(context, { unpaired: 'mark-unpaired' }),
} satisfies CodeRule;

export const contentsMatchHeadings = {
  id: 'N-67',
  name: 'narrative-contents-match-headings',
  kind: 'order',
  severity: 'note',
  title: { zh: '目录与正文标题一致', en: 'The list of contents has the headings of the text' },
  basis: { zh: '目录是正文标题的汇总', en: 'The contents are the headings' },
  why: {
    zh: '目录与正文不同，说明改了一处没有改另一处，或正文漏了一节。',
    en: 'They differ where one was changed and not the other, or where a section is missing.',
  },
  example: {
    zh: '目录“十一、其他重要事项说明”，正文“十一、其他重要事项的情况说明”。',
    en: 'A heading that reads otherwise in the contents.',
  },
  fix: { zh: '按正文重新生成目录，或补上缺少的一节。', en: 'Make the contents anew, or add the section.' },
  check: (context: CheckContext) =>
    wordingOf(context, {
      'contents-differ': 'contents-entry-differs',
      'contents-missing': 'contents-entry-missing',
    }),
} satisfies CodeRule;

export const ownOrganisation = {
  id: 'N-68',
  name: 'narrative-own-organisation',
  kind: 'residue',
  severity: 'warning',
  title: { zh: '各段说的是同一个单位', en: 'All sections speak of the same organisation' },
  basis: { zh: '决算说明反映编制单位自己的决算', en: 'The text is about the organisation’s own accounts' },
  why: {
    zh: '个别标题或段落开头是别的单位，是套用其他单位文本时没有改。',
    en: 'A heading or section that opens with another name was taken over from another organisation.',
  },
  example: {
    zh: '县档案馆的决算中写“县图书馆2023年度无政府性基金…”。',
    en: 'The library in the archive’s text.',
  },
  fix: { zh: '改为本单位名称。', en: 'Name the right organisation.' },
  check: (context: CheckContext) => wordingOf(context, { organisation: 'organisation-other' }),
} satisfies CodeRule;

export const finishedComparisons = {
  id: 'N-76',
  name: 'narrative-comparison-unfinished',
  kind: 'residue',
  severity: 'note',
  title: { zh: '“与上年”后面写明“相比”', en: 'A comparison says that it compares' },
  basis: { zh: '公开文本应当通顺', en: 'Published text reads well' },
  why: {
    zh: '“与上年下降”既不通顺，也可能是“持平”改成增减后留下的。',
    en: '“与上年下降” is no sentence, and may be what is left of “the same as last year”.',
  },
  example: { zh: '“因公出国（境）费12万元，与上年决算数下降86.62%”。', en: '“与上年决算数下降86.62%”.' },
  fix: {
    zh: '改为“与上年相比”或“比上年”，并核对方向。',
    en: 'Write 与上年相比 or 比上年, and check the direction.',
  },
  check: (context: CheckContext) => wordingOf(context, { 'comparison-unfinished': 'comparison-unfinished' }),
} satisfies CodeRule;
