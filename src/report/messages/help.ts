/** What `--help`, `rules` and `explain` teach, and what is wrong with a command line. */
export const helpMessages = {
  'help.title.Usage:': { zh: '用法：', en: 'Usage:' },
  'help.title.Arguments:': { zh: '参数：', en: 'Arguments:' },
  'help.title.Options:': { zh: '选项：', en: 'Options:' },
  'help.title.Commands:': { zh: '命令：', en: 'Commands:' },
  'help.title.Global Options:': { zh: '通用选项：', en: 'Options of every command:' },
  'help.options-placeholder': { zh: '[选项]', en: '[options]' },
  'help.value.command': { zh: '命令', en: 'command' },
  'help.value.path': { zh: '路径', en: 'path' },
  'help.value.file': { zh: '文件', en: 'file' },
  'help.value.format': { zh: '格式', en: 'format' },
  'help.value.severity': { zh: '级别', en: 'severity' },
  'help.value.year': { zh: '年份', en: 'year' },
  'help.value.rule': { zh: '编号', en: 'rule' },
  'help.default': { zh: '{description}（默认 {value}）', en: '{description} (default: {value})' },
  'help.program': {
    zh: '核对部门决算公开材料：九张表与情况说明是否自相一致，哪里不一致，应为多少。',
    en: 'Checks that a department’s published final accounts agree with themselves: the nine tables and the narrative.',
  },
  'help.program-after': {
    zh: [
      '示例：',
      '  juesuan check ./某局2024            核对一个部门的文件夹（九张表与情况说明）',
      '  juesuan check 说明.txt              只核对情况说明',
      '  juesuan explain T05-02              看一条规则核对什么、为什么、怎么改',
      '',
      '每个命令加 --help 看详细用法。',
    ].join('\n'),
    en: [
      'Examples:',
      '  juesuan check ./department-2024     check one department’s folder (tables and narrative)',
      '  juesuan check narrative.txt         check a narrative for itself',
      '  juesuan explain T05-02              what a rule checks, why, and what to do',
      '',
      'Add --help to a command for its options.',
    ].join('\n'),
  },
  'help.check': {
    zh: '核对一个或几个部门的决算公开材料。一个文件夹（或 .zip）算一套材料；单独列出的文件合为一套。九张表不必齐全：缺什么，哪些就无法核对，报告会写明。',
    en: 'Checks the published final accounts of one or more departments. Each folder (or .zip) is one submission; files named by themselves form one together. Any subset of the nine tables works: what is missing cannot be checked, and the report says so.',
  },
  'help.check-after': {
    zh: [
      '示例：',
      '  juesuan check ./某局2024',
      '  juesuan check 03支出决算表.csv 05一般公共预算支出表.csv 说明.txt',
      '  juesuan check ./某局2024 --prior ./某局2023 --verbose',
      '  juesuan check ./某局2024 --format terminal --format html=报告.html',
      '  juesuan check ./某局2024 --watch',
      '  cat 说明.txt | juesuan check - --stdin-filename 说明.txt',
      '',
      '退出码：',
      '  0    在 --fail-on 的级别上没有问题',
      '  1    发现了问题',
      '  2    命令有误、文件读不了，或程序内部出错',
      '  3    没有这样的问题，但不合 --require，或 --fail-on unchecked 时有没查的',
      '  130  被中断（Ctrl-C）',
    ].join('\n'),
    en: [
      'Examples:',
      '  juesuan check ./department-2024',
      '  juesuan check 03.csv 05.csv narrative.txt',
      '  juesuan check ./department-2024 --prior ./department-2023 --verbose',
      '  juesuan check ./department-2024 --format terminal --format html=report.html',
      '  juesuan check ./department-2024 --watch',
      '  cat narrative.txt | juesuan check - --stdin-filename narrative.txt',
      '',
      'Exit codes:',
      '  0    nothing at the level of --fail-on',
      '  1    findings',
      '  2    wrong usage, an input that cannot be read, or an internal error',
      '  3    no such findings, but not what --require or --fail-on unchecked asks',
      '  130  interrupted (Ctrl-C)',
    ].join('\n'),
  },
  'help.argument.path': {
    zh: '文件夹、.zip、表（.csv、.xlsx 等）或情况说明（.txt、.docx 等）；- 表示从标准输入读一个文件',
    en: 'a folder, a .zip, a table (.csv, .xlsx …) or a narrative (.txt, .docx …); - reads one file from standard input',
  },
  'help.argument.rule': {
    zh: '规则编号，如 T05-02；也可以写规则的英文名',
    en: 'id of a rule, such as T05-02, or its name',
  },
  'help.command.check': { zh: '核对材料，列出不一致之处', en: 'check submissions and list what disagrees' },
  'help.command.render': {
    zh: '把存下的 JSON 结果换一种格式显示',
    en: 'show a saved JSON result in another format',
  },
  'help.render': {
    zh: '把 juesuan check --format json 存下的结果换一种格式显示，不重新核对。原表不在结果里，所以网页只列问题，不画表；要带表请用 juesuan check --format html=文件。',
    en: 'Shows what juesuan check --format json saved in another format, without checking again. The result does not hold the tables, so the page lists the findings without them; juesuan check --format html=FILE draws the tables too.',
  },
  'help.argument.result': {
    zh: 'juesuan check --format json 存下的结果',
    en: 'a result saved by juesuan check --format json',
  },
  'help.command.completion': { zh: '输出命令补全脚本', en: 'print a script that completes commands' },
  'help.completion': {
    zh: [
      '输出补全脚本，按 Tab 即可补全命令、选项和格式。装入方法：',
      '  bash        juesuan completion bash > ~/.local/share/bash-completion/completions/juesuan',
      '  zsh         juesuan completion zsh > ~/.zfunc/_juesuan（~/.zfunc 须在 fpath 中）',
      '  fish        juesuan completion fish > ~/.config/fish/completions/juesuan.fish',
      '  powershell  juesuan completion powershell >> $PROFILE',
    ].join('\n'),
    en: [
      'Prints a script that completes commands, options and formats. To install it:',
      '  bash        juesuan completion bash > ~/.local/share/bash-completion/completions/juesuan',
      '  zsh         juesuan completion zsh > ~/.zfunc/_juesuan (with ~/.zfunc in fpath)',
      '  fish        juesuan completion fish > ~/.config/fish/completions/juesuan.fish',
      '  powershell  juesuan completion powershell >> $PROFILE',
    ].join('\n'),
  },
  'help.argument.shell': { zh: '哪种命令行', en: 'which shell' },
  'help.command.rules': { zh: '列出全部规则', en: 'list all rules' },
  'help.command.explain': {
    zh: '解释一条规则：核对什么、算式、依据、出错的例子、怎么改',
    en: 'explain a rule: what it checks, its formula, why, an example that fails, what to do',
  },
  'help.command.localisable': {
    zh: '哪些数错了能单独认定，哪些分不清，哪些没有规则核对',
    en: 'which figures a mistake could be pinned on, which look alike, which no rule sees',
  },
  'help.localisable': {
    zh: '不找错，只看规则的眼力：每个数如果填错，算式能否单独指认它；哪几个数错了看起来一样，分不清是谁；哪些数没有任何规则核对到。',
    en: 'Looks for no mistakes but at how far the rules can see: which figures the equations could name if one were wrong, which would look alike, and which no rule sees.',
  },
  'help.command.read': {
    zh: '情况说明是怎么读的：每个数当作什么、几个数之间是什么关系、还有哪些读法',
    en: 'how a narrative is read: what each figure is taken for, how figures belong together, what else they could mean',
  },
  'help.read': {
    zh: '不找错，只说情况说明是怎么读的：每段的数字当作什么数、说的是什么；哪几个数读作总数与分项、占比、增减、完成率，为什么这样读，还可能怎么读；哪些没有读，为什么。',
    en: 'Looks for no mistakes but tells how the narrative is read: what each figure is taken for and is about; which figures are read as a list, a share, a change, a completion rate, why, and what else they could mean; what is left unread and why.',
  },
  'help.argument.text': {
    zh: '情况说明，或其所在的文件夹',
    en: 'the narrative, or the folder it lies in',
  },
  'help.value.line': { zh: '行', en: 'line' },
  'help.option.line': {
    zh: '只看这一行所在的段（Word 文件为第几段）',
    en: 'only the paragraph with this line (of a Word file: this paragraph)',
  },
  'help.command.help': { zh: '显示命令的用法', en: 'show how to use a command' },
  'help.option.help': { zh: '显示用法', en: 'show how to use it' },
  'help.option.version': { zh: '显示版本号', en: 'show the version' },
  'help.option.lang': { zh: '语言：zh 中文，en 英文', en: 'language: zh or en' },
  'help.option.color': { zh: '总是用颜色', en: 'always use colour' },
  'help.option.no-color': {
    zh: '不用颜色（也认环境变量 NO_COLOR、FORCE_COLOR）',
    en: 'never use colour (NO_COLOR and FORCE_COLOR are obeyed too)',
  },
  'help.option.format': {
    zh: '报告格式：terminal 供人看，checklist 为公开检查表；html 网页、xlsx 工作簿、markdown、csv 供传阅；json、sarif、junit、github、gitlab 供程序用。写成 html=文件 则存入该文件；可重复，默认 terminal',
    en: 'terminal for people, checklist for the inspection sheet; html, xlsx, markdown, csv to pass on; json, sarif, junit, github, gitlab for programs; html=FILE writes to that file; repeatable; terminal by default',
  },
  'help.option.output': {
    zh: '把报告写入文件，而不是显示出来',
    en: 'write the report to a file instead of showing it',
  },
  'help.option.fail-on': {
    zh: '发现到哪一级算不通过：error 错误，warning 警告，note 提示；unchecked 没有查的也算；可用逗号并列',
    en: 'what counts as failing: error, warning or note; with unchecked also what was not checked; joined by commas',
  },
  'help.option.require': {
    zh: '必须齐备的：complete 九张表和情况说明，tables 九张表，narrative 情况说明，或表号；可用逗号并列',
    en: 'what must be there: complete (all tables and the narrative), tables, narrative, or tables by id; joined by commas',
  },
  'help.value.requirement': { zh: '材料', en: 'parts' },
  'help.option.hygiene': {
    zh: '公开前检查：文件属性、修订批注、隐藏内容、外部链接、个人号码由提示升为警告',
    en: 'before publishing: file properties, changes and comments, hidden content, external links and personal numbers are warnings instead of notes',
  },
  'help.option.annotate': {
    zh: '把自己的 Word、Excel 文件加上批注，写入文件夹（文字和数不变）',
    en: 'write your own Word and Excel files with comments at each place into this folder (text and figures stay)',
  },
  'help.option.watch': {
    zh: '文件一保存就重新核对，直到按 Ctrl-C',
    en: 'check again whenever a file is saved, until Ctrl-C',
  },
  'help.option.config': {
    zh: '配置文件；不指定时从材料所在文件夹起向上找 juesuan.config.json',
    en: 'configuration file; without it, juesuan.config.json in the submission’s folder or above',
  },
  'help.option.no-config': { zh: '不用任何配置文件', en: 'use no configuration file' },
  'help.option.print-config': {
    zh: '只显示实际生效的配置，不核对',
    en: 'show the configuration in force instead of checking',
  },
  'help.option.prune-waivers': {
    zh: '从配置中删除到期的和用不上的豁免',
    en: 'remove expired and unused waivers from the configuration',
  },
  'help.option.baseline': {
    zh: '基线文件：其中已有的问题照样显示，但不算不通过',
    en: 'file of known findings: shown, but only new ones fail',
  },
  'help.option.write-baseline': {
    zh: '把现有的问题写入 --baseline 指定的文件',
    en: 'write the findings of now to the file of --baseline',
  },
  'help.option.quiet': { zh: '只显示错误和结论', en: 'show errors and the closing line only' },
  'help.option.verbose': {
    zh: '连同提示、每条未能核对的规则、没有读懂的数字一起显示',
    en: 'show notes, every rule that could not be checked and figures not understood',
  },
  'help.option.rules': {
    zh: '再加一个规则文件（JSON）；可重复',
    en: 'a file of further rules (JSON); repeatable',
  },
  'help.option.prior': {
    zh: '上年材料的文件夹或文件，用来核对年初数和增减',
    en: 'last year’s folder or file, to check opening balances and changes against',
  },
  'help.option.year': { zh: '决算年度，不从材料中认', en: 'year of the accounts, instead of reading it' },
  'help.option.stdin-filename': {
    zh: '标准输入的文件名，用来判断格式',
    en: 'name of the file on standard input, which tells its format',
  },
  'help.option.rules-format': { zh: 'terminal 或 json', en: 'terminal or json' },

  'usage.option-typo': {
    zh: '没有 {option} 这个选项，是不是 {near}？',
    en: 'There is no option {option}; did you mean {near}?',
  },
  'usage.option': {
    zh: '没有 {option} 这个选项。用 juesuan check --help 看全部选项。',
    en: 'There is no option {option}; juesuan check --help lists them.',
  },
  'usage.command-typo': {
    zh: '没有 {command} 这个命令，是不是 {near}？',
    en: 'There is no command {command}; did you mean {near}?',
  },
  'usage.command': {
    zh: '没有 {command} 这个命令。用 juesuan --help 看全部命令。',
    en: 'There is no command {command}; juesuan --help lists them.',
  },
  'usage.path-without-command': {
    zh: '{path} 是路径，前面少了命令。要核对它，请用 juesuan check {path}。',
    en: '{path} is a path without a command; to check it: juesuan check {path}',
  },
  'usage.missing-argument': {
    zh: '没有指定要核对的文件夹或文件。例如 juesuan check ./某局2024，详见 --help。',
    en: 'Nothing to check was named, as in juesuan check ./department-2024; see --help.',
  },
  'usage.missing-text': {
    zh: '没有指定情况说明。例如 juesuan read ./某局2024/说明.txt，详见 --help。',
    en: 'No narrative was named, as in juesuan read ./department-2024/narrative.txt; see --help.',
  },
  'usage.missing-rule': {
    zh: '没有指定规则编号。例如 juesuan explain T05-02；用 juesuan rules 看全部规则。',
    en: 'The rule’s id is missing, as in juesuan explain T05-02; juesuan rules lists them.',
  },
  'usage.option-without-value': {
    zh: '选项 {option} 后面少了值，详见 --help。',
    en: 'The option {option} needs a value; see --help.',
  },
  'usage.excess-arguments': {
    zh: '参数太多，详见该命令的 --help。',
    en: 'Too many arguments; see the command’s --help.',
  },
  'usage.other': { zh: '命令有误：{reason}。', en: 'The command line is wrong: {reason}.' },
  'usage.value-typo': {
    zh: '{option} 不能是“{value}”，是不是 {near}？可用的值：{allowed}。',
    en: '{option} cannot be “{value}”; did you mean {near}? It takes: {allowed}.',
  },
  'usage.value': {
    zh: '{option} 不能是“{value}”。可用的值：{allowed}。',
    en: '{option} cannot be “{value}”. It takes: {allowed}.',
  },
  'usage.output-ending': {
    zh: '从“{file}”的后缀看不出要哪种格式。请用 {endings} 之一，或用 --format 写明格式。',
    en: 'The ending of “{file}” tells no format. Use one of {endings}, or name the format with --format.',
  },
  'usage.binary-terminal': {
    zh: '工作簿不能显示在屏幕上。请写明文件，如 --format xlsx=结果.xlsx。',
    en: 'A workbook cannot be shown on the screen. Name a file, such as --format xlsx=result.xlsx.',
  },
  'usage.corrections-file': {
    zh: '整改清单写成 Word 或 Excel 文件，“{file}”不是。请写明文件，如 --format corrections=整改清单.docx 或 .xlsx。',
    en: 'The list of corrections is a Word or Excel file, which “{file}” is not. Name one, such as --format corrections=list.docx or .xlsx.',
  },
  'usage.format-file': {
    zh: '--format {value} 的等号后面少了文件名。',
    en: '--format {value} lacks a file name after the equals sign.',
  },
  'usage.year': {
    zh: '--year 应是四位年份，如 2024，不能是“{value}”。',
    en: '--year takes a year such as 2024, not “{value}”.',
  },
  'usage.line': {
    zh: '--line 应是行号，如 12，不能是“{value}”。',
    en: '--line takes the number of a line such as 12, not “{value}”.',
  },
  'usage.output': {
    zh: '--output {output} 只能用于一种没有指定文件的格式；几种格式请分别写成 --format 格式=文件。',
    en: '--output {output} serves one format without a file of its own; for several write --format FORMAT=FILE each.',
  },
  'usage.formats': {
    zh: '只能有一种格式显示在屏幕上（现有 {formats}），其余请写成 --format 格式=文件。',
    en: 'Only one format can go to the screen ({formats} would); give the others a file: --format FORMAT=FILE.',
  },
  'usage.missing-shell': {
    zh: '没有指定哪种命令行：bash、zsh、fish 或 powershell。',
    en: 'The shell is missing: bash, zsh, fish or powershell.',
  },
  'usage.missing-result': {
    zh: '没有指定结果文件。例如 juesuan render 结果.json --format markdown。',
    en: 'The saved result is missing, as in juesuan render result.json --format markdown.',
  },
  'usage.xlsx-render': {
    zh: '存下的结果里没有原表，做不出工作簿；请用 juesuan check --format xlsx=文件。',
    en: 'A saved result holds no tables to make a workbook of; use juesuan check --format xlsx=FILE.',
  },
  'usage.watch-stdin': {
    zh: '--watch 只能看文件和文件夹，不能看标准输入。',
    en: '--watch follows files and folders, not standard input.',
  },
  'usage.write-baseline': {
    zh: '--write-baseline 需要用 --baseline 文件 指定写到哪里。',
    en: '--write-baseline needs --baseline FILE to know where to write.',
  },
  'usage.stdin-filename': {
    zh: '从标准输入读取时，请用 --stdin-filename 给出文件名（如 说明.txt），以便判断格式。',
    en: 'Reading standard input needs --stdin-filename with a name (such as narrative.txt), which tells the format.',
  },
  'usage.rule-typo': {
    zh: '没有 {id} 这条规则，是不是 {near}？用 juesuan rules 看全部规则。',
    en: 'There is no rule {id}; did you mean {near}? juesuan rules lists them.',
  },
  'usage.rule': {
    zh: '没有 {id} 这条规则。用 juesuan rules 看全部规则。',
    en: 'There is no rule {id}; juesuan rules lists them.',
  },

  'failure.prefix': { zh: '错误：', en: 'error: ' },
  'failure.unchecked': {
    zh: '{id}：有没查的（缺 {missing} 张表，{undecided} 项未能核对，{files} 个文件没有核对），按 --fail-on unchecked 不算通过。',
    en: '{id}: not all was checked (tables missing: {missing}; checks not made: {undecided}; files left out: {files}); --fail-on unchecked does not pass it.',
  },
  'failure.warning-prefix': { zh: '警告：', en: 'warning: ' },
  'failure.internal': {
    zh: '程序内部出错（{reason}）。这是程序的毛病，请连同命令一起反馈；加环境变量 JUESUAN_DEBUG=1 可看详情。',
    en: 'Internal error ({reason}). This is a fault of the program: please report it with the command; JUESUAN_DEBUG=1 shows details.',
  },

  'rules.id': { zh: '编号', en: 'id' },
  'rules.severity': { zh: '级别', en: 'severity' },
  'rules.kind': { zh: '类别', en: 'kind' },
  'rules.title': { zh: '核对什么', en: 'what it checks' },
  'rules.count': {
    zh: '共 {count} 条：错误级 {error} 条，警告级 {warning} 条，提示级 {note} 条。用 juesuan explain 编号 看详情。',
    en: '{count} rules: {error} errors, {warning} warnings, {note} notes. juesuan explain ID tells more.',
  },
  'explain.severity': { zh: '级别', en: 'severity' },
  'explain.name': { zh: '名称', en: 'name' },
  'explain.formula': { zh: '算式', en: 'formula' },
  'explain.basis': { zh: '依据', en: 'basis' },
  'explain.why': { zh: '为什么', en: 'why' },
  'explain.example': { zh: '错例', en: 'example' },
  'explain.fix': { zh: '怎么改', en: 'what to do' },

  'kind.footing': { zh: '纵向加总', en: 'footing' },
  'kind.cross-footing': { zh: '横向加总', en: 'cross-footing' },
  'kind.roll-forward': { zh: '结转衔接', en: 'roll-forward' },
  'kind.tie-out': { zh: '表间勾稽', en: 'tie-out' },
  'kind.narrative-tie-out': { zh: '文表勾稽', en: 'narrative tie-out' },
  'kind.share': { zh: '占比', en: 'share' },
  'kind.growth': { zh: '增减率', en: 'growth' },
  'kind.completion': { zh: '完成率', en: 'completion' },
  'kind.part-whole': { zh: '部分与总体', en: 'part-whole' },
  'kind.direction': { zh: '增减方向', en: 'direction' },
  'kind.duplicate': { zh: '重复', en: 'duplicate' },
  'kind.label': { zh: '科目名称', en: 'label' },
  'kind.listing': { zh: '文字列举', en: 'listing' },
  'kind.presence': { zh: '完整性', en: 'presence' },
  'kind.residue': { zh: '模板残留', en: 'residue' },
  'kind.period': { zh: '年度', en: 'period' },
  'kind.unit': { zh: '计量单位', en: 'unit' },
  'kind.sign': { zh: '正负号', en: 'sign' },
  'kind.order': { zh: '顺序', en: 'order' },
} as const;
