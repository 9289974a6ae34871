import { because, change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, names } from '../lines.ts';
import { agency, assets, headcounts, performance, procurement, stateCapital } from '../sections.ts';

const INCOME: readonly Named[] = [
  { name: '财政拨款收入', key: 't01.income.fiscal' },
  { name: '上级补助收入', key: 't01.income.superior' },
  { name: '事业收入', key: 't01.income.business' },
  { name: '经营收入', key: 't01.income.operating' },
  { name: '附属单位上缴收入', key: 't01.income.affiliate' },
  { name: '其他收入', key: 't01.income.other' },
];

/** Figures before their names (N 万元用于…), changes before amounts, years in front of everything. */
export function jilin(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收、支总计${c.amount('t01.income.grand')}，较${year - 1}年${two(c, 't01.income.grand')}${because(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  const group = c.newGroup();
  c.paragraph(
    say`${year}年度收入合计${c.amount('t01.income.year', 'sum')}，其中：${join(
      c
        .present(INCOME)
        .map(
          ({ name, key }) =>
            say`${name}${c.amount(key, 'sum')}，占比${c.share(key, 't01.income.year', group)}，${c.pick('同比', '较上年')}${two(c, key)}`,
        ),
      '；',
    )}。`,
  );
  c.heading('三、支出决算情况说明');
  const spending = c.newGroup();
  c.paragraph(
    say`${year}年度支出合计${c.amount('t01.expense.year', 'sum')}。其中：基本支出${c.amount('t03.total.basic', 'sum')}，占比${c.share('t03.total.basic', 't01.expense.year', spending)}（其中人员经费${personnel(c)}）；项目支出${c.amount('t03.total.project', 'sum')}，占比${c.share('t03.total.project', 't01.expense.year', spending)}；上缴上级支出${c.amount('t03.total.upward', 'sum')}；经营支出${c.amount('t03.total.operating', 'sum')}；对附属单位补助支出${c.amount('t03.total.subsidy', 'sum')}。`,
  );
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收、支总计${c.amount('t04.income.grand')}，${c.pick('比', '较')}${year - 1}年度${two(c, 't04.income.grand')}。`,
  );
  general(c);
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(say`${year}年度一般公共预算财政拨款基本支出合计${c.amount('t05.total.basic', 'sum')}。`);
  c.paragraph(
    say`其中人员经费${c.amount('t06.personnel', 'sum')}，占基本支出的${c.share('t06.personnel', 't05.total.basic')}，主要包括${names(c, 'personnel')}。`,
  );
  c.paragraph(
    say`公用经费${c.amount('t06.public', 'sum')}，占基本支出的${c.share('t06.public', 't05.total.basic')}，主要包括${names(c, 'public')}。`,
  );
  threePublic(c);
  c.heading('八、政府性基金预算财政拨款收入支出决算情况说明');
  c.paragraph(
    c.items('t08').length === 0
      ? '本部门没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出。'
      : say`${year}年度政府性基金预算财政拨款支出${c.amount('t08.total.total', 'sum')}，其中：${join(
          c.items('t08').map(({ names: [, , item], key }) => say`${c.amount(key, 'sum')}用于${item}`),
          '，',
        )}。`,
  );
  c.heading('九、国有资本经营预算财政拨款支出决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十、其他重要事项的情况说明');
  c.paragraph(say`（一）机关运行经费支出情况。${agency(c)}`);
  c.paragraph(say`（二）政府采购支出情况。${procurement(c)}`);
  c.paragraph(say`（三）国有资产占用情况。${assets(c)}`);
  c.paragraph(say`（四）预算绩效管理情况。${performance(c)}`);
  terms(c);
}

/** The general budget's part alone, which other funds may add to. */
const personnel = (c: Context): Part =>
  c.amountOf(c.value('t06.personnel'), 'personnel of the general budget');

/** `减少 N，降幅 P%` after the words of comparison. */
function two(c: Context, key: string): Part {
  const [now, before] = [c.printed(c.value(key)), c.printed(c.prior(key))];
  if (now === before) return '持平';
  if (before === 0) return say`新增${c.amountOf(c.value(key), `change:${key}`, 'repeat')}`;
  return change(c, key, { base: '上年', lead: [''], forms: ['amount-rate', 'rate-amount', 'brackets'] });
}

function general(c: Context) {
  const total = 't05.total.total';
  const budget = 'initial.total';
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph('（一）总体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，占本年支出合计的${c.share(total, 't01.expense.year')}，比上年决算${two(c, total)}。`,
  );
  c.paragraph('（二）结构情况');
  const group = c.newGroup();
  c.paragraph(
    say`${join(
      c
        .classes('t05.')
        .map(
          ({ name, key }, index) =>
            say`${index + 1}.${name}${c.amount(key, 'sum')}，占${c.share(key, total, group)}`,
        ),
      '；',
    )}。`,
  );
  c.paragraph('（三）具体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出年初预算${c.amount(budget, 'completion')}，支出决算${c.amount(total, 'sum')}，完成年初预算的${c.completion(total, budget)}，按功能分类科目具体情况如下：`,
  );
  c.items('t05').forEach(({ code, names: [cls, sub, item], key }, index) => {
    const own = `initial.${code}`;
    c.paragraph(`${index + 1}.${cls}（类）${sub}（款）${item}（项）`);
    c.paragraph(
      c.printed(c.value(own)) === 0
        ? say`年初预算为0${c.unitWord}，支出决算为${c.amount(key, 'sum')}，决算数大于年初预算数的主要原因是${reason(c)}。`
        : say`年初预算为${c.amount(own, 'completion')}，支出决算为${c.amount(key, 'sum')}，完成年初预算的${c.completion(key, own)}，${comparison(c, key, own, '年初预算数')}的主要原因是${reason(c)}。`,
    );
  });
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('七、“三公”经费财政拨款支出决算情况说明');
  if (c.isZero(total) || c.isZero('t07.total.budget')) {
    c.paragraph(say`${c.year}年度“三公”经费财政拨款支出决算${c.amount(total)}。`);
    return;
  }
  c.paragraph(
    say`${c.year}年度“三公”经费财政拨款支出年初预算${c.amount('t07.total.budget', 'completion')}，决算${c.amount(total, 'sum', 'completion')}，完成年初预算的${c.completion(total, 't07.total.budget')}，决算较年初预算减少${c.amountOf(Math.max(0, c.value('t07.total.budget') - c.value(total)), 'change:t07.total.actual-t07.total.budget')}；较上年决算${two(c, total)}。`.valueOf() as Part,
  );
  const group = c.newGroup();
  const parts: readonly Named[] = [
    { name: '因公出国（境）费', key: 'abroad' },
    { name: '公务用车购置费', key: 'purchase' },
    { name: '公务用车运行维护费', key: 'operation' },
    { name: '公务接待费', key: 'reception' },
  ];
  parts.forEach(({ name, key }, index) => {
    c.paragraph(
      say`${index + 1}.${name}支出决算${c.amount(`t07.${key}.actual`, 'sum')}，占“三公”经费支出的${c.share(`t07.${key}.actual`, total, group)}，较上年${two(c, `t07.${key}.actual`)}${because(c)}。`,
    );
  });
  c.paragraph(headcounts(c), '。');
}
