import type { Location } from '../model/location.ts';
import type { FindingDraft } from './build-finding.ts';
import type { Judged } from './choose-modes.ts';
import type { KnownFigure } from './known-figure.ts';

/** One note for every table or sentence whose figures were cut off instead of rounded. */
export function noteTruncation(judged: readonly Judged[], scopes: ReadonlySet<string>): FindingDraft[] {
  if (scopes.size === 0) return [];
  const byScope = new Map<string, Judged[]>();
  for (const entry of judged) {
    const { scope } = entry.prepared;
    if (!scopes.has(scope) || entry.verdict.agreement !== 'truncated') continue;
    const entries = byScope.get(scope);
    if (entries) entries.push(entry);
    else byScope.set(scope, [entry]);
  }
  return [...byScope].map(([scope, entries]) => toNote(scope, entries));
}

function toNote(scope: string, entries: readonly Judged[]): FindingDraft {
  const { rule } = entries[0]!.prepared;
  const isSentence = 'ratio' in entries[0]!.prepared.form;
  return {
    rule: rule.id,
    kind: rule.kind,
    severity: 'note',
    messageId: isSentence ? 'percentages-cut-off' : 'amounts-cut-off',
    data: { count: String(entries.length), scope: scope.split('/')[0]! },
    locations: entries.map(({ prepared }) => placeOf(prepared.form)),
    agreement: 'truncated',
  };
}

function placeOf(form: Judged['prepared']['form']): Location {
  const stated: KnownFigure = 'ratio' in form ? form.ratio.percent : form.sum.figures[0]!;
  return stated.operand.location;
}
