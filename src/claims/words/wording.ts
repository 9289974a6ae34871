import type { Claim, WordingClaim } from '../../model/index.ts';
import { type Cue, compileCue, readCues } from '../cues/cue.ts';
import { mark } from '../cues/marks.ts';
import templateCues from '../cues/template.json' with { type: 'json' };
import wordingCues from '../cues/wording.json' with { type: 'json' };
import { subject } from '../mentions/wording.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import { type ClaimContext, placeOf } from './claim-context.ts';

/** Sentences that speak to whoever prepares the text, in any wording: orders, conditions, placeholders. */
const SEVERAL_YEARS = subject('years-in-order');
const INSTRUCTIONS = templateCues.map(compileCue);
const PLACEHOLDER = 'template.placeholder';
const cue = readCues(wordingCues);
const gap = cue('gap');
/** Slips that a cue alone shows; its first group, or else the whole match, is what the finding names. */
const SLIPS: readonly { readonly kind: WordingClaim['kind']; readonly cue: Cue; readonly names: string }[] = [
  { kind: 'blank-figure', cue: cue('blank-figure'), names: 'text' },
  { kind: 'blank-figure', cue: cue('blank-figure.yuan'), names: 'text' },
  { kind: 'blank-figure', cue: cue('blank-count'), names: 'text' },
  { kind: 'missing-unit', cue: cue('missing-unit'), names: 'figure' },
  { kind: 'missing-unit', cue: cue('missing-unit.whole'), names: 'figure' },
  { kind: 'missing-percent', cue: cue('missing-percent'), names: 'figure' },
  { kind: 'missing-percent', cue: cue('missing-percent.whole'), names: 'figure' },
  { kind: 'percent-for-amount', cue: cue('percent-for-amount'), names: 'figure' },
  { kind: 'percent-for-amount', cue: cue('percent-for-amount.before-rate'), names: 'figure' },
  { kind: 'percent-for-amount', cue: cue('percent-for-amount.change'), names: 'figure' },
  { kind: 'amount-for-percent', cue: cue('amount-for-percent'), names: 'figure' },
  { kind: 'amount-for-percent', cue: cue('amount-for-percent.change'), names: 'figure' },
  { kind: 'respectively-alone', cue: cue('respectively-alone'), names: 'figure' },
  { kind: 'count-unit', cue: cue('count-without-unit'), names: 'figure' },
  { kind: 'count-unit', cue: cue('count-inside-its-unit'), names: 'figure' },
  { kind: 'count-unit', cue: cue('count-behind-count'), names: 'figure' },
  { kind: 'level-unnamed', cue: cue('level-unnamed'), names: 'text' },
  { kind: 'level-repeated', cue: cue('level-repeated'), names: 'text' },
  { kind: 'sign-doubled', cue: cue('sign-doubled'), names: 'text' },
  { kind: 'other-spelling', cue: cue('other-spelling'), names: 'text' },
  { kind: 'year-mark', cue: cue('year-without-mark'), names: 'year' },
  { kind: 'year-mark', cue: cue('compared-year-without-mark'), names: 'year' },
];
/** 万 for 万元 is a slip only in a text that writes 万元. */
const tenThousandAlone = ['ten-thousand-alone', 'ten-thousand-listed'].map(cue);
const tenThousandYuan = cue('ten-thousand-yuan');
const unitAnnounced = cue('unit-announced');
const comparedYear = cue('compared-year');
const yearExplained = cue('year-explained');
const ofBudget = cue('year-of-budget');
const lastYear = cue('last-year');
const sentencePart = mark('sentence.part');
const clauseMark = mark('clause.mark');
const yearNamed = cue('year-named');
const partOfYear = cue('part-of-year');
const tableTitle = cue('fund.table');
const emptyTable = cue('fund.of-empty-table');

