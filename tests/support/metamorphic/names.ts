import type { Draft } from './draft.ts';
import { A, NAME, replaceIn, rewriteLines, type Transformation, UNIT, withLines } from './transformation.ts';

const ITEM =
  /([^，。；：（）\ue000-\uf8ff]+)（类）([^，。；：（）\ue000-\uf8ff]+)（款）([^，。；：（）\ue000-\uf8ff]+)（项）/;
const FIRST_AMOUNT = /[\ue000-\uefff]/g;

/** The item code that the amounts after a name are of, looked for in this line and the next. */
function codeIn(draft: Draft, words: string): string | undefined {
  for (const placeholder of words.match(FIRST_AMOUNT) ?? []) {
    const concept = draft.figures.get(placeholder)?.concept ?? '';
    const code = /^t0[58]\.(\d{7})\.total$/.exec(concept)?.[1];
    if (code !== undefined) return code;
  }
  return undefined;
}

const SHORT: readonly (readonly [long: RegExp, short: string])[] = [
  [/公务用车购置及运行维护费/g, '公务用车购置及运行费'],
  [/公务用车运行维护费/g, '公务用车运行费'],
  [/因公出国（境）费(?!用)/g, '出国（境）费'],
];

export const NAMES: readonly Transformation[] = [
  {
    id: 'subject-before-comma',
    apply: (draft, random) => {
      const { year } = draft.known;
      const words = random.pick([`${year}年决算数为`, '支出决算数为', `${year}年为`]);
      return replaceIn(
        draft,
        random,
        new RegExp(`(?<=^|。)(?:${year}年度?)?(${NAME}费)(?:支出)?(?:决算)?(${A}${UNIT})(?=[，。])`, 'g'),
        (_, name, amount) => (name?.includes('预算') ? undefined : `${name}，${words}${amount}`),
      );
    },
  },
  {
    id: 'year-after-subject',
    apply: (draft, random) =>
      replaceIn(
        draft,
        random,
        new RegExp(`(?<=^|。)(${draft.known.year}年度?)(${NAME})(${A}${UNIT})`, 'g'),
        (_, year, name, amount) => `${name}${year}${amount}`,
      ),
  },
  {
    id: 'year-dropped',
    apply: (draft, random) =>
      replaceIn(
        draft,
        random,
        new RegExp(`(?<=^|。)${draft.known.year}年度?，?(?=${NAME}${A}${UNIT})`, 'g'),
        () => '',
      ),
  },
  {
    id: 'short-names',
    apply(draft) {
      // Where no sentence states the running costs alone, only their long name passes for having stated them.
      if (!draft.lines.some((line) => /公务用车运行维护费[^，。；]*[\ue000-\uefff]/.test(line)))
        return undefined;
      const lines = draft.lines.map((line) =>
        SHORT.reduce((text, [long, short]) => text.replaceAll(long, short), line),
      );
      return lines.some((line, index) => line !== draft.lines[index]) ? withLines(draft, lines) : undefined;
    },
  },
  {
    id: 'items-by-code',
    apply(draft, random) {
      const form = random.pick(['joined', 'item alone'] as const);
      const lines = draft.lines.map((line, index) => {
        const match = ITEM.exec(line);
        if (!match) return line;
        const code = codeIn(draft, line.slice(match.index)) ?? codeIn(draft, draft.lines[index + 1] ?? '');
        const [names, cls = '', group = '', item = ''] = match;
        // A number before the name would run into the code.
        const [, numbering = '', own = ''] = /^(\d+[、.]|)(.*)$/.exec(cls)!;
        const number = numbering === '' ? '' : `（${numbering.replace(/[、.]/, '')}）`;
        if (code === undefined) return line.replace(cls, `${number}${own}`);
        const written = form === 'joined' ? `${code}${own}-${group}-${item}` : `${code}${item}`;
        return line.replace(names, `${number}${written}`);
      });
      return lines.some((line, index) => line !== draft.lines[index]) ? withLines(draft, lines) : undefined;
    },
  },
  {
    id: 'items-by-bare-name',
    apply(draft, random) {
      const text = draft.lines.join('\n');
      const items = draft.lines.flatMap((line) => ITEM.exec(line)?.[3] ?? []);
      const isUnique = items.every((item) => text.split(`${item}（项）`).length === 2);
      const numbered = (cls: string): string => /^\d+[、.]/.exec(cls)?.[0] ?? '';
      // Among lines that name their class and section one without them is a slip (N-72): all of them or none.
      if (items.length > 0 && isUnique && random.chance(0.5))
        return withLines(
          draft,
          draft.lines.map((line) => line.replace(ITEM, (_, cls, _group, item) => `${numbered(cls)}${item}`)),
        );
      return rewriteLines(draft, random, (line) =>
        line.replace(ITEM, (_, cls: string, group: string, item: string) => `${cls}-${group}-${item}`),
      );
    },
  },
  {
    id: 'marks-of-levels',
    apply(draft, random) {
      const mark = random.pick([
        (cls: string, group: string, item: string) => `${cls}（类），${group}（款），${item}（项）`,
        (cls: string, group: string, item: string) => `${cls}类${group}款${item}项`,
        (cls: string, group: string, item: string) => `${cls}[类]${group}[款]${item}[项]`,
        (cls: string, group: string, item: string) => `“${cls}”（类）“${group}”（款）“${item}”（项）`,
      ]);
      const lines = draft.lines.map((line) =>
        line.replace(ITEM, (_, cls: string, group: string, item: string) => {
          const [, numbering = '', own = ''] = /^(\d+[、.]|)(.*)$/.exec(cls)!;
          return `${numbering}${mark(own, group, item)}`;
        }),
      );
      return lines.some((line, index) => line !== draft.lines[index]) ? withLines(draft, lines) : undefined;
    },
  },
  {
    id: 'class-with-code',
    apply: (draft, random) =>
      rewriteLines(draft, random, (line) =>
        line.replaceAll(new RegExp(`（类）(?:支出)?(${A}${UNIT})`, 'g'), (match, amount: string) => {
          const concept = draft.figures.get(amount[0]!)?.concept ?? '';
          const code = /^t0[45]\.(?:expense\.)?(\d{3})(?:\.total)?$/.exec(concept)?.[1];
          return code === undefined ? match : `（${code}类）${amount}`;
        }),
      ),
  },
  {
    id: 'class-mark-dropped',
    apply: (draft, random) =>
      rewriteLines(draft, random, (line) =>
        line.includes('（款）') ? undefined : line.replaceAll(/（类）(?:支出)?(?=[\ue000-\uefff])/g, ''),
      ),
  },
];
