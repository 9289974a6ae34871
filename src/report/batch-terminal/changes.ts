import type { BatchChanges } from '../../model/batch-changes.ts';
import type { BatchSummary } from '../../model/batch-summary.ts';
import type { Language } from '../../model/rule.ts';
import { grouped } from '../grouped-number.ts';
import { wrapText } from '../layout/wrap.ts';
import { renderMessage } from '../message.ts';
import { batchPlace } from './batch-place.ts';
import { type BatchTerminalContext, rest } from './context.ts';

/** What came and what went since the earlier run: the counts, then the findings, the new ones first. */
export function changeLines({ changes }: BatchSummary, context: BatchTerminalContext): string[] {
  if (!changes) return [];
  const { lang, most, say, style, width } = context;
  const shown = [...changes.list].sort((a, b) => a.change.localeCompare(b.change)).slice(0, most);
  return [
    ...changesTexts(changes, lang).flatMap((text) => wrapText(text, width - 2).map((line) => `  ${line}`)),
    ...shown.flatMap(({ change, id, finding }) => {
      const mark = change === 'came' ? style[finding.severity] : style.good;
      const text = [`${finding.rule} ${id}`, batchPlace(finding, lang), finding.message].join(
        say('report.clause-separator'),
      );
      return wrapText(text, width - 8).map((line, at) =>
        at === 0 ? `  ${mark(say(`batch.change-${change}`))}  ${line}` : `        ${line}`,
      );
    }),
    ...rest(changes.came + changes.went, context),
  ];
}

/** Counts in words, and what makes the comparison worth less. */
export function changesTexts(
  { against, came, went, same, sameRules, departments }: BatchChanges,
  lang: Language,
): string[] {
  const numbers = Object.fromEntries(
    Object.entries({ came, went, same }).map(([name, count]) => [name, grouped(count)]),
  );
  const say = (id: string, data: Readonly<Record<string, string>> = {}) => renderMessage(id, data, lang);
  return [
    say('batch.changes-counts', { against, ...numbers }),
    ...(['came', 'went', 'uncompared'] as const)
      .filter((name) => departments[name] > 0)
      .map((name) => say(`batch.changes-${name}`, { count: grouped(departments[name]) })),
    ...(sameRules ? [] : [say('batch.changes-rules')]),
  ];
}
