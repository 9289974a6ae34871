/** Wording of `juesuan init`. */
export const initMessages = {
  'help.command.init': {
    zh: '建立一套空白材料：九张表、情况说明的框架和核对设置',
    en: 'write an empty submission: the nine tables, an outline of the narrative and the settings',
  },
  'help.argument.folder': {
    zh: '写到哪个文件夹；没有就新建',
    en: 'the folder to write to; made where it is missing',
  },
  'help.value.folder': { zh: '文件夹', en: 'folder' },
  'help.option.init-year': { zh: '决算年度，默认上一年', en: 'year of the accounts; last year by default' },
  'help.option.init-xlsx': {
    zh: '九张表放在一个 .xlsx 工作簿里，而不是九个 .csv',
    en: 'the nine tables as sheets of one .xlsx workbook in place of nine .csv files',
  },
  'init-exists': {
    zh: '文件已经存在，没有写入任何内容。请换一个空文件夹，或先把它移走。',
    en: 'The file exists already; nothing was overwritten. Use an empty folder, or move it away first.',
  },
  'init.done': {
    zh: '已在 {folder} 建立 {count} 个文件（{year} 年度）。填好后运行：juesuan check {folder}',
    en: 'Wrote {count} files to {folder} ({year}). Fill them in, then run: juesuan check {folder}',
  },
  'init.config.head': {
    zh: '核对设置。可以写注释；前面有 // 的各项没有生效，要用时去掉 // 并按需修改。',
    en: 'Settings. Comments are allowed; what stands behind // has no effect: remove the // and change what you need.',
  },
  'init.config.year': {
    zh: '决算年度，不从材料中认。',
    en: 'Year of the accounts, in place of reading it from the files.',
  },
  'init.config.unitKind': {
    zh: '单位性质，决定机关运行经费应与哪些支出一致：行政单位、参公单位、事业单位。',
    en: 'What the unit is, which decides what its operating expenditure must equal: administrative, quasi-administrative, institution.',
  },
  'init.config.failOn': {
    zh: '发现到哪一级算不通过：error 错误，warning 警告，note 提示；并列 "unchecked" 则没有查的也算。require 写必须齐备的。',
    en: 'What counts as failing: error, warning or note; with "unchecked" also what was not checked. require: what must be there.',
  },
  'init.config.severities': {
    zh: '按规则编号调整级别，off 为停用；全部编号见 juesuan rules。',
    en: 'Severities by rule, off for none; juesuan rules lists them all.',
  },
  'init.config.rules': {
    zh: '本部门、本省自定的规则和表样文件，路径相对于本文件。',
    en: 'Your own rules and forms; paths count from this file.',
  },
  'init.config.elements': {
    zh: '公开检查表：drop 列出本地不要求的要素，files 另加本地要求的要素。',
    en: 'The inspection sheet: drop names elements not asked for here, files adds those of your province.',
  },
  'init.config.limits': {
    zh: '读取文件的上限，超过的文件不读。',
    en: 'Files beyond these limits are not read.',
  },
  'init.config.baseline': {
    zh: '已经知道的问题清单（juesuan check --write-baseline 生成），只有新问题才算不通过。',
    en: 'Findings known already (written by juesuan check --write-baseline): only new ones fail.',
  },
  'init.config.waivers': {
    zh: '经核实不用改的问题：规则、表、行和栏目的名称（不是行号）、理由、谁同意的、到哪天为止。\n照样列出并注明，只是不算不通过；过期、用不上的会提醒。',
    en: 'Findings that stand as they are: rule, table, labels of row and column (no row numbers), why, by whom, until when.\nThey are shown as waived and do not fail; waivers that expired or are of no use are warned of.',
  },
  'init.example.unitKind': { zh: '行政单位', en: 'administrative' },
  'init.example.rules': { zh: '本省规则.json', en: 'own-rules.json' },
  'init.example.elements': { zh: '本省公开要素.json', en: 'own-elements.json' },
  'init.example.templates': { zh: '本省表样.json', en: 'own-forms.json' },
  'init.example.baseline': { zh: '基线.json', en: 'known.json' },
  'init.example.reason': { zh: '财政批复如此，已函询', en: 'as approved by the finance bureau' },
  'init.example.by': { zh: '张三', en: 'Zhang San' },
} as const;
