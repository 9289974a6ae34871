import { because, change, changeOfTwo, changeOnBudget, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { APPROPRIATIONS, amounts, EXPENDITURE, INCOME, names, parts, THREE_PUBLIC } from '../lines.ts';
import { purpose } from '../purpose.ts';
import {
  agency,
  assets,
  governmentFunds,
  headcounts,
  performance,
  procurement,
  stateCapital,
} from '../sections.ts';

/** 收、支总计各是 A、B, whole balance listed, shares in brackets, parts before their total. */
export function neimenggu(c: Context) {
  const { year } = c;
  const base = `${year - 1}年度`;
  frontMatter(c, `${year}年度部门决算公开表`, `${year}年度部门决算情况说明`);
  c.heading('一、关于部门收支总体情况');
  const both = changeOfTwo(c, 't01.income.grand', 't01.expense.grand', base);
  c.paragraph(
    say`${c.unitName}${year}年度收、支总计各是${c.number('t01.income.grand')}${c.pick(c.unitWord, '')}、${c.amount('t01.expense.grand')}。${both ?? change(c, 't01.income.grand', { base })}${because(c)}。`,
  );
  c.paragraph(
    say`收入总计${c.amount('t01.income.grand', 'sum')}，包括：本年收入合计${c.amount('t01.income.year', 'sum')}，使用非财政拨款结余${c.amount('t01.income.nonfiscal', 'sum')}，年初结转和结余${c.amount('t01.income.opening', 'sum')}。支出总计${c.amount('t01.expense.grand', 'sum')}，包括：本年支出合计${c.amount('t01.expense.year', 'sum')}，结余分配${c.amount('t01.expense.distribution', 'sum')}，年末结转和结余${c.amount('t01.expense.closing', 'sum')}。`,
  );
  c.heading('二、关于收入决算情况');
  c.paragraph(
    say`本年收入${c.amount('t01.income.year', 'sum')}，其中${parts(c, INCOME, 't01.income.year', (name, amount, share) => say`${name}${amount}（占${share}）`, '，')}。`,
  );
  c.heading('三、关于支出决算情况');
  c.paragraph(
    say`本年支出${c.amount('t01.expense.year', 'sum')}，其中${parts(c, EXPENDITURE, 't01.expense.year', (name, amount, share) => say`${name}${amount}（占${share}）`, '，')}。`,
  );
  c.heading('四、关于财政拨款收支总体情况');
  c.paragraph(
    say`${amounts(c, APPROPRIATIONS, '、', '本年收入')}，合计${c.amount('t04.income.year', 'sum')}；${change(c, 't04.income.year', { base })}。财政拨款年末结转和结余${c.amount('t04.expense.closing.total')}。`,
  );
  general(c, base);
  c.heading('七、关于政府性基金预算支出情况');
  c.paragraph(governmentFunds(c));
  c.heading('八、关于国有资本经营预算支出情况');
  c.paragraph(stateCapital(c));
  threePublic(c, base);
  c.heading('十、其他需要说明的情况');
  c.paragraph(say`（一）机关运行经费。${agency(c)}`);
  c.paragraph(say`（二）政府采购。${procurement(c)}`);
  c.paragraph(say`（三）国有资产。${assets(c)}`);
  c.paragraph(say`（四）绩效管理。${performance(c)}`);
  terms(c);
}

function general(c: Context, base: string) {
  const total = 't05.total.total';
  c.heading('五、关于一般公共预算财政拨款支出情况');
  const onBudget = c.isZero('initial.total')
    ? ''
    : say`${changeOnBudget(c, total, 'initial.total', '年初预算数')}；`;
  c.paragraph(
    say`一般公共预算财政拨款支出${c.amount(total)}，${onBudget}${change(c, total, { base, forms: ['amount-rate', 'brackets', 'named-prior'] })}${because(c)}。`,
  );
  const classes = c.classes('t05.');
  c.paragraph(
    say`按支出功能分类：${join(
      classes.map(({ name, key }) => say`${name}${c.amount(key, 'sum')}`),
      '、',
      '和',
    )}，分别占${join(
      classes.map(({ key }) => c.share(key, total)),
      '、',
      '和',
    )}。`,
  );
  for (const {
    code,
    names: [cls, , item],
    key,
  } of c.items('t05')) {
    if (c.random.chance(0.5))
      c.paragraph(
        say`${cls}中的${item.replace(/支出$/, '')}支出${c.amount(key)}，主要用于${purpose(c, code)}。`,
      );
  }
  c.heading('六、关于一般公共预算财政拨款基本支出情况');
  c.paragraph(
    say`一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中人员经费${c.amount('t06.personnel', 'sum')}（${names(c, 'personnel')}），公用经费${c.amount('t06.public', 'sum')}（${names(c, 'public')}）。`,
  );
}

function threePublic(c: Context, base: string) {
  const total = 't07.total.actual';
  c.heading('九、关于“三公”经费支出情况');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度没有发生财政拨款“三公”经费支出。`);
    return;
  }
  c.paragraph(
    say`财政拨款“三公”经费预算${c.amount('t07.total.budget', 'completion')}，支出${c.amount(total, 'sum')}，完成预算的${c.completion(total, 't07.total.budget')}。其中：${join(
      THREE_PUBLIC.map(({ name, key }) => say`${name}${c.amount(key, 'sum')}（占${c.share(key, total)}）`),
      '，',
    )}。${change(c, total, { base })}${because(c)}。`,
  );
  for (const { name, key } of c.nonZero(THREE_PUBLIC))
    c.paragraph(say`${name}${c.amount(key)}，${change(c, key, { base })}，原因是${reason(c)}。`);
  c.paragraph(say`${headcounts(c)}。`);
}
