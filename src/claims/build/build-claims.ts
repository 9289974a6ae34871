import type { ChangeClaim, Claim, Location, Narrative } from '../../model/index.ts';
import { toSubject } from '../lexicon/to-subject.ts';
import { isBaseAmount } from '../mentions/base-amount.ts';
import { placeInClause } from '../mentions/figure-of-token.ts';
import type { Mention, ParagraphReading } from '../mentions/mention.ts';
import type { Role } from '../mentions/role.ts';
import { sameSubject } from '../mentions/same-subject.ts';
import { sentenceId } from '../mentions/sentence-id.ts';
import type { ChangeReading } from '../propose/changes/changes.ts';
import type { ListReading } from '../propose/lists/list-reading.ts';
import type { ShareReading } from '../propose/shares/share-reading.ts';
import { siblingsOf } from '../propose/shares/share-siblings.ts';
import type { Statements } from '../statements.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import { asBudgets, isOfAllAnnounced } from './announced-projects.ts';
import { inheritScopes } from './inherit-scopes.ts';
import { levelClaims } from './level-claims.ts';
import { changesExtent, isOfAnotherTotal, listExtent } from './list-extent.ts';
import { noneBeforeChange } from './none-before-change.ts';
import { isRough, roughCompletion, roughGrowth, roughShare } from './rough-claims.ts';

/** Omits what every claim gets when it is numbered. */
const UNNUMBERED = '';

const frame = (mention: Mention): { id: string; location: Location; sentence: string; section: string } => ({
  id: UNNUMBERED,
  location: mention.figure.location,
  sentence: mention.sentence,
  section: mention.section,
});

/** Lists within lists that a part may take its year from. */
const DEEPEST = 4;

/** 2024年预算安排16.2万元，其中：…: the parts are budgets of that year, as their total is, but for what fulfils a budget. */
function asPartOf(
  mention: Mention,
  listOf: Statements['listOf'],
  fulfils: ReadonlySet<Mention>,
  depth = 0,
): Pick<Role, 'name' | 'budget'> & { readonly year?: number | undefined } {
  const { role, year } = mention;
  const list = listOf(mention);
  const isOfItsYear = year === undefined || year === list?.total.year;
  if (!list || !isOfItsYear || (role.name !== 'actual' && role.name !== 'budget') || depth === DEEPEST)
    return { ...role, year };
  const total = asPartOf(list.total, listOf, fulfils, depth + 1);
  const isBudget =
    total.name === 'budget' && !fulfils.has(mention) && (list.computes || total.year !== undefined);
  return { ...(isBudget ? total : role), year: total.year };
}