/** Slips of wording that need no arithmetic. The rule decides what each is worth. */
export function readWording(context: ClaimContext): Claim[] {
  const claims: WordingClaim[] = [];
  const writesYuan = context.placed.some(({ paragraph }) => tenThousandYuan.test(paragraph.flow.text));
  const slips = writesYuan
    ? [
        ...SLIPS,
        ...tenThousandAlone.map((alone) => ({ kind: 'missing-unit' as const, cue: alone, names: 'figure' })),
      ]
    : SLIPS;
  /** Section whose amounts have their unit from a remark above them. */
  let announced: string | undefined;
  for (const [index, placed] of context.placed.entries()) {
    const scope = placed.scope;
    if (scope === 'terms') continue;
    const { text } = placed.paragraph.flow;
    const add = (
      kind: WordingClaim['kind'],
      start: number,
      end: number,
      data: Record<string, string>,
    ): void => {
      claims.push({
        id: '',
        type: 'wording',
        kind,
        data,
        location: placeOf(context, placed, start, end),
        sentence: '',
        section: placed.section.id,
      });
    };
    readInstructions(text, scope === 'overview', add);
    for (const match of gap.all(text))
      add('template', match.index, match.index + match[0].length, { text: match[0] });
    if (scope === 'overview' || scope === 'tables') continue;
    if (unitAnnounced.test(text)) announced = placed.section.id;
    for (const slip of slips) {
      if (slip.kind === 'missing-unit' && announced === placed.section.id) continue;
      for (const match of slip.cue.all(text, placed.paragraph.heading ? placed.paragraph.bodyStart : 0))
        add(slip.kind, match.index, match.index + match[0].length, {
          [slip.names]: match[1] ?? match[0],
        });
    }
    readYears(context, placed, text, add);
    readFundNames(placed, text, add);
    readEmptyTable(placed.path.at(-1) ?? '', text, add);
    readBlankReasons(context, index, add);
    readSides(placed, text, add);
  }
  return claims;
}

type Add = (kind: WordingClaim['kind'], start: number, end: number, data: Record<string, string>) => void;

/** In the overview 应 and 须 tell duties: only what stands in brackets, or for a name, speaks to the preparer there. */
function readInstructions(text: string, isOverview: boolean, add: Add): void {
  const taken: { start: number; end: number }[] = [];
  for (const instruction of INSTRUCTIONS) {
    for (const match of instruction.all(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isOverview && !match[0].startsWith('（') && !instruction.id.startsWith(PLACEHOLDER)) continue;
      if (taken.some((span) => start < span.end && span.start < end)) continue;
      taken.push({ start, end });
      add('template', start, end, { text: match[0] });
    }
  }
}

/** A year in a comparison other than the year of the accounts and the one before. */
function readYears(context: ClaimContext, placed: PlacedParagraph, text: string, add: Add): void {
  const { year } = context;
  if (!year) return;
  for (const match of comparedYear.all(text)) {
    const named = Number(match[1] ?? match[2] ?? match[3]);
    if (named === year || named === year - 1 || named > year + 1) continue;
    // 较2024年预算: with the next year's budget.
    if (named > year && ofBudget.test(text.slice(match.index + match[0].length))) continue;
    // Beside last year's comparison, or in a text about several years, one with an earlier year is meant.
    if (text.includes(`${year - 1}\u5e74`) || lastYear.test(text) || SEVERAL_YEARS.test(text)) continue;
    const sentence = text.slice(0, match.index).split(sentencePart.one).at(-1)!;
    const behind = text.slice(match.index).split(sentencePart.one)[0]!;
    // 2023年达到2.6，较2020年提高0.4, in a text of 2024: the sentence is about a year of its own, or about several.
    if (otherYear(sentence, year) || severalCompared(sentence + behind) || partOfYear.test(sentence))
      continue;
    // A named third year with its reason (疫情前) is meant.
    if (
      yearExplained.test(text.slice(match.index + match[0].length)) ||
      placed.path.some((title) => title.includes(String(named)))
    )
      continue;
    add('year', match.index, match.index + match[0].length, {
      year: String(named),
      // 本单位2014年度未发生…: at the start of its sentence the year of the accounts is meant.
      expected: String(match[2] && !clauseMark.test(sentence) ? year : year - 1),
    });
  }
}

