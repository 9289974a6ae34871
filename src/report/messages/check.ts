/** What the pipeline itself has to say of a submission. */
export const checkMessages = {
  'check-nothing-recognised': {
    zh: '没有认出九张表中的任何一张，也没有决算情况说明。请检查给的是不是一个部门的决算公开材料。',
    en: 'None of the nine tables and no narrative were recognised. Check that these are the published final accounts of one department.',
  },
  'check-is-budget': {
    zh: '这是部门预算公开材料，不是决算。决算的规则都不适用；预算表只核对表内的合计、差额和比率，情况说明只核对在任何文字中都应成立的合计、占比、增减和用词。',
    en: 'These files are a published budget, no final accounts. No rule of final accounts applies: of its tables only the sums, differences and percentages within each were checked, of its text what holds of any text: sums, shares, changes and words.',
  },
  'check-mixed-sets': {
    zh: '有 {count} 张表各有两份，数字不同（如“{first}”和“{second}”），像是两套材料放在了一起；每张表只核对了前一份。请把两套材料分成两个文件夹。',
    en: '{count} tables are there twice with different figures (such as “{first}” and “{second}”), as if two sets had been put together; only the first of each was checked. Put each set into a folder of its own.',
  },
  'check-mixed-years': {
    zh: '有 {count} 张表各有两份，数字不同（如“{first}”和“{second}”），像是几个年度（{years}）的材料放在了一起；每张表只核对了前一份。请按年度分成几个文件夹。',
    en: '{count} tables are there twice with different figures (such as “{first}” and “{second}”), as if several years ({years:list}) had been put together; only the first of each was checked. Put each year into a folder of its own.',
  },
  'check-split-sets': {
    zh: '{id}：里面有 {count} 套材料，分开核对：{parts}。',
    en: '{id}: it holds {count} sets, checked one by one: {parts:list}.',
  },
  'check-second-narrative': {
    zh: '也像是情况说明；一套材料只核对一份，已核对 {chosen}，这一份没有核对。要核对这一份，请把另一份移出文件夹。',
    en: 'This looks like a narrative too; one is checked for each submission, {chosen} was, this was not. To check this one, take the other out of the folder.',
  },
  'check-no-narrative': {
    zh: '没有决算情况说明的内容，未核对。如果它就是情况说明，请检查是否导出完整。',
    en: 'Nothing in it reads like a narrative of final accounts; not checked. Where it is the narrative, see that it was exported whole.',
  },
  'check-reader-failed': {
    zh: '读取时出错（{reason}），这个文件没有核对。请另存一份后重试。',
    en: 'Reading it failed ({reason}); the file was not checked. Save a copy and try again.',
  },
  'check-diagnosis-failed': {
    zh: '查找原因时出错（{reason}）；发现的问题照常列出，只是没有合并说明。这是程序的毛病，请反馈。',
    en: 'Looking for causes failed ({reason}); the findings are listed all the same, without them. This is a fault of the program, please report it.',
  },
  'check-undecided': { zh: '所需的数字没有找到', en: 'a figure it needs was not found' },
} as const;
