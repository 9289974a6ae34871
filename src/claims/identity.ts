import { readCues } from './cues/cue.ts';
import identityCues from './cues/identity.json' with { type: 'json' };
import type { PlacedParagraph } from './text/sections.ts';

/** Whose accounts these are and of which year, as the text itself says. */
export interface Identity {
  readonly year?: number;
  /** Names by which the text calls its own organisation, the fullest first. */
  readonly unitNames: readonly string[];
}

const cue = readCues(identityCues);
/** Titles that name the office first and those that name the year first. */
const TITLES = {
  accounts: [cue('title.office-and-year'), cue('title.year-and-office')],
  budget: [cue('budget.office-and-year'), cue('budget.year-and-office')],
} as const;
const ofThreePublic = cue('title.office-and-three-public');
const compared = cue('title.year-compared');
const letterTitle = cue('letter.title');
const addressee = cue('letter.addressee');
const lastLine = cue('title.last-line');
const leadIn = cue('title.lead-in');
const notAnOffice = cue('title.not-an-office');
const yearOf = cue('year.of-accounts');
const yearMentioned = cue('year.mentioned');
const yearOfFigures = cue('year.of-figures');

/** Paragraphs in which titles stand, and within which a letter names whom it is addressed to. */
const TITLE_PARAGRAPHS = 12;
const ADDRESS_PARAGRAPHS = 6;
/** Paragraphs that are read for it, and of each so many characters. */
const READ = 400;
const OPENING = 120;
/** What a title or an address says against a mention in the text. */
const TELLING = 100;

/**
 * The title names organisation and year; failing that, the year that headings name most often, or where no accounts
 * are named at all (an excerpt, a budget) the year of most figures, or the latest that is mentioned.
 */
export function readIdentity(placed: readonly PlacedParagraph[], isBudget: boolean): Identity {
  const names = new Map<string, number>();
  const years = new Map<number, number>();
  const yearsOfFigures = new Map<number, number>();
  const count = <K>(of: Map<K, number>, key: K, weight: number): unknown =>
    of.set(key, (of.get(key) ?? 0) + weight);
  let letter: number | undefined;
  for (const [index, { paragraph }] of placed.slice(0, READ).entries()) {
    const opens = index < TITLE_PARAGRAPHS;
    const text = (opens && titleOverLines(placed, index)) || paragraph.flow.text.slice(0, OPENING);
    if (opens && letterTitle.test(text)) letter ??= index;
    const title = titleIn(text, opens, isBudget);
    const addressed =
      letter !== undefined && index <= letter + ADDRESS_PARAGRAPHS ? addressee.exec(text)?.[1] : undefined;
    // The sender of a letter is not whose accounts it is about.
    if (addressed) count(names, addressed, TELLING);
    else if (title && index !== letter && title.name.length >= 3 && !notAnOffice.test(title.name))
      count(names, title.name, 1);
    const year = title?.year ?? yearOf.exec(text)?.[1];
    // Headings and the first lines name the year of the accounts; the text also names the year before.
    if (year) count(years, Number(year), paragraph.heading || opens ? TELLING : 1);
    const stated = yearOfFigures.exec(text)?.[1];
    if (stated) count(yearsOfFigures, Number(stated), 1);
  }
  const year = mostCounted(years) ?? mostCounted(yearsOfFigures) ?? latestMentioned(placed);
  const unitNames = [...names.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return { ...(year ? { year } : {}), unitNames };
}

/** 2023年度 / 某某小学 / 单位决算: a cover has its title over two or three lines, the last of which is this one. */
function titleOverLines(placed: readonly PlacedParagraph[], last: number): string | undefined {
  const textOf = (index: number): string => placed[index]?.paragraph.flow.text.slice(0, OPENING) ?? '';
  if (!lastLine.test(textOf(last))) return undefined;
  const whole = [2, 1]
    .map((lines) => Array.from({ length: lines + 1 }, (_, at) => textOf(last - lines + at)))
    .filter((lines) => lines.every((line) => line !== ''))
    .map((lines) => lines.join(''));
  return whole.find((text) => titleIn(text, true, false) !== undefined);
}

/** Where a text says of no year that its accounts or figures are of it. */
function latestMentioned(placed: readonly PlacedParagraph[]): number | undefined {
  const years = placed
    .slice(0, READ)
    .flatMap(({ paragraph }) => yearMentioned.all(paragraph.flow.text.slice(0, OPENING)))
    .map(({ 1: year }) => Number(year));
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Of years that are named equally often the latest. */
const mostCounted = (years: ReadonlyMap<number, number>): number | undefined =>
  [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];

/** `某某局2023年度部门决算`, and at the opening also `2023年度某某局决算`, `某某局三公经费预算2014年情况`. */
function titleIn(
  text: string,
  opens: boolean,
  isBudget: boolean,
): { readonly name: string; readonly year: string } | undefined {
  const [titleOf, yearFirst] = TITLES[isBudget ? 'budget' : 'accounts'];
  const named = titleOf.exec(text);
  // 财政拨款收支与2020年度决算对比情况 names the year before.
  if (named && !compared.test(named[1]!)) return { name: named[1]!.replace(leadIn.one, ''), year: named[2]! };
  const costs = opens ? ofThreePublic.exec(text) : null;
  if (costs) return { name: costs[1]!.replace(leadIn.one, ''), year: costs[2]! };
  const first = opens ? yearFirst.exec(text) : null;
  return first ? { name: first[2]!, year: first[1]! } : undefined;
}
