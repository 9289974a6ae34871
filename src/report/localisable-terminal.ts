import type { Localisation } from '../model/localisation.ts';
import type { Language } from '../model/rule.ts';
import { onOneLine, showHiddenBetweenColours } from './hidden-characters.ts';
import { displayWidth, padEnd } from './layout/display-width.ts';
import { wrapText } from './layout/wrap.ts';
import { renderMessage } from './message.ts';
import { plainStyle, type Style } from './style.ts';
import { figurePlaceLines } from './terminal/figure-places.ts';

export interface LocalisableTerminalOptions {
  readonly lang: Language;
  readonly width?: number;
  readonly style?: Style;
}

/** How many figures a slip could be pinned on, the groups that cannot be told apart, and what goes unseen. */
export function renderLocalisable(
  localisation: Localisation,
  { lang, width = 80, style = plainStyle }: LocalisableTerminalOptions,
): string {
  const { submission, told, groups, bounded, unchecked } = onOneLine(localisation);
  const say = (id: string, data: Record<string, string> = {}) => renderMessage(id, data, lang);
  const context = { lang, say, style, width };
  const grouped = groups.reduce((sum, group) => sum + group.length, 0);
  const all = told.length + grouped + bounded.length + unchecked.length;
  const unit = submission.unit ?? submission.id;
  const title =
    submission.year === undefined
      ? say('report.title-without-year', { unit })
      : say('report.title', { unit, year: String(submission.year) });
  const rows: [string, number][] = [
    ['told', told.length],
    ['grouped', grouped],
    ['bounded', bounded.length],
    ['unchecked', unchecked.length],
  ];
  const labels = rows.map(([id]) => say(`localisable.${id}`, { groups: String(groups.length) }));
  const labelWidth = Math.max(...labels.map(displayWidth));
  const lines = [
    ...wrapText(title, width).map(style.strong),
    say('localisable.figures', { count: String(all) }),
    ...rows.map(
      ([, count], index) =>
        `  ${padEnd(labels[index]!, labelWidth)}  ${String(count).padStart(5)}  ${share(count, all).padStart(6)}`,
    ),
    '',
    ...groups.flatMap((group, index) => [
      style.strong(say('localisable.group', { number: String(index + 1), count: String(group.length) })),
      ...figurePlaceLines(group, context),
    ]),
    ...(bounded.length > 0
      ? [style.strong(say('localisable.bounded')), ...figurePlaceLines(bounded, context)]
      : []),
    ...(unchecked.length > 0
      ? [style.strong(say('localisable.unchecked')), ...figurePlaceLines(unchecked, context)]
      : []),
  ];
  return showHiddenBetweenColours(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}

const share = (count: number, all: number): string =>
  all === 0 ? '' : `${((100 * count) / all).toFixed(1)}%`;
