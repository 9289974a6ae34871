import type { ChecklistItem, ElementState } from '../model/element.ts';
import type { Result } from '../model/result.ts';
import type { Language } from '../model/rule.ts';
import {
  checklistCounts,
  checklistParts,
  checklistPlace,
  checklistRemark,
  STATE_MARKS,
} from './checklist-lines.ts';
import { titleOf } from './finding-text.ts';
import { onOneLine, showHiddenBetweenColours } from './hidden-characters.ts';
import { displayWidth, padEnd } from './layout/display-width.ts';
import { wrapText } from './layout/wrap.ts';
import { renderMessage } from './message.ts';
import { plainStyle, type Style } from './style.ts';

export interface ChecklistOptions {
  readonly lang: Language;
  /** Columns; 80 unless told. */
  readonly width?: number;
  readonly style?: Style;
}

const STATE_STYLE: Readonly<Record<ElementState, keyof Style>> = {
  stated: 'good',
  none: 'good',
  missing: 'warning',
  'not-applicable': 'dim',
  unknown: 'note',
};

/** The inspection sheet (公开检查表) for people: every element with its state, its place and what is missing. */
export function renderChecklist(
  result: Result,
  { lang, width = 80, style = plainStyle }: ChecklistOptions,
): string {
  const plain = onOneLine(result);
  const say = (id: string) => renderMessage(id, {}, lang);
  const stateWidth = Math.max(
    ...(Object.keys(STATE_MARKS) as ElementState[]).map((state) => displayWidth(say(`checklist.${state}`))),
  );
  const indent = ' '.repeat(2 + 2 + stateWidth + 2);
  const itemLines = (item: ChecklistItem): string[] => {
    const { state, title } = item;
    const mark = `${STATE_MARKS[state]} ${padEnd(say(`checklist.${state}`), stateWidth)}`;
    const beside = [checklistRemark(item, lang), checklistPlace(item, lang)].filter(Boolean);
    const text = [title[lang], ...beside].join(say('checklist.gap'));
    return wrapText(text, width - indent.length).map((line, at) =>
      at === 0 ? `  ${style[STATE_STYLE[state]](mark)}  ${line}` : indent + line,
    );
  };
  const lines = [
    ...wrapText(`${say('checklist.title')} · ${titleOf(plain, lang)}`, width).map(style.strong),
    ...checklistParts(plain, lang).flatMap(({ title, items }) => [
      '',
      ...wrapText(title, width).map(style.strong),
      ...items.flatMap(itemLines),
    ]),
    '',
    ...wrapText(checklistCounts(plain, lang), width),
  ];
  return showHiddenBetweenColours(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}
