import { describe, expect, it } from 'vitest';
import { check } from '../src/check.ts';

/** Forms that some provinces prescribe, checked by every rule. */
const THREE = '七、“三公”经费支出情况说明\n';

async function alarms(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(`某局2023年度部门决算情况说明\n${text}`);
  const { findings } = await check({ id: 'a', files: [{ name: '说明.txt', bytes }] });
  return findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule);
}

describe('true statements raise nothing:', () => {
  it.each([
    [
      'every kind of income and the opening balance, as numbered lines',
      '一、收入支出决算总体情况说明\n（一）收入总计310.5万元，包括：\n1.财政拨款收入280万元，占收入总计的90.2%。\n2.事业收入0万元，占收入总计的0%。\n3.其他收入20.5万元，主要是存款利息，占收入总计的6.6%。\n4.上年结转和结余10万元，占收入总计的3.2%。',
    ],
    [
      'two totals, then parts of both',
      '四、财政拨款收入支出决算总体情况说明\n财政拨款本年收入200万元，比上年增加10万元；本年支出150万元，比上年增加5万元。其中：一般公共预算财政拨款本年收入180万元；本年支出140万元。',
    ],
    [
      'of the total by a plain word',
      '一、收入支出决算总体情况说明\n收入总计310.5万元。\n与上年相比，今年收入增加10.5万元，增长3.5%。',
    ],
    [
      'against the budget that the difference implies',
      '四、财政拨款收入支出决算总体情况说明\n财政拨款本年支出120万元，完成年初预算的120%，比年初预算增加20万元。',
    ],
    [
      'against the budget before a bracket by funds',
      `${THREE}公务接待费支出预算8万元（其中：一般公共预算支出8万元；政府性基金预算支出0万元），支出决算6万元（其中：一般公共预算支出6万元；政府性基金预算支出0万元），完成预算的75%。`,
    ],
    [
      'of a part that is not stated',
      '五、财政拨款支出决算情况说明\n财政拨款支出年初预算为100万元，支出决算为80万元，完成年初预算的80%，其中：基本支出完成年初预算的96%。',
    ],
    ['nothing of nothing', `${THREE}因公出国（境）费0万元，完成年初预算的0%，决算数等于年初预算数。`],
    [
      'each of the three public expenses by funds',
      `${THREE}“三公”经费支出决算9万元（其中：一般公共预算支出9万元；政府性基金预算支出0万元）。公务接待费支出决算6万元（其中：一般公共预算支出6万元；政府性基金预算支出0万元）。`,
    ],
    [
      'appropriations below a plain heading',
      '一、收入支出决算总体情况说明\n本年支出合计100万元，其中：基本支出70万元，项目支出30万元。\n二、财政拨款支出决算情况说明\n（一）总体情况\n财政拨款支出90万元，其中：基本支出65万元，项目支出25万元。',
    ],
    [
      'one class paid from two funds',
      '五、一般公共预算财政拨款支出决算情况说明\n城乡社区支出50万元。\n八、政府性基金预算财政拨款支出决算情况说明\n城乡社区支出30万元。',
    ],
    [
      'the fund named before the word',
      '一、收入支出决算总体情况说明\n收、支总计（含结转和结余）100万元。年末结转和结余8万元。\n九、其他需要说明的情况\n本部门国有资本经营预算财政拨款无收支及结转结余情况，故国有资本经营预算财政拨款支出决算表以空表列示。',
    ],
    [
      'a line after the balance of a fund',
      '八、政府性基金预算财政拨款收入支出决算情况说明\n2023年度政府性基金预算财政拨款收入12万元，支出12万元，年末结转和结余0万元。其中：其他支出（类）彩票公益金安排的支出（款）用于教育事业的彩票公益金支出（项）12万元。',
    ],
    [
      'both grand totals, their change told of both',
      '一、收入支出决算总体情况说明\n收入总计120万元，支出总计120万元。与2022年相比，收、支总计各增加20万元，增长20%。',
    ],
    [
      'all kinds gathered in a bracket',
      '七、“三公”经费支出情况说明\n因公出国（境）费、公务接待费和公务用车运行费（“三公”经费）决算总额9万元，其中：因公出国（境）费0万元，公务接待费4万元，公务用车运行费5万元。',
    ],
    [
      'a remark in a bracket',
      '一、收入支出决算总体情况说明\n2023年度收、支总计（含结转和结余）100万元。年末结转和结余8万元。',
    ],
    [
      'the base of a share stated with it, then the prior figure',
      '二、财政拨款支出决算情况说明\n2023年度财政拨款支出83.65万元，占本年支出合计84.85万元的98.59%。与上年78.12万元相比，增加5.53万元，增长7.08%。',
    ],
    [
      'costs a head',
      '七、“三公”经费支出情况说明\n公务用车购置及运行维护费2.5万元。其中：公务用车购置费0万元；公务用车运行维护费2.5万元，平均每辆1.25万元。公务接待费0.7万元，接待92人次，人均接待费76.09元。',
    ],
  ])('%s', async (_, text) => {
    expect(await alarms(text)).toEqual([]);
  });
});

