/** Findings about the wording of the 情况说明: what stands there and what it should be. */
export const wordingMessages = {
  'year-impossible': {
    zh: '“{year}年”不是完整的年度，应为 {expected} 年',
    en: '“{year}年” is no year; {expected} is due',
  },
  'year-of-other-accounts': {
    zh: '这里写的是 {year} 年，决算年度是 {expected} 年',
    en: 'this names {year}; the accounts are of {expected}',
  },
  'day-impossible': { zh: '没有“{day}”这一天', en: 'there is no “{day}”' },
  'day-of-count-differs': {
    zh: '资产按年末数公开，截止日应为 {expected}，这里写的是 {day}',
    en: 'assets are counted on {expected}; this names {day}',
  },
  'change-and-flat': {
    zh: '“{text}”既写了增减又写持平，必有一处有误',
    en: '“{text}” says both a change and none',
  },
  'two-nouns': {
    zh: '“{text}”两个名词连写，应只留一个',
    en: '“{text}” names two things where one is meant',
  },
  'unit-doubled': { zh: '“{text}”单位重复', en: 'the unit stands twice: “{text}”' },
  'word-doubled': { zh: '“{text}”字词重复', en: '“{text}” stands twice' },
  'mark-doubled': { zh: '标点“{text}”重复或多余', en: 'the marks “{text}” are one too many' },
  'sentence-doubled': { zh: '同一句话重复：“{text}”', en: 'the same sentence twice: “{text}”' },
  'rise-with-reason-of-less': {
    zh: '写的是增加，原因却是“{text}”',
    en: 'a rise is put down to “{text}”',
  },
  'fall-with-reason-of-more': {
    zh: '写的是减少，原因却是“{text}”',
    en: 'a fall is put down to “{text}”',
  },
  'zero-with-purpose': {
    zh: '“{text}”没有支出，却写了用途',
    en: 'nothing was spent (“{text}”), yet a purpose is named',
  },
  'term-misspelt': { zh: '“{text}”应为“{expected}”', en: '“{text}” should be “{expected}”' },
  'quoted-name-differs': {
    zh: '“{text}”与文中另一处的“{expected}”差一个字，请核对',
    en: '“{text}” is “{expected}” elsewhere in the text',
  },
  'comparison-unfinished': {
    zh: '“{text}”缺少“相比”，或“与”应为“比”',
    en: '“{text}” lacks 相比, or 比 is meant',
  },
  'mark-unpaired': { zh: '“{mark}”缺少与之配对的“{pair}”', en: '“{mark}” has no “{pair}”' },
  'number-mistaken': {
    zh: '序号 {number} 应为 {expected}：前一项是 {before}，后面接着往下编号',
    en: 'number {number} should be {expected}: it stands behind {before}, and the next goes on from there',
  },
  'heading-without-text': {
    zh: '标题“{text}”下面没有内容',
    en: 'nothing stands below the heading “{text}”',
  },
  'table-number-mistaken': {
    zh: '“{text}”应为“{expected}”，请对照决算表目录',
    en: '“{text}” should be “{expected}” by the list of tables',
  },
  'table-of-other-fund': {
    zh: '前面说的是没有{expected}，这里写的却是{text}的表',
    en: 'what there was none of is {expected}, but the table named is that of {text}',
  },
  'reason-left-blank': {
    zh: '“{text}”后面没有写原因',
    en: 'no reason follows “{text}”',
  },
  'reason-of-other-direction': {
    zh: '前面写的是{change}，这里却写“{text}”',
    en: 'the change stated is {change}, yet here it reads “{text}”',
  },
  'word-doubled-surely': {
    zh: '“{text}”字词重复，应删去一个',
    en: '“{text}” stands twice: delete one',
  },
  'spelt-otherwise-in-form': {
    zh: '格式和科目中写作“其他”，这里写的是“{text}”',
    en: 'the form spells it 其他; here stands “{text}”',
  },
  'level-named-twice': {
    zh: '“{text}”中两个名称标了同一级',
    en: 'two names of “{text}” are marked as the same level',
  },
  'sign-and-word': {
    zh: '“{text}”写了减少又带负号，应去掉负号',
    en: '“{text}” says less and has a minus, too: drop the minus',
  },
  'number-repeated': { zh: '序号 {number} 用了两次', en: 'number {number} is used twice' },
  'contents-entry-differs': {
    zh: '目录写“{text}”，正文标题是“{heading}”',
    en: 'the contents say “{text}”, the heading “{heading}”',
  },
  'contents-entry-missing': {
    zh: '目录有“{text}”，正文没有这个标题',
    en: 'the contents have “{text}”, the text has no such heading',
  },
  'organisation-other': {
    zh: '这里写的是“{text}”，全文其他地方是“{expected}”',
    en: 'this names “{text}”; the rest is about “{expected}”',
  },
} as const;
