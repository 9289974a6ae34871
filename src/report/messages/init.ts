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
} as const;
