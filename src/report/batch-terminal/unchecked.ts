import type { BatchSummary } from '../../model/batch-summary.ts';
import { TABLE_IDS } from '../../model/table-id.ts';
import { grouped } from '../grouped-number.ts';
import { type BatchTerminalContext, oneLine, rest } from './context.ts';

/** What was not checked: missing tables and texts, unreadable inputs, rules without their figures. */
export function uncheckedLines({ unchecked }: BatchSummary, context: BatchTerminalContext): string[] {
  const { say, lang, most } = context;
  const { tables, narratives, problems, rules } = unchecked;
  const missing = TABLE_IDS.filter((table) => tables[table] > 0).map((table) =>
    say('batch.missing-table', { table, count: grouped(tables[table]) }),
  );
  if (narratives > 0) missing.push(say('batch.missing-narrative', { count: grouped(narratives) }));
  const unread = problems.filter(({ severity }) => severity === 'error');
  const lines = [
    ...missing,
    ...unread
      .slice(0, most)
      .map(({ departments, example, message }) =>
        say('batch.unread-problem', { count: grouped(departments), example, message }),
      ),
    ...rules.slice(0, most).map(({ id, title, departments, instances }) =>
      say('batch.unchecked-rule', {
        rule: id,
        title: title[lang],
        departments: grouped(departments),
        instances: grouped(instances),
      }),
    ),
  ];
  return [
    ...lines.map((line) => oneLine(`  ${line}`, context)),
    ...rest(Math.max(unread.length, rules.length), context),
  ];
}
