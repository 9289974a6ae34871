import { bareSubject, findPartList, writeList } from './part-list.ts';
import { A, P, replaceIn, rewriteLines, SIGN, type Transformation, UNIT, WORDS } from './transformation.ts';

const SHARE_AFTER = new RegExp(`(${A}${UNIT})，(占${WORDS}*${P}${SIGN})`, 'g');
const BARE_SHARE = new RegExp(`占(?=${P}${SIGN})`, 'g');

export const SHARES: readonly Transformation[] = [
  {
    id: 'shares-into-brackets',
    apply: (draft, random) =>
      replaceIn(draft, random, SHARE_AFTER, (_, amount, share) => `${amount}（${share}）`),
  },
  {
    id: 'share-wording',
    apply: (draft, random) => {
      const word = random.pick(['占比', '占比为', '所占比例为', '占比达']);
      return replaceIn(draft, random, BARE_SHARE, () => word);
    },
  },
  {
    id: 'base-of-shares-named',
    apply: (draft, random) =>
      rewriteLines(draft, random, (line) => {
        const list = findPartList(line);
        if (!list?.items.some(({ share }) => share && BARE_SHARE.test(share))) return undefined;
        const items = list.items.map((item) =>
          item.share
            ? { ...item, share: item.share.replace(BARE_SHARE, `占${bareSubject(list.subject)}的`) }
            : item,
        );
        return writeList(list, { items });
      }),
  },
];