describe('slips are found:', () => {
  it.each([
    [
      'N-01',
      'a kind of income off',
      '一、收入支出决算总体情况说明\n（一）收入总计310.5万元，包括：\n1.财政拨款收入280万元。\n2.事业收入0万元。\n3.其他收入25.5万元，主要是存款利息。\n4.上年结转和结余10万元。',
    ],
    [
      'N-01',
      'the sum of a list that opens after the full stop',
      '一、收入支出决算总体情况说明\n（二）支出决算总计310.5万元。包括：\n1.本年支出决算合计290万元。\n2.结余分配0万元。\n3.年末结转和结余10.5万元。',
    ],
    [
      'N-03',
      'after words on what it consists of',
      '一、收入支出决算总体情况说明\n收入总计310.5万元，包括：\n1.财政拨款收入280万元，占收入总计的90.2%。\n2.其他收入20.5万元，主要是存款利息，占收入总计的9.6%。\n3.上年结转和结余10万元，占收入总计的3.2%。',
    ],
    [
      'N-10',
      'against the budget that the difference implies, wrong',
      '四、财政拨款收入支出决算总体情况说明\n财政拨款本年支出120万元，完成年初预算的102%，比年初预算增加20万元。',
    ],
    [
      'N-10',
      'against the budget before a bracket by funds, wrong',
      `${THREE}公务接待费支出预算8万元（其中：一般公共预算支出8万元；政府性基金预算支出0万元），支出决算6万元（其中：一般公共预算支出6万元；政府性基金预算支出0万元），完成预算的57%。`,
    ],
    [
      'N-14',
      'a class in two paragraphs of one section',
      '五、一般公共预算财政拨款支出决算情况说明\n（一）结构\n一般公共预算财政拨款支出90万元，其中：教育支出60万元，住房保障支出30万元。\n（二）具体情况\n1.教育支出66万元，主要用于学校运转。',
    ],
    [
      'N-05',
      'told of both grand totals',
      '一、收入支出决算总体情况说明\n收入总计120万元，支出总计120万元。与2022年相比，收、支总计各增加20万元，增长30%。',
    ],
    [
      'N-14',
      'two sides that do not balance',
      '一、收入支出决算总体情况说明\n收入总计120万元，支出总计102万元。',
    ],
    [
      'N-01',
      'a class off under the grand total',
      '一、收入支出决算总体情况说明\n（二）支出总计120万元。包括：\n1.教育支出（类）80万元，较2022年度决算数增加2万元。\n2.住房保障支出（类）30万元。\n3.结余分配0万元。\n4.年末结转和结余20万元。',
    ],
    [
      'N-03',
      'of a base stated with it',
      '二、财政拨款支出决算情况说明\n2023年度财政拨款支出83.65万元，占本年支出合计84.85万元的95.89%。',
    ],
  ])('%s %s', async (rule, _, text) => {
    expect(await alarms(text)).toContain(rule);
  });
});
