import { A, NAME, P, SIGN, UNIT, WORDS } from './transformation.ts';

/** `收入合计 A 万元，其中：a B 万元，占 P%；b …。` in pieces. */
export interface PartList {
  /** What stands before the sentence, and after its end. */
  readonly before: string;
  readonly after: string;
  readonly subject: string;
  /** The total with its unit. */
  readonly total: string;
  readonly mark: string;
  readonly items: readonly PartItem[];
  readonly separator: string;
}

export interface PartItem {
  readonly name: string;
  /** With its unit. */
  readonly amount: string;
  /** `占本年收入的 P%`, without a comma. */
  readonly share?: string;
}

const SHARE = `占${WORDS}*${P}${SIGN}`;
const ITEM = `(${NAME})(${A}${UNIT})(?:，(${SHARE}))?`;
const LIST = new RegExp(
  `(?<=^|。)(?<subject>${NAME})(?<total>${A}${UNIT})(?<mark>[，。]其中[：:，]|[，。]主要用于以下方面：|[，。]包括：?|：)(?<items>${ITEM}(?:[；，、]${ITEM})+)。`,
);

/** The first list of parts in a line, its total with it. */
export function findPartList(line: string): PartList | undefined {
  const match = LIST.exec(line);
  if (!match?.groups) return undefined;
  const { subject = '', total = '', mark = '', items = '' } = match.groups;
  const parts = [...items.matchAll(new RegExp(ITEM, 'g'))].map(
    ([, name = '', amount = '', share]): PartItem => ({ name, amount, ...(share ? { share } : {}) }),
  );
  if (parts.some(({ name }) => name.startsWith('其中'))) return undefined;
  return {
    before: line.slice(0, match.index),
    after: line.slice(match.index + match[0].length),
    subject,
    total,
    mark,
    items: parts,
    separator: items.includes('；') ? '；' : '，',
  };
}

export const writeItem = ({ name, amount, share }: PartItem): string =>
  `${name}${amount}${share === undefined ? '' : `，${share}`}`;

/** The list in its place again, written from its parts. */
export const writeList = (
  list: PartList,
  { mark = list.mark, items = list.items, separator = list.separator }: Partial<PartList> = {},
): string =>
  `${list.before}${list.subject}${list.total}${mark}${items.map(writeItem).join(separator)}。${list.after}`;

/** Without the year that opens it: what shares are said to be of. */
export const bareSubject = (subject: string): string => subject.replace(/^(?:20\d\d年度?)?，?/, '');
