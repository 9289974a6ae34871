import type { BatchFinding, DepartmentLine } from '../model/batch.ts';
import type { Language } from '../model/rule.ts';
import { TABLE_IDS } from '../model/table-id.ts';
import { type DocxBlock, type DocxContent, writeDocx } from './docx/write-docx.ts';
import { figuresText, isSameFigure } from './figures-text.ts';
import { describeTable, renderMessage } from './message.ts';
import { describePlace } from './place.ts';

export interface NoticeOptions {
  readonly lang: Language;
  /** ISO date by which corrections are asked for; left open to be filled in by hand. */
  readonly due?: string;
}

type Say = (messageId: string, data?: Readonly<Record<string, string>>) => string;

/** Whether there is something to tell a department: findings, or material that lacks or could not be read. */
export const needsNotice = ({ status, narrative, tables }: DepartmentLine): boolean =>
  status !== 'clean' || !narrative || tables.length < TABLE_IDS.length;

/** What a department is to correct, where and by when, as a Word document to send. */
export const renderNotice = (line: DepartmentLine, options: NoticeOptions): Promise<Uint8Array> =>
  writeDocx(noticeContent(line, options));

function noticeContent(line: DepartmentLine, { lang, due }: NoticeOptions): DocxContent {
  const say: Say = (messageId, data = {}) => renderMessage(messageId, data, lang);
  const elements = line.findings.filter(isElement);
  const others = line.findings.filter((finding) => !isElement(finding));
  const parts = [
    findingsPart(
      'notice.errors',
      others.filter(({ severity }) => severity === 'error'),
      lang,
    ),
    findingsPart(
      'notice.warnings',
      others.filter(({ severity }) => severity === 'warning'),
      lang,
    ),
    listPart(
      'notice.elements',
      elements.map(({ message }) => message),
    ),
    listPart('notice.lacking', lackingOf(line, lang)),
    listPart(
      'notice.problems',
      line.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    ),
    listPart(
      'notice.how',
      ['notice.how-books', 'notice.how-reason', 'notice.how-check'].map((id) => say(id)),
    ),
  ].filter(({ blocks }) => blocks.length > 0);
  const title = say('notice.title');
  return {
    lang,
    title,
    blocks: [
      { type: 'title', text: title },
      { type: 'paragraph', text: say('notice.to', { unit: line.unit ?? line.id }) },
      { type: 'paragraph', text: openingOf(line, due, say) },
      ...parts.flatMap(({ id, blocks }, at): DocxBlock[] => [
        { type: 'heading', text: `${ordinal(at, lang)}${say(id)}` },
        ...blocks,
      ]),
      ...(line.more > 0
        ? [{ type: 'paragraph' as const, text: say('notice.more', { count: String(line.more) }) }]
        : []),
      { type: 'signature', text: say('notice.signature') },
    ],
  };
}

function openingOf(
  { year, summary: { error, warning } }: DepartmentLine,
  due: string | undefined,
  say: Say,
): string {
  const [y = '', m = '', d = ''] = due?.split('-') ?? [];
  return say(error + warning > 0 ? 'notice.opening' : 'notice.opening-unchecked', {
    year: year === undefined ? '' : say('notice.year', { year: String(year) }),
    error: String(error),
    warning: String(warning),
    due: due === undefined ? say('notice.due-open') : say('notice.due', { year: y, month: m, day: d }),
  });
}

const isElement = ({ rule }: BatchFinding): boolean => rule.startsWith('E-');

const ordinal = (at: number, lang: Language): string =>
  lang === 'zh' ? `${'一二三四五六七八九'.charAt(at)}、` : `${at + 1}. `;

interface Part {
  readonly id: string;
  readonly blocks: readonly DocxBlock[];
}

const listPart = (id: string, items: readonly string[]): Part => ({
  id,
  blocks: items.map((item, at) => ({
    type: 'paragraph',
    text: items.length === 1 ? item : `${at + 1}. ${item}`,
  })),
});

function findingsPart(id: string, findings: readonly BatchFinding[], lang: Language): Part {
  if (findings.length === 0) return { id, blocks: [] };
  const head = ['number', 'place', 'issue', 'figures'].map((name) =>
    renderMessage(`notice.${name}`, {}, lang),
  );
  const rows = findings.map((finding, at) => [
    String(at + 1),
    placeOf(finding, lang),
    finding.message,
    figuresOf(finding, lang),
  ]);
  return { id, blocks: [{ type: 'table', widths: [8, 30, 36, 26], head, rows }] };
}

function placeOf(finding: BatchFinding, lang: Language): string {
  const { table, file, sheet, label } = finding;
  const place = file === undefined ? '' : describePlace({ ...finding, file, text: '' }, lang);
  const source = sheet === undefined ? file : `${file} [${sheet}]`;
  return [table && describeTable(table, lang), [source, place].filter(Boolean).join(' '), label]
    .filter(Boolean)
    .join('\n');
}

function figuresOf(finding: BatchFinding, lang: Language): string {
  const { correction, expected, suggested } = finding;
  const isSuggested =
    correction === undefined && (suggested === undefined || isSameFigure(suggested, expected));
  const change = correction ?? (isSuggested ? undefined : suggested);
  return [
    figuresText(finding, !isSuggested, lang),
    change === undefined
      ? ''
      : renderMessage(
          correction === undefined ? 'notice.probably' : 'notice.probably-elsewhere',
          { change },
          lang,
        ),
  ]
    .filter(Boolean)
    .join('\n');
}

function lackingOf({ tables, narrative }: DepartmentLine, lang: Language): string[] {
  const lacking = [
    ...TABLE_IDS.filter((table) => !tables.includes(table)).map((table) => describeTable(table, lang)),
    ...(narrative ? [] : [renderMessage('report.narrative', {}, lang)]),
  ].join(renderMessage('report.list-separator', {}, lang));
  return lacking === '' ? [] : [renderMessage('notice.lacking-item', { lacking }, lang)];
}
