import type { CheckContext, JudgedInstance, Severity, WordingClaim } from '../../../../model/index.ts';
import { claimsOf } from '../claims-of.ts';

/** Message of each kind of slip that a rule speaks of, with its severity where it is not the rule's. */
export type Slips = Readonly<
  Partial<Record<WordingClaim['kind'], string | { readonly messageId: string; readonly severity: Severity }>>
>;

/** A failure for each slip of the kinds; one pass for the text where there is none. */
export function* wordingOf(context: CheckContext, slips: Slips): Iterable<JudgedInstance> {
  let any = false;
  for (const claim of claimsOf(context, 'wording')) {
    const slip = slips[claim.kind];
    if (!slip) continue;
    any = true;
    const { messageId, severity } =
      typeof slip === 'string' ? { messageId: slip, severity: undefined } : slip;
    const { expected, year } = claim.data;
    yield {
      instance: claim.id,
      outcome: 'fail',
      messageId,
      data: claim.data,
      at: [claim.location],
      // Of a year the place holds more than what is to be changed.
      stated: expected === undefined ? claim.location.text : (year ?? claim.location.text),
      ...(expected === undefined ? {} : { expected }),
      ...(severity ? { severity } : {}),
    };
  }
  if (!any && context.submission.narrative) yield { instance: 'text', outcome: 'pass' };
}
