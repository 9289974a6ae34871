/** How a wrong figure came about, one sentence for each cause; the figure and its correction stand above it. */
export const diagnosisMessages = {
  'slip.transposition': {
    zh: '疑有相邻两位数字写颠倒；改正后 {reason:clauses}。',
    en: 'Two neighbouring digits seem to be transposed; corrected, {reason:clauses}.',
  },
  'slip.digit': {
    zh: '疑有一位数字录错；改正后 {reason:clauses}。',
    en: 'One digit seems to be mistyped; corrected, {reason:clauses}.',
  },
  'slip.dropped-digit': {
    zh: '疑漏录一位数字；改正后 {reason:clauses}。',
    en: 'A digit seems to be missing; corrected, {reason:clauses}.',
  },
  'slip.added-digit': {
    zh: '疑多录一位数字；改正后 {reason:clauses}。',
    en: 'There seems to be a digit too many; corrected, {reason:clauses}.',
  },
  'slip.sign': {
    zh: '疑正负号写反；改正后 {reason:clauses}。',
    en: 'The sign seems to be reversed; corrected, {reason:clauses}.',
  },
  'slip.power-of-ten': {
    zh: '疑小数点错位；改正后 {reason:clauses}。',
    en: 'The decimal point seems to be misplaced; corrected, {reason:clauses}.',
  },
  'slip.unit-mix': {
    zh: '疑单位用错（如元与万元混用）；改正后 {reason:clauses}。',
    en: 'Another unit seems to have been used (元 for 万元, say); corrected, {reason:clauses}.',
  },
  'slip.copied-figure': {
    zh: '疑误填了别处的数（{other}：{otherStated}）；改正后 {reason:clauses}。',
    en: 'The figure of another place seems to stand here ({other}: {otherStated}); corrected, {reason:clauses}.',
  },
  'slip.copied-last-year': {
    zh: '与上年决算数相同，疑误填上年数；改正后 {reason:clauses}。',
    en: 'It equals last year’s figure, which seems to have been copied; corrected, {reason:clauses}.',
  },
  'slip.blank': {
    zh: '这里空着，疑漏填；补上后 {reason:clauses}。',
    en: 'Nothing stands here; a figure seems to be missing. Filled in, {reason:clauses}.',
  },
  'slip.wrong-total': {
    zh: '疑从{other} {otherStated} 倒减得出，应从{own} {ownStated} 倒减：{reason:clauses}。',
    en: 'It seems to be the remainder of {other} {otherStated}, where that of {own} {ownStated} is meant: {reason:clauses}.',
  },
  'slip.wrong-base': {
    zh: '{stated} 与{other} {otherStated} 作基数相符，与所说的基数不符；按所说的基数，{reason:clauses}。',
    en: '{stated} fits {other} {otherStated} as the base, not the base that is named; by that one, {reason:clauses}.',
  },
  'slip.wrong-direction': {
    zh: '增减方向与数字不符，疑增、减写反：{reason:clauses}。',
    en: 'The direction is against the figures; increase and decrease seem to be exchanged: {reason:clauses}.',
  },
  'slip.complement': {
    zh: '{stated} 与应填的比例合计为 100%，疑误填了其余部分的比例；改正后 {reason:clauses}。',
    en: '{stated} and the right share add to 100%: the share of the rest seems to stand here; corrected, {reason:clauses}.',
  },
  'slip.swapped-shares': {
    zh: '疑两个百分比互相填错位置；对调后 {reason:clauses}。',
    en: 'Two percentages seem to stand in each other’s place; exchanged, {reason:clauses}.',
  },
  'slip.copied-rate': {
    zh: '疑照抄了附近的比率 {otherStated}；按这里的金额，{reason:clauses}。',
    en: 'The rate {otherStated} nearby seems to be copied; by the amounts here, {reason:clauses}.',
  },
  'slip.current-year-base': {
    zh: '疑误以本年数为基数，增减率应以上年数为基数：{reason:clauses}。',
    en: 'This year’s amount seems to be the base; a rate of change is taken of last year’s: {reason:clauses}.',
  },
  'slip.times-hundred': {
    zh: '百分比疑差一百倍；改正后 {reason:clauses}。',
    en: 'The percentage seems to be off by a factor of a hundred; corrected, {reason:clauses}.',
  },
  'slip.unknown': {
    zh: '改动这一处即可使相关各处同时相符：{reason:clauses}。',
    en: 'A change here makes all relations hold: {reason:clauses}.',
  },
  'slip.stray': {
    zh: '这里疑多填了一个数，应为零或空白；去掉后 {reason:clauses}。',
    en: 'A figure seems to stand here where there should be none; without it, {reason:clauses}.',
  },
  'slip.negative': {
    zh: '这项支出一般不为负数，疑多写负号，与之相加的数也要核对；确属冲销的，请在说明中写明。',
    en: 'Expenditure like this is hardly ever negative: the sign seems to be a slip, and the totals it goes into need a look. If it is a reversal, the narrative should say so.',
  },
  'slip.swapped-rows': {
    zh: '疑相邻两行的数字互相填错；对调后 {reason:clauses}。',
    en: 'The figures of two neighbouring rows seem to be exchanged; put right, {reason:clauses}.',
  },
  'slip.swapped-figures': {
    zh: '疑两个数字互相填错位置；对调后 {reason:clauses}。',
    en: 'Two figures seem to stand in each other’s place; exchanged, {reason:clauses}.',
  },
  'slip.doubled-line': {
    zh: '疑整行照抄了相邻一行；改正后 {reason:clauses}。',
    en: 'The whole row seems to be copied from the next one; corrected, {reason:clauses}.',
  },
  'slip.omitted-line': {
    zh: '疑整行漏填；补上后 {reason:clauses}。',
    en: 'The whole row seems to be left out; filled in, {reason:clauses}.',
  },
  'slip.shifted-columns': {
    zh: '疑这一行的数字填错了列；改正后 {reason:clauses}。',
    en: 'The figures of this row seem to stand in the wrong columns; corrected, {reason:clauses}.',
  },
  'slip.rows-too-high': {
    zh: '{table:table}自 {cell} {from} 起，{column:columns}的数字比所属的科目高 {rows} 行，疑粘贴时错行；下移 {rows} 行后，{tied} 处不符全部相合，不必逐个改数。',
    en: '{table:table}: from {cell} {from} on, the figures of {column:columns} stand {rows} row{rows:s} above the labels they belong to: they seem to have been pasted askew. Moved down by {rows}, {tied} relation{tied:s} tie and no single figure needs a change.',
  },
  'slip.rows-too-low': {
    zh: '{table:table}自 {cell} {from} 起，{column:columns}的数字比所属的科目低 {rows} 行，疑粘贴时错行；上移 {rows} 行后，{tied} 处不符全部相合，不必逐个改数。',
    en: '{table:table}: from {cell} {from} on, the figures of {column:columns} stand {rows} row{rows:s} below the labels they belong to: they seem to have been pasted askew. Moved up by {rows}, {tied} relation{tied:s} tie and no single figure needs a change.',
  },
  'slip.rows-askew': {
    zh: '{table:table}自 {cell} {from} 起，{column:columns}的数字与科目错行，各段错开的行数不同（应移：{steps:list}），疑贴上了另一份行数不同的清单；各归其行后，{tied} 处不符相合，不必逐个改数。',
    en: '{table:table}: from {cell} {from} on, the figures of {column:columns} stand beside the wrong labels, by different numbers of rows (to be moved: {steps:list}); a list with other rows seems to be pasted over it. Put beside their labels, {tied} relation{tied:s} tie and no single figure needs a change.',
  },
  'slip.rows-in-yuan': {
    zh: '{table:table}自 {cell} {from} 至 {toCell} {to}，{column:columns}的数字大一万倍，疑这一段以元填列；换算成万元后，{tied} 处不符相合。',
    en: '{table:table}: from {cell} {from} to {toCell} {to} the figures of {column:columns} are ten thousand times too large: this part seems to be in 元. In 万元, {tied} relation{tied:s} tie.',
  },
  'slip.rows-in-other-unit': {
    zh: '{table:table}自 {cell} {from} 至 {toCell} {to}，{column:columns}的数字都差同样的倍数，疑这一段用了别的单位；改正后，{tied} 处不符相合。',
    en: '{table:table}: from {cell} {from} to {toCell} {to} the figures of {column:columns} are all off by the same factor: this part seems to be in another unit. Corrected, {tied} relation{tied:s} tie.',
  },
  'slip.columns-exchanged': {
    zh: '{table:table}自 {cell} {from} 起，“{column}”与“{other}”两列的数字疑互相填错；对调后，{tied} 处不符相合。',
    en: '{table:table}: from {cell} {from} on, the columns “{column}” and “{other}” seem to be exchanged; put right, {tied} relation{tied:s} tie.',
  },
  'slip.scaled-line': {
    zh: '这一行的 {figures} 个数字都差同样的倍数，疑单位或小数点有误；改正后 {reason:clauses}。',
    en: 'All {figures} figures of this row are off by the same factor (unit or decimal point); corrected, {reason:clauses}.',
  },
  'slip.scaled-table': {
    zh: '这张表（或这一列）的 {figures} 个数字都差同样的倍数，疑所注单位有误；改正后 {reason:clauses}。',
    en: 'All {figures} figures of this table or column are off by the same factor: the unit stated seems wrong. Corrected, {reason:clauses}.',
  },
  'slip.table-in-yuan': {
    zh: '这张表（或这一列）的 {figures} 个数字都大一万倍，疑数字以元列示而表头写作万元；按万元，{reason:clauses}。',
    en: 'All {figures} figures of this table or column are ten thousand times too large: they seem to be in 元 under a head that says 万元. In 万元, {reason:clauses}.',
  },
  'slip.copied-column': {
    zh: '疑整列照抄了相邻一列；改正后 {reason:clauses}。',
    en: 'The whole column seems to be copied from the next one; corrected, {reason:clauses}.',
  },
  'slip.derived-figures': {
    zh: '金额疑有误，据此计算的百分比也要随之改正：{reason:clauses}。',
    en: 'The amount seems wrong, and the percentages computed from it follow: {reason:clauses}.',
  },
  'slip.carried-slip': {
    zh: '疑这一个数先错，上面各级合计随之加错，表内因此相符而表间不符；连同合计改正后 {reason:clauses}。',
    en: 'This figure seems to have been wrong before the totals above it were added, so that the table foots and the others disagree; corrected with its totals, {reason:clauses}.',
  },
  'slip.label': {
    zh: '“{stated}”出现了两次；按科目顺序，{amount} 这一项排在{before}与{after}之间，应为{suggested}。',
    en: '“{stated}” stands twice; by the order of the classification the one with {amount}, between {before} and {after}, is {suggested}.',
  },
  'slip.label-of-several': {
    zh: '“{stated}”出现了两次；按科目顺序，{amount} 这一项排在{before}与{after}之间，应为{suggested}之一。',
    en: '“{stated}” stands twice; by the order of the classification the one with {amount}, between {before} and {after}, is one of {suggested}.',
  },
  'slip.label-by-amount': {
    zh: '“{stated}”出现了两次；{amount} 在基本支出决算表中是{suggested}的数。',
    en: '“{stated}” stands twice; {amount} is the amount of {suggested} in the table of basic expenditure.',
  },
  'slip.label-by-order': {
    zh: '“{stated}”出现了两次；按科目顺序，这里应为{suggested}。',
    en: '“{stated}” stands twice; by the order of the classification this one is {suggested}.',
  },
  'slip.label-of-several-by-order': {
    zh: '“{stated}”出现了两次；按科目顺序，这里应为{suggested}之一。',
    en: '“{stated}” stands twice; by the order of the classification this one is one of {suggested}.',
  },
  'slip.misspelt': {
    zh: '科目名称疑有笔误，“{stated}”应为“{suggested}”。',
    en: 'The name of the item seems misspelt: “{suggested}” for “{stated}”.',
  },
  'slip.name-of-code': {
    zh: '按科目编码，这一行的名称应为“{suggested}”，“{stated}”疑从另一行复制而来。',
    en: 'By its code this row is “{suggested}”; “{stated}” seems to be copied from another row.',
  },
  'slip.contradicting-words': {
    zh: '“{stated}”与“{other}”方向相反，其中一个写反；请对照上年数核实。',
    en: '“{stated}” and “{other}” contradict each other: one of them is the wrong way round. Compare with last year’s figure.',
  },
  'slip.comparison-word': {
    zh: '按所列数字，“{stated}”应写作“{suggested}”。',
    en: 'By the figures stated, “{stated}” should read “{suggested}”.',
  },
  'slip.omitted-item': {
    zh: '{table:table}中 {section} 下疑漏列 {item} 这一行；这一款只有这一项，金额与其相同。',
    en: '{table:table} seems to leave out the row {item} below {section}; it is its only item and has the same amounts.',
  },
  'slip.doubled-code': {
    zh: '“{stated}”出现了两行；按科目顺序，这一行应为“{suggested}”。',
    en: '“{stated}” stands in two rows; by the order of the classification this row is “{suggested}”.',
  },
  'slip.rows-exchanged': {
    zh: '{table} 中 {code} 与 {otherCode} 两行疑对调：别的表正好相反；换回即可。',
    en: 'The rows {code} and {otherCode} of {table} seem exchanged: the other tables have them the other way round.',
  },
  'slip.table-unit': {
    zh: '{table} 的金额整体与表头单位不符：改正表头单位，或整表换算，下列各处随之相符，不必逐个改数。',
    en: '{table} as a whole is in another unit than its head says: correct the head, or convert the table; no single figure need change.',
  },
  'slip.wrong-code': {
    zh: '{other} 中“{name}”的金额与这一行相同，编码是 {suggested}；这一行的编码 {stated} 疑录错，改正后不必改数。',
    en: 'In {other} “{name}” has the amount of this row and the code {suggested}; {stated} seems mistyped, and no figure need change.',
  },
  'slip.doubled-row': {
    zh: '“{row}”在第 {first} 行和第 {second} 行列了两次，各栏数字全部相同，上级合计只算了一次：疑多列一行，删去一行即可，不必改数。',
    en: '“{row}” stands in rows {first} and {second} with the same figures throughout, and its total counts it once: one of the rows seems to be one too many; delete it, no figure changes.',
  },
  'slip.omitted-parent': {
    zh: '{table:table}中疑漏列 {parent} 这一行；按其下级科目合计补列。',
    en: '{table:table} seems to leave out the row {parent}; it is the sum of the rows below it.',
  },
  'slip.group': {
    zh: '仅凭勾稽关系不能断定是哪一处有误，以上 {cells} 处中改动任何一处都能使其相符，请对照账簿核实。',
    en: 'The relations alone do not tell which figure is wrong: changing any one of these {cells} would make them hold. Check them against the books.',
  },
  'slip.group-with-totals': {
    zh: '仅凭勾稽关系不能断定是哪一处有误，以上 {cells} 处中改动任何一处（连同随之加错的合计）都能使其相符，请对照账簿核实。',
    en: 'The relations alone do not tell which figure is wrong: changing any one of these {cells}, with the totals that include it, would make them hold. Check them against the books.',
  },
  'slip.doubtful': {
    zh: '这里改动后可以相符（{reason:clauses}），但也可能另有原因，请对照账簿核实。',
    en: 'A change here would be enough ({reason:clauses}), but the cause may lie elsewhere. Check it against the books.',
  },
  'slip.list-astray': {
    zh: '{table:table}中从 {cell} 起的这一列表有 {rows} 行（共 {of} 行可核对）与别处不符，上下移动、换列、换算单位都不能使其相符，疑整段贴错了来源（别的表、别的年度或别的版本）；请整段重新填列，不必逐个改数。',
    en: 'In {table:table}, {rows} of the {of} rows of the list at {cell} that can be checked disagree with what stands elsewhere, and no move up or down, exchange of columns or other unit puts it right: it seems to come from another table, year or version. Fill in the list again instead of correcting single figures.',
  },
  'slip.table-of-another-edition': {
    zh: '{table:table}表内各项相加都相符，与其他表、文字的核对却几乎都不符（{findings} 处），疑整张表取自别的年度或版本；请换上本年度定稿的表，不必逐个改数。',
    en: '{table:table} adds up within itself, yet nearly all checks against other tables and the text fail ({findings}): the whole table seems to be of another year or version. Put in this year’s final table instead of correcting single figures.',
  },
  'slip.list-of-another-table': {
    zh: '{table:table}中从 {cell} 起的一列，{rows} 行中有 {same} 行与{source:table}从 {sourceCell} 起的一列逐行相同，科目却不是同一列科目：疑误贴了另一张表的数字。请整列重新填列，不必逐个改数。',
    en: 'In {table:table}, {same} of the {rows} figures of the column at {cell} are, row by row, those of {source:table} from {sourceCell} on, though the labels are others: another table’s list seems to be pasted here. Fill in the column again instead of correcting single figures.',
  },
  'slip.last-years-list': {
    zh: '{table:table}中从 {cell} 起的数字与上年同表相同，有 {rows} 行（共 {of} 行可核对）与本年别处不符，疑误贴了上年的表。',
    en: 'In {table:table}, the figures from {cell} on are last year’s; {rows} of {of} rows that can be checked disagree with this year’s figures elsewhere: last year’s table seems to be pasted here.',
  },
  'slip.undiagnosed': {
    zh: '这 {findings} 处不符牵涉多个数字，没有找到能说明全部不符的改法。',
    en: 'These {findings} findings involve several figures; no correction was found that explains them all.',
  },
  'slip.out-of-time': {
    zh: '这 {findings} 处不符没有在限定时间内查出原因。',
    en: 'The time allowed ran out before these {findings} findings were explained.',
  },
} as const;
