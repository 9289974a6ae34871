/** Wording of the notice that a department gets after a batch. */
export const noticeMessages = {
  'notice.title': { zh: '部门决算公开数据核对整改通知', en: 'Notice to correct published final accounts' },
  'notice.to': { zh: '{unit}：', en: '{unit}:' },
  'notice.opening': {
    zh: '经核对你单位公开的{year}部门决算，发现 {error} 处错误、{warning} 处需要核实。请于{due}前逐项更正或说明理由，重新公开，并将办理结果报回。',
    en: 'The final accounts{year} that you published were checked: {error} error{error:s} and {warning} point{warning:s} to look into. Please correct each or give the reason why it stands, publish again and report back by {due}.',
  },
  'notice.opening-unchecked': {
    zh: '经核对你单位公开的{year}部门决算，材料不全，有些内容没有核对。请于{due}前补齐，并将办理结果报回。',
    en: 'The final accounts{year} that you published were checked; material lacks, and so not all could be checked. Please complete it and report back by {due}.',
  },
  'notice.year': { zh: ' {year} 年度', en: ' of {year}' },
  'notice.due': { zh: ' {year} 年 {month} 月 {day} 日', en: '{year}-{month}-{day}' },
  'notice.due-open': { zh: '    年    月    日', en: '____-__-__' },
  'notice.errors': { zh: '需要更正的', en: 'To correct' },
  'notice.warnings': { zh: '需要核实的', en: 'To look into' },
  'notice.elements': { zh: '没有公开的内容', en: 'Not stated' },
  'notice.lacking': { zh: '缺少的材料', en: 'Material that lacks' },
  'notice.lacking-item': {
    zh: '没有收到或没有认出：{lacking}。请补齐。',
    en: 'Not received or not recognised: {lacking}. Please add it.',
  },
  'notice.problems': { zh: '没有读取的文件', en: 'Files that could not be read' },
  'notice.how': { zh: '办理要求', en: 'What to do' },
  'notice.how-books': {
    zh: '“应为”是按同一份材料里的其他数字推算的。请先对照账簿，再决定改哪个数；表和文字说明要一起改。',
    en: '“Expected” is what the other figures of the same material make it. Look into the books before deciding which figure to change, and change tables and text alike.',
  },
  'notice.how-check': {
    zh: '更正后请再核对一遍：juesuan check 文件夹。',
    en: 'Check again once corrected: juesuan check FOLDER.',
  },
  'notice.how-reason': {
    zh: '不属于错误的，请在回执中写明口径和理由。',
    en: 'Where something is no error, state its scope and the reason.',
  },
  'notice.more': {
    zh: '另有 {count} 处没有列出，见完整报告。',
    en: '{count} further point{count:s} not listed here: see the full report.',
  },
  'notice.number': { zh: '序号', en: 'No.' },
  'notice.place': { zh: '位置', en: 'Place' },
  'notice.issue': { zh: '问题', en: 'What is wrong' },
  'notice.figures': { zh: '列示与应为', en: 'Stated and expected' },
  'notice.probably-elsewhere': { zh: '疑错在：{change}', en: 'probably wrong: {change}' },
  'notice.probably': { zh: '疑应为：{change}', en: 'probably: {change}' },
  'notice.signature': {
    zh: '经办人签字：____________    日期：____________',
    en: 'Signature: ____________    Date: ____________',
  },
  'notices-written': {
    zh: '整改通知 {count} 份，已写入 {folder}；另有 {clean} 份材料没有需要通知的。',
    en: '{count} notice{count:s} written to {folder}; {clean} submission{clean:s} need none.',
  },
  'notices-written-all': {
    zh: '整改通知 {count} 份，已写入 {folder}。',
    en: '{count} notice{count:s} written to {folder}.',
  },
  'notices-none': {
    zh: '没有需要通知的材料，{folder} 里没有写入通知。',
    en: 'No submission needs a notice; none was written to {folder}.',
  },
  'help.option.notices': {
    zh: '给每个有问题或材料不全的部门写一份整改通知（docx），放进这个文件夹',
    en: 'write a notice (docx) into this folder for each department with findings or lacking material',
  },
  'help.option.due': {
    zh: '整改通知里的办理期限，如 2026-12-31；默认留空',
    en: 'the day by which notices ask for corrections, as 2026-12-31; left open by default',
  },
  'help.value.date': { zh: '日期', en: 'date' },
  'usage.due': {
    zh: '--due 应是日期，如 2026-12-31，不能是“{value}”。',
    en: '--due takes a date such as 2026-12-31, not “{value}”.',
  },
  'usage.due-alone': {
    zh: '--due 是整改通知的期限，请与 --notices 文件夹 一起用。',
    en: '--due is the day that notices name: give --notices FOLDER too.',
  },
} as const;
