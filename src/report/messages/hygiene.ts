/** Wording of what the files betray (发布前检查). */
export const hygieneMessages = {
  'title-of-other-document': {
    zh: '文件属性的标题是“{text}”，不像本文件的标题，疑由别的文件另存而来',
    en: 'the title in the properties is “{text}”, which seems to be another document’s',
  },
  'title-of-other-year': {
    zh: '文件属性的标题是“{text}”，决算年度是 {year} 年',
    en: 'the title in the properties is “{text}”; the accounts are of {year}',
  },
  'title-unclear': {
    zh: '文件属性的标题“{text}”是否本文件的标题，需人工判断',
    en: 'a person must judge whether “{text}” in the properties is this document’s title',
  },
  'author-is-person': {
    zh: '文件属性的作者是个人姓名“{text}”',
    en: 'the author in the properties is a person: “{text}”',
  },
  'author-unclear': {
    zh: '文件属性的作者“{text}”是否个人，需人工判断',
    en: 'a person must judge whether “{text}”, the author in the properties, is a person',
  },
  'changes-left': {
    zh: '文件中有 {count} 处修订痕迹没有接受或拒绝（修订人：{authors}）',
    en: '{count} tracked change{count:s} left in the file (by {authors})',
  },
  'comments-left': { zh: '文件中有 {count} 条批注', en: '{count} comment{count:s} left in the file' },
  'content-hidden-sheet': {
    zh: '工作表“{text}”是隐藏的，里面有内容',
    en: 'sheet “{text}” is hidden and holds something',
  },
  'content-hidden-rows': {
    zh: '第 {text} 行是隐藏的，里面有内容',
    en: 'hidden rows hold something: {text}',
  },
  'content-hidden-columns': {
    zh: '{text} 列是隐藏的，里面有内容',
    en: 'hidden columns hold something: {text}',
  },
  'link-to-other-file': {
    zh: '有 {count} 个公式取自其他文件：{text}',
    en: 'values taken from another file by {count} formula{count:s}: {text}',
  },
  'link-without-formula': {
    zh: '表中登记了到其他文件的链接（{text}），没有公式使用',
    en: 'a link to another file is registered ({text}), and no formula uses it',
  },
  'personal-number': {
    zh: '像是个人的证件号、手机号或银行卡号：{text}（已遮盖）',
    en: 'it seems to be a person’s identity, mobile or card number: {text} (masked)',
  },
  'personal-number-doubtful': {
    zh: '像身份证号，校验码不符：{text}（已遮盖）',
    en: 'it looks like an identity number, but its check digit does not fit: {text} (masked)',
  },
} as const;
