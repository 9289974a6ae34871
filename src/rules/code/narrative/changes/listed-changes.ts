import type {
  ChangePartsClaim,
  CheckContext,
  RuleInstance,
  Severity,
  SumRelation,
} from '../../../../model/index.ts';
import { sureAs } from '../claims-of.ts';
import { isOneSlipOff } from '../one-slip.ts';
import { trySum } from '../reported.ts';

const UNSURE = 0.5;
export const isSure = ({ certainty = 1 }: ChangePartsClaim): boolean => certainty > UNSURE;

/** 减少71万元，其中：基本支出增加20万元，项目支出减少91万元. Where the names leave it open whether these are all, nothing is said. */
export function addUpListed(context: CheckContext, claim: ChangePartsClaim): RuleInstance {
  const instance = claim.total;
  const relation: SumRelation = {
    type: 'sum',
    comparison: '=',
    terms: [
      { figure: claim.total, weight: 1 },
      ...claim.parts.map(
        ({ figure, sign }) => ({ figure, weight: sign === claim.totalSign ? -1 : 1 }) as const,
      ),
    ],
  };
  const reasons = claim.reasons && { telling: tellingReasons(context, relation, claim.reasons) };
  if (reasons ? !reasons.telling : !isSure(claim))
    return { instance, outcome: 'undecided', messageId: 'changes-may-be-incomplete', data: {} };
  return {
    instance: reasons ? `${instance}:reasons` : instance,
    ...sureAs(claim),
    relation,
    scope: claim.sentence,
    formula: { messageId: 'formula.changes-add', data: {} },
    messageId: reasons ? 'reasons-do-not-add' : 'changes-do-not-add',
    ...(reasons?.telling ? { severity: reasons.telling } : {}),
  };
}

/** Reasons that differ this little from the change seem meant to make it up, counted off or not. */
const NEAR = 0.05;

/**
 * How much it tells that reasons do not add up: nothing as a rule, as they need not be all; but where one digit put
 * right would make them add up they seem to be.
 */
function tellingReasons(
  context: CheckContext,
  relation: SumRelation,
  reasons: 'counted' | 'told',
): Severity | undefined {
  const verdict = trySum(context, relation);
  if (!verdict) return undefined;
  if (verdict.agreement === 'differs' && !isOneSlipOff(context, relation)) return undefined;
  const isNear = verdict.difference.abs().lte(verdict.stated.abs().times(NEAR));
  return reasons === 'counted' || isNear ? 'warning' : 'note';
}
