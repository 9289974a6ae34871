import { Decimal } from 'decimal.js';
import type { Draft } from './draft.ts';
import { bareSubject, findPartList, type PartList, writeItem, writeList } from './part-list.ts';
import { FigureWriter, rewriteLines, type Transformation } from './transformation.ts';

/** A transformation of lists with their total. */
const onLists = (
  id: string,
  write: (list: PartList, random: Parameters<Transformation['apply']>[1], draft: Draft) => string | undefined,
): Transformation => ({
  id,
  apply: (draft, random) =>
    rewriteLines(draft, random, (line) => {
      const list = findPartList(line);
      return list && write(list, random, draft);
    }),
});

const NUMBERING = /^\d+[、.]/;

const isPlain = ({ items }: PartList) => items.every(({ share }) => share === undefined);

export const LISTS: readonly Transformation[] = [
  onLists('list-before-total', (list, random) => {
    // A number opens a paragraph; behind the parts it would open an item.
    if (!isPlain(list) || list.after !== '' || NUMBERING.test(list.subject)) return undefined;
    const parts = list.items.map(writeItem).join('、');
    return `${list.before}${parts}，${random.pick(['', '以上合计，'])}${list.subject}${list.total}。`;
  }),
  onLists('drop-qizhong', (list, random) =>
    writeList(list, { mark: random.pick(['：', '。', '，具体如下：', '，分别是：', '，包括']) }),
  ),
  onLists('reorder-parts', (list, random) => writeList(list, { items: random.shuffle(list.items) })),
  onLists('list-to-respectively', (list) => {
    const { items } = list;
    const join = (texts: readonly string[]) => `${texts.slice(0, -1).join('、')}和${texts.at(-1)}`;
    const shares = items.flatMap(({ share }) => /[\uf000-\uf3ff][%％]/.exec(share ?? '')?.[0] ?? []);
    if (shares.length > 0 && shares.length < items.length) return undefined;
    const of = shares.length > 0 ? `，分别占${bareSubject(list.subject)}的${join(shares)}` : '';
    const names = items.map(({ name }) => name);
    const amounts = items.map(({ amount }) => amount);
    return `${list.before}${list.subject}${list.total}${list.mark}${join(names)}分别为${join(amounts)}${of}。${list.after}`;
  }),
  onLists('shares-without-second-respectively', (list) => {
    const { items } = list;
    const shares = items.flatMap(({ share }) => /[\uf000-\uf3ff][%％]/.exec(share ?? '')?.[0] ?? []);
    if (shares.length < items.length) return undefined;
    const names = items.map(({ name }) => name).join('、');
    const amounts = items.map(({ amount }) => amount).join('、');
    return `${list.before}${list.subject}${list.total}${list.mark}${names}分别为${amounts}，占${bareSubject(list.subject)}的${shares.join('、')}。${list.after}`;
  }),
  onLists('name-after-amount', (list) => {
    const items = list.items.map(
      ({ name, amount, share }) => `${amount}为${name}${share ? `，${share}` : ''}`,
    );
    return `${list.before}${list.subject}${list.total}${list.mark}${items.join('；')}。${list.after}`;
  }),
  onLists('name-in-brackets', (list) => {
    const items = list.items.map(
      ({ name, amount, share }) => `${amount}（${name}）${share ? `，${share}` : ''}`,
    );
    return `${list.before}${list.subject}${list.total}${list.mark}${items.join('；')}。${list.after}`;
  }),
  onLists('parts-as-numbered-paragraphs', (list) => {
    if (list.after !== '') return undefined;
    const items = list.items.map((item, index) => `${index + 1}.${writeItem(item)}。`);
    return [`${list.before}${list.subject}${list.total}，其中：`, ...items].join('\n');
  }),
  onLists('parts-as-paragraphs', (list) => {
    if (list.after !== '') return undefined;
    const items = list.items.map((item) => `${writeItem(item)}。`);
    return [`${list.before}${list.subject}${list.total}。具体情况如下：`, ...items].join('\n');
  }),
  onLists('heading-before-each-part', (list) => {
    if (list.after !== '') return undefined;
    const items = list.items.flatMap((item, index) => [`${index + 1}.${item.name}`, `${writeItem(item)}。`]);
    return [`${list.before}${list.subject}${list.total}，其中：`, ...items].join('\n');
  }),
  onLists('parts-in-brackets', (list) => {
    if (!isPlain(list)) return undefined;
    const parts = list.items.map(writeItem).join('，');
    return `${list.before}${list.subject}${list.total}（其中：${parts}）。${list.after}`;
  }),
  onLists(
    'total-named-again-before-parts',
    (list) =>
      `${list.before}${list.subject}${list.total}。${bareSubject(list.subject)}中，${list.items.map(writeItem).join(list.separator)}。${list.after}`,
  ),
  {
    id: 'breakdown-of-last-part',
    apply(draft, random) {
      const writer = new FigureWriter(draft);
      return writer.finish(
        rewriteLines(
          draft,
          random,
          (line) => {
            const list = findPartList(line);
            const last = list?.items.at(-1);
            const text = last && draft.figures.get(last.amount[0]!)?.text;
            if (!list || !last || !text) return undefined;
            const whole = new Decimal(text.replaceAll(',', ''));
            if (whole.lt(1)) return undefined;
            const first = whole.times(random.int(20, 70)).div(100).toDecimalPlaces(2);
            const unit = last.amount.slice(1);
            const [a, b] = [first, whole.minus(first)].map((part) => writer.write('amount', part.toString()));
            const items = [
              ...list.items.slice(0, -1).map(writeItem),
              `${writeItem(last)}，其中用于设备更新${a}${unit}、用于日常维护${b}${unit}`,
            ];
            return `${list.before}${list.subject}${list.total}${list.mark}${items.join('；')}。${list.after}`;
          },
          2,
        ),
      );
    },
  },
];
