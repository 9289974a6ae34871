import { because, change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, names } from '../lines.ts';
import { purpose } from '../purpose.ts';
import { agency, assets, headcounts, performance, procurement } from '../sections.ts';

const INCOME: readonly Named[] = [
  { name: '财政拨款收入', key: 't01.income.fiscal' },
  { name: '上级补助收入', key: 't01.income.superior' },
  { name: '事业收入', key: 't01.income.business' },
  { name: '经营收入', key: 't01.income.operating' },
  { name: '附属单位上缴收入', key: 't01.income.affiliate' },
  { name: '其他收入', key: 't01.income.other' },
];
const USES = ['同级财政当年拨付的资金', '事业单位开展专业业务活动取得的收入', '上级单位拨入的补助资金'];

/** Tables explained one by one: what each total contains, numbered, with the balances beside the year's flow. */
export function guizhou(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算公开报表`, `${year}年度部门决算情况说明`);
  c.heading('一、部门收支总体情况说明');
  c.paragraph(
    say`${c.unitName}${year}年度总收入${c.amount('t01.income.grand', 'sum')}，其中：本年收入合计${c.amount('t01.income.year', 'sum')}，使用非财政拨款结余${c.amount('t01.income.nonfiscal', 'sum')}，年初结转和结余${c.amount('t01.income.opening', 'sum')}。总支出${c.amount('t01.expense.grand', 'sum')}，其中：本年支出合计${c.amount('t01.expense.year', 'sum')}，结余分配${c.amount('t01.expense.distribution', 'sum')}，年末结转和结余${c.amount('t01.expense.closing', 'sum')}。与上年相比，收、支总计${change(c, 't01.income.grand', { base: '上年', lead: [''], forms: ['amount-rate'] })}${because(c)}。`,
  );
  c.heading('二、部门收入总体情况说明');
  const group = c.newGroup();
  c.paragraph(say`${year}年度本年收入合计${c.amount('t01.income.year', 'sum')}。具体包括：`);
  c.present(INCOME).forEach(({ name, key }, index) => {
    c.paragraph(
      say`（${index + 1}）${name}${c.amount(key, 'sum')}，占本年收入的${c.share(key, 't01.income.year', group)}。系${c.pick(...USES)}，${change(c, key, { base: '上年决算数', lead: ['较上年决算数', '比上年决算数'], forms: ['amount-rate', 'rate-amount'] })}${because(c)}。`,
    );
  });
  c.heading('三、部门支出总体情况说明');
  const spending = c.newGroup();
  c.paragraph(
    say`${year}年度本年支出合计${c.amount('t01.expense.year', 'sum')}。按支出性质分：${join(
      c
        .present(EXPENDITURE)
        .map(
          ({ name, key }) =>
            say`${name}${c.amount(key, 'sum')}，占${c.share(key, 't01.expense.year', spending)}`,
        ),
      '；',
    )}。按支出功能分类，主要用于：${join(
      c.classes('t01.expense.').map(({ name, key }) => say`${name}${c.amount(key, 'sum')}`),
      '、',
    )}。`,
  );
  c.heading('四、财政拨款收支总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收、支总计均为${c.amount('t04.income.grand')}。与上年相比，财政拨款收、支总计各${change(c, 't04.income.grand', { base: '上年', lead: [''], forms: ['amount-rate'] })}。财政拨款收入${c.amount('t01.income.fiscal')}，年初财政拨款结转和结余${c.amount('t04.income.opening')}。`,
  );
  general(c);
  c.heading('六、一般公共预算财政拨款基本支出情况说明');
  c.paragraph(
    say`${year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，占一般公共预算财政拨款支出的${c.share('t05.total.basic', 't05.total.total')}。其中，人员经费${c.amount('t06.personnel', 'sum')}（主要包括${names(c, 'personnel')}），占基本支出的${c.share('t06.personnel', 't05.total.basic')}；公用经费${c.amount('t06.public', 'sum')}（主要包括${names(c, 'public')}），占基本支出的${c.share('t06.public', 't05.total.basic')}。`,
  );
  threePublic(c);
  funds(c);
  c.heading('九、其他重要事项的情况说明');
  c.paragraph(say`（一）机关运行经费支出情况。${agency(c)}`);
  c.paragraph(say`（二）政府采购支出情况。${procurement(c)}`);
  c.paragraph(say`（三）国有资产占用情况。${assets(c)}`);
  c.paragraph(say`（四）预算绩效情况。${performance(c)}`);
  terms(c);
}

function general(c: Context) {
  const total = 't05.total.total';
  const budget = 'initial.total';
  c.heading('五、一般公共预算财政拨款支出情况说明');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出年初预算为${c.amount(budget, 'completion')}，决算支出${c.amount(total, 'sum')}，占本年支出合计的${c.share(total, 't01.expense.year')}，完成年初预算的${c.completion(total, budget)}。具体按功能分类科目分：`,
  );
  c.items('t05').forEach(({ code, names: [cls, sub, item], key }, index) => {
    const own = `initial.${code}`;
    const against =
      c.printed(c.value(own)) === 0
        ? '此项年初未列预算'
        : say`年初预算为${c.amount(own, 'completion')}，完成年初预算的${c.completion(key, own)}，${comparison(c, key, own, '预算数')}`;
    c.paragraph(
      say`${index + 1}.${cls}（类）${sub}（款）${item}（项）支出${c.amount(key, 'sum')}，主要用于${purpose(c, code)}，${against}${because(c)}。`,
    );
  });
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('七、“三公”经费支出情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度本部门未发生“三公”经费财政拨款支出。`);
    return;
  }
  const onYear = (part: string): Part =>
    change(c, `t07.${part}.actual`, {
      base: '上年',
      lead: ['比上年'],
      forms: ['amount-rate', 'amount-only'],
    });
  c.paragraph(
    say`${c.year}年度“三公”经费财政拨款支出${c.amount(total, 'sum')}，${onYear('total')}，占当年“三公”经费预算的${c.completion(total, 't07.total.budget', false)}。其中：因公出国（境）费${c.amount('t07.abroad.actual', 'sum')}，${onYear('abroad')}；公务用车购置及运行费${c.amount('t07.vehicle.actual', 'sum')}（公务用车购置${c.amount('t07.purchase.actual', 'sum')}，公务用车运行${c.amount('t07.operation.actual', 'sum')}），${onYear('vehicle')}；公务接待费${c.amount('t07.reception.actual', 'sum')}，${onYear('reception')}。增减变动的主要原因是${reason(c)}。`,
  );
  c.paragraph(headcounts(c), '。');
}

function funds(c: Context) {
  c.heading('八、政府性基金和国有资本经营预算支出情况说明');
  if (c.items('t08').length === 0) c.paragraph(`${c.year}年度无政府性基金预算财政拨款收支。`);
  else
    c.paragraph(
      say`${c.year}年度政府性基金预算财政拨款收入${c.amount('t08.total.income')}，政府性基金预算财政拨款支出${c.amount('t08.total.total', 'sum')}，其中：基本支出${c.amount('t08.total.basic', 'sum')}，项目支出${c.amount('t08.total.project', 'sum')}，主要用于${join(
        c.items('t08').map(({ names: [, , item] }) => item),
        '、',
      )}。`,
    );
  if (c.items('t09').length === 0) c.paragraph(`${c.year}年度无国有资本经营预算财政拨款支出。`);
  else
    c.paragraph(
      say`${c.year}年度国有资本经营预算财政拨款支出${c.amount('t09.total.total')}，全部为项目支出。`,
    );
}
