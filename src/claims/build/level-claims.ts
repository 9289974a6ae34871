import type { ChangeClaim, Narrative } from '../../model/index.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { toSubject } from '../lexicon/to-subject.ts';
import { isInClosedBracket } from '../mentions/closed-bracket.ts';
import { placeInClause } from '../mentions/figure-of-token.ts';
import type { LevelMention, Mention, ParagraphReading } from '../mentions/mention.ts';
import { isKnown, sameSubject } from '../mentions/same-subject.ts';
import { sentenceId } from '../mentions/sentence-id.ts';
import type { PlacedParagraph } from '../text/sections.ts';

/** 无变化, 持平 without a figure: of the amount before it, or of all of its sentence. Ids come when claims are numbered. */
export function levelClaims(
  paragraph: ParagraphReading,
  narrative: Narrative,
  placed: PlacedParagraph,
  subjectOf: (mention: Mention) => ResolvedSubject,
): ChangeClaim[] {
  return paragraph.levels.flatMap((level) => {
    const sentence = sentenceId(level.place);
    return amountsOf(level, sentence, paragraph).map(
      (current, at): ChangeClaim => ({
        id: '',
        location: placeInClause(narrative, placed, level, level.start),
        sentence,
        section: paragraph.section,
        type: 'change',
        subject: toSubject(level.isNamed || at > 0 ? subjectOf(current) : level.subject),
        against: level.comparator.against,
        ...(level.comparator.year ? { year: level.comparator.year } : {}),
        currents: [current.figure.id],
        ...baseBeside(current, level, paragraph),
        flat: true,
        certainty: 0.8,
      }),
    );
  });
}

/** 本年6万元，上年6万元，与上年持平; 预算5万元，决算5万元，与预算持平: the figure beside it that it is said to equal. */
function baseBeside(
  current: Mention,
  { comparator, isNamed, ofAll, index, place }: LevelMention,
  { mentions }: ParagraphReading,
): Pick<ChangeClaim, 'prior' | 'budgets'> {
  if (isNamed || ofAll) return {};
  const at = mentions.indexOf(current);
  const role = comparator.against === 'budget' ? 'budget' : 'prior';
  const base = [mentions[at + 1], mentions[at - 1]].find(
    (other) =>
      other?.role.name === role &&
      Math.max(other.index, current.index) === index - 1 &&
      other.sentence === current.sentence &&
      // 与上年2.50万元持平: a change of its own, from the figure in it.
      other.place.clause !== place.clause &&
      other.figure.kind === 'amount' &&
      (!isKnown(other.own) || sameSubject(other.subject, current.subject)),
  );
  if (!base || (comparator.year !== undefined && (base.year ?? comparator.year) !== comparator.year))
    return {};
  return role === 'budget' ? { budgets: [base.figure.id] } : { prior: base.figure.id };
}

/** The latest first. */
function amountsOf(level: LevelMention, sentence: string, { mentions }: ParagraphReading): Mention[] {
  const before = mentions.filter(
    (mention) =>
      mention.index < level.index &&
      mention.role.name === 'actual' &&
      !mention.aside &&
      mention.figure.kind === 'amount' &&
      // 决算数5万元（其中：一般公共预算5万元；政府性基金0万元），与预算数相同: the bracket only divides what is level.
      !isInClosedBracket(mention, level.place) &&
      (!level.isNamed || sameSubject(mention.subject, level.subject)),
  );
  const latest = before.at(-1);
  if (!latest) return [];
  const others = level.ofAll
    ? before.filter((other) => other !== latest && other.sentence === sentence && isKnown(other.own))
    : [];
  return [latest, ...others];
}
