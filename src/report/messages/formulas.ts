/** Formulas behind claims of the text, in the words of a finance office; `filled` beside them has the figures. */
export const formulaMessages = {
  'formula.share': { zh: '占比 = {part:part} ÷ {whole:total}', en: 'share = {part:part} ÷ {whole:total}' },
  'formula.growth': { zh: '增减率 = 增减额 ÷ {base:base}', en: 'rate of change = change ÷ {base:base}' },
  'formula.growth-from-both': {
    zh: '增减率 =（本年数 − {base:base}）÷ {base:base}',
    en: 'rate of change = (this year − {base:base}) ÷ {base:base}',
  },
  'formula.growth-from-current': {
    zh: '增减率 = 增减额 ÷（本年数 − 增减额）',
    en: 'rate of change = change ÷ (this year − change)',
  },
  'formula.increase': { zh: '增加额 = 本年数 − {base:base}', en: 'increase = this year − {base:base}' },
  'formula.decrease': { zh: '减少额 = {base:base} − 本年数', en: 'decrease = {base:base} − this year' },
  'formula.level': { zh: '本年数 = {base:base}', en: 'this year = {base:base}' },
  'formula.changes-add': {
    zh: '总数增减额 = 各分项增减额之和',
    en: 'change of the total = sum of the changes of its parts',
  },
  'formula.completion': {
    zh: '完成率 = 决算数 ÷ {base:budget}数',
    en: 'completion = final account ÷ {base:budget}',
  },
  'formula.completion-from-difference': {
    zh: '完成率 = 决算数 ÷（决算数 − 比{base:budget}增加额）',
    en: 'completion = final account ÷ (final account − increase over the {base:budget})',
  },
  'formula.parts': { zh: '{total:total} = {parts}', en: '{total:total} = {parts}' },
  'formula.parts-within': { zh: '{parts} ≤ {total:total}', en: '{parts} ≤ {total:total}' },
  'formula.said-twice': { zh: '{name}（前后两处）', en: '{name} (in both places)' },
  'formula.all-new': { zh: '{name}本年数（上年无）', en: '{name} this year (none last year)' },
  'formula.all-of-it': { zh: '{name} = {other}（其全部）', en: '{name} = {other}, all of it' },
  'formula.same-change': {
    zh: '{name}与{other}本年数和增减率都相同，增减额也相同',
    en: '{name} and {other} are the same this year and have one rate of change: they changed by the same amount',
  },
  'formula.procurement': {
    zh: '其他项目成交金额 + 预留项目成交金额 ≤ 政府采购总额',
    en: 'contracts of other projects + contracts reserved for small firms ≤ all procurement',
  },
  'formula.projects': {
    zh: '涉及资金 = 各项目全年预算数之和',
    en: 'funds concerned = sum of the projects’ annual budgets',
  },
  'formula.table': { zh: '{name:figure} = 决算表', en: '{name:figure} = the table' },
  'formula.table-line': { zh: '{name} 支出决算 = 决算表', en: 'final expenditure of {name} = the table' },
  'formula.table-six': { zh: '{name} = 基本支出决算表', en: '{name} = table of basic expenditure' },
  'formula.table-budget': {
    zh: '{name} 预算数 = “三公”经费决算表',
    en: 'budget of {name} = table of the three public expenses',
  },
  'formula.agency': {
    zh: '机关运行经费 = 公用经费合计',
    en: 'agency operating costs = total of public funds',
  },
  'formula.agency-within': {
    zh: '机关运行经费 ≤ 公用经费合计',
    en: 'agency operating costs ≤ total of public funds',
  },
  'formula.above-budget': { zh: '增加额 = 决算数 − 预算数', en: 'increase = final − budget' },
  'formula.below-budget': { zh: '减少额 = 预算数 − 决算数', en: 'decrease = budget − final' },
  'formula.completion-in-table': {
    zh: '完成率 = 决算数 ÷ “三公”经费决算表预算数',
    en: 'completion = final ÷ budget in the table of the three public expenses',
  },
  'formula.year-balance': {
    zh: '年末结转和结余 = 年初结转和结余 + 本年收入 + 使用非财政拨款结余 − 本年支出 − 结余分配',
    en: 'closing = opening + income + non-fiscal balances used − expenditure − distribution',
  },
  'formula.income-grand': {
    zh: '收入总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余',
    en: 'total income = income + non-fiscal balances used + opening',
  },
  'formula.expense-grand': {
    zh: '支出总计 = 本年支出 + 结余分配 + 年末结转和结余',
    en: 'total expenditure = expenditure + distribution + closing',
  },
  'formula.surplus': {
    zh: '收支结余 = 本年收入 − 本年支出',
    en: 'surplus = income − expenditure',
  },
  'formula.net-assets': { zh: '净资产 = 资产 − 负债', en: 'net assets = assets − liabilities' },
  'formula.net-value': {
    zh: '净值 = 原值 − 累计折旧（摊销）',
    en: 'net value = original value − depreciation',
  },
  'formula.kinds-of-expenditure': {
    zh: '本年支出 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出',
    en: 'expenditure = basic + project + to superiors + operating + to affiliates',
  },
  'formula.item-budgets': {
    zh: '总预算数 = 各科目预算数之和',
    en: 'budget of the total = sum of the budgets of its lines',
  },
  'formula.both-sides': { zh: '收入总计 = 支出总计', en: 'total income = total expenditure' },
} as const;
