import type { Language } from '../model/rule.ts';
import { whyOf } from './correction-texts.ts';
import { type CorrectionLine, correctionLines } from './corrections.ts';
import { type DocxBlock, writeDocx } from './docx/write-docx.ts';
import { titleOf } from './finding-text.ts';
import { renderMessage } from './message.ts';
import { describeFile, describePlace } from './place.ts';
import { listOf, type Results } from './result-list.ts';

/** Percent of the page: number, place, now, should read, why, done. */
const WIDTHS = [6, 22, 13, 13, 36, 10];

/** Nobody works through more on paper, and a document of thousands of rows takes a gigabyte to write. */
const MOST_LINES = 500;

/** The list of corrections as a Word document: to be worked through, ticked and signed. */
export function renderCorrectionsDocx(
  results: Results,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> {
  const say = (id: string, data = {}) => renderMessage(`corrections.${id}`, data, lang);
  const head = ['number', 'place', 'now', 'should-read', 'why', 'done'].map((id) => say(id));
  const blocks = listOf(results).flatMap((result): DocxBlock[] => {
    const lines = correctionLines(result, lang);
    const top: DocxBlock = { type: 'heading', text: titleOf(result, lang) };
    if (lines.length === 0) return [top, { type: 'paragraph', text: say('none') }];
    return [
      top,
      { type: 'paragraph', text: say('intro', { count: String(lines.length) }) },
      {
        type: 'table',
        widths: WIDTHS,
        head,
        rows: lines
          .slice(0, MOST_LINES)
          .map((line, at) => [
            String(at + 1),
            wholePlace(line, lang),
            line.now,
            line.shouldRead,
            whyOf(line, lang),
            say('box'),
          ]),
      },
      ...(lines.length > MOST_LINES
        ? [{ type: 'paragraph' as const, text: say('more', { count: String(lines.length - MOST_LINES) }) }]
        : []),
      { type: 'signature', text: say('signature') },
    ];
  });
  const title = say('title');
  return writeDocx({ lang, title, blocks: [{ type: 'title', text: title }, ...blocks], landscape: true });
}

/** The place with its file above it. */
const wholePlace = ({ location, place }: CorrectionLine, lang: Language): string =>
  location
    ? [
        describeFile(location),
        [describePlace(location, lang), location.label ?? ''].filter(Boolean).join(' '),
      ]
        .filter(Boolean)
        .join('\n')
    : place;
