/** Why a file or folder could not be opened or written, and what to do; the path stands before each. */
export const fileMessages = {
  'files-read-ENOENT': {
    zh: '找不到这个文件或文件夹，请检查路径。',
    en: 'There is no such file or folder; check the path.',
  },
  'files-read-ENOTDIR': {
    zh: '路径中间的一段不是文件夹，请检查路径。',
    en: 'A part of the path is no folder; check the path.',
  },
  'files-read-EACCES': {
    zh: '没有读取权限，请检查文件权限后重试。',
    en: 'No permission to read it; check its permissions and try again.',
  },
  'files-read-EPERM': {
    zh: '系统不允许读取，请检查文件权限后重试。',
    en: 'The system does not allow reading it; check its permissions and try again.',
  },
  'files-read-EISDIR': {
    zh: '这是文件夹，请在后面加上文件名。',
    en: 'This is a folder; a file is needed here.',
  },
  'files-read-EMFILE': {
    zh: '同时打开的文件太多，请关闭其他程序后重试。',
    en: 'Too many files are open at once; close other programs and try again.',
  },
  'files-read-ENOSPC': {
    zh: '磁盘空间不足，读取中断。请腾出空间后重试。',
    en: 'The disk is full; reading stopped. Free some space and try again.',
  },
  'files-read-EROFS': {
    zh: '磁盘只读，读取中断。请把材料复制到可写的地方再试。',
    en: 'The disk is read-only; reading stopped. Copy the files to where they can be written and try again.',
  },
  'files-read-ELOOP': {
    zh: '链接绕成一圈，没有指向任何文件，请改正或删去这个链接。',
    en: 'The links go round in a circle and lead to no file; mend or remove them.',
  },
  'files-read-ENAMETOOLONG': {
    zh: '路径或链接所指的名称太长，系统无法打开，请缩短名称。',
    en: 'The path, or the one that a link holds, is too long for the system; shorten it.',
  },
  'files-read-special': {
    zh: '这是管道、设备或套接字，不是普通文件，没有读取。请给出文件；要读取另一程序的输出，用 - 和 --stdin-filename。',
    en: 'This is a pipe, a device or a socket, no regular file, and was not read. Name a file; for the output of another program use - with --stdin-filename.',
  },
  'files-read-failed': {
    zh: '读取失败（{reason}），请重试或换一份副本。',
    en: 'Reading failed ({reason}); try again or use another copy.',
  },
  'files-write-ENOENT': {
    zh: '要写入的文件夹不存在，请先建立。',
    en: 'The folder to write to does not exist; create it first.',
  },
  'files-write-ENOTDIR': {
    zh: '路径中间的一段不是文件夹，请检查路径。',
    en: 'A part of the path is no folder; check the path.',
  },
  'files-write-EACCES': {
    zh: '没有写入权限，请换一个位置。',
    en: 'No permission to write there; choose another place.',
  },
  'files-write-EPERM': {
    zh: '系统不允许写入，请换一个位置。',
    en: 'The system does not allow writing there; choose another place.',
  },
  'files-write-EISDIR': {
    zh: '这是文件夹，请在后面加上文件名。',
    en: 'This is a folder; add a file name.',
  },
  'files-write-EMFILE': {
    zh: '同时打开的文件太多，请关闭其他程序后重试。',
    en: 'Too many files are open at once; close other programs and try again.',
  },
  'files-write-ENOSPC': {
    zh: '磁盘空间不足，没有写入；原有文件未动。请腾出空间，或换一个位置。',
    en: 'The disk is full; nothing was written and an existing file was left as it was. Free some space, or write elsewhere.',
  },
  'files-write-EROFS': {
    zh: '磁盘只读，请换一个位置。',
    en: 'The disk is read-only; choose another place.',
  },
  'files-write-ELOOP': {
    zh: '链接绕成一圈，没有指向任何文件，没有写入；请换一个位置。',
    en: 'The links go round in a circle and lead to no file; nothing was written. Choose another place.',
  },
  'files-write-ENAMETOOLONG': {
    zh: '文件名或路径太长，没有写入；请缩短名称。',
    en: 'The name or the path is too long; nothing was written. Shorten it.',
  },
  'output-disk-full': {
    zh: '输出所在的磁盘空间不足，报告没有写完整。请腾出空间后重试，或用 -o 写到别处。',
    en: 'The disk that the output goes to is full; the report is not whole. Make room and try again, or write it elsewhere with -o.',
  },
  'output-failed': {
    zh: '输出失败（{reason}），报告没有写完整。请重试，或用 -o 写到文件。',
    en: 'Output failed ({reason}); the report is not whole. Try again, or write to a file with -o.',
  },
  'files-write-failed': {
    zh: '写入失败（{reason}）；原有文件未动。请重试，或换一个位置。',
    en: 'Writing failed ({reason}); an existing file was left as it was. Try again, or write elsewhere.',
  },
  'files-archive': {
    zh: '不能读取 {extension} 压缩包，已跳过；如果其中有表或情况说明，请解压到这个文件夹。',
    en: 'A {extension} archive cannot be read and was skipped; if it holds tables or the narrative, unpack it here.',
  },
  'files-unsupported': {
    zh: '不能读取 {extension} 文件，没有核对；如果其中有表或情况说明，请另存为 .xlsx、.csv、.docx、.pdf 或 .txt。',
    en: 'A {extension} file cannot be read and was not checked; if it holds tables or the narrative, save it as .xlsx, .csv, .docx, .pdf or .txt.',
  },
  'files-picture': {
    zh: '是图片，不能读取其中的文字，没有核对；如果是扫描的表或情况说明，请换成电子版。',
    en: 'A picture; no text can be read from it and it was not checked. If it shows tables or the narrative, put the original file here.',
  },
  'files-other': {
    zh: '不是能读取的格式，没有核对；如果其中有表或情况说明，请另存为 .xlsx、.csv、.docx 或 .txt。',
    en: 'Of a format that is not read; not checked. If it holds tables or the narrative, save it as .xlsx, .csv, .docx or .txt.',
  },
  'files-too-many': {
    zh: '文件夹里可读的文件超过 {limit} 个，从这个起没有读取。请指定只放有一个部门材料的文件夹；许多部门用 juesuan batch。',
    en: 'The folder holds more than {limit} readable files; from this one on they were not read. Name the folder of one department; for many use juesuan batch.',
  },
  'files-folder-deep': {
    zh: '文件夹套得太深，没有打开；请把材料移到上面几层。',
    en: 'This folder lies too deep and was not opened; move the material up.',
  },
  'files-folder-empty': {
    zh: '文件夹里没有可以核对的表或情况说明（.csv、.xlsx、.docx、.txt 等）。请指定放有一个部门材料的文件夹。',
    en: 'The folder holds no table and no narrative (.csv, .xlsx, .docx, .txt …). Name the folder with the files of one department.',
  },
  'files-folder-of-folders': {
    zh: '里面只有下级文件夹，而且很多，不像一个部门的材料。核对许多部门用 juesuan batch {folder}；只核对一个，请指定它的文件夹，例如 {example}。',
    en: 'It holds only folders, and many: not the files of one department. To check many departments use juesuan batch {folder}; for one, name its folder, for example {example}.',
  },
  'files-json-encoding': {
    zh: '不是 UTF-8 编码的文本，请另存为 UTF-8。',
    en: 'Not UTF-8 text; save it as UTF-8.',
  },
  'files-json-syntax': {
    zh: '不是有效的 JSON，请检查这里的逗号、引号和括号。',
    en: 'Not valid JSON; check the commas, quotes and brackets here.',
  },
  'files-json-deep': {
    zh: '括号一层套一层，套得太深，这类文件不会这样写，请检查。',
    en: 'Brackets within brackets, more than any such file has; check them.',
  },
} as const;