/** 较2020年减少36辆，较2018年减少120辆. */
const severalCompared = (sentence: string): boolean =>
  new Set(comparedYear.all(sentence).map((match) => match[1] ?? match[2] ?? match[3])).size > 1;

const otherYear = (sentence: string, year: number): boolean =>
  yearNamed.all(sentence).some(({ 0: found }) => !found.startsWith(String(year)));

const FUNDS = ['fund.capital', 'fund.government'].map((id) => ({
  name: wordingCues.find((entry) => entry.id === id)!.name!,
  cue: cue(id),
}));

/** A section about one fund whose only sentence names another. */
function readFundNames(placed: PlacedParagraph, text: string, add: Add): void {
  const title = placed.path.at(-1) ?? '';
  const [own, ...more] = FUNDS.filter(({ cue }) => cue.test(title));
  const other = FUNDS.find((fund) => fund !== own)!;
  // In a list of tables the sentences below the last may be about any of them.
  if (!own || more.length > 0 || tableTitle.test(title)) return;
  const { bodyStart } = placed.paragraph;
  const body = text.slice(bodyStart);
  if (own.cue.test(body) || !other.cue.test(body)) return;
  const start = bodyStart + other.cue.at(body);
  add('fund-name', start, start + other.name.length, { heading: own.name, text: other.name });
}

/** 没有政府性基金收支，故国有资本经营预算财政拨款支出决算表为空表: the table of another fund than the one denied. */
function readEmptyTable(title: string, text: string, add: Add): void {
  for (const { index, 0: found, groups } of emptyTable.all(text)) {
    const named = (words: string | undefined) => FUNDS.filter(({ cue }) => cue.test(words ?? ''));
    const [[denied, ...others], [table, ...more]] = [named(groups!.denied), named(groups!.table)];
    if (!denied || !table || denied === table || others.length > 0 || more.length > 0) continue;
    // Below the heading of a fund what differs from it is wrong.
    const isDeniedWrong = table.cue.test(title);
    const [wrong, right, words] = isDeniedWrong
      ? [denied, table, groups!.denied!]
      : [table, denied, groups!.table!];
    const start = index + (isDeniedWrong ? found.indexOf(words) : found.lastIndexOf(words));
    add(isDeniedWrong ? 'fund-name' : 'table-of-other-fund', start, start + words.length, {
      text: wrong.name,
      expected: right.name,
      ...(isDeniedWrong ? { heading: right.name } : {}),
    });
  }
}

const blankReason = cue('reason-blank');

/** 主要原因是。 A reason announced at a paragraph's end may stand in the next one. */
function readBlankReasons(context: ClaimContext, index: number, add: Add): void {
  const { section, paragraph } = context.placed[index]!;
  const { flow, bodyStart } = paragraph;
  const next = context.placed[index + 1]?.paragraph;
  // 主要原因是： and 1.…; the next section begins on a level of its own.
  const goesOn = next && !(next.heading && (next.numbering?.level ?? 0) <= section.level);
  for (const match of blankReason.all(flow.text, bodyStart)) {
    const end = match.index + match[0].length;
    if (end === flow.text.length && goesOn) continue;
    add('reason-blank', match.index, end, { text: match[0] });
  }
}

const sideTitle = cue('side.title');
const sideTotal = cue('side.total');

/** A section about expenditure that begins with the total of income, or the other way round, and states no total of its own. */
function readSides(placed: PlacedParagraph, text: string, add: Add): void {
  const own = sideTitle.exec(placed.path.at(-1) ?? '')?.groups?.side;
  if (own === undefined) return;
  const { bodyStart } = placed.paragraph;
  const totals = sideTotal.all(text, bodyStart);
  const first = totals[0];
  const side = first?.groups?.side;
  if (!first || side === own || totals.some(({ groups }) => groups!.side === own)) return;
  const [before, after] = [text.slice(bodyStart, first.index), first[0]];
  if (sentencePart.test(before)) return;
  const start = first.index + after.indexOf(side!);
  add('side-name', start, start + side!.length, { heading: own, text: side! });
}
