import type { ChecklistItem, ElementState } from '../model/element.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import { renderMessage } from './message.ts';
import { describeFile, describePlace } from './place.ts';

/** Word and symbol: colour alone never tells the state. */
export const STATE_MARKS: Readonly<Record<ElementState, string>> = {
  stated: '✓',
  none: '○',
  missing: '✗',
  'not-applicable': '–',
  unknown: '?',
};

/** The lines of one part of the sheet; `title` is that of the rule which stands behind them. */
export interface ChecklistPart {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

/** The inspection sheet by its parts, in their order. */
export function checklistParts({ checklist = [], rules }: Result, lang: Language): ChecklistPart[] {
  const titles = new Map(rules.map(({ id, title }) => [id, title[lang]]));
  const parts = new Map<string, ChecklistItem[]>();
  for (const item of checklist) {
    const part = parts.get(item.rule);
    if (part) part.push(item);
    else parts.set(item.rule, [item]);
  }
  return [...parts].map(([rule, items]) => ({ title: titles.get(rule) ?? rule, items }));
}

/** What an inspector would note beside the tick: what is missing of it, or why it could not be told. */
export function checklistRemark({ lacking = [], reason }: ChecklistItem, lang: Language): string {
  if (lacking.length > 0) {
    const parts = `${lacking.map(({ zh }) => zh).join('、')} | ${lacking.map(({ en }) => en).join(', ')}`;
    return renderMessage('checklist.lacks', { parts }, lang);
  }
  return reason === undefined ? '' : renderMessage(reason, {}, lang);
}

/** Line, page or cell; the table's file where the whole table is meant. */
export function checklistPlace({ location }: ChecklistItem, lang: Language): string {
  if (!location) return '';
  return location.table ? describeFile(location) : describePlace(location, lang);
}

/** How many elements are in each state, in words. */
export function checklistCounts({ checklist = [] }: Result, lang: Language): string {
  const count = (state: ElementState) => String(checklist.filter((item) => item.state === state).length);
  return renderMessage(
    'checklist.counts',
    {
      stated: count('stated'),
      none: count('none'),
      missing: count('missing'),
      other: count('not-applicable'),
      unknown: count('unknown'),
    },
    lang,
  );
}
