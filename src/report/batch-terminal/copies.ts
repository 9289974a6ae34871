import type { BatchSummary, Copy } from '../../model/batch-summary.ts';
import type { Language } from '../../model/rule.ts';
import { wrapText } from '../layout/wrap.ts';
import { renderMessage } from '../message.ts';
import { type BatchTerminalContext, rest } from './context.ts';

/** Tables and narratives that several departments share, as warnings. */
export function copyLines({ copies }: BatchSummary, context: BatchTerminalContext): string[] {
  const { style, lang, width, say, most } = context;
  const mark = style.warning(`! ${say('severity.warning')}`);
  return [
    ...copies
      .slice(0, most)
      .flatMap((copy) =>
        wrapText(describeCopy(copy, lang), width - 10).map((line, at) =>
          at === 0 ? `  ${mark}  ${line}` : `          ${line}`,
        ),
      ),
    ...rest(copies.length, context),
  ];
}

/** `甲、乙：T01、T03、情况说明 的数字完全相同`. */
export function describeCopy({ parts, ids, count, between }: Copy, lang: Language): string {
  const say = (id: string, data: Record<string, string> = {}) => renderMessage(id, data, lang);
  const separator = say('report.list-separator');
  const named = ids.join(separator);
  return say(`batch.copy.${between}`, {
    ids: count > ids.length ? say('batch.copy-more', { ids: named, count: String(count) }) : named,
    parts: parts.map((part) => (part === 'narrative' ? say('report.narrative') : part)).join(separator),
  });
}
