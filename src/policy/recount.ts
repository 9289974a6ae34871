import { isOpen } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import { SEVERITIES } from '../model/severity.ts';

/** The summary once findings are waived or known: they are counted apart. */
export function recount(result: Result): Result {
  const { findings, summary } = result;
  const { waived: _, baseline: __, ...rest } = summary;
  const open = findings.filter(isOpen);
  const counts = SEVERITIES.map((severity) => [
    severity,
    open.filter((finding) => finding.severity === severity).length,
  ]);
  const waived = findings.filter((finding) => finding.waived).length;
  const baseline = findings.filter((finding) => finding.baseline).length;
  return {
    ...result,
    summary: {
      ...rest,
      ...Object.fromEntries(counts),
      ...(waived > 0 ? { waived } : {}),
      ...(baseline > 0 ? { baseline } : {}),
    },
  };
}
