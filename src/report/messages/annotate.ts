/** Wording of comments in the user's own files, and of what became of them. */
export const annotateMessages = {
  'annotate.should-sure': {
    zh: '第 {number} 处（{severity}）：应为 {should}，把握 {percent}%',
    en: 'No. {number} ({severity}): should read {should}, {percent}% sure',
  },
  'annotate.should': {
    zh: '第 {number} 处（{severity}）：{should}',
    en: 'No. {number} ({severity}): {should}',
  },
  'annotate.look': {
    zh: '第 {number} 处（{severity}）：请核对',
    en: 'No. {number} ({severity}): please check',
  },
  'annotate.rules': { zh: '规则 {rules}', en: 'rule {rules}' },
  'annotate.written': {
    zh: '已加批注 {count} 处，写入 {folder}：{files:list}。',
    en: '{count} comment{count:s} put in, written to {folder}: {files:list}.',
  },
  'annotate.others': {
    zh: '没有加批注：{files:list}（只能给完好而未签名的 .docx、.xlsx 加批注）。这些文件的问题见 --format corrections=整改清单.docx。',
    en: 'No comments in {files:list}: only .docx and .xlsx that are whole and not signed can have them. What is wrong there is in --format corrections=list.docx.',
  },
  'annotate.elsewhere': {
    zh: '另有 {count} 条问题不在某一处，没有批注。',
    en: '{count} finding{count:s} about the whole set without a comment.',
  },
  'annotate.none': { zh: '没有要加批注的地方。', en: 'Nothing to comment on.' },
  'annotate.same-folder': {
    zh: '--annotate 的文件夹就是材料所在的文件夹，会盖掉原文件 {file}。请换一个文件夹。',
    en: 'The folder of --annotate is where the files are: it would replace {file}. Name another one.',
  },
} as const;
