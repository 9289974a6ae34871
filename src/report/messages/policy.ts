/** What is wrong with a configuration, its waivers or a baseline, and what to do; the file stands before each. */
export const policyMessages = {
  'config-unknown-key': {
    zh: '没有“{key}”这个配置项，请检查拼写；全部配置项见 README 或 schemas/config.schema.json。',
    en: 'There is no setting “{key}”; check the spelling. README and schemas/config.schema.json list all.',
  },
  'config-missing-key': {
    zh: '{where} 缺少“{key}”，请补上。',
    en: '{where} lacks “{key}”; add it.',
  },
  'config-value': {
    zh: '“{key}”的值不对，可用的值：{allowed}。',
    en: '“{key}” has a value it cannot take. It takes: {allowed}.',
  },
  'config-type-object': { zh: '“{key}”应是 { } 形式的对象。', en: '“{key}” must be an object, { }.' },
  'config-type-array': { zh: '“{key}”应是 […] 形式的列表。', en: '“{key}” must be a list, […].' },
  'config-type-string': { zh: '“{key}”应是引号内的文字。', en: '“{key}” must be text in quotes.' },
  'config-type-integer': {
    zh: '“{key}”应是整数，不加引号。',
    en: '“{key}” must be a whole number without quotes.',
  },
  'config-range': {
    zh: '“{key}”的数值超出范围。见 schemas/config.schema.json。',
    en: '“{key}” is out of range. See schemas/config.schema.json.',
  },
  'config-date': {
    zh: '“{key}”应是 2025-12-31 这样的日期。',
    en: '“{key}” must be a date such as 2025-12-31.',
  },
  'config-fingerprint': {
    zh: '“{key}”应是报告中列出的 16 位指纹。',
    en: '“{key}” must be a fingerprint of 16 digits, as reports show it.',
  },
  'config-empty': {
    zh: '“{key}”不能为空。请填写，或删去这一项。',
    en: '“{key}” must not be empty. Fill it in or leave it out.',
  },
  'config-invalid': {
    zh: '“{key}”不符合要求。见 schemas/config.schema.json。',
    en: '“{key}” is not valid. See schemas/config.schema.json.',
  },
  'config-unknown-rule': {
    zh: '{where} 中的 {rule} 不是现有的规则，没有作用；用 juesuan rules 看全部规则。',
    en: '{rule} in {where} is no rule and has no effect; juesuan rules lists them.',
  },
  'config-rule-typo': {
    zh: '{where} 中的 {rule} 不是现有的规则，没有作用；是不是 {near}？',
    en: '{rule} in {where} is no rule and has no effect; did you mean {near}?',
  },
  'template-shape': {
    zh: '第 {number} 项表样的写法不对：titles、blankWords 是文字列表，columns、rows 是 { "key": …, "labels": […] } 的列表。',
    en: 'Template {number} is not in order: titles and blankWords are lists of text, columns and rows lists of { "key": …, "labels": […] }.',
  },
  'template-table': {
    zh: '第 {number} 项表样的 table 应是 {tables} 之一。',
    en: 'The table of template {number} must be one of {tables}.',
  },
  'template-unknown-field': {
    zh: '第 {number} 项表样中没有“{field}”这一项，请检查拼写。',
    en: 'Template {number} has no field “{field}”; check the spelling.',
  },
  'template-unknown-key': {
    zh: '第 {number} 项表样中的 {key} 不是 {table} 的行或栏；可用的有：{keys}。',
    en: '{key} in template {number} is no row or column of {table}; these are: {keys}.',
  },
  'waiver-without-place': {
    zh: '第 {number} 条豁免（{rule}）没有写豁免哪一处：请写 table、row、column，或正文的 clause；确要豁免这条规则的全部问题，写 "all": true 和 until。',
    en: 'Waiver {number} ({rule}) names no place: give table, row and column, or the clause of the text; to waive all the rule finds, write "all": true and until.',
  },
  'waiver-all-without-date': {
    zh: '第 {number} 条豁免（{rule}）豁免这条规则的全部问题，必须写明到哪天为止（until）。',
    en: 'Waiver {number} ({rule}) waives all its rule finds; it must say until when.',
  },
  'waiver-expired': {
    zh: '第 {number} 条豁免（{waiver}）已于 {until} 到期，不再起作用。请延期并说明理由，或用 --prune-waivers 删除。',
    en: 'Waiver {number} ({waiver}) ended on {until} and has no effect. Extend it with a reason, or remove it with --prune-waivers.',
  },
  'waiver-unused': {
    zh: '第 {number} 条豁免（{waiver}）没有用上：这条规则已没有问题。可用 --prune-waivers 删除。',
    en: 'Waiver {number} ({waiver}) is not used: its rule finds nothing any more. Remove it with --prune-waivers.',
  },
  'waiver-unmatched': {
    zh: '第 {number} 条豁免（{waiver}）对不上：这条规则在别处有问题，这一处没有。表、行名、栏名或指纹可能变了，请核对。',
    en: 'Waiver {number} ({waiver}) does not match: its rule fails elsewhere, not there. The table, row, column or fingerprint may have changed.',
  },
  'waivers-pruned': {
    zh: '已从配置中删除 {count} 条不起作用的豁免。',
    en: 'Removed {count} waiver{count:s} without effect from the configuration.',
  },
  'baseline-shape': {
    zh: '不是基线文件。请用 --baseline 文件 --write-baseline 重新生成。',
    en: 'This is no baseline file. Write it anew with --baseline FILE --write-baseline.',
  },
  'baseline-gone': {
    zh: '基线中有 {count} 条问题已经消失，可用 --write-baseline 更新基线。',
    en: 'No longer found: {count} finding{count:s} of the baseline; --write-baseline brings it up to date.',
  },
  'baseline-written': {
    zh: '已写入基线，共 {count} 条；以后只有新的问题算不通过。',
    en: 'Baseline written with {count} finding{count:s}; from now on only new ones fail.',
  },
  'watch.waiting': {
    zh: '{time} 核对完毕。保存文件后自动重新核对，按 Ctrl-C 结束。',
    en: 'Checked at {time}. Saving a file checks again; Ctrl-C ends.',
  },
  'render-not-a-result': {
    zh: '不是 juesuan check --format json 存下的结果。请先用它存一份，再给这个命令。',
    en: 'This is no result saved by juesuan check --format json. Save one with it first.',
  },
  'render-other-version': {
    zh: '结果的格式版本是 {version}，这个程序只认版本 1；请用当前程序重新核对。',
    en: 'The result has format version {version}; this program reads version 1. Check again with this program.',
  },
  'render-damaged': {
    zh: '结果不完整，可能被改动过；请重新核对并存一份。',
    en: 'The result is not whole; it may have been edited. Check and save again.',
  },
} as const;
