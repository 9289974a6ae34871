/** Wording of relations that fail or are explained by rounding, of the table rules, and of what could not be checked. */
export const tableMessages = {
  'figure-never-calculated': {
    zh: '{label}的公式“{text}”没有算出结果，不能当作零；本表这样的单元格共 {count} 个，依赖它们的核对无法进行。',
    en: '{label} holds the formula “{text}” without a result, which is not zero; the table has {count} such cell{count:s}, and what depends on them could not be checked.',
  },
  'figure-is-an-error': {
    zh: '{label}显示公式错误“{text}”，不是金额；本表这样的单元格共 {count} 个，依赖它们的核对无法进行。',
    en: '{label} shows the formula error “{text}” and no amount; the table has {count} such cell{count:s}, and what depends on them could not be checked.',
  },
  'differs.footing': {
    zh: '{figure:it}列示 {stated}{unit}，其组成部分合计为 {expected}{unit}，相差 {size}{unit}。',
    en: '{figure:it} is stated as {stated} {unit}; its parts add up to {expected} {unit}: off by {size} {unit}.',
  },
  'differs.cross-footing': {
    zh: '{figure:it}列示 {stated}{unit}，本行各栏相加为 {expected}{unit}，相差 {size}{unit}。',
    en: '{figure:it} is stated as {stated} {unit}; the columns of its row add up to {expected} {unit}: off by {size} {unit}.',
  },
  'differs.roll-forward': {
    zh: '{figure:it}列示 {stated}{unit}，按年初数和本年收支推算应为 {expected}{unit}，相差 {size}{unit}。',
    en: '{figure:it} is stated as {stated} {unit}; opening balance, income and expenditure make it {expected} {unit}: off by {size} {unit}.',
  },
  'differs.sum': {
    zh: '{figure:it}列示 {stated}{unit}，与之对应的各数合计为 {expected}{unit}，相差 {size}{unit}。',
    en: '{figure:it} is stated as {stated} {unit}; the figures it should equal add up to {expected} {unit}: off by {size} {unit}.',
  },
  'differs.equality': {
    zh: '{figure:it}列示 {stated}{unit}，而{other:it}为 {expected}{unit}，两处应一致，相差 {size}{unit}。',
    en: '{figure:it} is stated as {stated} {unit}, but {other:it} is {expected} {unit}; the two should agree and are off by {size} {unit}.',
  },
  exceeds: {
    zh: '{figure:it}为 {stated}{unit}，大于{other:it}的 {expected}{unit}，部分超出整体 {size}{unit}。',
    en: '{figure:it} is {stated} {unit}, more than {other:it} with {expected} {unit}: the part exceeds its whole by {size} {unit}.',
  },
  'exceeds-sum': {
    zh: '{figure:it}为 {stated}{unit}，大于上限 {expected}{unit}，超出 {size}{unit}。',
    en: '{figure:it} is {stated} {unit}, above the limit of {expected} {unit} by {size} {unit}.',
  },
  'differs.share': {
    zh: '所列占比为 {stated}%，按所列金额计算为 {expected}%。',
    en: 'The share is stated as {stated}%; the amounts make it {expected}%.',
  },
  'differs.completion': {
    zh: '所列完成率为 {stated}%，按所列金额计算为 {expected}%。',
    en: 'The rate of completion is stated as {stated}%; the amounts make it {expected}%.',
  },
  'differs.growth': {
    zh: '所列增减率为 {stated}%，按所列金额计算为 {expected}%。',
    en: 'The rate of change is stated as {stated}%; the amounts make it {expected}%.',
  },
  'wrong-direction': {
    zh: '所列增减率 {stated}% 大小无误，但方向写反，应为 {expected}%。',
    en: 'The rate of {stated}% has the right size but the wrong direction: it is {expected}%.',
  },
  'unit-mix': {
    zh: '{figure:it}列示 {stated}{unit}，应为 {expected}{unit}，正好相差 {times} 倍，多半是计量单位用错。',
    en: '{figure:it} is stated as {stated} {unit} where {expected} {unit} is due: exactly {times} times apart, most likely the wrong unit.',
  },
  agrees: { zh: '{figure:it}相符。', en: '{figure:it} agrees.' },
  rounding: {
    zh: '{figure:it}列示 {stated}{unit}，计算为 {expected}{unit}，相差 {size}{unit}，属四舍五入的尾差。',
    en: '{figure:it} is stated as {stated} {unit}, calculated {expected} {unit}; the {size} {unit} between them is rounding.',
  },
  'improbable-rounding': {
    zh: '{figure:it}列示 {stated}{unit}，计算为 {expected}{unit}，相差 {size}{unit}，四舍五入勉强可以解释，但可能性很小，建议核对。',
    en: '{figure:it} is stated as {stated} {unit}, calculated {expected} {unit}; rounding could just explain the {size} {unit} between them, but hardly does: worth a look.',
  },
  truncated: {
    zh: '{figure:it}列示 {stated}{unit}，计算为 {expected}{unit}，是舍去尾数而未四舍五入。',
    en: '{figure:it} is stated as {stated} {unit}, calculated {expected} {unit}: digits were cut off, not rounded.',
  },
  balanced: {
    zh: '{figure:it}列示 {stated}{unit}，四舍五入为 {expected}{unit}，差一个末位，看来是为使各占比合计为 100% 而调整。',
    en: '{figure:it} is stated as {stated} {unit}, rounded {expected} {unit}: off by one in the last digit, it seems so that the shares make 100%.',
  },
  'ratio-without-base': {
    zh: '所列百分比 {stated}% 的基数为零或负数，比率没有意义。',
    en: 'The base of the {stated}% is zero or negative; there is no such rate.',
  },
  'percent-cut-off-alone': {
    zh: '所列 {stated}% 是舍去尾数得来，四舍五入应为 {expected}%，同句其他百分比是四舍五入的。',
    en: '{stated}% is cut off; rounded it is {expected}%, as the other percentages of the sentence are.',
  },
  'percentages-cut-off': {
    zh: '这句话中有 {count} 个百分比是舍去尾数得来，没有四舍五入。',
    en: 'Percentages cut off instead of rounded in this sentence: {count}.',
  },
  'amounts-cut-off': {
    zh: '{scope:table}的金额看来是舍去尾数得来，没有四舍五入，因此有 {count} 处合计大于各部分之和。',
    en: 'The amounts of {scope:table} seem to have their digits cut off instead of rounded, which leaves {count} total{count:s} above the sum of their parts.',
  },

  'last-digits-of-figure': {
    zh: '{figure:it}列示 {stated}{unit}，与它有关的 {count} 处都差同样的 {size}{unit}，按它们应为 {expected}{unit}；本套表 {all} 处对应关系有 {exact} 处分毫不差，四舍五入难以解释，请核对末位。',
    en: '{figure:it} is stated as {stated} {unit}; the {count} place{count:s} it belongs to are all off by the same {size} {unit} and make it {expected} {unit}. Of {all} such relations {exact} close exactly, so rounding hardly explains it: check its last digits.',
  },
  'last-digits-of-sum': {
    zh: '{figure:it}列示 {stated}{unit}，各部分合计为 {expected}{unit}，相差 {size}{unit}；本套表其余合计最多相差 {most}{unit}，四舍五入难以解释，请核对各数的末位。',
    en: '{figure:it} is stated as {stated} {unit} and its parts add up to {expected} {unit}: off by {size} {unit}, where no other sum of the document is off by more than {most} {unit}. Rounding hardly explains it: check the last digits.',
  },
  'last-digits-too-few': {
    zh: '只有 {count} 处对应关系，不足以看出尾差的情形',
    en: '{count} relation{count:s} do not tell how last digits close here',
  },

  'table-missing': { zh: '没有 {table:table}', en: 'no {table:table}' },
  'column-missing': {
    zh: '{table:table} 的表头没有“{column}”栏',
    en: '{table:table} has no column “{column}”',
  },
  'row-missing': { zh: '表中没有列出 {figure:fact}', en: '{figure:fact} is not listed' },
  'figure-unkeyed': {
    zh: '{table:table} 的 {cell}“{label}”有数，却不是这张表的栏目，可能也是其中一项',
    en: '{cell} “{label}” of {table:table} holds a figure but is no line of the table; it may be one of the parts',
  },
  'cell-unread': { zh: '{figure:fact} 的单元格不是数字', en: 'the cell of {figure:fact} holds no figure' },
  'level-not-listed': {
    zh: '{table:table} 没有列到科目 {code} 这一级',
    en: '{table:table} does not go down to code {code}',
  },
  'details-blank': {
    zh: '{figure:fact} 有数而明细各行空白，无法核对',
    en: '{figure:fact} has an amount and its details are blank',
  },
  'no-rows-listed': {
    zh: '{figure:fact} 下面没有列出任何科目',
    en: 'no rows are listed under {figure:fact}',
  },
  'figure-not-found': { zh: '没有找到数字 {figure}', en: 'figure {figure} was not found' },
  'rule-threw': {
    zh: '规则 {rule} 运行出错（{reason}）',
    en: 'rule {rule} failed to run ({reason})',
  },

  'opening-left-out': {
    zh: '财政拨款总表没有列年初结转和结余，{figure:it}列示 {stated}{unit}，与{other:it}的 {expected}{unit} 相差 {size}{unit}，看来是年初结转漏列。',
    en: 'The fiscal summary lists no opening balance; {figure:it} of {stated} {unit} and {other:it} of {expected} {unit} are {size} {unit} apart, which seems to be the balance left out.',
  },
  'parent-row-missing': {
    zh: '科目 {code} {name} 的上级 {parent} 在 {table:table} 中没有列出，请核对编码。',
    en: 'Code {code} {name} has no parent row {parent} in {table:table}; check the code.',
  },
  'section-without-items': {
    zh: '{table:table} {code} {name}下没有列出项级科目，其他各款都列到项，请核对是否漏列。',
    en: '{table:table} {code} {name} has no item below it, unlike the other sections; see whether one was left out.',
  },
  'codes-out-of-order': {
    zh: '科目 {code} 排在 {previous} 之后，应按编码由小到大排列；请核对两行金额是否填反。',
    en: 'Code {code} stands after {previous}; codes ascend. See that the figures of the two rows were not swapped.',
  },
  'code-with-two-names': {
    zh: '科目 {code} 在 {table:table} 中名为“{name}”，在 {otherTable:table} 中名为“{other}”，应当一致。',
    en: 'Code {code} is called “{name}” in {table:table} and “{other}” in {otherTable:table}; they should be the same.',
  },
  'class-unknown': {
    zh: '{table:table} 中的类级编码 {code}“{name}”不在政府收支分类科目内，请核对编码。',
    en: 'Class {code} “{name}” of {table:table} is not in the classification; check the code.',
  },
  'class-name-of-other-year': {
    zh: '“{name}”不是 {year} 年度的科目名称，{code} 类应为“{right}”。',
    en: '“{name}” is not the name of {year}; class {code} is “{right}”.',
  },
  'rows-exchanged': {
    zh: '{table} 中 {code} {name} 为 {stated}、{otherCode} {otherName} 为 {expected}，{other} 中正好相反，疑两行填反。',
    en: '{table} has {stated} for {code} {name} and {expected} for {otherCode} {otherName}; {other} has them the other way round.',
  },
  'item-with-two-codes': {
    zh: '“{name}”在 {table} 中的编码是 {code}，在 {other} 中是 {right}，金额相同，编码应当一致。',
    en: '“{name}” has the code {code} in {table} and {right} in {other}, with the same amount; the code should be the same.',
  },
  'class-name-among-others': {
    zh: '“{name}”与其余各类的名称不是同一年度的科目，{code} 类应为“{right}”。',
    en: '“{name}” is of another year than the names of the other classes; class {code} is “{right}”.',
  },
  'class-name-of-other-code': {
    zh: '{code} 类写成了“{name}”，那是 {other} 类的名称，{code} 类应为“{right}”。',
    en: 'Class {code} is called “{name}”, the name of class {other}; it is “{right}”.',
  },
  'class-name-unknown': {
    zh: '{code} 类写成“{name}”，科目名称应为“{right}”。',
    en: 'Class {code} is called “{name}”; its name is “{right}”.',
  },
  'economic-name-of-other-code': {
    zh: '{code} 写成了“{name}”，那是 {other} 的名称，{code} 应为“{right}”。',
    en: '{code} is called “{name}”, the name of {other}; it is “{right}”.',
  },
  'economic-name-unknown': {
    zh: '{code} 写成“{name}”，经济分类科目中没有这个名称，应为“{right}”。',
    en: '{code} is called “{name}”, which the economic classification does not have; it is “{right}”.',
  },
  'economic-classification-of-other-year': {
    zh: '基本支出表有 {count} 个科目的名称与现行经济分类不符，可能沿用了旧科目。',
    en: '{count} items of the basic expenditure table do not have the names of the present classification; an older one may have been used.',
  },
  'functional-name-of-other-year': {
    zh: '“{name}”是 {since} 年以前的名称，{code} 在 {year} 年度应为“{right}”。',
    en: '“{name}” is the name {code} had before {since}; in {year} it is “{right}”.',
  },
  'functional-name-of-other-code': {
    zh: '{code} 写成了“{name}”，那是 {other} 的名称，{code} 应为“{right}”；也可能是编码写错。',
    en: '{code} is called “{name}”, the name of {other}; it is “{right}”, unless the code is wrong.',
  },
  'functional-name-misspelt': {
    zh: '{code} 写成“{name}”，与科目名称“{right}”只差几个字，请核对。',
    en: '{code} is called “{name}”, nearly “{right}”, its name in the classification.',
  },
  'functional-name-unlike': {
    zh: '{code} 写成“{name}”，科目表中这个编码是“{right}”，请核对编码和名称。',
    en: '{code} is called “{name}”; the classification has “{right}” for this code.',
  },
  'functional-code-gone': {
    zh: '{code}“{name}”自 {since} 年起已取消，{year} 年度不应再有。',
    en: '{code} “{name}” was dropped in {since} and is not due in {year}.',
  },
  'functional-code-moved': {
    zh: '{code}“{name}”自 {since} 年前后改为 {other}，请核对编码。',
    en: '{code} “{name}” became {other} in about {since}; check the code.',
  },
  'functional-code-of-other': {
    zh: '科目表中“{name}”的编码是 {other}，这里写的是 {code}，请核对。',
    en: 'The classification has “{name}” under {other}; {code} stands here.',
  },
  'functional-name-not-of-rest': {
    zh: '以 99 结尾的是“其他”款项，{code} 却写成“{name}”，请核对编码和名称。',
    en: 'Codes that end with 99 are for what has no item of its own (其他); {code} is called “{name}”.',
  },
  'code-listed-twice': {
    zh: '科目 {code} {name} 在 {table:table} 中列了 {rows} 行，请合并或改正多出的行的编码。',
    en: 'Code {code} {name} stands in {rows} rows of {table:table}; merge them or correct the code of those too many.',
  },
  'name-listed-twice': {
    zh: '{table:table} 中 {other} 和 {code} 都叫“{name}”，其中一个名称有误。',
    en: '{other} and {code} are both called “{name}” in {table:table}; one of the names is wrong.',
  },
  'negative-amount': {
    zh: '{label}为负数 {stated} {unit}，请核对符号；确属冲销的应在说明中写明。',
    en: '{label} is negative, {stated} {unit}; check the sign, or explain the reversal in the narrative.',
  },
  'empty-table-without-note': {
    zh: '{table:table}是空表，但没有“本表无数据”之类的说明。',
    en: '{table:table} is empty and no sentence says that there is no data.',
  },
  'table-not-published': {
    zh: '没有找到{table:table}；没有数据的也应公开空表并加说明。',
    en: '{table:table} was not found; without data it is published empty, with a sentence saying so.',
  },
  'instruction-left-in-table': {
    zh: '{table:table}下残留填报提示“{text}”，应当删除。',
    en: 'An instruction to the preparer was left below {table:table}: “{text}”. Delete it.',
  },
  'table-of-other-year': {
    zh: '{table:table}的表头是 {year} 年度，其他材料是 {usual} 年度。',
    en: 'The head of {table:table} says {year}, the rest says {usual}.',
  },
  'table-too-large': {
    zh: '{table:table}的金额整体是 {other:table} 的 {times} 倍，与表头单位不符，请核对计量单位。',
    en: 'The figures of {table:table} are {times} times those of {other:table}; its head names the wrong unit.',
  },
  'table-too-small': {
    zh: '{table:table}的金额整体只有 {other:table} 的 {times} 分之一，与表头单位不符，请核对计量单位。',
    en: 'The figures of {table:table} are one {times}th of those of {other:table}; its head names the wrong unit.',
  },
} as const;
