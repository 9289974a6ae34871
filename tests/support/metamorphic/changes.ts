import type { Draft } from './draft.ts';
import { A, D, FigureWriter, NAME, P, replaceIn, SIGN, type Transformation, UNIT } from './transformation.ts';

const MOVE = `(${D})(${A})(${UNIT})[，、,](${D})(${P}${SIGN})`;
const CHANGE = new RegExp(MOVE, 'g');
const CHANGE_IN_BRACKETS = new RegExp(`(${D}${A}${UNIT})（(${D}${P}${SIGN})）`, 'g');
const LAST_YEAR = '(上年度?决算数|上年度?|去年|20\\d\\d年度?(?:决算数?)?)';
const AGAINST_LAST_YEAR = new RegExp(`(?:比|较)${LAST_YEAR}(?=${MOVE})`, 'g');
/** Behind the one amount of its sentence. */
const OWN_CLAUSE = new RegExp(
  `(?<=(?:^|。)${NAME}${A}${UNIT})，((?:比|较|与)${LAST_YEAR}(?:相比，?)?${MOVE})(?=[^；]*(?:。|$))`,
  'g',
);
const PHRASE = new RegExp(
  `(?:比|较)${LAST_YEAR}(?=${D}[\\ue000-\\uf3ff])|与${LAST_YEAR}相比，?(?=${D}[\\ue000-\\uf3ff])`,
  'g',
);

/** The key whose change from last year an amount states. */
function keyOf(draft: Draft, placeholder: string): string | undefined {
  return /^change:(.+)-prior$/.exec(draft.figures.get(placeholder)?.concept ?? '')?.[1];
}

const PROJECTS = ['档案数字化', '信息系统运维', '办公用房维修', '设备更新', '专项业务培训'];
const round = (fen: number) => Math.round(fen / 10_000) * 10_000;

export const CHANGES: readonly Transformation[] = [
  {
    id: 'rate-before-amount',
    apply: (draft, random) =>
      replaceIn(
        draft,
        random,
        CHANGE,
        (_, moved, amount, unit, grown, rate) => `${grown}${rate}，${moved}${amount}${unit}`,
      ),
  },
  {
    id: 'rate-into-brackets',
    apply: (draft, random) =>
      replaceIn(
        draft,
        random,
        CHANGE,
        (_, moved, amount, unit, grown, rate) => `${moved}${amount}${unit}（${grown}${rate}）`,
      ),
  },
  {
    id: 'rate-out-of-brackets',
    apply: (draft, random) =>
      replaceIn(draft, random, CHANGE_IN_BRACKETS, (_, amount, rate) => `${amount}，${rate}`),
  },
  {
    id: 'change-wording',
    apply: (draft, random) => {
      const phrase = random.pick([
        '较上年',
        '比上年',
        '与上年相比',
        '与上年相比，',
        '同比',
        '比去年',
        '较上年同期',
      ]);
      return replaceIn(draft, random, PHRASE, () => phrase);
    },
  },
  {
    id: 'change-in-own-sentence',
    apply: (draft, random) => replaceIn(draft, random, OWN_CLAUSE, (_, clause) => `。${clause}`),
  },
  {
    id: 'prior-figure-named',
    apply(draft, random) {
      const writer = new FigureWriter(draft);
      return writer.finish(
        replaceIn(draft, random, AGAINST_LAST_YEAR, (_, year, __, amount) => {
          const key = keyOf(draft, amount!);
          const prior = key === undefined ? undefined : draft.known.prior(key);
          if (key === undefined || prior === undefined || prior <= 0) return undefined;
          const printed = writer.write('amount', draft.known.printed(prior), `prior:${key}`);
          return `${random.pick(['比', '较'])}${year}的${printed}${draft.known.unit}`;
        }),
      );
    },
  },
  {
    id: 'second-comparison',
    apply(draft, random) {
      const writer = new FigureWriter(draft);
      const { year, unit } = draft.known;
      return writer.finish(
        replaceIn(
          draft,
          random,
          CHANGE,
          (match, _, amount) => {
            const key = keyOf(draft, amount!);
            const now = key === undefined ? undefined : draft.known.value(key);
            if (now === undefined || now < 10_000_000) return undefined;
            const earlier = round((now / 100) * random.pick([62, 71, 83, 94, 109, 118, 137]));
            const change = round(now) - earlier;
            const [moved, grown] = change > 0 ? ['增加', '增长'] : ['减少', '下降'];
            const by = writer.write('amount', draft.known.printed(change));
            const rate = writer.write('percent', draft.known.percent(Math.abs(change), earlier));
            // Budgets of these tables stand nowhere in the text.
            const base = /^t0[1-4]\./.test(key!)
              ? random.pick([`与${year - 2}年相比`, '比年初预算'])
              : `与${year - 2}年相比`;
            return `${match}${random.pick(['，', '；'])}${base}${moved}${by}${unit}，${grown}${rate}%`;
          },
          2,
        ),
      );
    },
  },
  {
    id: 'reason-between-amount-and-rate',
    apply(draft, random) {
      const writer = new FigureWriter(draft);
      return writer.finish(
        replaceIn(
          draft,
          random,
          CHANGE,
          (_, moved, amount, unit, grown, rate) => {
            const aside = writer.write('amount', draft.known.printed(random.int(120, 980) * 10_000));
            const reason = `主要是${random.pick(PROJECTS)}项目支出${aside}${unit}`;
            return `${moved}${amount}${unit}（${reason}），${grown}${rate}`;
          },
          2,
        ),
      );
    },
  },
  {
    id: 'reason-with-amounts-after-rate',
    apply(draft, random) {
      const writer = new FigureWriter(draft);
      return writer.finish(
        replaceIn(
          draft,
          random,
          new RegExp(`${MOVE}(?=。)`, 'g'),
          (match, _, __, unit) => {
            const [added, cut] = random.shuffle(PROJECTS);
            const [up, down] = [random.int(900, 2_900), random.int(110, 890)].map((amount) =>
              writer.write('amount', draft.known.printed(amount * 10_000)),
            );
            return `${match}，主要是新增${added}项目${up}${unit}，压减${cut}项目${down}${unit}`;
          },
          2,
        ),
      );
    },
  },
];
