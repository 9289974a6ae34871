import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import type { NoneBefore } from './mention.ts';
import { isKnown } from './same-subject.ts';
import type { Walk } from './walk.ts';
import { comparison } from './wording.ts';

const NONE_BEFORE = comparison('none-before');
const NONE_NOW = comparison('none-now');
const OF_IT = comparison('none-of-it');
const VERB = comparison('none-verb');

/** 上年无此项支出: a clause that says so is kept, where it tells of the year before and of what. */
export function readNoneBefore(
  walk: Walk,
  clause: string,
  start: number,
  end: number,
): NoneBefore | undefined {
  const { name, year } = NONE_BEFORE.exec(clause)?.groups ?? {};
  if (name === undefined) return undefined;
  const own = walk.source.year;
  if (year !== undefined && own !== undefined && Number(year) !== own - 1) return undefined;
  const isOfIt = OF_IT.test(name);
  const of = isOfIt ? undefined : namedIn(walk, name.replace(VERB.one, ''));
  if (!isOfIt && !of) return undefined;
  const none: NoneBefore = {
    of,
    ...(year === undefined ? {} : { year: Number(year) }),
    aside: walk.now.inReason,
    start,
    end,
    place: walk.place,
    index: walk.index,
  };
  walk.nonesBefore.push(none);
  return none;
}

/** 2024年度未发生因公出国（境）费，…均为0万元: what there was none of this year is what the next figures are about. */
export function noneThisYear(walk: Walk, clause: string): ResolvedSubject | undefined {
  const { name, year } = NONE_NOW.exec(clause)?.groups ?? {};
  if (name === undefined || (year !== undefined && Number(year) !== walk.source.year)) return undefined;
  return walk.now.inReason ? undefined : namedIn(walk, name.replace(VERB.one, ''));
}

/** 购置支出 names vehicles wherever it is asked what there was none of. */
const namedIn = ({ scope, source }: Walk, name: string): ResolvedSubject | undefined =>
  [scope, 'three-public' as const]
    .map((where) => resolveSubject(name, where, source.unitNames))
    .find(isKnown);
