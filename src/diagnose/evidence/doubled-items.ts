import type { PartsClaim } from '../../model/claim.ts';
import { ECONOMIC_ITEMS } from '../../model/classification/classification.ts';
import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Submission } from '../../model/submission.ts';
import type { Draft } from '../draft.ts';

/** How sure the order of a list is, with one name that would fit and with several. */
const ONE_NAME = 0.9;
const SEVERAL_NAMES = 0.75;

/**
 * A name that stands twice in a list of economic items: lists follow the classification, so the one out of
 * order took another's place, and the neighbours tell which items can stand there.
 */
export function doubledItems(report: EvaluationReport, { narrative }: Submission): Draft[] {
  if (!narrative) return [];
  const lists = new Map(
    narrative.claims.filter((claim) => claim.type === 'parts').map((claim) => [claim.id, claim]),
  );
  return report.evaluations.flatMap(({ instance, finding }) => {
    if (finding?.kind !== 'duplicate' || finding.severity === 'note') return [];
    const claim = lists.get(instance.split(':')[0]!);
    return claim ? (diagnoseList(report, claim, finding) ?? []) : [];
  });
}

function diagnoseList(report: EvaluationReport, claim: PartsClaim, finding: Finding): Draft | undefined {
  const places = claim.parts.flatMap((part, index) => (part.subject.text === finding.stated ? [index] : []));
  const options = places
    .map((place) => ({ place, names: fittingNames(report, claim, place), own: isInOrder(claim, place) }))
    .filter(({ names, own }) => names.length > 0 && !own);
  const [option, ...others] = options;
  if (!option || others.length > 0) return undefined;
  const { place, names } = option;
  const part = claim.parts[place]!;
  const operand = report.operands.get(part.figure);
  if (!operand) return undefined;
  const [before, after] = [claim.parts[place - 1]!, claim.parts[place + 1]!];
  return {
    status: 'named',
    corrections: [{ location: operand.location, stated: part.subject.text, suggested: names.join('／') }],
    cause: 'wrong-label',
    messageId: names.length === 1 ? 'slip.label' : 'slip.label-of-several',
    data: {
      stated: part.subject.text,
      amount: operand.text,
      before: before.subject.text,
      after: after.subject.text,
      suggested: names.join('、'),
    },
    confidence: names.length === 1 ? ONE_NAME : SEVERAL_NAMES,
    explains: [finding.id],
    rivals: [],
  };
}

const codeAt = (claim: PartsClaim, index: number): string | undefined =>
  /^item\.(\d{5})$/.exec(claim.parts[index]?.subject.concept ?? '')?.[1];

/** Whether the item stands where the classification has it. */
function isInOrder(claim: PartsClaim, place: number): boolean {
  const own = codeAt(claim, place);
  const [before, after] = [codeAt(claim, place - 1), codeAt(claim, place + 1)];
  return own !== undefined && (before === undefined || before < own) && (after === undefined || own < after);
}

/** Items between the neighbours; where table six has one of them with the amount, that one. */
function fittingNames(report: EvaluationReport, claim: PartsClaim, place: number): string[] {
  const [before, after] = [codeAt(claim, place - 1), codeAt(claim, place + 1)];
  if (!before || !after || before >= after) return [];
  const used = new Set(claim.parts.map((_, index) => codeAt(claim, index)));
  const items = ECONOMIC_ITEMS.filter(
    ({ code }) => code.length === 5 && code > before && code < after && !used.has(code),
  );
  const amount = report.operands.get(claim.parts[place]!.figure)?.value;
  const reported = items.filter(({ code }) => {
    const cell = report.operands.get(`t06.${code}`);
    return amount !== undefined && cell?.state === 'printed' && cell.value.equals(amount);
  });
  return (reported.length > 0 ? reported : items).map(({ name }) => name);
}
