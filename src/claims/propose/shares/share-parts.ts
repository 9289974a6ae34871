import { isBaseAmount } from '../../mentions/base-amount.ts';
import { isInClosedBracket } from '../../mentions/closed-bracket.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import { isNamed, sameSubject } from '../../mentions/same-subject.ts';
import type { Proposed, ShareContext } from './share-reading.ts';

/** Figures that are tried as part. */
const MOST_PARTS = 5;

/** Amounts that the share can be of: its partner in a run, what its words name, the amounts before it. */
export function partsOf(percent: Mention, { index, listOf }: ShareContext): Proposed[] {
  const { own, run } = percent;
  const named = isNamed(own);
  const here = index
    .before(percent.paragraph, percent.index)
    .filter((other) => other.index < percent.index && other.figure.kind !== 'percent' && !other.aside);
  const amounts = here.filter(
    (other) =>
      (other.role.name === 'actual' || other.role.name === 'budget' || other.role.name === 'count') &&
      !isBaseAmount(other),
  );
  const found: Proposed[] = [];
  const add = (mention: Mention | undefined, words: number): void => {
    if (mention && !found.some((known) => known.mention === mention) && found.length < MOST_PARTS)
      found.push({ mention, words });
  };
  if (run) {
    const row = amounts.filter(
      (other) => other.index < percent.index - run.place && other.run?.length === run.length,
    );
    const partner = row.slice(-run.length)[run.place];
    // 分别为…，分别占…: the row says which, whatever else it would compute with.
    if (partner && row.length >= run.length) return [{ mention: partner, words: 3 }];
    const before = amounts.filter((other) => other.index < percent.index - run.place);
    // 局机关8万元，12家卫生院24万元，分别占…: how many there are is none of the amounts in order.
    const inOrder = before
      .filter(({ figure }) => figure.kind === before.at(-1)!.figure.kind)
      .slice(-run.length);
    if (inOrder.length === run.length) add(inOrder[run.place], 2);
  }
  if (named) {
    const same = namesake(percent, index);
    add(same, same?.paragraph === percent.paragraph ? 1.6 : 0.8);
  }
  // 货物采购授予中小企业合同金额占货物支出的60%: of what is stated nowhere.
  const penalty = named ? 2.6 : 0;
  let distance = 0;
  let isNext = false;
  for (const other of [...amounts].reverse()) {
    if (distance >= MOST_PARTS) break;
    const far = other.sentence === percent.sentence ? 0 : 0.6;
    const isBudget = other.role.name === 'budget' ? 1 : 0;
    // 738.44万元（含结转246.14万元），占…: of what stands before the bracket.
    if (isInClosedBracket(other, percent.place)) {
      add(other, -0.6 - far - penalty - isBudget);
      continue;
    }
    add(other, 0.8 - (isNext ? 4 : 0.9) * distance - far - penalty - isBudget);
    // An amount right before in the same segment is what the share is of.
    isNext ||= distance === 0 && other.place.segment === percent.place.segment;
    // 财政拨款收入 90 万元，其中基金 0 万元，占收入合计的 90%: of what the part before it is part of.
    if (distance === 0) add(listOf(other)?.total, -0.6 - penalty);
    distance += 1;
  }
  return found;
}

/** The latest amount with the name that the share's own words give. */
function namesake(percent: Mention, index: MentionIndex): Mention | undefined {
  const { own } = percent;
  const candidates = own.concept ? index.near([own.concept], percent) : index.unnamedBefore(percent);
  return candidates.find(
    (other) =>
      other.index < percent.index &&
      sameSubject(other.subject, own) &&
      // What a paragraph before was about without naming it is not meant by the name.
      (other.paragraph === percent.paragraph || sameSubject(other.own, own)),
  );
}
