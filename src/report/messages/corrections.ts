/** Wording of the list of what to change. */
export const correctionMessages = {
  'corrections.title': { zh: '整改清单', en: 'List of corrections' },
  'corrections.number': { zh: '序号', en: 'No.' },
  'corrections.place': { zh: '位置', en: 'Place' },
  'corrections.now': { zh: '现为', en: 'Now' },
  'corrections.should-read': { zh: '应为', en: 'Should read' },
  'corrections.by-rule': { zh: '按规则应为 {figure}', en: '{figure} by the rule' },
  'corrections.with-figures': { zh: '{message}：{figures}', en: '{message}: {figures}' },
  'corrections.why': { zh: '理由', en: 'Why' },
  'corrections.file': { zh: '文件', en: 'File' },
  'corrections.done': { zh: '改否', en: 'Done' },
  'corrections.box': { zh: '□', en: '□' },
  'corrections.one-of': { zh: '其中一处有误：{places}。', en: 'One of these is wrong: {places}.' },
  'corrections.more': {
    zh: '另有 {count} 处没有列在这里，见 .xlsx 格式的清单。',
    en: '{count} further place{count:s} are not listed here; the list as .xlsx has them.',
  },
  'corrections.none': { zh: '没有要改的地方。', en: 'There is nothing to change.' },
  'corrections.intro': {
    zh: '共 {count} 处，把握大的在前。改数以前请与账簿核对；不改的，请在“改否”栏写明原因。',
    en: '{count} in all, sure ones first. Check against the books before you change anything; where nothing is changed, say why in the last column.',
  },
  'corrections.signature': {
    zh: '整改人：____________    复核人：____________    日期：____________',
    en: 'Corrected by: ____________    Reviewed by: ____________    Date: ____________',
  },
} as const;