/** Turns the chosen readings into claims. */
export function buildClaims(
  statements: Statements,
  narrative: Narrative,
  placed: readonly PlacedParagraph[],
  paragraphs: readonly ParagraphReading[],
  unitNames: readonly string[],
): Claim[] {
  const {
    index,
    lists,
    compositions,
    shares,
    bareShares,
    changes,
    changeLists,
    reasonLists,
    completions,
    comparisons,
    quotients,
    sameAmounts,
    listOf,
  } = statements;
  const subjectOf = inheritScopes(index.all, (mention) => listOf(mention)?.total, unitNames);
  const shareOf = new Map<Mention, ShareReading>(shares.map((share) => [share.part, share]));
  const siblings = siblingsOf(shares, listOf);
  const claims: Claim[] = [];
  const fulfils = new Set(completions.flatMap(({ actuals }) => actuals.slice(0, 1)));
  for (const mention of index.all) {
    const { name, budget, year } = asPartOf(mention, listOf, fulfils);
    if (mention.aside || isBaseAmount(mention) || mention.role.rated) continue;
    if (name !== 'actual' && name !== 'budget' && name !== 'prior' && name !== 'count') continue;
    claims.push({
      ...frame(mention),
      type: 'amount',
      figure: mention.figure.id,
      role: name,
      ...(budget ? { budget } : {}),
      ...(year === undefined ? {} : { year }),
      subject: toSubject(subjectOf(mention)),
      context: mention.context,
    });
  }
  const partsClaim = (chosen: ListReading): Claim => {
    const list = asBudgets(chosen, index);
    const { extent, certainty } = listExtent(
      list,
      subjectOf,
      (item) => shareOf.has(item),
      (concept) =>
        index
          .near([concept], list.total)
          .some((other) => other.section === list.total.section && !other.figure.value.isZero()),
      isOfAllAnnounced(list, index),
      (mention) => isBudgetBeside(index.all[mention.index - 1], mention),
    );
    return {
      ...frame(list.total),
      type: 'parts',
      total: list.total.figure.id,
      totalSubject: toSubject(subjectOf(list.total)),
      parts: list.items.map((item) => ({ figure: item.figure.id, subject: toSubject(subjectOf(item)) })),
      extent,
      certainty: list.computes
        ? 1
        : Math.min(extent === 'complete' ? certainty : 1, 0.5 + list.certainty / 2),
    };
  };
  for (const list of [...lists, ...compositions]) if (!isOfAnotherTotal(list)) claims.push(partsClaim(list));
  for (const share of shares.filter(({ percent }) => !isRough(percent)))
    claims.push({
      ...frame(share.percent),
      type: 'share',
      percent: share.percent.figure.id,
      part: share.part.figure.id,
      partSubject: toSubject(subjectOf(share.part)),
      bases: share.bases.map(({ figure }) => figure.id),
      baseText: share.baseText,
      ...(share.baseSubject ? { baseSubject: toSubject(share.baseSubject) } : {}),
      siblings: siblingPercents(siblings.get(share) ?? []),
      certainty: share.computes ? 1 : share.certainty,
    });
  for (const { percents, isWhole } of bareShares.filter(({ percents }) => !percents.some(isRough)))
    claims.push({
      ...frame(percents[0]!),
      type: 'bare-shares',
      percents: percents.map(({ figure }) => figure.id),
      isWhole,
    });
  const noPrior = (change: ChangeReading, { paragraph }: Mention): Partial<ChangeClaim> => {
    const none = noneBeforeChange(change, paragraphs[paragraph]!);
    if (!none) return {};
    const location = placeInClause(narrative, placed[paragraph]!, none, none.start);
    return { noPrior: { location, isReason: none.aside } };
  };
  for (const change of changes) {
    const { comparator, delta, prior, currents, budgets, flat, sign } = change;
    const rate = isRough(change.rate) ? undefined : change.rate;
    const lead = delta ?? rate ?? (flat ? prior : undefined);
    if (!lead) continue;
    const own = rate?.role.name === 'growth' ? rate.role.direction : delta?.role.direction;
    const misspelt = delta?.role.misspelt ?? rate?.role.misspelt;
    const meant = delta?.role.misspelt ? delta.role.meant : rate?.role.meant;
    claims.push({
      ...frame(lead),
      type: 'change',
      subject: toSubject(currents[0]?.subject === change.subject ? subjectOf(currents[0]!) : change.subject),
      against: comparator?.against ?? 'prior-year',
      ...(comparator?.year ? { year: comparator.year } : {}),
      currents: currents.map(({ figure }) => figure.id),
      ...(delta ? { delta: delta.figure.id, deltaSign: sign ?? delta.role.direction ?? 0 } : {}),
      ...(rate ? { rate: rate.figure.id, rateSign: own ?? 0 } : {}),
      ...(prior ? { prior: prior.figure.id } : {}),
      ...(budgets.length > 0 ? { budgets: budgets.map(({ figure }) => figure.id) } : {}),
      ...(flat ? { flat: true } : {}),
      ...(delta?.role.either || rate?.role.either ? { either: true } : {}),
      ...(misspelt ? { misspelt } : {}),
      ...(meant ? { meant } : {}),
      ...noPrior(change, lead),
      certainty: change.computes ? 1 : change.certainty,
    });
  }
  // Vehicles bought, planned or spared, anywhere: the running costs are not all that vehicles cost.
  const wereBought = index.all.some(
    ({ own, figure }) => own.concept === 'purchase' && figure.kind === 'amount' && !figure.value.isZero(),
  );
  for (const { total, items, evidence } of changeLists)
    claims.push({
      ...frame(total),
      type: 'change-parts',
      total: total.figure.id,
      totalSign: total.role.direction as 1 | -1,
      parts: items.map((item) => ({
        figure: item.figure.id,
        sign: item.role.direction as 1 | -1,
        subject: toSubject(item.own),
      })),
      certainty:
        evidence === undefined
          ? changesExtent(total, items, paragraphs[total.paragraph]!.levels, wereBought)
          : 1,
    });
  for (const { total, items, isCounted } of reasonLists)
    claims.push({
      ...frame(total),
      type: 'change-parts',
      total: total.figure.id,
      totalSign: total.role.direction as 1 | -1,
      parts: items.map(({ mention, sign }) => ({
        figure: mention.figure.id,
        sign,
        subject: toSubject(mention.own),
      })),
      reasons: isCounted ? 'counted' : 'told',
    });
  for (const { at, ...rough } of [
    ...shares.filter(({ percent }) => isRough(percent)).map(roughShare),
    ...changes.filter(({ rate, currents }) => isRough(rate) && currents.length > 0).map(roughGrowth),
    ...completions.filter(({ percent }) => isRough(percent)).map(roughCompletion),
  ])
    claims.push({ ...frame(at), type: 'rough', ...rough });
  for (const { percent, actuals, budgets, computes, certainty } of completions) {
    if (isRough(percent)) continue;
    claims.push({
      ...frame(percent),
      type: 'completion',
      percent: percent.figure.id,
      subject: toSubject(actuals[0] ? subjectOf(actuals[0]) : percent.subject),
      actuals: actuals.map(({ figure }) => figure.id),
      base: percent.role.budget ?? 'unnamed',
      budgets: budgets.map(({ mention, base }) => ({ figure: mention.figure.id, base })),
      certainty: computes ? 1 : certainty,
    });
  }
  for (const { comparison, paragraph, actual, budgets, rate } of comparisons)
    claims.push({
      ...frame(actual),
      location: placeInClause(narrative, placed[paragraph.index]!, comparison, comparison.start),
      sentence: sentenceId(comparison.place),
      type: 'comparison',
      subject: toSubject(subjectOf(actual)),
      actual: actual.figure.id,
      budgets: budgets.map(({ mention, base }) => ({ figure: mention.figure.id, base })),
      base: comparison.base,
      ...(rate ? { rate: rate.figure.id } : {}),
      word: comparison.word,
    });
  for (const { quotient, dividend, divisor, computes, certainty } of quotients)
    claims.push({
      ...frame(quotient),
      type: 'quotient',
      quotient: quotient.figure.id,
      dividend: dividend.figure.id,
      divisor: divisor.figure.id,
      certainty: computes ? 1 : certainty,
    });
  for (const { figure, other } of sameAmounts)
    claims.push({
      ...frame(other),
      type: 'same',
      figure: figure.figure.id,
      other: other.figure.id,
      otherSubject: toSubject(subjectOf(other)),
    });
  for (const paragraph of paragraphs)
    claims.push(...levelClaims(paragraph, narrative, placed[paragraph.index]!, subjectOf));
  return claims;
}

/** 教育支出预算1500万元、决算1450万元 */
const isBudgetBeside = (budget: Mention | undefined, { sentence, subject }: Mention): boolean =>
  budget?.role.name === 'budget' && budget.sentence === sentence && sameSubject(budget.subject, subject);

/** Shares told roughly need not make 100 with the others. */
const siblingPercents = (siblings: readonly ShareReading[]): string[] =>
  siblings.some(({ percent }) => isRough(percent)) ? [] : siblings.map(({ percent }) => percent.figure.id);
