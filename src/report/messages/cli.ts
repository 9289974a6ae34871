/** Wording of the command line and of the reports' own frame. */
export const cliMessages = {
  'severity.error': { zh: '错误', en: 'error' },
  'severity.warning': { zh: '警告', en: 'warning' },
  'severity.note': { zh: '提示', en: 'note' },

  'report.title': { zh: '{unit} · {year} 年度部门决算', en: '{unit} · final accounts of {year}' },
  'report.title-budget': {
    zh: '{unit} · 部门预算公开材料，不是决算：不按决算的规则核对',
    en: '{unit} · a published budget, no final accounts: not checked by the rules for these',
  },
  'report.title-without-year': { zh: '{unit} · 部门决算', en: '{unit} · final accounts' },
  'report.narrative-file': { zh: '情况说明 {file}', en: 'narrative {file}' },
  'report.no-narrative': { zh: '没有情况说明', en: 'no narrative' },
  'report.formula-of': { zh: '{formula}（{other}）', en: '{formula} ({other})' },
  'report.list-separator': { zh: '、', en: ', ' },
  'report.clause-separator': { zh: '；', en: '; ' },
  'report.sentence-separator': { zh: '', en: ' ' },
  'report.end': { zh: '。', en: '.' },
  'report.problems': { zh: '未能读取', en: 'Could not be read' },
  'report.problem-warnings': { zh: '配置提醒', en: 'About the configuration' },
  'report.problem-notes': { zh: '读取说明', en: 'Notes on reading' },
  'report.whole-submission': { zh: '整套材料', en: 'The submission as a whole' },
  'report.other-table': { zh: '其他表', en: 'Other table' },
  'report.narrative': { zh: '情况说明', en: 'Narrative' },

  'place.line': { zh: '第 {line} 行', en: 'line {line}' },
  'place.page': { zh: '第 {page} 页', en: 'page {page}' },
  'place.page-cell': {
    zh: '第 {page} 页第 {row} 行第 {column} 列',
    en: 'page {page}, row {row}, column {column}',
  },
  'place.row': { zh: '第 {row} 行', en: 'row {row}' },
  'place.column': { zh: '第 {column} 列', en: 'column {column}' },
  'place.paragraph': { zh: '第 {paragraph} 段', en: 'paragraph {paragraph}' },
  'place.more': { zh: '等 {count} 处', en: 'and others, {count} in all' },

  'finding.rule.differs': { zh: '不符合：{title}', en: 'Does not hold: {title}' },
  'finding.rule.undefined-base': { zh: '不符合：{title}', en: 'Does not hold: {title}' },
  'finding.rule.exact': { zh: '{title}', en: '{title}' },
  'finding.rule.rounding': {
    zh: '{title}；尾差属四舍五入',
    en: '{title}; what is off is rounding',
  },
  'finding.rule.improbable-rounding': {
    zh: '{title}；四舍五入勉强可以解释，建议核对',
    en: '{title}; rounding could just explain it, worth a look',
  },
  'finding.rule.truncated': {
    zh: '{title}；尾数舍去而未四舍五入',
    en: '{title}; cut off instead of rounded',
  },
  'finding.rule.balanced': {
    zh: '{title}；为使合计为 100% 调整了尾数',
    en: '{title}; adjusted so that the shares add to 100%',
  },
  'finding.stated': { zh: '列示', en: 'stated' },
  'finding.expected': { zh: '应为', en: 'expected' },
  'finding.computed': { zh: '按算式', en: 'by the formula' },
  'finding.due': { zh: '按规则应为', en: 'Due by the rule' },
  'finding.points': { zh: '{count} 个百分点', en: '{count} points' },
  'finding.difference': { zh: '相差', en: 'difference' },
  'finding.formula': { zh: '算式', en: 'formula' },
  'finding.also': { zh: '另见', en: 'see also' },

  'finding.more': {
    zh: '同一原因的还有 {count} 条（加 --verbose 显示）',
    en: 'and {count} more of the same cause (shown by --verbose)',
  },
  'diagnosis.clears': {
    zh: '改正后可消除 {count} 条。',
    en: 'The correction clears {count} finding{count:s}.',
  },
  'diagnosis.confidence': { zh: '把握 {percent}%', en: '{percent}% sure' },
  'diagnosis.rival': { zh: '另一可能：{correction}', en: 'or else: {correction}' },

  'closing.clean': { zh: '没有发现不一致。', en: 'Nothing disagrees.' },
  'closing.nothing-checked': { zh: '没有可以核对的内容。', en: 'There was nothing to check.' },
  'closing.errors': { zh: '{count} 个错误', en: 'Errors: {count}' },
  'closing.warnings': { zh: '{count} 个警告', en: 'warnings: {count}' },
  'closing.notes': { zh: '{count} 个提示', en: 'notes: {count}' },
  'closing.hidden-notes': {
    zh: '{count} 个提示（加 --verbose 显示）',
    en: 'notes: {count} (shown by --verbose)',
  },
  'closing.waived': { zh: '已豁免 {count} 条', en: 'waived: {count}' },
  'closing.baseline': { zh: '基线中已有 {count} 条', en: 'known since the baseline: {count}' },
  'closing.hidden-baseline': {
    zh: '基线中已有 {count} 条（加 --verbose 显示）',
    en: 'known since the baseline: {count} (shown by --verbose)',
  },
  'closing.passed': { zh: '{count} 项核对通过', en: 'checks passed: {count}' },
  'closing.undecided': {
    zh: '{count} 项未能核对（{reasons}）',
    en: 'could not be checked: {count} ({reasons})',
  },
  'closing.none-undecided': { zh: '没有未能核对的', en: 'nothing was left unchecked' },
  'closing.reason': { zh: '{reason} {count} 项', en: '{reason}: {count}' },
  'closing.other-reasons': { zh: '其他原因 {count} 项', en: 'other reasons: {count}' },
  'closing.unread-inputs': { zh: '{count} 处输入未能读取', en: 'inputs not read: {count}' },
  'closing.reading-notes': {
    zh: '{count} 条读取说明（加 --verbose 显示）',
    en: 'notes on reading: {count} (shown by --verbose)',
  },
  'closing.coverage': {
    zh: '情况说明中的金额和百分比共 {figures} 个，读懂 {claimed} 个。',
    en: 'Of {figures} amounts and percentages in the narrative, {claimed} were understood.',
  },
  'closing.coverage-hidden': {
    zh: '情况说明中的金额和百分比共 {figures} 个，读懂 {claimed} 个，其余加 --verbose 显示。',
    en: 'Of {figures} amounts and percentages in the narrative, {claimed} were understood; --verbose shows the others.',
  },
  'closing.submissions': {
    zh: '共 {count} 份材料：{error} 份有错误，{warning} 份只有警告，{clean} 份没有错误和警告，{unread} 份未能全部读取。',
    en: 'Submissions: {count}. With errors: {error}; with warnings only: {warning}; without either: {clean}; not fully read: {unread}.',
  },
  'undecided.quoted': { zh: '“{name}”', en: '“{name}”' },
  'undecided.likewise': { zh: '{reason}（{names}同此）', en: '{reason} (likewise {names})' },
  'undecided.likewise-many': {
    zh: '{reason}（{names}等 {count} 个同此）',
    en: '{reason} (likewise {names} and others, {count} in all)',
  },
  'undecided.and-the-like': { zh: '{reason}等', en: '{reason} and the like' },
  'verbose.undecided': { zh: '未能核对的规则', en: 'Rules that could not be checked' },
  'verbose.undecided-reason': {
    zh: '{reason}：{rules} 条规则未执行（{count} 项）',
    en: '{reason}: {rules} rule{rules:s} not run ({count} check{count:s})',
  },
  'verbose.undecided-rules': {
    zh: '{reason}：{ids} 未执行（{count} 项）',
    en: '{reason}: {ids} not run ({count} check{count:s})',
  },
  'verbose.unchecked': {
    zh: '没有规则核对到的数（填错了也看不出来）',
    en: 'Figures that no rule saw (a mistake there would not show)',
  },
  'verbose.last-digits': {
    zh: '末几位没有规则核对到的数（末几位的小差只当作尾差）',
    en: 'Figures whose last digits no rule would see (a small difference in them counts as rounding)',
  },
  'localisable.figures': { zh: '读到数字 {count} 个', en: 'Figures read: {count}' },
  'localisable.told': { zh: '填错时能单独认定', en: 'can be named if wrong' },
  'localisable.grouped': {
    zh: '只能认定到组（{groups} 组）',
    en: 'only as one of a group (groups: {groups})',
  },
  'localisable.bounded': {
    zh: '只核对是否超过另一个数',
    en: 'only compared with another figure',
  },
  'localisable.unchecked': { zh: '没有规则核对到', en: 'seen by no rule' },
  'localisable.group': {
    zh: '第 {number} 组：{count} 个数，错了看起来一样，分不清是哪一个',
    en: 'Group {number}: {count} figures whose mistakes look alike',
  },
  'localisable.blank': { zh: '（空）', en: '(blank)' },
  'verbose.unread': { zh: '没有读懂的数字', en: 'Figures that were not understood' },
} as const;
