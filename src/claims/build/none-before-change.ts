import type { Mention, NoneBefore, ParagraphReading } from '../mentions/mention.ts';
import { sameSubject } from '../mentions/same-subject.ts';
import type { ChangeReading } from '../propose/changes/changes.ts';

/** 比上年增加25万元，上年无购置支出: where the text says that there was none of what has changed the year before. */
export function noneBeforeChange(
  change: ChangeReading,
  { nonesBefore, mentions }: ParagraphReading,
): NoneBefore | undefined {
  const first = change.delta ?? change.rate;
  const [current] = change.currents;
  const against = change.comparator;
  if (!first || !current || change.prior || (against && against.against !== 'prior-year')) return undefined;
  return nonesBefore.find(
    (none) =>
      (none.year === undefined || against?.year === undefined || none.year === against.year) &&
      (none.of
        ? isNear(none, first) && sameSubject(none.of, current.subject)
        : isBeside(none, change, mentions)),
  );
}

/** In the same sentence, or in the one before. */
const isNear = ({ place }: NoneBefore, { place: there }: Mention): boolean =>
  place.sentence === there.sentence || place.sentence + 1 === there.sentence;

/** No amount of something else stands between the clause and the change, in the same part of the sentence. */
function isBeside(
  { place, index }: NoneBefore,
  { delta, rate, currents }: ChangeReading,
  mentions: readonly Mention[],
): boolean {
  const own = [delta, rate, currents[0]].filter((mention) => mention !== undefined);
  const beside = [index - 1, index].map((at) => mentions.find((mention) => mention.index === at));
  return beside.some(
    (mention) => mention !== undefined && own.includes(mention) && mention.place.segment === place.segment,
  );
}
