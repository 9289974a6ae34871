/** Why a file or cell could not be read, or how it was; file and place stand before each. */
export const readingMessages = {
  'reading-empty': {
    zh: '文件是空的，没有任何内容。请检查是否导出完整。',
    en: 'The file is empty. Check whether it was exported completely.',
  },
  'reading-binary': {
    zh: '文件内容不是文本，无法读取。请用原来的程序打开，另存为 .xlsx、.csv、.docx 或 .txt。',
    en: 'The content is not text and cannot be read. Open it in the program it came from and save it as .xlsx, .csv, .docx or .txt.',
  },
  'reading-unsupported': {
    zh: '不能直接读取 {extension} 文件。请另存为 .xlsx、.csv、.docx 或 .txt 后再校验。',
    en: 'A {extension} file cannot be read. Save it as .xlsx, .csv, .docx or .txt and check that.',
  },
  'reading-misencoded': {
    zh: '第 {line} 行（第 {offset} 字节，0x{byte}）既不是 UTF-8 也不是 GB18030 编码，文件可能已损坏。请重新导出，编码选 UTF-8。',
    en: 'Line {line} (byte {offset}, 0x{byte}) is neither UTF-8 nor GB18030; the file may be damaged. Export it again as UTF-8.',
  },
  'reading-misencoded-as': {
    zh: '第 {line} 行（第 {offset} 字节，0x{byte}）不符合文件自己的 {encoding} 编码，此处已损坏或混入了其他编码。请重新导出，编码选 UTF-8。',
    en: 'Line {line} (byte {offset}, 0x{byte}) is not valid {encoding}, the encoding of the rest of the file. Export it again as UTF-8.',
  },
  'reading-unclosed-quote': {
    zh: '第 {line} 行有一个英文双引号没有配对，后面的内容被连成了一个单元格。请补上另一半引号，或删去这个引号。',
    en: 'A double quote opened in line {line} is never closed, so that what follows runs into one cell. Close it or remove it.',
  },
  'reading-too-many-rows': {
    zh: '超过上限 {limit} 行，没有读取。请只保留决算表本身；确需读取时可在配置的 limits.maxRows 中放宽。',
    en: 'There are more than {limit} rows; the file was not read. Keep the table only, or raise limits.maxRows in the configuration.',
  },
  'reading-cell-too-long': {
    zh: '这一行有一个单元格超过上限 {limit} 个字符，没有读取。请检查分隔符和引号；确需读取时可在配置的 limits.maxCellCharacters 中放宽。',
    en: 'A cell of this row has more than {limit} characters; the file was not read. Check separators and quotes, or raise limits.maxCellCharacters in the configuration.',
  },
  'reading-too-many-columns': {
    zh: '这一行超过上限 {limit} 列，没有读取。请检查分隔符，或删去表格以外的内容。',
    en: 'This row has more than {limit} columns; the file was not read. Check the separator, or delete what lies outside the table.',
  },
  'reading-spill-mended': {
    zh: '{cell} 起的“{text}”带千分位逗号却没有加引号，被拆到了相邻的单元格；已按一个数读取，本行其后的列随之左移。',
    en: '“{text}” from {cell} on has thousands separators but no quotes and fell into neighbouring cells; it was read as one figure and the rest of the row moved back.',
  },
  'reading-spill': {
    zh: '{cell} 附近的数带千分位逗号却没有加引号，本行比表头多出了列，分不清哪几格原是一个数，本行未读取。请去掉千分位，或给这些数加上引号。',
    en: 'Near {cell}, figures have thousands separators without quotes, so that the row is longer than the header and cannot be put back for certain; it was not read. Remove the separators or quote the figures.',
  },
  'reading-no-header': {
    zh: '标题“{title}”说明这是 {table:table}，但没有找到这张表应有的表头和项目，未读取。请检查标题是否写错、表头是否完整。',
    en: 'The title “{title}” says {table:table}, but neither its header nor its lines were found, and it was not read. Check whether the title is right and the header complete.',
  },
  'reading-title-mismatch': {
    zh: '标题“{title}”说明这是 {table:table}，表头和内容却是 {other:table} 的，未读取。请改正标题或换上正确的表。',
    en: 'The title “{title}” says {table:table}, but header and lines are those of {other:table}; it was not read. Correct the title or put in the right table.',
  },
  'reading-same-table': {
    zh: '“{first}”和“{second}”都是 {table:table}，只核对了前一份。请只保留其中一份。',
    en: '“{first}” and “{second}” are both {table:table}; only the first was checked. Keep one of them.',
  },
  'reading-same-copy': {
    zh: '“{first}”和“{second}”都是 {table:table}，数字完全相同，按前一份核对。',
    en: '“{first}” and “{second}” are both {table:table} with the same figures; the first was checked.',
  },
  'reading-second-variant': {
    zh: '“{first}”和“{second}”口径不同，都对应 {table:table}；按前一张核对，这一张未核对。要核对这一张，请把前一张移出文件夹。',
    en: '“{first}” and “{second}” differ in what they cover and both stand for {table:table}; the first was checked, this one was not. To check this one, take the first out of the folder.',
  },
  'reading-duplicate-header': {
    zh: '表头 {first} 和 {second} 都是“{label}”，分不清哪一列是真的，两列都未读取。请改正表头。',
    en: 'The headers {first} and {second} both say “{label}”; which of the two columns is meant cannot be told, and neither was read. Correct the header.',
  },
  'reading-not-a-figure': {
    zh: '{cell}（{row} / {column}）应当是金额，却写着“{text}”，依赖它的核对无法进行。请改为数字，没有数的留空。',
    en: '{cell} ({row} / {column}) should hold an amount but says “{text}”; what depends on it could not be checked. Put in the figure, or leave it blank for none.',
  },
  'more-alike': {
    zh: '同类问题还有 {count} 处，没有一一列出。请先改正上面列出的，再查一次。',
    en: '{count} more of this kind are not listed one by one. Correct those listed above and check again.',
  },
  'reading-odd-unit': {
    zh: '{table:table} 的金额单位是“{unit}”，这里只认元、万元、亿元，未读取。请换算后再校验。',
    en: '{table:table} is in “{unit}”; only 元, 万元 and 亿元 are known, and it was not read. Convert the amounts.',
  },
  'reading-unit-assumed': {
    zh: '{table:table} 没有注明金额单位，按万元核对。请在表头注明单位。',
    en: '{table:table} states no unit; its amounts are taken as 万元. State the unit in its head.',
  },
  'text-table-flattened': {
    zh: '第 {from} 至 {to} 行是一张排成一列的表（“{title}”，一行一格，有 {figures} 个数），行列已经丢失，没有读取，其中的数未核对。请改用表格文件（CSV、Excel 或 Word 表格）。',
    en: 'Lines {from} to {to} are a table (“{title}”, {figures} figures) with one cell a line: its rows and columns are lost, it was not read and not checked. Give it as a table (CSV, Excel, Word).',
  },
  'text-table-rebuilt': {
    zh: '第 {from} 至 {to} 行是一张排成一列的表（“{title}”，一行一格，有 {figures} 个数），已按行次或加总关系还原后核对；所报的行号是该行第一格所在的行。',
    en: 'Lines {from} to {to} are a table (“{title}”, {figures} figures) with one cell a line; it was put together again by its line numbers or sums and checked. A row is named by the line of its first cell.',
  },
  'reading-unknown-sheet': {
    zh: '“{title}”不是九张决算表之一，未核对。如属九张表，请改正标题。',
    en: '“{title}” is none of the nine tables and was not checked. Where it is one of them, correct its title.',
  },
  'reading-untitled-sheet': {
    zh: '没有找到九张决算表的标题，仅凭表头也不能确定是哪一张（开头是“{title}”），未核对。如属九张表，请补上标题。',
    en: 'There is no title of the nine tables, and the header alone does not tell which it is (it begins “{title}”); it was not checked. Add the title if it is one of them.',
  },
  'reading-checked-within': {
    zh: '“{title}”不是九张决算表之一，按表内的合计、差额和比率核对了 {count} 处。如属九张表，请改正标题。',
    en: '“{title}” is none of the nine tables; it was held against its own sums, differences and percentages in {count} place{count:s}. Where it is one of them, correct its title.',
  },
  'reading-nothing-adds-up': {
    zh: '“{title}”里认不出哪些数应当相加，未核对。请人工复核合计。',
    en: 'What adds up in “{title}” could not be told, and it was not checked. Check its totals by hand.',
  },
  'reading-unknown-column': {
    zh: '{table:table} 的 {column} 列“{label}”不是这张表的栏目，其中 {count} 个数未核对。本省表样自有的栏目，可在配置的 templates 中补上；多余的请删去。',
    en: 'Column {column} “{label}” is none of {table:table}; {count} figure{count:s} in it not checked. Add a column of your province’s forms under templates in the configuration; delete one that does not belong.',
  },
  'reading-column-beside': {
    zh: '{table:table} 的 {column} 列“{label}”与另一列说的是同一栏目，只核对了另一列，此列 {count} 个数未核对。请只留一列，或改正表头。',
    en: 'Column {column} “{label}” of {table:table} names the same thing as another column, which was checked instead; {count} figure{count:s} of it not. Keep one of them, or correct a header.',
  },
  'reading-column-without-header': {
    zh: '{table:table} 的 {column} 列没有表头，其中 {count} 个数（首个在 {cell}）未核对。请补上表头。',
    en: 'Column {column} of {table:table} has no header; {count} figure{count:s} in it (from {cell}) not checked. Add the header.',
  },
  'reading-unknown-row': {
    zh: '{table:table} 第 {row} 行“{label}”没有科目编码，也不是这张表的项目，其中的数未核对。如属这张表，请补上编码或改正名称。',
    en: 'Row {row} “{label}” of {table:table} has no code and is no line of the table; its figures were not checked. Where it belongs, add the code or correct the name.',
  },
  'reading-row-without-label': {
    zh: '{table:table} 第 {row} 行有数却没有科目编码和名称，未核对。请补上编码和名称。',
    en: 'Row {row} of {table:table} has figures but neither code nor name; it was not checked. Add code and name.',
  },
} as const;
