/** Wording of findings about the 情况说明, and of why a statement could not be checked. */
export const narrativeMessages = {
  'parts-add-to-other': {
    zh: '各分项之和不等于总数，却等于文中另一个数：{otherName} {other}，分项可能属于它',
    en: 'the parts do not add to this total but to another figure of the text, {otherName} {other}',
  },
  'parts-exceed-total': {
    zh: '所列各项合计超过{total:total} {amount}，多出 {size} {unit}',
    en: 'the items listed exceed {total:total} {amount} together, by {size} {unit}',
  },
  'change-from-prior-differs': {
    zh: '所写增减额为 {stated} {unit}，按本年数和上年数计算为 {expected} {unit}',
    en: 'the change is stated as {stated} {unit}; the figures of both years make it {expected} {unit}',
  },
  'change-from-budget-differs': {
    zh: '所写差额为 {stated} {unit}，按决算数和预算数计算为 {expected} {unit}',
    en: 'the difference is stated as {stated} {unit}; final figure and budget make it {expected} {unit}',
  },
  'changes-do-not-add': {
    zh: '总数的增减额为 {stated} {unit}，各分项的增减额合计为 {expected} {unit}',
    en: 'the total changed by {stated} {unit}, its parts by {expected} {unit} together',
  },
  'reasons-do-not-add': {
    zh: '总数的增减额为 {stated} {unit}，所列各项原因的增减额合计为 {expected} {unit}；可能有一个数字写错，原因未列全的不必改',
    en: 'the total changed by {stated} {unit}, the reasons listed make {expected} {unit}; a digit may be wrong. Where these are not all reasons nothing needs to change',
  },
  'share-fits-other': {
    zh: '占比与所说的总数不符；若以{otherName} {other} 为分母则相符',
    en: 'the share does not fit the named total; it fits {otherName} {other}',
  },
  'share-differs': {
    zh: '占比与金额不符；按所写占比推算，总数应为 {implied}',
    en: 'the share does not fit the amounts; it would need a total of {implied}',
  },
  'shares-not-hundred': {
    zh: '各分项占比之和为 {sum}%，不是100%',
    en: 'the shares add to {sum} %, not 100 %',
  },
  'share-base-unknown': {
    zh: '找不到占比的分母“{base}”',
    en: 'the base of the share, “{base}”, was not found',
  },
  'reading-unsure': {
    zh: '不能确定这句话说的是哪个数',
    en: 'it is unclear which figures the statement means',
  },
  'growth-incomplete': {
    zh: '只有增减率或找不到本年数，无法复算',
    en: 'only a rate is stated, or its current figure was not found',
  },
  'rate-on-zero-base': {
    zh: '本年数全部是新增，上年数为0，“{rate}%”没有意义',
    en: 'the whole amount is new, so last year was 0 and “{rate}%” means nothing',
  },
  'rate-on-stated-zero': {
    zh: '{base:base}为 {prior}，除数为零，“{rate}%”没有意义',
    en: 'the {base:base} is {prior}; “{rate}%” of nothing means nothing',
  },
  'rate-on-none': {
    zh: '文中说“{words}”，上年数为0，“{rate}%”没有意义',
    en: '“{words}”: last year’s figure is 0, and “{rate}%” of nothing means nothing',
  },
  'all-new-differs': {
    zh: '文中说“{words}”，增加额应等于本年数',
    en: '“{words}”, so the increase should be all of this year’s figure',
  },
  'increase-exceeds.prior': {
    zh: '增加额 {delta} 大于本年数 {current}，上年数就成了负数',
    en: 'the increase of {delta} exceeds the current figure of {current}, which makes last year’s negative',
  },
  'increase-exceeds.budget': {
    zh: '比预算增加 {delta}，却大于决算数 {current}，预算数就成了负数',
    en: 'an increase of {delta} on the budget exceeds the final figure of {current}, which makes the budget negative',
  },
  'decrease-exceeds-all': {
    zh: '下降 {rate}：降到零也只是下降100%',
    en: 'down by {rate}: even to nothing it is down by 100 %',
  },
  'directions-contradict': {
    zh: '增减额 {delta} 与增减率 {rate}% 方向相反',
    en: 'the change of {delta} and the rate of {rate}% point in opposite directions',
  },
  'completion-incomplete': {
    zh: '找不到完成率所依据的{base:budget}数或决算数',
    en: 'the {base:budget} or the final figure behind the rate was not found',
  },
  'completion-on-zero': {
    zh: '{base:budget}为0，不存在完成率，却写了 {rate}%',
    en: 'the {base:budget} is 0, so there is no completion rate, yet {rate}% is stated',
  },
  'completion-fits-other': {
    zh: '所写 {rate}% 不是占{base:budget}的比例，而是占{otherBase:budget} {other} 的比例',
    en: '{rate}% is a share not of the {base:budget} but of the {otherBase:budget}, {other}',
  },
  'implied-budgets-differ': {
    zh: '按各分项完成率倒推，预算数合计约为 {implied} 万元，与总预算 {budget} 不符',
    en: 'the rates of the parts imply budgets of about {implied} 万元 together, not the total budget of {budget}',
  },
  'implied-budgets-exceed': {
    zh: '按各分项完成率倒推，预算数合计至少为 {implied} 万元，超过总预算 {budget}',
    en: 'the rates of the parts imply budgets of at least {implied} 万元 together, more than the total budget of {budget}',
  },
  'implied-priors-differ': {
    zh: '按增减率倒推，总数的{base:base}约为 {total} 万元，各分项合计约为 {parts} 万元',
    en: 'the rates imply {base:base} of about {total} 万元 for the total, but {parts} 万元 for its parts together',
  },
  'comparison-word-wrong': {
    zh: '写的是“{word}”，但决算数 {actual}、预算数 {budget}，应为“{expected}”',
    en: 'the text says “{word}”, but final {actual} and budget {budget} make it “{expected}”',
  },
  'comparison-word-against-rate': {
    zh: '写的是“{word}”，但完成率为 {rate}%，应为“{expected}”',
    en: 'the text says “{word}”, but a rate of {rate}% makes it “{expected}”',
  },
  'said-to-be-same': {
    zh: '文中说“{name}{amount}”一致，两个数却不同',
    en: 'the text says that it is the same as “{name} {amount}”, which it is not',
  },
  'item-doubled': {
    zh: '“{name}”在同一列表中出现多次（{amounts:list}），其中一个名称写错',
    en: '“{name}” stands more than once in the list ({amounts:list}); one of the names is wrong',
  },
  'item-doubled-candidates': {
    zh: '“{name}”在同一列表中出现多次（{amounts:list}），其中一个名称写错；按科目顺序，第一处应是{candidates:list}之一',
    en: '“{name}” stands more than once in the list ({amounts:list}); one name is wrong: the first stands where one of {candidates:list} would',
  },
  'name-doubled': {
    zh: '“{name}”在列举中出现两次，其中一处应是别的科目',
    en: '“{name}” is listed twice; one of the two should be another item',
  },
  'odd-unit': {
    zh: '全文金额以{usual}为单位，这里写的是 {text} {unit}，请核对单位',
    en: 'the text counts in {usual}, but {text} {unit} stands here; check the unit',
  },
  'ratings-do-not-add': {
    zh: '共 {count} 个项目，各等次合计 {sum} 个',
    en: '{count} projects, but the ratings make {sum}',
  },
  'item-name-misspelt': {
    zh: '“{name}”不是经济分类科目，应为“{expected}”',
    en: '“{name}” is no item of the classification; “{expected}” is',
  },
  'item-name-unknown': {
    zh: '“{name}”不在经济分类科目内',
    en: '“{name}” is not in the economic classification',
  },
  'counts-do-not-add': {
    zh: '总数 {total}，所列 {names:list} 合计 {sum}',
    en: 'total {total}, but {names:list} make {sum}',
  },
  'projects-not-all-listed': {
    zh: '总述有 {count} 个项目，逐项介绍了 {listed} 个，资金无法核对',
    en: '{count} projects announced, {listed} described; the sum cannot be checked',
  },
  'projects-of-another-kind': {
    zh: '所介绍的各项目金额与总述相差悬殊，说的可能不是同样的资金，无法核对',
    en: 'the amounts described are of another size than the one announced, maybe of other money; they cannot be checked',
  },
  'outputs-without-spending': {
    zh: '项目“{name}”执行数为0，却列出了产出和效益',
    en: 'project “{name}” spent nothing, yet outputs are reported',
  },
  'template-residue': {
    zh: '遗留了模板提示语：“{text}”',
    en: 'an instruction or placeholder of the template was left in: “{text}”',
  },
  'unit-missing': { zh: '{figure} 后面缺少单位（万元或元）', en: '{figure} has no unit' },
  'percent-missing': { zh: '{figure} 后面缺少百分号或单位', en: '{figure} has no percent sign or unit' },
  'percent-for-amount': {
    zh: '这里说的是金额，{figure} 的单位应为“万元”',
    en: 'an amount is stated here: {figure} should be in 万元',
  },
  'amount-for-percent': {
    zh: '这里说的是比例，{figure} 的单位应为“%”',
    en: 'a percentage is stated here: {figure} should have a percent sign',
  },
  'respectively-alone': {
    zh: '“分别”之后只有一个数 {figure}，少写了一个数，或“分别”多余',
    en: '分别 (respectively) stands before one figure, {figure}: another is missing, or the word is too much',
  },
  'figure-missing': { zh: '“{text}”处缺少数字', en: 'the figure is missing at “{text}”' },
  'limit-of-form': {
    zh: '“单价{stated}万元以上”不是格式规定的界限，请核对（现行格式为100万元，以前年度为50万元、100万元）。',
    en: 'Equipment “from {stated}” is no limit of the form: it has 100 (10,000 yuan), in earlier years 50 and 100.',
  },
  'grade-differs-from-score': {
    zh: '得分{score}分，等级写的是“{grade}”，按得分应为“{expected}”',
    en: 'A score of {score} is graded “{grade}”, by the score it is “{expected}”',
  },
  'score-above-full': {
    zh: '得分{stated}分超过满分100分，请核对。',
    en: 'The score of {stated} is above the full score of 100.',
  },
  'said-twice-last-digit-apart': {
    zh: '{name}列示 {stated}{unit}，同一段里又写作 {other}{unit}，只差一个末位；两处抄自同一数据，不会是四舍五入，请核对。',
    en: '{name} is stated as {stated} {unit} and in the same paragraph as {other} {unit}, one unit of the last digit apart: both were copied from one figure, so this is no rounding. Check both.',
  },
  'count-unit-missing': {
    zh: '{figure} 缺少单位，或数字写错了位置',
    en: '{figure} has no unit, or stands in the wrong place',
  },
  'year-mark-missing': { zh: '{year} 后面缺少“年”', en: '年 is missing after {year}' },
  'number-skipped': {
    zh: '序号从 {before} 跳到 {number}',
    en: 'the numbering goes from {before} to {number}',
  },
  'direction-misspelt': {
    zh: '“{word}”有误字，看不清是增加还是减少',
    en: '“{word}” is misspelt: whether it rose or fell is unclear',
  },
  'level-with-budget': {
    zh: '文中说“{words}”，但决算表中的预算数与决算数不同',
    en: '“{words}”, yet the budget in the table is not the final figure',
  },
  'count-without-spending': {
    zh: '该项支出为 {amount}，却写有 {count}',
    en: '{amount} was spent on it, yet {count} is stated',
  },
  'spending-without-count': {
    zh: '支出 {amount}，而相应的数量都是 0（{count}）',
    en: '{amount} was spent, yet the numbers beside it are all 0 ({count})',
  },
  'quotient-differs': {
    zh: '{dividend} ÷ {divisor} = {expected}，写的是 {stated}',
    en: '{dividend} ÷ {divisor} = {expected}; the text says {stated}',
  },
  'rough-rate-differs': {
    zh: '写的是“{stated}”，按金额计算为 {expected}%',
    en: 'stated as “{stated}”, the amounts make it {expected} %',
  },
  'vehicles-differ': {
    zh: '公务用车保有量 {held}，国有资产部分共有车辆 {owned}',
    en: '{held} official vehicles held, but {owned} vehicles in all',
  },
  'changes-may-be-incomplete': {
    zh: '所列增减是否就是全部，文中看不出来',
    en: 'whether the changes listed are all is not said',
  },
  'share-above-whole': {
    zh: '占比不会超过100%，此处印“{rate}%”',
    en: 'No share exceeds 100 %, “{rate}%” is printed here',
  },
  'one-quotient': {
    zh: '同样两个数算出的比率，此处印“{rate}%”，另一处印“{other}%”',
    en: 'The same two figures give “{rate}%” here and “{other}%” elsewhere',
  },
  'rate-of-only-part': {
    zh: '“三公”经费全部是这一项，增减率应与总数一致：此处“{rate}%”，总数“{other}%”',
    en: 'All of the three public expenses is this one, so both changed alike: “{rate}%” here, “{other}%” of the total',
  },
  'level-after-change': {
    zh: '先说“{change}”，又说“{level}”，两者矛盾',
    en: '“{change}” and then “{level}” contradict each other',
  },
  'line-code-of-fund': {
    zh: '{code} 是政府性基金预算的科目，不应列在一般公共预算支出中',
    en: '{code} belongs to the government funds and cannot stand under the general public budget',
  },
  'line-code-of-general': {
    zh: '{code} 在决算表中属于一般公共预算，不应列在政府性基金支出中',
    en: 'the tables have {code} under the general public budget, not under the government funds',
  },
  'line-name-left-over': {
    zh: '决算表中没有“{name}”；其余科目都已对上，金额与“{expected}”相同，名称应一致',
    en: 'the table has no “{name}”; all other lines have their rows, and the amount is that of “{expected}”',
  },
  'line-code-of-other-name': {
    zh: '编码 {code} 在决算表中是“{expected}”，文中写的是“{name}”',
    en: '{code} is “{expected}” in the table, “{name}” in the text',
  },
  'line-left-over': {
    zh: '决算表中没有“{name}”；其余科目都已对上，只剩下“{row}”，两者名称、金额不符',
    en: 'the table has no “{name}”; all other lines have their rows, only “{row}” is left over, and its amount differs',
  },
  'year-unexpected': {
    zh: '这里写的是 {year} 年，按上下文应为 {expected} 年',
    en: 'this names {year} where {expected} is due',
  },
  'fund-of-another-section': {
    zh: '本段标题是{heading}，正文说的却是{text}',
    en: 'the heading is about {heading}, the text about {text}',
  },
  'side-of-another-section': {
    zh: '本段标题是{heading}决算，正文说的却是{text}合计',
    en: 'the heading is about {heading}, the total stated is that of {text}',
  },
  'names-miscounted': {
    zh: '写的是{count}个，后面列出的名称有{named}个',
    en: '{count} are announced, {named} are named',
  },
  'listed-in-other-group': {
    zh: '{names}按经济分类属于{right}，却列在{listed}里',
    en: '{names} belong to {right} by the economic classification, but are listed under {listed}',
  },
  'direction-not-chosen': {
    zh: '增减两个方向都保留着，没有选定',
    en: 'both directions were left in; one is to be chosen',
  },
  'purpose-copied': {
    zh: '“{line}”的用途“{purpose}”与“{from}”的完全相同，且与本科目无关',
    en: 'the purpose of “{line}”, “{purpose}”, repeats that of “{from}” and does not fit',
  },
  'tie-table-missing': {
    zh: '没有可以核对“{name}”的决算表数据',
    en: 'no table has the figure to check “{name}” against',
  },
  'text-differs-from-table': {
    zh: '文中“{name}”{text} 与决算表不一致',
    en: '“{name}” {text} in the text differs from the table',
  },
  'budget-differs-from-table': {
    zh: '文中“{name}”的预算 {text} 与决算表不一致',
    en: 'the budget of “{name}”, {text} in the text, differs from the table',
  },
  'line-not-in-table': { zh: '决算表中找不到科目“{name}”', en: 'the table has no line “{name}”' },
  'agency-exceeds-public': {
    zh: '文中机关运行经费 {text} 大于基本支出中的公用经费合计',
    en: 'agency operating expenditure {text} exceeds the public part of basic expenditure',
  },
  'agency-differs-from-public': {
    zh: '文中机关运行经费 {text} 与基本支出中的公用经费合计不一致',
    en: 'agency operating expenditure {text} differs from the public part of basic expenditure',
  },
  'named-items-empty': {
    zh: '文中列出{names:list}，但基本支出决算表中没有数',
    en: '{names:list}: named in the text, but without an amount in the table of basic expenditure',
  },
  'items-not-named': {
    zh: '表中有数的 {count} 个科目未在文中列出：{names:list}',
    en: '{count} items with amounts are not named: {names:list}',
  },
  'listed-name-differs': {
    zh: '“{name}”的规范名称是“{expected}”',
    en: 'the official name of “{name}” is “{expected}”',
  },
  'line-name-of-fund': {
    zh: '一般公共预算支出中列出“{name}”，那是政府性基金预算的科目',
    en: '“{name}” is a section of the government funds, named under the general budget',
  },
  'level-without-name': {
    zh: '“{text}”前面缺少科目名称',
    en: 'a name is missing before “{text}”',
  },
  'line-without-its-class': {
    zh: '“{name}”没有写类级科目“{expected}”，本节其他各行都写了类、款、项',
    en: '“{name}” stands without its class “{expected}”; the other lines name class, section and item',
  },
  'line-without-class': {
    zh: '“{name}”没有写类级科目，本节其他各行都写了类、款、项',
    en: '“{name}” stands without its class; the other lines name class, section and item',
  },
  'line-without-section': {
    zh: '“{name}”没有写款级科目，本节其他各行都写了类、款、项',
    en: '“{name}” stands without its section; the other lines name class, section and item',
  },
  'line-parent-differs': {
    zh: '科目“{name}”在决算表中属于另外的类或款',
    en: 'the table has “{name}” under another class or section',
  },
  'line-name-differs': {
    zh: '决算表中没有“{name}”，相近的科目是“{expected}”',
    en: 'the table has no “{name}”; the nearest is “{expected}”',
  },
  'line-level-differs': {
    zh: '“{name}”的上级写成“{stated}”，决算表中是“{expected}”',
    en: '“{name}” is put under “{stated}”; the table has “{expected}”',
  },
  'text-class-of-other-year': {
    zh: '“{name}”不是 {year} 年度的类级科目名称，应为“{expected}”',
    en: '“{name}” is no class of {year}; it is “{expected}”',
  },
  'text-class-misspelt': {
    zh: '没有“{name}”这个类级科目，应为“{expected}”',
    en: 'there is no class “{name}”; “{expected}” is meant',
  },
  'text-class-of-other-code': {
    zh: '按编码，这一类是“{expected}”，文中写成“{name}”',
    en: 'by its code the class is “{expected}”; the text says “{name}”',
  },
  'line-belongs-elsewhere': {
    zh: '“{name}”属于“{expected}”，文中写在“{parent}”下面',
    en: '“{name}” belongs to “{expected}”; the text puts it under “{parent}”',
  },
  'text-line-of-other-year': {
    zh: '“{name}”是旧科目名称，{year} 年度应为“{expected}”',
    en: '“{name}” is an old name; in {year} it is “{expected}”',
  },
  'text-line-name-differs': {
    zh: '按编码，这个科目是“{expected}”，文中写成“{name}”',
    en: 'by its code this is “{expected}”; the text says “{name}”',
  },
  'absence-contradicted-by-table': {
    zh: '文中说“{words}”，但决算表 {label} 为 {amount}',
    en: 'the text says “{words}”, but the table has {amount} at {label}',
  },
  'absence-contradicted-by-text': {
    zh: '此处说“{words}”，文中别处却有 {amount}',
    en: 'the text says “{words}” here, but has {amount} elsewhere',
  },
  'income-without-expenditure': {
    zh: '文中有该项收入 {amount}，此处却说“{words}”，未说明结转',
    en: 'income of {amount} is reported, yet the text says “{words}” and explains no carry-over',
  },
  'prior-not-found': {
    zh: '上年材料中找不到“{name:fact}”',
    en: 'last year’s submission has no “{name:fact}”',
  },
  'change-differs-from-prior': {
    zh: '“{name}”本年 {current}、上年 {prior}，增减额写成了 {delta}',
    en: '“{name}”: {current} this year, {prior} last year, yet a change of {delta} is stated',
  },
  'rate-differs-from-prior': {
    zh: '“{name}”本年 {current}、上年 {prior}，增减率写成了 {delta}',
    en: '“{name}”: {current} this year, {prior} last year, yet a rate of {delta} is stated',
  },
  'rate-on-prior-zero': {
    zh: '“{name}”上年决算为 {prior}，“{delta}”没有意义',
    en: '“{name}” was {prior} last year; “{delta}” of nothing means nothing',
  },
  'level-differs-from-prior': {
    zh: '“{name}”本年 {current}、上年 {prior}，并未持平',
    en: '“{name}”: {current} this year, {prior} last year, which is not level',
  },
  'prior-figure-differs': {
    zh: '文中“{name}”的上年数 {text} 与上年决算 {prior} 不一致',
    en: 'last year’s “{name}” is {text} in the text, {prior} in last year’s accounts',
  },
  'opening-differs-from-prior': {
    zh: '年初数 {opening} 不等于上年年末数 {closing}（{file}）',
    en: 'opening balance {opening} is not last year’s closing {closing} ({file})',
  },
} as const;
