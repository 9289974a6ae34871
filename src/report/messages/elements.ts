/** Wording of the inspection sheet (公开检查表) and of its rules. */
export const elementMessages = {
  'element-not-stated': {
    zh: '公开要素“{element:own}”没有说明；没有发生的也应写明。',
    en: 'Not stated: {element:own}. Where there was none, the text should say so.',
  },
  'element-partly-stated': {
    zh: '公开要素“{element:own}”缺{parts:own}；没有发生的也应写明。',
    en: 'Under “{element:own}”, not stated: {parts:own}. Where there was none, the text should say so.',
  },
  'section-not-there': {
    zh: '情况说明中没有“{element:own}”这一部分，文中也没有别处提到。',
    en: 'The narrative has no section “{element:own}” and speaks of it nowhere else.',
  },
  'element-no-narrative': { zh: '没有情况说明', en: 'there is no narrative' },
  'element-no-tables': { zh: '没有决算表', en: 'there are no tables' },
  'element-few-tables': { zh: '只有部分决算表', en: 'only some tables are here' },
  'table-elsewhere': {
    zh: '可能列在另一张没有认出的表里',
    en: 'it may stand in another sheet, which was not recognised',
  },
  'element-empty-table': { zh: '空表，没有说明', en: 'empty, without a sentence' },
  'element-part-of-narrative': { zh: '情况说明只有一部分', en: 'only part of the narrative is here' },
  'element-no-section': { zh: '没有相应的部分', en: 'its section is missing' },
  'element-elsewhere': {
    zh: '文中另有提及，是否已说明需人工判断',
    en: 'something like it is said, a person must judge',
  },
  'element-at-the-end': {
    zh: '在文末，可能在另一份文件中',
    en: 'it would stand at the end and may be in another file',
  },
  'element-year-unknown': { zh: '不知道决算年度', en: 'the year of the accounts is not known' },
  'element-unit-unknown': {
    zh: '不知道单位性质（配置 unitKind）',
    en: 'the kind of unit is not known (unitKind of the configuration)',
  },
  'element-other-year': { zh: '该年度不要求', en: 'not asked for in that year' },
  'element-other-unit': { zh: '该类单位不要求', en: 'not asked of this kind of unit' },
  'element-not-due': { zh: '没有相应事项', en: 'nothing to report' },
  'element-kind': {
    zh: '公开要素 {element} 的 kind 应是下列之一：{kinds}。',
    en: 'Element {element}: kind is one of {kinds}.',
  },
  'element-unknown-field': {
    zh: '公开要素 {element} 没有“{field}”这个字段；可用的有 {known}。',
    en: 'Element {element}: there is no field “{field}”; there are {known}.',
  },
  'element-field': {
    zh: '公开要素 {element} 的“{field}”缺少或不合要求（见 schemas/element.schema.json）。',
    en: 'Element {element}: “{field}” is missing or wrong (see schemas/element.schema.json).',
  },
  'element-wording': {
    zh: '公开要素 {element} 的每种说法都要有 pattern、examples 和 counters。',
    en: 'Element {element}: every wording needs pattern, examples and counters.',
  },
  'element-pattern': {
    zh: '公开要素 {element} 的“{pattern}”不是正确的正则表达式。',
    en: 'Element {element}: “{pattern}” is no regular expression.',
  },
  'element-example': {
    zh: '公开要素 {element} 的“{pattern}”与它自己的例子“{text}”不符。',
    en: 'Element {element}: “{pattern}” does not match its own example “{text}”.',
  },
  'element-counter': {
    zh: '公开要素 {element} 的“{pattern}”把反例“{text}”也算了进去。',
    en: 'Element {element}: “{pattern}” matches its counter-example “{text}”.',
  },
  'element-under': {
    zh: '公开要素 {element} 的 under“{under}”不是任何一个部分；可用的有 {known}。',
    en: 'Element {element}: there is no section “{under}”; there are {known}.',
  },
  'config-unknown-element': {
    zh: '配置 elements.drop 中的“{element}”不是公开要素，不起作用。',
    en: 'There is no element “{element}”; its entry under elements.drop has no effect.',
  },
  'config-unknown-element-typo': {
    zh: '配置 elements.drop 中的“{element}”不是公开要素，是否想写“{near}”？',
    en: 'There is no element “{element}” under elements.drop. Did you mean “{near}”?',
  },
  'checklist.title': { zh: '公开检查表', en: 'Inspection sheet' },
  'checklist.stated': { zh: '已说明', en: 'stated' },
  'checklist.none': { zh: '已说明没有', en: 'stated as none' },
  'checklist.missing': { zh: '未说明', en: 'not stated' },
  'checklist.not-applicable': { zh: '不适用', en: 'not applicable' },
  'checklist.unknown': { zh: '无法判断', en: 'could not tell' },
  'checklist.state': { zh: '情况', en: 'State' },
  'checklist.element': { zh: '公开要素', en: 'Element' },
  'checklist.remark': { zh: '说明', en: 'Remark' },
  'checklist.place': { zh: '位置', en: 'Place' },
  'checklist.basis': { zh: '依据', en: 'Basis' },
  'checklist.gap': { zh: '　', en: '  ' },
  'checklist.counts': {
    zh: '已说明 {stated} 项，已说明没有 {none} 项，未说明 {missing} 项；不适用 {other} 项，无法判断 {unknown} 项。',
    en: '{stated} stated, {none} stated as none, {missing} not stated; {other} not applicable, {unknown} could not tell.',
  },
  'checklist.lacks': { zh: '缺{parts:own}', en: '{parts:own} missing' },
} as const;
