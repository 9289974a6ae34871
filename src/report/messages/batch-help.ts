/** What `--help` of batch, merge, worker and rollup teaches, and what is wrong with their command lines. */
export const batchHelpMessages = {
  'help.command.batch': {
    zh: '核对一批部门，列出各部门的结果和汇总',
    en: 'check many departments and sum up',
  },
  'help.command.merge': { zh: '合并分片核对的结果', en: 'merge the results of shards' },
  'help.command.worker': { zh: '作为工作进程，从队列领取任务', en: 'take jobs of a batch from a queue' },
  'help.command.rollup': {
    zh: '核对部门汇总数是否等于所属各单位之和',
    en: 'check that the units’ tables add to the department’s',
  },
  'help.batch': {
    zh: '核对文件夹里的全部材料。每个部门的文件夹、工作簿或 .zip 算一份。每做完一份，结果立即写入 .ndjson 文件（一份一行）；中断后用 --resume 接着做。',
    en: 'Checks everything below some folders. A department’s folder, workbook or .zip is one submission. Each result is written to an .ndjson file (one a line) as soon as it is there; --resume goes on after an interruption.',
  },
  'help.batch-after': {
    zh: [
      '示例：',
      '  juesuan batch ./2024',
      '  juesuan batch ./2024 --format terminal --format html=汇总.html --reports 报告',
      '  juesuan batch ./2024 --prior ./2023 --cache',
      '  juesuan batch ./2024 --shard 1/4 --journal 第1片.ndjson',
      '  juesuan batch ./2024 --queue redis://10.0.0.5:6379',
      '',
      '退出码：',
      '  0    在 --fail-on 的级别上没有问题',
      '  1    发现了问题',
      '  2    命令有误，或有材料读不了、没有核对成',
      '  3    没有这样的问题，但有不合 --require 的，或 --fail-on unchecked 时有没查的',
      '  130  被中断（Ctrl-C）；已完成的都在，用 --resume 接着做',
    ].join('\n'),
    en: [
      'Examples:',
      '  juesuan batch ./2024',
      '  juesuan batch ./2024 --format terminal --format html=summary.html --reports reports',
      '  juesuan batch ./2024 --prior ./2023 --cache',
      '  juesuan batch ./2024 --shard 1/4 --journal part1.ndjson',
      '  juesuan batch ./2024 --queue redis://10.0.0.5:6379',
      '',
      'Exit codes:',
      '  0    nothing at the level of --fail-on',
      '  1    findings',
      '  2    wrong usage, or submissions that could not be read or checked',
      '  3    no such findings, but not what --require or --fail-on unchecked asks',
      '  130  interrupted (Ctrl-C); what was done is kept, --resume goes on',
    ].join('\n'),
  },
  'help.merge': {
    zh: '把 juesuan batch --shard 在各处得出的 .ndjson 合成一份汇总。版本、规则或选项不同，缺片或重片，都不合并。',
    en: 'Makes one summary of the .ndjson files that juesuan batch --shard wrote in several places. Refuses different versions, rules or options, and missing or doubled shards.',
  },
  'help.worker': {
    zh: '连到 Redis 队列，核对 juesuan batch --queue 排入的材料，直到 Ctrl-C。可在任意多台机器上运行；需要可选依赖 bullmq 和 ioredis。',
    en: 'Checks what juesuan batch --queue puts into a Redis queue, until Ctrl-C. Any number of machines can run it; needs the optional dependencies bullmq and ioredis.',
  },
  'help.rollup': {
    zh: '把所属各单位的九张表逐格相加，与部门的表比较；不符之处指出哪个单位可以解释。',
    en: 'Adds the nine tables of the units cell by cell and compares with the department’s; says which unit would explain a difference.',
  },
  'help.rollup-after': {
    zh: ['示例：', '  juesuan rollup ./某局汇总 --units ./某局本级 ./某中心 ./某所'].join('\n'),
    en: ['Examples:', '  juesuan rollup ./department --units ./head-office ./centre ./institute'].join('\n'),
  },
  'help.argument.root': {
    zh: '放有各部门材料的文件夹，可以多层',
    en: 'folders with the departments’ material, at any depth',
  },
  'help.argument.part': {
    zh: 'juesuan batch --shard 写出的 .ndjson',
    en: '.ndjson files of juesuan batch --shard',
  },
  'help.argument.department': { zh: '部门汇总的材料', en: 'the department’s consolidated submission' },
  'help.value.root': { zh: '文件夹', en: 'folder' },
  'help.value.part': { zh: '分片', en: 'part' },
  'help.value.department': { zh: '部门', en: 'department' },
  'help.value.unit': { zh: '单位', en: 'unit' },
  'help.value.pattern': { zh: '式样', en: 'pattern' },
  'help.value.count': { zh: '个数', en: 'count' },
  'help.value.seconds': { zh: '秒', en: 'seconds' },
  'help.value.shard': { zh: 'i/n', en: 'i/n' },
  'help.value.carry': { zh: '方式', en: 'what' },
  'help.option.batch-format': {
    zh: 'terminal、html、xlsx、csv、json（汇总），ndjson（逐份，随做随出）；写成 html=文件 则存入该文件；可重复，默认 terminal',
    en: 'terminal, html, xlsx, csv, json (summary) or ndjson (one line each, as they come); html=FILE writes to that file; repeatable; terminal by default',
  },
  'help.option.glob': {
    zh: '只核对路径符合式样的材料，如 "教育/**"；前加 ! 为排除；可重复',
    en: 'only submissions whose path matches, as "education/**"; a leading ! excludes; repeatable',
  },
  'help.option.list': {
    zh: '从文件中读取材料的路径，一行一个',
    en: 'a file with the paths of submissions, one a line',
  },
  'help.option.jobs': {
    zh: '几个同时核对，默认为处理器核数',
    en: 'how many to check at a time; the number of cores by default',
  },
  'help.option.journal': {
    zh: '逐份结果写入的文件，默认 juesuan-batch.ndjson',
    en: 'the file that the lines go to; juesuan-batch.ndjson by default',
  },
  'help.option.resume': { zh: '接着上次没有完成的做', en: 'go on with the unfinished run' },
  'help.option.overwrite': {
    zh: '不要上次没有完成的，从头开始',
    en: 'drop the unfinished run and begin anew',
  },
  'help.option.timeout': { zh: '一份材料最多核对多少秒', en: 'seconds that one submission may take' },
  'help.option.cache': {
    zh: '没有变化的材料不再核对；默认存入 .juesuan-cache',
    en: 'do not check again what did not change; kept in .juesuan-cache by default',
  },
  'help.option.shard': {
    zh: '只做第 i 片（共 n 片），各片在不同机器上做，再用 juesuan merge 合并',
    en: 'only shard i of n; do the others elsewhere and put them together with juesuan merge',
  },
  'help.option.reports': {
    zh: '把每份材料的报告也写入这个文件夹',
    en: 'write each submission’s own report into this folder',
  },
  'help.option.batch-prior': {
    zh: '上年材料的文件夹，按单位名称和年度配对，用来核对年初数和增减',
    en: 'folder of last year’s submissions, paired by unit name and year, to check opening balances and changes against',
  },
  'help.option.levels': {
    zh: '按几层文件夹小计（市、区、街道……），默认 1',
    en: 'how many levels of folders have subtotals (city, district …); 1 by default',
  },
  'help.option.against': {
    zh: '上次核对的 .ndjson，列出这次新增和已经消除的问题',
    en: 'the .ndjson file of an earlier run: lists what is new and what is gone since',
  },
  'usage.against-journal': {
    zh: '--against 的文件就是这次要写的结果文件，会被覆盖。请用 --journal 给这次另起一个文件名，或先把上次的改名。',
    en: '--against names the file that this run writes to. Name another one with --journal, or rename the earlier one first.',
  },
  'help.option.queue': {
    zh: '由 Redis 队列上的工作进程（juesuan worker）核对',
    en: 'let the workers at a Redis queue (juesuan worker) do it',
  },
  'help.option.queue-carry': {
    zh: '任务里放什么：paths 共享存储上的路径，bytes 文件本身',
    en: 'what jobs carry: paths on shared storage, or the bytes of the files',
  },
  'help.option.worker-queue': { zh: 'Redis 队列的地址', en: 'address of the Redis queue' },
  'help.option.worker-root': {
    zh: '共享存储在这台机器上的位置，代替 batch 所给的第一个文件夹；有几个就重复几次',
    en: 'where the shared storage is on this machine, in place of the first folder given to batch; repeat for further ones',
  },
  'help.option.idle-exit': {
    zh: '这么多秒没有任务就结束；默认一直等',
    en: 'end after so many seconds without a job; wait for ever by default',
  },
  'help.option.lock': {
    zh: '工作进程失去联系多少秒后，任务转给别人',
    en: 'seconds without a sign of life after which a worker’s job goes to another',
  },
  'help.option.units': { zh: '所属各单位的材料', en: 'the units’ submissions' },
  'help.option.rollup-format': { zh: 'terminal 或 json', en: 'terminal or json' },
  'help.option.batch-quiet': { zh: '不显示进度', en: 'show no progress' },
  'help.option.batch-verbose': {
    zh: '列出全部规则和全部未能核对的',
    en: 'list every rule and all that was not checked',
  },

  'usage.count': {
    zh: '{option} 应是 1 到 {max} 的整数，不能是“{value}”。',
    en: '{option} takes a whole number from 1 to {max}, not “{value}”.',
  },
  'usage.shard': {
    zh: '--shard 应写成 i/n，如 2/8（第 2 片，共 8 片），不能是“{value}”。',
    en: '--shard takes i/n, as 2/8 for the second of eight, not “{value}”.',
  },
  'usage.no-roots': {
    zh: '没有指定要核对的文件夹。例如 juesuan batch ./2024，或 --list 文件。',
    en: 'No folder was named, as in juesuan batch ./2024, nor --list FILE.',
  },
  'usage.roots-and-list': { zh: '文件夹和 --list 只能用一种。', en: 'Give folders or --list, not both.' },
  'usage.resume-overwrite': {
    zh: '--resume 和 --overwrite 只能用一个。',
    en: 'Give --resume or --overwrite, not both.',
  },
  'usage.journal-twice': {
    zh: '--journal 和 --format ndjson=文件 指定了两个文件，请只用一个。',
    en: '--journal and --format ndjson=FILE name two files; give one.',
  },
  'usage.queue-reports': {
    zh: '--queue 时报告写在各台机器上，不能用 --reports。',
    en: '--reports cannot be used with --queue: reports would be written on the other machines.',
  },
  'usage.queue-prior-bytes': {
    zh: '--queue-carry bytes 不能与 --prior 同用：工作进程看不到上年材料。',
    en: '--queue-carry bytes cannot be used with --prior: workers cannot see last year’s material.',
  },
  'usage.queue-address': {
    zh: '--queue 应是 redis:// 或 rediss:// 开头的地址，如 redis://127.0.0.1:6379，不能是“{value}”。',
    en: '--queue takes an address such as redis://127.0.0.1:6379, not “{value}”.',
  },
  'usage.shard-prune': {
    zh: '--prune-waivers 要看全部材料，不能与 --shard 同用：在别的分片里可能用得上。',
    en: '--prune-waivers needs all submissions and cannot be used with --shard: other shards may use a waiver.',
  },
  'usage.batch-baseline-notes': {
    zh: '批量核对的基线不记提示，--write-baseline 不能与 --fail-on note 同用。',
    en: 'The baseline of a batch does not record notes: --write-baseline cannot be used with --fail-on note.',
  },
  'usage.units': {
    zh: '没有指定所属单位。例如 juesuan rollup ./某局汇总 --units ./某中心 ./某所。',
    en: 'No unit was named, as in juesuan rollup ./department --units ./centre ./institute.',
  },
} as const;
