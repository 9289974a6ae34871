/** Why a file could not be read, and what to do; the file's name stands before each. */
export const formatMessages = {
  'file-damaged': {
    zh: '文件已损坏或没有下载完整，无法打开。请重新下载，或用 Excel、WPS 打开后另存一份再校验。',
    en: 'The file is damaged or was not downloaded completely. Download it again, or open it in Excel or WPS, save a copy and check that.',
  },
  'file-password': {
    zh: '文件设有打开密码，无法读取。请取消密码后另存一份再校验。',
    en: 'The file is protected by a password. Remove the password, save a copy and check that.',
  },
  'file-not-workbook': {
    zh: '文件的扩展名是电子表格，内容却不是 Excel、WPS 或 ODS 工作簿。请用原来的程序打开后另存为 .xlsx。',
    en: 'The name says spreadsheet, but the content is no Excel, WPS or ODS workbook. Open it in the program it came from and save it as .xlsx.',
  },
  'file-not-word': {
    zh: '文件的扩展名是 .docx，内容却不是 Word 文档。请用 Word 或 WPS 打开后另存为 .docx。',
    en: 'The name says .docx, but the content is no Word document. Open it in Word or WPS and save it as .docx.',
  },
  'page-scanned': {
    zh: '第 {page} 页是扫描图像，没有文字，未读取。请用电子版（.xlsx、.docx）或由其导出的 PDF 校验。',
    en: 'Page {page} is a scanned picture without text and was not read. Check the electronic files (.xlsx, .docx) or a PDF exported from them.',
  },
  'page-columns-as-text': {
    zh: '第 {page} 页有没有框线、按列排齐的数字，各栏之间没有可以印证的合计，没有当作表，按文字读取。如果是决算表，请换用 Excel 或 Word 的原件。',
    en: 'Page {page} has figures in columns without lines. No total proves them to be a table, so they were read as text. Where it is one of the nine, use the original of Excel or Word.',
  },
  'page-damaged': {
    zh: '第 {page} 页的内容已损坏，未读取。请重新下载，或由原文件重新导出 PDF。',
    en: 'The content of page {page} is damaged and was not read. Download the file again, or export it again from its source.',
  },
  'document-unpacks-too-large': {
    zh: 'PDF 解压后超过 {limit} MB 的上限，未读取。请由原文件重新导出 PDF，或在配置文件中调高 limits.maxUnpackedBytes。',
    en: 'Unpacked, the PDF is larger than the limit of {limit} MB and was not read. Export it again from its source, or raise limits.maxUnpackedBytes in the configuration.',
  },
  'document-too-many-pages': {
    zh: 'PDF 有 {count} 页，超过 {limit} 页的上限，未读取。请只留决算公开的部分，或在配置文件中调高 limits.maxPages。',
    en: 'The PDF has {count} pages, more than the limit of {limit}, and was not read. Keep only the pages of the accounts, or raise limits.maxPages in the configuration.',
  },
  'document-too-much-drawn': {
    zh: 'PDF 读到第 {page} 页时，字符和线条已超过 {limit} 个的上限，未读取。请由原文件重新导出 PDF，或在配置文件中调高 limits.maxPageMarks。',
    en: 'By page {page}, the PDF draws more than the limit of {limit} characters and lines, and was not read. Export it again from its source, or raise limits.maxPageMarks in the configuration.',
  },
  'file-too-slow': {
    zh: '读取这个文件超过 {seconds} 秒仍未完成，已停止，文件未读取。文件可能已损坏，请由原文件重新导出，或另存为 .docx、.xlsx。',
    en: 'Reading this file took more than {seconds} seconds and was stopped; the file was not read. It may be damaged: export it again from its source, or save it as .docx or .xlsx.',
  },
  'file-too-heavy': {
    zh: '读取这个文件所需的内存超过上限，已停止，文件未读取。文件可能已损坏，请由原文件重新导出，或另存为 .docx、.xlsx。',
    en: 'Reading this file needed more memory than allowed and was stopped; the file was not read. It may be damaged: export it again from its source, or save it as .docx or .xlsx.',
  },
  'file-other-archive': {
    zh: '这是 {kind} 压缩包，不能直接读取。请解压后校验其中的文件，或改压成 .zip。',
    en: 'This is a {kind} archive, which cannot be read. Unpack it and check the files in it, or pack them as .zip.',
  },
  'file-old-word': {
    zh: '这是 Word 97 以前的文档，或别的程序的 .doc、.wps 文件，无法读取。请用 Word 或 WPS 打开后另存为 .docx。',
    en: 'This is a document from before Word 97, or a .doc or .wps file of another program, and cannot be read. Open it in Word or WPS and save it as .docx.',
  },
  'file-with-entities': {
    zh: '文件内部含有实体声明（DOCTYPE/ENTITY），正常的办公软件不会写入这种内容，为安全起见不予读取。请用 Excel、Word 或 WPS 打开后另存一份。',
    en: 'The file declares entities (DOCTYPE/ENTITY) inside, which no office program writes, and is not read for safety. Open it in Excel, Word or WPS and save a copy.',
  },
  'file-too-large': {
    zh: '文件有 {size} MB，超过上限 {limit} MB，没有读取。决算公开的材料不会这样大；确需读取时可在配置的 limits.maxFileBytes 中放宽。',
    en: 'The file has {size} MB, more than the limit of {limit} MB, and was not read. Published accounts are never this large; raise limits.maxFileBytes in the configuration if it must be.',
  },
  'zip-too-large': {
    zh: '文件解压后超过 {limit} MB，已停止读取。请删去无关内容后另存；确需读取时可在配置的 limits.maxUnpackedBytes 中放宽。',
    en: 'Unpacked, the file exceeds {limit} MB; reading stopped. Remove what does not belong and save a copy, or raise limits.maxUnpackedBytes in the configuration.',
  },
  'zip-too-many-files': {
    zh: '压缩文件内有 {count} 个文件，超过上限 {limit} 个，没有读取。请只打包一个部门的九张表与情况说明。',
    en: 'The archive holds {count} files, more than the limit of {limit}, and was not read. Pack the nine tables and the narrative of one department only.',
  },
  'zip-nested': {
    zh: '压缩包里还有压缩包“{entry}”，不逐层解压。请先解压，再校验其中的文件。',
    en: 'The archive holds another archive, “{entry}”, which is not unpacked. Unpack it first and check the files in it.',
  },
  'zip-several-submissions': {
    zh: '压缩包里像是有几套材料（{first} 和 {second}），没有读取，以免混在一起核对。请每个部门、每个年度单独打包，或解压后逐个文件夹核对。',
    en: 'The archive seems to hold several submissions ({first} and {second}) and was not read, lest they be checked against each other. Pack each department and year by itself, or unpack it and check each folder.',
  },
  'zip-unknown-method': {
    zh: '压缩包中的“{entry}”采用了不支持的压缩方式。请解压后重新打包为普通 .zip。',
    en: 'The entry “{entry}” is compressed by a method that is not supported. Unpack the archive and pack it again as an ordinary .zip.',
  },
  'workbook-too-many-cells': {
    zh: '工作簿中有内容的单元格超过上限 {limit} 个，没有读取。请只保留九张决算表；确需读取时可在配置的 limits.maxCells 中放宽。',
    en: 'The workbook has more than {limit} filled cells and was not read. Keep the nine tables only, or raise limits.maxCells in the configuration.',
  },
  'workbook-too-many-sheets': {
    zh: '工作簿的工作表超过上限 {limit} 张，没有读取。请只保留一个部门的九张决算表。',
    en: 'The workbook has more than {limit} sheets, which is the limit, and was not read. Keep the nine tables of one department.',
  },
  'sheet-too-many-rows': {
    zh: '工作表“{sheet}”的 {cell} 还有内容，超过上限 {limit} 行，没有读取。请删去表格以外的内容后另存。',
    en: 'Sheet “{sheet}” still has content at {cell}, beyond the limit of {limit} rows, and was not read. Delete what lies outside the table and save.',
  },
  'sheet-too-many-columns': {
    zh: '工作表“{sheet}”的 {cell} 还有内容，超过上限 {limit} 列，没有读取。请删去表格以外的内容后另存。',
    en: 'Sheet “{sheet}” still has content at {cell}, beyond the limit of {limit} columns, and was not read. Delete what lies outside the table and save.',
  },
  'document-too-many-clauses': {
    zh: '文字超过上限 {limit} 个分句，没有读取。情况说明不会这样长；确需读取时可在配置的 limits.maxClauses 中放宽。',
    en: 'The text has more than {limit} clauses and was not read. A narrative is never this long; raise limits.maxClauses in the configuration if it must be.',
  },
  'document-too-many-tables': {
    zh: '文档有 {count} 张表格，超过上限 {limit} 张，没有读取。请只保留一个部门的九张决算表；确需读取时可在配置的 limits.maxTables 中放宽。',
    en: 'The document has {count} tables, more than the limit of {limit}, and was not read. Keep the nine tables of one department, or raise limits.maxTables in the configuration.',
  },
  'document-too-long': {
    zh: '文档超过上限 {limit} 段，没有读取。情况说明不会这样长；确需读取时可在配置的 limits.maxParagraphs 中放宽。',
    en: 'The document has more than {limit} paragraphs and was not read. A narrative is never this long; raise limits.maxParagraphs in the configuration if it must be.',
  },
  'sheet-hidden': {
    zh: '工作表“{sheet}”处于隐藏状态，照样读取。公开的文件不应带有隐藏的工作表。请核对后删去，或取消隐藏。',
    en: 'Sheet “{sheet}” is hidden; it was read all the same. A published file should carry no hidden sheet. Look at it and delete it, or show it.',
  },
} as const;
