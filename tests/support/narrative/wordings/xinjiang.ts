import { because, change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE, names } from '../lines.ts';
import { assets, governmentFunds, headcounts, performance, procurement, stateCapital } from '../sections.ts';

/** Totals with their members on both sides, budget and outturn side by side with 预决算差异率. */
export function xinjiang(c: Context) {
  const { year } = c;
  frontMatter(c, '部门决算情况说明', `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收入总计${c.amount('t01.income.grand', 'sum')}，其中：本年收入合计${c.amount('t01.income.year', 'sum')}，使用非财政拨款结余${c.amount('t01.income.nonfiscal', 'sum')}，年初结转和结余${c.amount('t01.income.opening', 'sum')}。`,
  );
  c.paragraph(
    say`${year}年度支出总计${c.amount('t01.expense.grand', 'sum')}，其中：本年支出合计${c.amount('t01.expense.year', 'sum')}，结余分配${c.amount('t01.expense.distribution', 'sum')}，年末结转和结余${c.amount('t01.expense.closing', 'sum')}。`,
  );
  c.paragraph(
    say`收入支出总计${change(c, 't01.income.grand', { lead: ['与上年相比，'], forms: ['amount-rate'], base: '上年' })}，主要原因是：${reason(c)}。`,
  );
  shares(c, '二、收入决算情况说明', '本年收入', 't01.income.year', INCOME_BY_SOURCE);
  shares(c, '三、支出决算情况说明', '本年支出', 't01.expense.year', EXPENDITURE);
  general(c);
  threePublic(c);
  c.heading('八、政府性基金预算财政拨款收入支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('九、国有资本经营预算财政拨款支出决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十、其他重要事项的情况说明');
  c.paragraph(say`（一）政府采购情况。${procurement(c)}`);
  c.paragraph(say`（二）国有资产占用情况说明。${assets(c)}`);
  c.paragraph(say`（三）预算绩效的情况说明。${performance(c)}`);
  terms(c);
}

function shares(c: Context, heading: string, name: string, total: string, lines: readonly Named[]) {
  c.heading(heading);
  const group = c.newGroup();
  c.paragraph(
    say`${name}${c.amount(total, 'sum')}，其中：${join(
      c
        .present(lines)
        .map((line) => say`${line.name}${c.amount(line.key, 'sum')}，占${c.share(line.key, total, group)}`),
      '；',
    )}。`,
  );
}

/** `年初预算数 A，决算数 B，预决算差异率 P`: how far the outturn is off the budget, signed. */
function onBudget(c: Context, name: string, budget: string, actual: string): Part {
  const [planned, spent] = [c.value(budget), c.value(actual)];
  const rate =
    c.printed(planned) === 0
      ? ''
      : say`，预决算差异率${c.printed(spent) < c.printed(planned) ? '-' : ''}${c.percent(
          Math.abs(
            c.style.percentFrom === 'printed' ? c.printed(spent) - c.printed(planned) : spent - planned,
          ),
          planned,
          `difference:${actual}`,
          'completion',
        )}`;
  return say`${name}${c.amount(budget, 'completion')}，决算数${c.amount(actual)}${rate}`;
}

function general(c: Context) {
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${c.year}年度财政拨款收入总计${c.amount('t04.income.grand')}，其中：年初财政拨款结转和结余${c.amount('t04.income.opening')}。财政拨款收入支出总计${change(c, 't04.income.grand', { lead: ['与上年相比，'], forms: ['amount-rate'], base: '上年' })}${because(c)}。`,
  );
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph('（一）一般公共预算财政拨款支出决算总体情况');
  const total = 't05.total.total';
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total)}，占本年支出合计的${c.share(total, 't01.expense.year')}。${change(c, total, { lead: ['与上年相比，'], forms: ['amount-rate'], base: '上年' })}，主要原因是：${reason(c)}。与年初预算相比，${onBudget(c, '年初预算数', 'initial.total', total)}，主要原因是：${reason(c)}。`,
  );
  c.paragraph('（二）一般公共预算财政拨款支出决算结构情况');
  const group = c.newGroup();
  c.classes('t05.').forEach(({ name, key }, index) => {
    c.paragraph(
      say`${index + 1}.${name}（类）${c.amount(key, 'sum')}，占${c.share(key, total, group)}${c.pick('。', '，')}`,
    );
  });
  c.paragraph('（三）一般公共预算财政拨款支出决算具体情况');
  c.items('t05').forEach(({ names: [cls, groupName, item], key }, index) => {
    c.paragraph(
      say`${index + 1}.${cls}（类）${groupName}（款）${item}（项）：支出决算数为${c.amount(key)}，${change(c, key, { base: '上年决算', lead: ['比上年决算'], forms: ['amount-rate'] })}，主要原因是：${reason(c)}。`,
    );
  });
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(say`${c.year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：`);
  c.paragraph(say`人员经费${c.amount('t06.personnel', 'sum')}，包括：${names(c, 'personnel')}。`);
  c.paragraph(say`公用经费${c.amount('t06.public', 'sum')}，包括：${names(c, 'public')}。`);
}

const PARTS = [
  ['因公出国（境）费', 'abroad'],
  ['公务用车购置费', 'purchase'],
  ['公务用车运行维护费', 'operation'],
  ['公务接待费', 'reception'],
] as const;

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('七、财政拨款“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度财政拨款“三公”经费支出0${c.unitWord}，与上年相比无变化。`);
    return;
  }
  const group = c.newGroup();
  const moved = (key: string) =>
    c.isZero(key) && c.printed(c.prior(key)) === 0
      ? '与上年相比无变化'
      : change(c, key, { base: '上年', lead: ['比上年'], forms: ['amount-rate'] });
  const line = (name: string, key: string) =>
    say`${name}支出${c.amount(key, 'sum')}，占${c.share(key, total, group)}，${moved(key)}${because(c)}`;
  c.paragraph(
    say`${c.year}年度财政拨款“三公”经费支出${c.amount(total, 'sum')}，${moved(total)}，主要原因是：${reason(c)}。其中：${line('因公出国（境）费', 't07.abroad.actual')}；${line('公务用车购置及运行维护费', 't07.vehicle.actual')}；${line('公务接待费', 't07.reception.actual')}。`,
  );
  c.paragraph('具体情况如下：');
  c.paragraph(
    say`公务用车购置及运行维护费${c.amount('t07.vehicle.actual', 'sum')}，其中：公务用车购置费${c.amount('t07.purchase.actual', 'sum')}，公务用车运行维护费${c.amount('t07.operation.actual', 'sum')}。公务用车运行维护费开支内容包括燃油费、保险费、维修费。`,
  );
  c.paragraph(say`单位全年${headcounts(c)}。`);
  c.paragraph(
    say`与全年预算相比，财政拨款“三公”经费支出${onBudget(c, '全年预算数', 't07.total.budget', total)}，主要原因是：${reason(c)}。其中：${join(
      PARTS.map(
        ([name, part]) =>
          say`${name}${onBudget(c, '全年预算数', `t07.${part}.budget`, `t07.${part}.actual`)}`,
      ),
      '；',
    )}。`,
  );
}
