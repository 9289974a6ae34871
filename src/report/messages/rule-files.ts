/** Wording of what can be wrong with a rule file. `number` counts the rules of the file. */
export const ruleFileMessages = {
  'rule-file-shape': {
    zh: '规则文件应是规则的数组，或含有 rules 数组的对象。',
    en: 'A rule file is an array of rules, or an object with an array called rules.',
  },
  'rule-not-an-object': { zh: '第 {number} 条规则应是一个对象。', en: 'Rule {number} should be an object.' },
  'rule-missing-field': {
    zh: '第 {number} 条规则（{rule}）缺少“{field}”；每条规则需要 id、title、kind 和 formula。',
    en: 'Rule {number} ({rule}) has no “{field}”; a rule needs id, title, kind and formula.',
  },
  'rule-unknown-field': {
    zh: '规则 {rule} 的“{name}”不是规则的字段；可用的有 {known}。',
    en: 'Rule {rule}: “{name}” is no field of a rule; there are {known}.',
  },
  'rule-unknown-field-hint': {
    zh: '规则 {rule} 的“{name}”不是规则的字段，是否想写“{hint}”？',
    en: 'Rule {rule}: “{name}” is no field of a rule. Did you mean “{hint}”?',
  },
  'rule-field-not-text': {
    zh: '规则 {rule} 的“{field}”应是文字（或含 zh、en 的对象）。',
    en: 'Rule {rule}: “{field}” should be text (or an object with zh and en).',
  },
  'rule-bad-id': {
    zh: '规则编号“{rule}”不合要求，应为大写字母和数字，用连字符分段，如 X-01。',
    en: 'Rule id “{rule}” does not fit: capital letters and digits in parts joined by hyphens, such as X-01.',
  },
  'rule-unknown-value': {
    zh: '规则 {rule} 的 {field}“{name}”无效；可用的有 {known}。',
    en: 'Rule {rule}: {field} “{name}” is unknown; there are {known}.',
  },
  'rule-unknown-value-hint': {
    zh: '规则 {rule} 的 {field}“{name}”无效，是否想写“{hint}”？',
    en: 'Rule {rule}: {field} “{name}” is unknown. Did you mean “{hint}”?',
  },
  'rule-duplicate-id': {
    zh: '规则编号 {rule} 已经用过，请换一个。',
    en: 'Rule id {rule} is taken already; choose another.',
  },
  'rule-duplicate-name': {
    zh: '规则 {rule} 的名称“{name}”在本文件中已经用过。',
    en: 'Rule {rule}: the name “{name}” was used before in this file.',
  },
  'formula-syntax': {
    zh: '规则 {rule} 的公式在“{found}”处无法读懂，此处应为 {expected}。',
    en: 'Rule {rule}: the formula cannot be read at “{found}”; expected here: {expected}.',
  },
  'formula-ends-early': {
    zh: '规则 {rule} 的公式没有写完，后面应为 {expected}。',
    en: 'Rule {rule}: the formula ends too early; expected: {expected}.',
  },
  'formula-without-figures': {
    zh: '规则 {rule} 的公式里没有任何表中的数字。',
    en: 'Rule {rule}: the formula names no figure of the tables.',
  },
  'formula-unknown-table': {
    zh: '规则 {rule} 的公式里没有“{name}”这张表；可用的有 {known}。',
    en: 'Rule {rule}: there is no table “{name}”; there are {known}.',
  },
  'formula-unknown-table-hint': {
    zh: '规则 {rule} 的公式里没有“{name}”这张表，是否想写“{hint}”？',
    en: 'Rule {rule}: there is no table “{name}”. Did you mean “{hint}”?',
  },
  'formula-unknown-row': {
    zh: '规则 {rule} 的公式里没有“{name}”这一行；可用的有 {known}。',
    en: 'Rule {rule}: there is no row “{name}”; there are {known}.',
  },
  'formula-unknown-row-hint': {
    zh: '规则 {rule} 的公式里没有“{name}”这一行，是否想写“{hint}”？',
    en: 'Rule {rule}: there is no row “{name}”. Did you mean “{hint}”?',
  },
  'formula-unknown-column': {
    zh: '规则 {rule} 的公式里没有“{name}”这一栏；可用的有 {known}。',
    en: 'Rule {rule}: there is no column “{name}”; there are {known}.',
  },
  'formula-unknown-column-hint': {
    zh: '规则 {rule} 的公式里没有“{name}”这一栏，是否想写“{hint}”？',
    en: 'Rule {rule}: there is no column “{name}”. Did you mean “{hint}”?',
  },
  'formula-column-missing': {
    zh: '规则 {rule} 的公式里“{row}”后面要写明是哪一栏：{known}。',
    en: 'Rule {rule}: “{row}” needs a column after it: {known}.',
  },
  'formula-no-columns': {
    zh: '规则 {rule} 的公式里“{row}”只有一个数，后面不写栏名。',
    en: 'Rule {rule}: “{row}” has one figure only and takes no column.',
  },
  'formula-key-too-long': {
    zh: '规则 {rule} 的公式里“{key}”已是一个数，后面不能再写。',
    en: 'Rule {rule}: “{key}” is a figure already; nothing may follow it.',
  },
  'formula-unknown-variable': {
    zh: '规则 {rule} 的公式里“{name}”没有在 for 中定义；已定义的有 {known}。',
    en: 'Rule {rule}: “{name}” is not defined by a for; defined are {known}.',
  },
  'formula-unknown-variable-hint': {
    zh: '规则 {rule} 的公式里“{name}”没有在 for 中定义，是否想写“{hint}”？',
    en: 'Rule {rule}: “{name}” is not defined by a for. Did you mean “{hint}”?',
  },
  'formula-repeated-variable': {
    zh: '规则 {rule} 的公式里变量“{name}”定义了两次。',
    en: 'Rule {rule}: the variable “{name}” is defined twice.',
  },
  'formula-unused-variable': {
    zh: '规则 {rule} 的公式里定义了变量“{name}”却没有用到。',
    en: 'Rule {rule}: the variable “{name}” is defined and never used.',
  },
  'formula-unknown-set': {
    zh: '规则 {rule} 的公式里“in {name}”无效；可用的有 {known}，或 花括号中的一组名称。',
    en: 'Rule {rule}: “in {name}” is unknown; there are {known}, or a list in braces.',
  },
  'formula-unknown-set-hint': {
    zh: '规则 {rule} 的公式里“in {name}”无效，是否想写“{hint}”？',
    en: 'Rule {rule}: “in {name}” is unknown. Did you mean “{hint}”?',
  },
  'formula-sum-needs-star': {
    zh: '规则 {rule} 的公式里 sum(…) 中要有且只有一个 .*，表示把哪些行相加。',
    en: 'Rule {rule}: sum(…) needs one .* to say which rows are added.',
  },
  'formula-star-needs-sum': {
    zh: '规则 {rule} 的公式里 .* 只能写在 sum(…) 中；逐行核对请写 [*]。',
    en: 'Rule {rule}: .* belongs within sum(…); to check every row, write [*].',
  },
} as const;
