import { isQuotient } from '../../../../amount/quotient.ts';
import { fromWanyuan } from '../../../../amount/unit.ts';
import type {
  CheckContext,
  CodeRule,
  JudgedInstance,
  QuotientClaim,
  TextFigure,
  Unit,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed, sureAs } from '../claims-of.ts';
import { reported } from '../reported.ts';

export const quotients = {
  id: 'N-75',
  name: 'narrative-quotient',
  kind: 'footing',
  severity: 'warning',
  title: {
    zh: '车均、人均等于金额除以数量',
    en: 'What a vehicle or a person cost is the amount by their number',
  },
  basis: { zh: '车均（人均、批均）= 金额 ÷ 数量', en: 'per head = amount ÷ number' },
  why: {
    zh: '同一处写了金额和数量，平均数必须由两者算得出来。',
    en: 'Where amount and number stand beside it, the average follows from them.',
  },
  example: {
    zh: '公务用车运行维护费9.00万元，保有量3辆，车均运行维护费4.00万元（应为3.00万元）。',
    en: 'Running costs of 9.00 for 3 vehicles, 4.00 a vehicle (3.00).',
  },
  fix: { zh: '用金额除以数量重新计算，或核对金额、数量。', en: 'Divide again, or check amount and number.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'quotient')) yield judge(context, claim);
  },
} satisfies CodeRule;

function judge(context: CheckContext, claim: QuotientClaim): JudgedInstance {
  const figures = figuresOf(context);
  const [quotient, dividend, divisor] = [claim.quotient, claim.dividend, claim.divisor].map(
    (id) => figures.get(id)!,
  ) as [TextFigure, TextFigure, TextFigure];
  const instance = quotient.id;
  if (isQuotient(reported(quotient), reported(dividend), reported(divisor)))
    return { instance, outcome: 'pass', fixes: [quotient.id], ...sureAs(claim) };
  const right = fromWanyuan(reported(dividend).value.div(reported(divisor).value), quotient.unit as Unit);
  const expected = right.toDecimalPlaces(quotient.decimals).toFixed(quotient.decimals);
  return {
    instance,
    outcome: 'fail',
    ...sureAs(claim),
    messageId: 'quotient-differs',
    data: {
      dividend: printed(dividend),
      divisor: printed(divisor),
      stated: printed(quotient),
      expected,
    },
    at: [quotient, dividend, divisor].map(({ location }) => location),
    stated: quotient.text,
    expected,
    unit: quotient.measure,
  };
}
