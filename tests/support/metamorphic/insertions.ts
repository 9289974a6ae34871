import {
  A,
  FigureWriter,
  isProse,
  NAME,
  NUMBER,
  rewriteLines,
  type Transformation,
  UNIT,
  withLines,
} from './transformation.ts';

/** Index behind the last prose line that speaks of the three public expenses; undefined without one. */
function endOfThreePublic(lines: readonly string[]): number | undefined {
  const last = lines.findLastIndex((line) => isProse(line) && line.includes('公务接待费'));
  return last === -1 ? undefined : last + 1;
}

const TOTAL = new RegExp(`^(${NAME}(?:合计|总计|总额|经费|支出))(${A}${UNIT})(?=[，。])`);

/** What an office did, how it was paid or rated, what stands elsewhere: none of it is a statement of the accounts. */
const BESIDE_THE_ACCOUNTS = [
  '全年受理行政许可事项2,156件，增长16.9%，办结率100%。',
  '补助标准由原来的每人每月300元提高到350元。',
  '（详见附表）',
  '同口径比较，较上年增长3.2%。',
  '扣除一次性因素后，实际减少5.10万元。',
  '全县实现税收4.56亿元，占一般公共预算收入的72.3%。',
  '城镇居民人均可支配收入45,678元，增长5.2%。',
  '森林覆盖率由62.1%提高到63.4%。',
  '新建公路35.6公里，完成投资1.2亿元，占年度计划的96%。',
  '该项目计划总投资8,600万元，分三年实施。',
  '绩效目标完成率100%，资金支付率98.7%，总体得分97.5分。',
  '公众满意度为96.5%，高于目标值1.5个百分点。',
  '公务卡结算率达到98%，较上年提高2个百分点。',
  '全年共召开会议24次，研究议题136项。',
] as const;

export const INSERTIONS: readonly Transformation[] = [
  {
    id: 'figures-of-other-offices',
    apply(draft, random) {
      const writer = new FigureWriter(draft);
      const { unit } = draft.known;
      return writer.finish(
        rewriteLines(
          draft,
          random,
          (line) => {
            const stop = line.indexOf('。');
            // What goes on about the sentence before must not be cut off from it.
            if (!isProse(line) || stop === -1 || /^(?:其中|主要|按|具体|决算数)/.test(line.slice(stop + 1)))
              return undefined;
            const amount = writer.write('amount', draft.known.printed(random.int(4_000, 90_000) * 10_000));
            const rate = writer.write(
              'percent',
              draft.known.percent(random.int(11, 99) * 1_000_000, 1_000_000_000),
            );
            const aside = random.pick([
              `同期全市同类单位平均支出${amount}${unit}，比上年增长${rate}%。`,
              `据市财政局统计，同期市级部门合计${amount}${unit}，占全市的${rate}%。`,
              `（相邻县区同口径为${amount}${unit}，下降${rate}%。）`,
            ]);
            return `${line.slice(0, stop + 1)}${aside}${line.slice(stop + 1)}`;
          },
          1,
        ),
      );
    },
  },
  {
    id: 'sentence-beside-the-accounts',
    apply(draft, random) {
      const text = draft.lines.join('\n');
      const sentences = random.shuffle(BESIDE_THE_ACCOUNTS.filter((sentence) => !text.includes(sentence)));
      return rewriteLines(draft, random, (line) => {
        const sentence = isProse(line) && line.endsWith('。') ? sentences.pop() : undefined;
        return sentence && `${line}${sentence}`;
      });
    },
  },
  {
    id: 'next-year-budget',
    apply(draft, random) {
      const at = endOfThreePublic(draft.lines);
      if (at === undefined) return undefined;
      const writer = new FigureWriter(draft);
      const { unit, year, printed } = draft.known;
      const fen = [random.int(0, 900), random.int(100, 900), random.int(100, 900)].map(
        (part) => part * 10_000,
      );
      const [total, abroad, vehicles, reception] = [fen.reduce((a, b) => a + b), ...fen].map((amount) =>
        writer.write('amount', printed(amount)),
      );
      const line = `${year + 1}年“三公”经费预算安排${total}${unit}，其中：因公出国（境）费${abroad}${unit}，公务用车运行维护费${vehicles}${unit}，公务接待费${reception}${unit}。`;
      return writer.finish(withLines(draft, draft.lines.toSpliced(at, 0, line)));
    },
  },
  {
    id: 'figure-restated-later',
    apply(draft, random) {
      const totals = draft.lines.flatMap((line, index) => {
        const match = TOTAL.exec(line);
        return match ? [{ index, words: `${match[1]!.replace(/^\d+[、.]/, '')}${match[2]}` }] : [];
      });
      if (totals.length === 0) return undefined;
      const { index, words } = random.pick(totals);
      const next = draft.lines.findIndex(
        (line, later) => later > index && !isProse(line) && NUMBER.test(line),
      );
      const at = next === -1 ? draft.lines.length : next;
      const opening = random.pick(['综上，', '总的看，', '']);
      return withLines(draft, draft.lines.toSpliced(at, 0, `${opening}${words}。`));
    },
  },
  {
    id: 'aside-in-brackets-after-amount',
    apply(draft, random) {
      const writer = new FigureWriter(draft);
      const { unit, printed } = draft.known;
      const pattern = new RegExp(`(${A})(${UNIT})(?=[，；。])`);
      return writer.finish(
        rewriteLines(
          draft,
          random,
          (line) => {
            if (!isProse(line)) return undefined;
            return line.replace(pattern, (match, amount: string) => {
              const whole = Number(draft.figures.get(amount)!.text.replaceAll(',', ''));
              const fen = Math.floor(whole * (unit === '元' ? 100 : 1_000_000));
              if (fen < 2_000_000) return match;
              const part = writer.write('amount', printed(Math.floor(fen / 3 / 10_000) * 10_000));
              return `${match}（含上年结转项目支付的${part}${unit}）`;
            });
          },
          1,
        ),
      );
    },
  },
  {
    id: 'table-as-cell-lines',
    apply(draft) {
      const at = endOfThreePublic(draft.lines);
      const { value, printed } = draft.known;
      if (at === undefined || value('t07.total.budget') === undefined) return undefined;
      const writer = new FigureWriter(draft);
      const cell = (key: string) => {
        const fen = value(`t07.${key}`) ?? 0;
        return fen === 0 ? '0' : writer.write('amount', printed(fen), `t07.${key}`);
      };
      const rows = (
        [
          ['合计', 'total'],
          ['因公出国（境）费', 'abroad'],
          ['公务用车购置及运行维护费', 'vehicle'],
          ['公务用车购置费', 'purchase'],
          ['公务用车运行维护费', 'operation'],
          ['公务接待费', 'reception'],
        ] as const
      ).flatMap(([name, key]) => [name, cell(`${key}.budget`), cell(`${key}.actual`)]);
      const lines = [
        '财政拨款“三公”经费支出决算表',
        `单位：${draft.known.unit}`,
        '项目',
        '预算数',
        '决算数',
        ...rows,
      ];
      return writer.finish(withLines(draft, draft.lines.toSpliced(at, 0, ...lines)));
    },
  },
];
