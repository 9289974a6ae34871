import type { Mention, ParagraphReading } from '../../mentions/mention.ts';
import { sameSubject } from '../../mentions/same-subject.ts';
import { reportedOf } from '../../settle/evidence.ts';
import type { ListReading, TotalCandidate } from './list-reading.ts';
import { sumOf } from './sum-of.ts';

/**
 * 年初预算100万元，支出决算90万元。其中： where every item states both too, the budgets are a list of their own, and
 * the other way round. Items that were budgeted and not spent may be missing from it: it counts where it computes, or
 * would with one digit changed.
 */
export function* companionsOf(
  { total, items, computes }: ListReading,
  totals: readonly TotalCandidate[],
  paragraphs: readonly ParagraphReading[],
): Generator<ListReading> {
  if (!computes) return;
  for (const { total: other } of totals) {
    if (other === total || other.sentence !== total.sentence || other.role.name === total.role.name) continue;
    const isOfOther = ({ role, aside, year }: Mention): boolean =>
      role.name === other.role.name && role.budget === other.role.budget && !aside && year === undefined;
    const parts = items.flatMap(
      (item) =>
        paragraphs[item.paragraph]!.mentions.find(
          (mention) => isOfOther(mention) && sameSubject(mention.subject, item.subject),
        ) ?? [],
    );
    if (parts.length < items.length) continue;
    // 公务用车运行费支出0万元，预算3万元: none of what was spent, but of what was to be.
    const unspent = paragraphs
      .slice(items[0]!.paragraph, items.at(-1)!.paragraph)
      .filter(({ mentions }) => !mentions.some((mention) => items.includes(mention)))
      .flatMap(({ mentions }) => mentions.find(isOfOther) ?? [])
      .filter(({ figure }) => !figure.value.isZero());
    const all = [...parts, ...unspent];
    const right = [parts, all].find((some) => sumOf(other, some) !== undefined);
    if (right || (unspent.length === 0 && isOneDigitOff(other, parts)))
      yield {
        total: other,
        items: right ?? parts,
        partial: false,
        opening: 'paragraphs',
        computes: right !== undefined,
        certainty: 0.5,
        ranking: [],
      };
  }
}

/**
 * 接待26批次310人次，其中：外事接待2批次10人次，其他24批次300人次: whatever else stands beside the total, and of the same
 * kind in the same place beside each item, is divided as the total is. One that adds up tells that the items are all.
 */
export function withListsBeside(reading: ListReading, paragraph: ParagraphReading): ListReading[] {
  const all = [...listsBeside(reading, paragraph), reading];
  if (all.length === 1 || !all.some(({ computes }) => computes)) return [reading];
  return all.map((each) => (each.computes || each.partial ? each : { ...each, opening: 'beside' }));
}

function* listsBeside(
  { total, items, partial }: ListReading,
  { mentions }: ParagraphReading,
): Generator<ListReading> {
  if (items.length < 2 || items.some(({ paragraph }) => paragraph !== total.paragraph)) return;
  const first = mentions[0]!.index;
  for (let at = total.index - NEAR; at <= total.index + NEAR; at += 1) {
    const other = mentions[at - first];
    if (!other || !isBeside(other, total) || other.index >= items[0]!.index) continue;
    const parts = items.flatMap((item) => {
      const beside = mentions[item.index - first + at - total.index];
      return beside && isBeside(beside, item) && isOfKind(beside, other) ? [beside] : [];
    });
    if (parts.length === items.length)
      yield {
        total: other,
        items: parts,
        partial,
        opening: 'words',
        computes: sumOf(other, parts) !== undefined,
        certainty: BESIDE,
        ranking: [],
      };
  }
}
/** Figures to either side. */
const NEAR = 2;
const BESIDE = 0.5;

const isBeside = (other: Mention, { index, sentence, place, figure, role }: Mention): boolean =>
  other.index !== index &&
  other.sentence === sentence &&
  other.place.brackets.at(-1) === place.brackets.at(-1) &&
  !other.aside &&
  other.year === undefined &&
  DIVIDED.has(other.role.name) &&
  (other.figure.kind !== figure.kind ||
    other.role.name !== role.name ||
    other.figure.measure !== figure.measure);

const DIVIDED = new Set(['actual', 'budget', 'count']);

const isOfKind = (a: Mention, b: Mention): boolean =>
  a.role.name === b.role.name &&
  a.role.budget === b.role.budget &&
  (a.figure.kind === 'amount' ? b.figure.kind === 'amount' : a.figure.measure === b.figure.measure);

/** 2.00 or 0.30 between a total and its parts: one digit of one of them is another. */
const isOneDigitOff = (total: Mention, parts: readonly Mention[]): boolean =>
  parts.reduce((rest, part) => rest.minus(reportedOf(part).value), reportedOf(total).value).precision() === 1;
