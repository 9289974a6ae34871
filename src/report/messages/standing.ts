/** What a result stands on, and what it therefore cannot say. */
export const standingMessages = {
  'standing.basis': { zh: '依据：{what}', en: 'Based on: {what}' },
  'standing.all-or-none': { zh: '表 {count}/{of}', en: 'tables {count}/{of}' },
  'standing.budget-tables': { zh: '预算表 {count} 张', en: '{count} budget table{count:s}' },
  'standing.tables': { zh: '表 {count}/{of}（{tables}）', en: 'tables {count}/{of} ({tables})' },
  'standing.figures': {
    zh: '读到数字 {read} 个，核对到 {tied} 个（{percent}%）',
    en: '{tied} of {read} figures cross-checked ({percent}%)',
  },
  'standing.skipped': { zh: '没有核对：{files}（{reason}）', en: 'Not checked: {files} ({reason})' },
  'standing.more': { zh: '{names} 等 {count} 个', en: '{names} and others, {count} in all' },
  'standing.without-tables': { zh: '没有 {tables}', en: 'no {tables}' },
  'standing.incomplete': {
    zh: '材料不全，以下没有查：{lacking}。',
    en: 'The set is incomplete: {lacking}. What they hold was not checked.',
  },
  'standing.unmet': {
    zh: '没有达到 --require {required} 的要求：{lacking}。',
    en: 'What --require {required} asks for is not there: {lacking}.',
  },
  'standing.label': { zh: '完整性', en: 'Completeness' },
  'standing.complete': { zh: '完整', en: 'complete' },
  'next.findings': {
    zh: '下一步：-V 看全部细节；-o 报告.html 对照原表看；juesuan explain {rule} 看规则',
    en: 'Next: -V for all details; -o report.html to see it in your tables; juesuan explain {rule} for the rule',
  },
  'next.explain': {
    zh: '下一步：-o 报告.html 对照原表看；juesuan explain {rule} 看规则',
    en: 'Next: -o report.html to see it in your tables; juesuan explain {rule} for the rule',
  },
  'next.complete': {
    zh: '下一步：把缺的材料放进来再查一次；作关口用时加 --require complete',
    en: 'Next: add what is missing and check again; as a gate, use --require complete',
  },
  'closing.clean-in-part': {
    zh: '查过的部分没有发现不一致；以下没有查：{lacking}。',
    en: 'Nothing disagrees in what was checked. The set is incomplete: {lacking}.',
  },

  'skipped.unread': { zh: '未能读取', en: 'could not be read' },
  'skipped.check-no-narrative': { zh: '不是决算情况说明', en: 'no narrative of final accounts' },
  'skipped.check-second-narrative': {
    zh: '也像情况说明，与表对上的数不如选用的那份多',
    en: 'a narrative too, but fewer of its figures stand in the tables',
  },
  'skipped.files-archive': { zh: '不能读取这种压缩包', en: 'an archive of a kind that is not read' },
  'skipped.files-unsupported': { zh: '不能读取这种格式', en: 'a format that is not read' },
  'skipped.reading-unsupported': { zh: '不能读取这种格式', en: 'a format that is not read' },
  'skipped.files-picture': { zh: '图片，读不出文字', en: 'a picture without text' },
  'skipped.files-other': { zh: '不是能读取的格式', en: 'a format that is not read' },
  'skipped.files-folder-deep': { zh: '文件夹套得太深', en: 'folders too deep' },
  'skipped.reading-same-table': { zh: '与前面的表重复', en: 'the same table as an earlier one' },
  'skipped.reading-same-copy': { zh: '与前面的表相同', en: 'the same as an earlier table' },
  'skipped.reading-second-variant': { zh: '口径不同的同一张表', en: 'the same table in another scope' },
  'skipped.reading-unknown-sheet': { zh: '不是九张表之一', en: 'none of the nine tables' },
  'skipped.reading-nothing-adds-up': { zh: '认不出哪些数应当相加', en: 'what adds up could not be told' },
  'skipped.reading-untitled-sheet': { zh: '没有标题，认不出是哪张表', en: 'no title, table not recognised' },
} as const;
