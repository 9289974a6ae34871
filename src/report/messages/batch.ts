/** What checking many departments says: its problems, its summary and its page. Its help is in batch-help.ts. */
export const batchMessages = {
  'batch-timeout': {
    zh: '核对超过 {seconds} 秒仍未完成，重试一次后放弃。请单独核对这份材料，或用 --timeout 放宽时限后加 --resume 重跑。',
    en: 'The check took longer than {seconds} s, twice. Check this one by itself, or allow more with --timeout and run again with --resume.',
  },
  'batch-crash': {
    zh: '核对时程序出错（{reason}），重试一次后放弃。这是程序的毛病，请反馈；其他材料不受影响。',
    en: 'The check broke down ({reason}), twice. This is a fault of the program, please report it; no other department is affected.',
  },
  'batch-out-of-memory': {
    zh: '核对这份材料需要的内存超过 {megabytes} MB，已放弃。请检查文件是否异常庞大。',
    en: 'Checking this one needs more than {megabytes} MB of memory and was given up. See whether a file is abnormally large.',
  },
  'batch-no-worker': {
    zh: '核对进程无法启动，没有核对。请减小 --jobs 或释放内存，再加 --resume 重跑。',
    en: 'No worker could be started; not checked. Give fewer --jobs or free some memory, then run again with --resume.',
  },
  'batch-queue-failed': {
    zh: '队列中的任务失败（{reason}），没有核对结果。可加 --resume 重跑。',
    en: 'Its job failed in the queue ({reason}); there is no result. Run again with --resume.',
  },
  'batch-journal-unfinished': {
    zh: '这里有一次没有完成的批量核对。加 --resume 接着做，或加 --overwrite 从头开始。',
    en: 'An unfinished batch is here. Add --resume to go on with it, or --overwrite to begin anew.',
  },
  'batch-journal-locked': {
    zh: '另一次运行（{host} 上的进程 {pid}，始于 {since}）正在写这个文件。请等它结束，或用 --journal 换一个文件；确知它已不在时，删去 {lock} 再试。',
    en: 'Another run (process {pid} on {host}, since {since}) is writing this file. Wait for it, or name another file with --journal; if you know that it is gone, delete {lock} and try again.',
  },
  'batch-journal-special': {
    zh: '这是管道或设备，不能保存逐份结果。请用 --journal 给出普通文件；要接着处理结果，用 --format ndjson。',
    en: 'This is a pipe or a device and cannot keep the lines. Name a regular file with --journal; to hand the lines on, use --format ndjson.',
  },
  'batch-journal-foreign': {
    zh: '这个文件不是批量核对的结果，没有覆盖。请换一个文件名，或加 --overwrite。',
    en: 'This file is not the result of a batch and was not overwritten. Choose another name, or add --overwrite.',
  },
  'batch-not-a-run': {
    zh: '不是批量核对的结果文件（.ndjson）。请指定 juesuan batch 写出的文件。',
    en: 'Not a result file of a batch (.ndjson). Name one that juesuan batch wrote.',
  },
  'batch-not-a-line': {
    zh: '这一行已损坏。请用 juesuan batch --resume 补做，再试一次。',
    en: 'This line is damaged. Complete the file with juesuan batch --resume and try again.',
  },
  'batch-resume-version': {
    zh: '没有完成的那次用的是 {version} 版，与现在的版本不同，不能接着做。请用 --overwrite 从头开始。',
    en: 'The unfinished run was made by version {version}, which is not this one; it cannot be resumed. Begin anew with --overwrite.',
  },
  'batch-resume-rules': {
    zh: '没有完成的那次用的规则与现在不同，不能接着做。请用 --overwrite 从头开始。',
    en: 'The unfinished run had other rules; it cannot be resumed. Begin anew with --overwrite.',
  },
  'batch-resume-config': {
    zh: '没有完成的那次的选项（年度、语言、上年材料等）与现在不同，不能接着做。请用原来的选项，或用 --overwrite 从头开始。',
    en: 'The unfinished run had other options (year, language, prior year …); it cannot be resumed. Use the same options, or begin anew with --overwrite.',
  },
  'batch-resume-shard': {
    zh: '没有完成的那次是第 {shard} 片，与现在的 --shard 不同，不能接着做。请用原来的 --shard，或用 --overwrite 从头开始。',
    en: 'The unfinished run is shard {shard}, not the one of --shard; it cannot be resumed. Use that --shard, or begin anew with --overwrite.',
  },
  'batch-nothing-found': {
    zh: '没有找到可以核对的材料。请检查路径和 --glob。',
    en: 'No submission was found. Check the path and --glob.',
  },
  'batch-disk-full': {
    zh: '磁盘空间不足，已停止；已完成的都在这个文件里。腾出空间后，用同样的命令加 --resume 接着做。',
    en: 'The disk is full and the run was stopped; what was done is kept in this file. Free some space and run the same command with --resume.',
  },
  'batch-interrupted': {
    zh: '已中断：共 {total} 份，完成 {done} 份，结果保存在 {file}。用同样的命令加 --resume 接着做。',
    en: 'Interrupted: {done} of {total} done and kept in {file}. Run the same command with --resume to go on.',
  },
  'batch-cache-ignored': {
    zh: '提示：有 {count} 份材料的缓存已损坏，已重新核对。',
    en: 'note: the cache entries of {count} submission{count:s} were damaged; they were checked anew.',
  },
  'batch-progress': {
    zh: '已核对 {done} / {total}（{percent}%） 每秒 {rate} 份 剩余约 {left} 有错误 {errors} 份 未读全 {unread} 份',
    en: '{done} / {total} checked ({percent}%) {rate}/s about {left} left with errors: {errors} not fully read: {unread}',
  },
  'batch-progress-finding': { zh: '正在查找材料……', en: 'looking for submissions …' },
  'batch-progress-prior': {
    zh: '正在查看上年材料 {done} / {total}',
    en: 'looking through last year’s {done} / {total}',
  },
  'batch-seconds': { zh: '{count} 秒', en: '{count} s' },
  'batch-minutes': { zh: '{count} 分钟', en: '{count} min' },
  'batch-hours': { zh: '{count} 小时', en: '{count} h' },

  'merge-version': {
    zh: '由 {version} 版得出，而 {first} 由 {firstVersion} 版得出，不能合并。请用同一版本重跑。',
    en: 'Made by version {version}, but {first} by {firstVersion}; they cannot be merged. Run both with one version.',
  },
  'merge-rules': {
    zh: '所用规则与 {first} 不同，不能合并。请用同样的规则重跑。',
    en: 'Made with other rules than {first}; they cannot be merged. Run both with the same rules.',
  },
  'merge-config': {
    zh: '所用选项（年度、语言、上年材料等）与 {first} 不同，不能合并。请用相同的选项重做这一片。',
    en: 'Made with other options (year, language, prior year …) than {first}; they cannot be merged. Make this one again with the same options.',
  },
  'merge-inputs': {
    zh: '与 {first} 不是对同一批材料分片的，不能合并。请检查各片所用的文件夹和 --glob。',
    en: 'Not a shard of the same submissions as {first}; they cannot be merged. Check the folders and --glob of each.',
  },
  'merge-count': {
    zh: '分成 {count} 片，而 {first} 分成 {firstCount} 片，不能合并。请按相同的片数重做。',
    en: 'One of {count} shards, but {first} is one of {firstCount}; they cannot be merged. Make this one again with the same number of shards.',
  },
  'merge-doubled': {
    zh: '与 {first} 同是第 {shard} 片，重复了。请去掉一个。',
    en: 'Shard {shard}, and so is {first}. Leave one of them out.',
  },
  'merge-missing': {
    zh: '缺少第 {missing} 片（共 {count} 片）。请补上后再合并。',
    en: 'Missing shards: {missing} (of {count}). Add them and merge again.',
  },
  'merge-unfinished': {
    zh: '这一片没有做完。请先用 juesuan batch --resume 做完。',
    en: 'This part is unfinished. Complete it with juesuan batch --resume first.',
  },
  'merge-doubled-id': {
    zh: '{id} 在 {first} 中已经有了，不能合并。请去掉其中一份结果。',
    en: '{id} is in {first} already; they cannot be merged. Leave out one of the two files.',
  },
  'merge-wrong-shard': {
    zh: '{id} 不属于第 {shard} 片，文件可能被改动过，不能合并。请重做这一片。',
    en: '{id} does not belong to shard {shard}; the file may have been altered and cannot be merged. Make this one again.',
  },

  'queue-not-installed': {
    zh: '队列方式需要 bullmq 和 ioredis 两个可选依赖，这里没有安装。请运行 npm install bullmq ioredis。',
    en: 'The queue needs the optional dependencies bullmq and ioredis, which are not installed: npm install bullmq ioredis',
  },
  'queue-unreachable': {
    zh: '连接不上 Redis（{url}：{reason}）。请检查地址，以及 redis-server 是否在运行。',
    en: 'Redis cannot be reached ({url}: {reason}). Check the address and whether redis-server is running.',
  },
  'queue-no-worker': {
    zh: '提示：队列上还没有 {version} 版的工作进程。请在任意机器上运行 juesuan worker --queue {url}。',
    en: 'note: no worker of version {version} is at the queue yet. On any machine: juesuan worker --queue {url}',
  },
  'queue-waiting': {
    zh: '等待任务：{url}（{jobs} 个并行，Ctrl-C 结束）',
    en: 'waiting for jobs at {url} ({jobs} at a time; Ctrl-C ends)',
  },
  'queue-served': { zh: '已结束：核对了 {count} 份。', en: 'Ended: {count} checked.' },
  'queue-file-missing': {
    zh: '这台机器上找不到 {path}。请检查共享存储是否挂载，或用 --root 指定位置，或在 batch 上用 --queue-carry bytes。',
    en: '{path} is not on this machine. Check that the shared storage is mounted, name its place with --root, or run the batch with --queue-carry bytes.',
  },

  'batch.title': { zh: '批量核对：{count} 份材料', en: 'Batch: {count} submission{count:s}' },
  'batch.title-shard': {
    zh: '批量核对：{count} 份材料（第 {index}/{shards} 片）',
    en: 'Batch: {count} submission{count:s} (shard {index}/{shards})',
  },
  'batch.completeness': { zh: '完整性', en: 'completeness' },
  'batch.lacking': { zh: '缺 {lacking}', en: 'lacks {lacking}' },
  'batch.complete': {
    zh: '材料完整 {complete} 份，不完整 {incomplete} 份（其中 {cleanInPart} 份只是查过的部分没有错误和警告）。',
    en: 'Complete sets: {complete}; incomplete: {incomplete} (of these, without errors or warnings in what was checked: {cleanInPart}).',
  },
  'batch.areas': { zh: '按文件夹小计', en: 'By folder' },
  'batch.area': { zh: '文件夹', en: 'folder' },
  'batch.area-none': { zh: '（不在文件夹里）', en: '(in no folder)' },
  'batch.complete-count': { zh: '材料完整', en: 'complete' },
  'batch.clean-count': { zh: '没有错误和警告', en: 'clean' },
  'batch-sheet.areas': { zh: '小计', en: 'By folder' },
  'batch.status.clean': { zh: '没有错误和警告', en: 'no errors or warnings' },
  'batch.status.warning': { zh: '只有警告', en: 'warnings only' },
  'batch.status.error': { zh: '有错误', en: 'with errors' },
  'batch.status.unread': { zh: '未能全部读取', en: 'not fully read' },
  'batch.status.failed': { zh: '核对中断', en: 'check broke off' },
  'batch.rules': { zh: '问题最多的规则', en: 'Rules that failed most' },
  'batch.kinds': { zh: '问题类别', en: 'Kinds of findings' },
  'batch.elements': { zh: '未说明的公开要素', en: 'Elements not stated' },
  'batch.element-line': {
    zh: '{element}：{missing} 个单位未说明，{unknown} 个无法判断',
    en: '{element}: not stated in {missing}, could not be told in {unknown}',
  },
  'batch.names': {
    zh: '科目名称与其他单位不同',
    en: 'Names that other departments do not give the code',
  },
  'batch.name-line': {
    zh: '{code} 写作“{name}”（{ids:list}），另 {others} 个单位写作“{usual}”',
    en: '{code} is called “{name}” ({ids:list}), and “{usual}” by {others} others',
  },
  'batch.name-line-more': {
    zh: '{code} 写作“{name}”（{count} 个单位，如 {ids:list}），另 {others} 个单位写作“{usual}”',
    en: '{code} is called “{name}” by {count} ({ids:list} …), and “{usual}” by {others} others',
  },
  'batch.code': { zh: '科目编码', en: 'code' },
  'batch.odd-name': { zh: '所列名称', en: 'name' },
  'batch.others': { zh: '其他单位数', en: 'others' },
  'batch.usual-name': { zh: '其他单位所列名称', en: 'name that others print' },
  'batch.missing-in': { zh: '未说明', en: 'not stated' },
  'batch.unknown-in': { zh: '无法判断', en: 'could not tell' },
  'batch.worst': { zh: '问题最多的材料', en: 'Submissions with most findings' },
  'batch.unchecked': { zh: '未能核对', en: 'Not checked' },
  'batch.copies': { zh: '雷同', en: 'Copies' },
  'batch.policy': { zh: '豁免与配置', en: 'Waivers and settings' },
  'batch.waived': {
    zh: '{waived} 条问题已豁免，不计入以上各数。',
    en: '{waived} findings are waived and not counted above.',
  },
  'batch.known': {
    zh: '{baseline} 条问题在基线中已有，不计入以上各数。',
    en: '{baseline} findings are known from the baseline and not counted above.',
  },
  'batch.departments': { zh: '材料', en: 'submissions' },
  'batch.findings': { zh: '条数', en: 'findings' },
  'batch.rule': { zh: '规则', en: 'rule' },
  'batch.kind': { zh: '类别', en: 'kind' },
  'batch.errors': { zh: '错误', en: 'errors' },
  'batch.warnings': { zh: '警告', en: 'warnings' },
  'batch.notes': { zh: '提示', en: 'notes' },
  'batch.passed': { zh: '核对通过', en: 'passed' },
  'batch.undecided': { zh: '未能核对', en: 'not checked' },
  'batch.instances': { zh: '次数', en: 'instances' },
  'batch.id': { zh: '材料', en: 'submission' },
  'batch.unit': { zh: '单位', en: 'organisation' },
  'batch.year': { zh: '年度', en: 'year' },
  'batch.status': { zh: '结果', en: 'result' },
  'batch.tables': { zh: '表', en: 'tables' },
  'batch.narrative': { zh: '情况说明', en: 'narrative' },
  'batch.elements-missing': { zh: '未说明要素', en: 'elements not stated' },
  'batch.main-rule': { zh: '主要规则', en: 'main rule' },
  'batch.problem': { zh: '问题', en: 'problem' },
  'batch.yes': { zh: '有', en: 'yes' },
  'batch.no': { zh: '无', en: 'no' },
  'batch.none': { zh: '没有。', en: 'None.' },
  'batch.more': { zh: '另有 {count} 项，加 --verbose 显示', en: '{count} more, shown by --verbose' },
  'batch.missing-table': { zh: '没有 {table:table}：{count} 份', en: 'without {table:table}: {count}' },
  'batch.missing-narrative': { zh: '没有情况说明：{count} 份', en: 'without a narrative: {count}' },
  'batch.unchecked-rule': {
    zh: '{rule} {title}：{departments} 份，{instances} 次',
    en: '{rule} {title}: {departments} submission{departments:s}, {instances} instance{instances:s}',
  },
  'batch.unread-problem': {
    zh: '{count} 份，例如 {example}：{message}',
    en: '{count}, for example {example}: {message}',
  },
  'batch.next': {
    zh: '下一步：-o 汇总.xlsx 列出全部问题；--notices 通知 给每个部门写整改通知；--reports 报告 -o 汇总.html 对照原表看',
    en: 'Next: -o summary.xlsx lists all findings; --notices DIR writes a notice for each department; --reports DIR -o summary.html beside their tables',
  },
  'batch.changes': { zh: '与上次相比', en: 'Since the earlier run' },
  'batch.change': { zh: '变化', en: 'change' },
  'batch.change-came': { zh: '新增', en: 'new ' },
  'batch.change-went': { zh: '消除', en: 'gone' },
  'batch.changes-counts': {
    zh: '与 {against} 相比：新增 {came} 条，消除 {went} 条，原有 {same} 条。',
    en: 'Against {against}: {came} new, {went} gone, {same} as before.',
  },
  'batch.changes-came': {
    zh: '有 {count} 份材料上次没有，其中的问题都算新增。',
    en: '{count} submission{count:s} were not there before; all their findings are new.',
  },
  'batch.changes-went': {
    zh: '有 {count} 份材料上次有、这次没有，没有比较。',
    en: '{count} submission{count:s} of the earlier run are not there any more and were not compared.',
  },
  'batch.changes-uncompared': {
    zh: '有 {count} 份材料其中一次没有读全，没有比较。',
    en: '{count} submission{count:s} were not fully read in one of the runs and were not compared.',
  },
  'batch.changes-rules': {
    zh: '两次用的规则不同，新增和消除的可能是规则的变化。',
    en: 'The runs had different rules; what is new or gone may be due to them.',
  },
  'batch.copy.units': { zh: '{ids}：{parts} 的数字完全相同', en: '{ids}: the same figures in {parts}' },
  'batch.copy.years': {
    zh: '{ids}：同一单位不同年度，{parts} 的数字完全相同',
    en: '{ids}: one organisation, different years, the same figures in {parts}',
  },
  'batch.copy.twice': {
    zh: '{ids}：同一单位同一年度的材料有两份，{parts} 的数字完全相同',
    en: '{ids}: the same organisation and year twice, the same figures in {parts}',
  },
  'batch.copy.undated': {
    zh: '{ids}：同一单位的材料有几份（年度没有写明），{parts} 的数字完全相同',
    en: '{ids}: one organisation several times, years not all given, the same figures in {parts}',
  },
  'batch.copy-more': { zh: '{ids} 等 {count} 份', en: '{ids} and others, {count} in all' },
  'batch.prior': {
    zh: '与上年材料对上 {paired} 份，没有找到上年材料 {unpaired} 份。',
    en: 'Paired with last year’s: {paired}; without: {unpaired}.',
  },
  'batch.checks': {
    zh: '核对通过 {passed} 项，不通过 {failed} 项，未能核对 {undecided} 项，不适用 {notApplicable} 项。',
    en: 'Checks passed: {passed}; failed: {failed}; could not be checked: {undecided}; not applicable: {notApplicable}.',
  },
  'batch.coverage': {
    zh: '读取表内数字 {facts} 个；情况说明中的金额和百分比 {figures} 个，读懂 {claimed} 个。',
    en: 'Figures read in tables: {facts}; of {figures} amounts and percentages in narratives, {claimed} were understood.',
  },
  'batch.run': {
    zh: '用时 {seconds} 秒（每秒 {rate} 份），处理器 {cpu} 秒，内存最多 {memory} MB，{jobs} 个并行。',
    en: '{seconds} s ({rate}/s), CPU {cpu} s, at most {memory} MB of memory, {jobs} at a time.',
  },
  'batch.run-cached': {
    zh: '其中 {count} 份未变，用了缓存。',
    en: '{count} were unchanged and came from the cache.',
  },
  'batch.run-resumed': { zh: '其中 {count} 份是上次做的。', en: '{count} were done by the earlier run.' },
  'batch.run-retried': { zh: '{count} 份重试过。', en: '{count} were tried twice.' },
  'batch.journal': { zh: '逐份结果：{file}', en: 'Line by line: {file}' },

  'batch-page.title': { zh: '决算批量核对', en: 'Final accounts, checked in a batch' },
  'batch-page.search': {
    zh: '搜索材料、单位、规则、问题',
    en: 'search submission, organisation, rule, problem',
  },
  'batch-page.shown': { zh: '显示 {shown} / {total} 份', en: '{shown} of {total} shown' },
  'batch-page.all': { zh: '全部', en: 'all' },
  'batch-page.open': { zh: '打开报告', en: 'open report' },
  'batch-page.sort': { zh: '点击列名排序', en: 'click a heading to sort' },
  'batch-page.by-kind': { zh: '按类别（条数）', en: 'By kind (findings)' },
  'batch-page.by-rule': { zh: '按规则（前 {count} 条，材料份数）', en: 'By rule (top {count}, submissions)' },
  'batch-page.results': { zh: '结果', en: 'Results' },
  'batch-page.script': {
    zh: '列表需要浏览器允许运行本页的脚本。',
    en: 'The list needs a browser that runs this page’s script.',
  },
  'batch-page.footer': {
    zh: 'juesuan {version} · 规则 {rules} · 本页不联网',
    en: 'juesuan {version} · rules {rules} · this page is offline',
  },
  'batch-page.export': { zh: '所列材料另存为 CSV', en: 'save the list as CSV' },

  'batch-sheet.summary': { zh: '概况', en: 'Summary' },
  'batch-sheet.departments': { zh: '材料', en: 'Submissions' },
  'batch-sheet.rules': { zh: '规则', en: 'Rules' },
  'batch-sheet.changes': { zh: '变化', en: 'Changes' },
  'batch-sheet.findings': { zh: '问题', en: 'Findings' },
  'batch-sheet.names': { zh: '科目名称', en: 'Names' },
  'batch-sheet.elements': { zh: '公开要素', en: 'Elements' },
  'batch-sheet.copies': { zh: '雷同', en: 'Copies' },
  'batch-sheet.policy': { zh: '豁免与配置', en: 'Waivers and settings' },
  'batch-sheet.cut': {
    zh: '工作表放不下，只列前 {count} 条；全部在 .ndjson 中。',
    en: 'The sheet holds no more than the first {count}; all are in the .ndjson.',
  },
  'batch-sheet.severity': { zh: '级别', en: 'severity' },
  'batch-sheet.place': { zh: '位置', en: 'place' },
  'batch-sheet.stated': { zh: '列示', en: 'stated' },
  'batch-sheet.difference': { zh: '相差', en: 'difference' },
  'batch-sheet.measure': { zh: '计量单位', en: 'measure' },
  'batch-sheet.message': { zh: '说明', en: 'what it says' },

  'rollup.title': {
    zh: '{department} 与所属 {count} 个单位汇总',
    en: '{department} against its {count} unit{count:s}',
  },
  'rollup.agrees': { zh: '各单位之和与部门一致。', en: 'The units add to the department.' },
  'rollup.table': {
    zh: '{table:table}：核对 {cells} 格，不符 {differences} 格',
    en: '{table:table}: {cells} cells, {differences} differ',
  },
  'rollup.cell': {
    zh: '{label}：部门 {department}，各单位合计 {units}，相差 {difference}',
    en: '{label}: department {department}, units {units}, difference {difference}',
  },
  'rollup.note': { zh: '（四舍五入可以解释）', en: '(rounding explains it)' },
  'rollup.elimination': {
    zh: '（上下级往来，汇总时可能已抵销）',
    en: '(between superior and subordinate units; may be eliminated in consolidation)',
  },
  'rollup.hint.left-out': {
    zh: '恰为 {unit} 的数（{amount}）：部门汇总时可能漏了它',
    en: 'exactly the figure of {unit} ({amount}): the department may have left it out',
  },
  'rollup.hint.doubled': {
    zh: '恰为 {unit} 的数（{amount}）：部门汇总时可能加了两次',
    en: 'exactly the figure of {unit} ({amount}): the department may have added it twice',
  },
  'rollup.hint.sign': {
    zh: '恰为 {unit} 的数（{amount}）的两倍：可能正负号反了',
    en: 'twice the figure of {unit} ({amount}): its sign may be reversed',
  },
  'rollup.hint.scale': {
    zh: '如果 {unit} 的 {amount} 应为 {suggested}（差 {factor} 倍），就一致了：可能是元、万元混用',
    en: 'agrees if {unit}’s {amount} were {suggested} (factor {factor}): units of measure may be mixed',
  },
  'rollup.hint.slip': {
    zh: '如果 {unit} 的 {amount} 应为 {suggested}，就一致了',
    en: 'agrees if {unit}’s {amount} were {suggested}',
  },
  'rollup.hint.two': {
    zh: '恰为 {unit} 与 {other} 两数之和：部门汇总时可能漏了它们',
    en: 'exactly the figures of {unit} and {other} together: the department may have left both out',
  },
  'rollup.most-likely': {
    zh: '最可能的原因：{unit}（能解释 {count} 处不符中的 {explained} 处）。',
    en: 'Most likely: {unit}, which explains {explained} of {count} difference{count:s}.',
  },
  'rollup.missing-unit': {
    zh: '部门的数都大于或等于各单位之和，也没有一个单位能解释：可能还有单位没有列入 --units。',
    en: 'The department is nowhere below its units and no unit explains it: a unit may be missing from --units.',
  },
  'rollup.unchecked': {
    zh: '未能核对：{table:table}，{unit} 没有这张表',
    en: 'not checked: {table:table}, which {unit} does not have',
  },
  'rollup.unchecked-department': {
    zh: '未能核对：部门没有 {table:table}',
    en: 'not checked: the department has no {table:table}',
  },
  'rollup.year': {
    zh: '{unit} 是 {year} 年度的，部门是 {expected} 年度的。请检查是否放错了年度。',
    en: '{unit} is of {year}, the department of {expected}. See whether the wrong year was given.',
  },
  'rollup.closing': {
    zh: '核对 {cells} 格：一致 {equal}，四舍五入可以解释 {notes}，不符 {differences}（其中可能已抵销 {warnings}），未能核对 {undecided} 张表。',
    en: 'Cells: {cells}; equal {equal}, explained by rounding {notes}, different {differences} (of which eliminations {warnings}); tables not checked: {undecided}.',
  },
} as const;
