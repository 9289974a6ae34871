/** Wording of the reports for other programs and of findings that are waived or known. */
export const reportMessages = {
  'status.waived': { zh: '已豁免：{reason}{who}', en: 'waived: {reason}{who}' },
  'status.details': { zh: '（{details}）', en: ' ({details})' },
  'status.until': { zh: '至 {until}', en: 'until {until}' },
  'status.baseline': { zh: '基线中已有', en: 'known since the baseline' },
  'status.waived-mark': { zh: '豁免', en: 'waived' },
  'status.baseline-mark': { zh: '已知', en: 'known' },

  'report.cause': { zh: '可能原因：{sentence}', en: 'Likely cause: {sentence}' },
  'report.change': { zh: '建议：{change}', en: 'Suggested: {change}' },

  'count.passed': { zh: '通过', en: 'passed' },
  'count.undecided': { zh: '未能核对', en: 'not checked' },
  'count.not-applicable': { zh: '不适用', en: 'not applicable' },
  'count.waived': { zh: '已豁免', en: 'waived' },
  'count.baseline': { zh: '基线内', en: 'in the baseline' },

  'github.problem-error': { zh: '未能读取', en: 'Could not be read' },
  'github.problem-warning': { zh: '配置提醒', en: 'Configuration' },
  'github.more-error': {
    zh: '另有 {count} 个错误没有标注（每类最多标注 {shown} 处），完整清单见其他格式的报告。',
    en: '{count} more error{count:s} not annotated ({shown} of a kind are); a report in another format lists all.',
  },
  'github.more-warning': {
    zh: '另有 {count} 个警告没有标注（每类最多标注 {shown} 处），完整清单见其他格式的报告。',
    en: '{count} more warning{count:s} not annotated ({shown} of a kind are); a report in another format lists all.',
  },
  'github.more-notice': {
    zh: '另有 {count} 个提示没有标注（每类最多标注 {shown} 处），完整清单见其他格式的报告。',
    en: '{count} more note{count:s} not annotated ({shown} of a kind are); a report in another format lists all.',
  },

  'junit.reading': { zh: '读取 {file}', en: 'reading {file}' },
  'junit.off': { zh: '配置中已关闭', en: 'turned off by the configuration' },
  'junit.not-applicable': { zh: '本单位不适用', en: 'not applicable here' },

  'sarif.undecided': {
    zh: '{submission}：{rule} 有 {count} 项未能核对，{reason}。',
    en: '{submission}: {count} checks of {rule} could not be made, {reason}.',
  },

  'markdown.severity': { zh: '级别', en: 'Severity' },
  'markdown.place': { zh: '位置', en: 'Place' },
  'markdown.rule': { zh: '规则', en: 'Rule' },
  'markdown.message': { zh: '问题', en: 'What is wrong' },
  'markdown.reason': { zh: '原因', en: 'Reason' },
  'markdown.rules': { zh: '规则', en: 'Rules' },
  'markdown.count': { zh: '项数', en: 'Checks' },

  'csv.submission': { zh: '单位', en: 'Submission' },
  'csv.id': { zh: '序号', en: 'No.' },
  'csv.severity': { zh: '级别', en: 'Severity' },
  'csv.status': { zh: '状态', en: 'Status' },
  'csv.rule': { zh: '规则', en: 'Rule' },
  'csv.title': { zh: '核对内容', en: 'What it checks' },
  'csv.kind': { zh: '类别', en: 'Kind' },
  'csv.table': { zh: '表', en: 'Table' },
  'csv.file': { zh: '文件', en: 'File' },
  'csv.sheet': { zh: '工作表', en: 'Sheet' },
  'csv.cell': { zh: '单元格', en: 'Cell' },
  'csv.line': { zh: '行或段', en: 'Line or paragraph' },
  'csv.label': { zh: '项目或章节', en: 'Item or section' },
  'csv.stated': { zh: '列示', en: 'Stated' },
  'csv.expected': { zh: '应为', en: 'Expected' },
  'csv.difference': { zh: '相差', en: 'Difference' },
  'csv.unit': { zh: '计量单位', en: 'Unit' },
  'csv.message': { zh: '问题', en: 'What is wrong' },
  'csv.formula': { zh: '算式', en: 'Formula' },
  'csv.suggested': { zh: '建议', en: 'Suggested' },
  'csv.cause': { zh: '可能原因', en: 'Likely cause' },
  'csv.fingerprint': { zh: '指纹', en: 'Fingerprint' },
} as const;
