import type { NumberToken } from '../figures/tokens.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { Run } from './mention.ts';
import type { Walk } from './walk.ts';
import { list, role as roleCue } from './wording.ts';
import { type YearsOfRun, yearsOfRun } from './years-of-run.ts';

/** Names of a run (办公费、印刷费……分别为) are told before its first figure, twenty and more of them. */
export const LEAD_OF_RUN = 400;

export const RESPECTIVELY = roleCue('respectively');
const GATHERS = list('gathers-before');

/** 2018—2020年支出分别为8万元、9万元、7万元: the years that a run is of. */
export function yearsOf(walk: Walk, run: Run, lead: string, { start }: NumberToken): YearsOfRun | undefined {
  const { text, mentions, years, segmentStart } = walk;
  const { year } = walk.source;
  if (run.place === 0 && year !== undefined) {
    const from = Math.max(segmentStart, mentions.at(-1)?.token.end ?? 0, start - LEAD_OF_RUN);
    years.set(
      run.id,
      RESPECTIVELY.test(lead) ? yearsOfRun(text.slice(from, start), lead, run, year) : undefined,
    );
  }
  return years.get(run.id);
}

/**
 * 接待费预算 10 万元、会议费预算 50 万元，决算分别为 9 万元、45 万元: in the order of the figures named just before, each for
 * itself or all in a run of their own.
 */
export function namedInOrder({ mentions, rows, place }: Walk, run: Run): ResolvedSubject | undefined {
  if (run.place === 0) {
    const row = mentions.slice(-run.length);
    const names = new Set(row.map(({ own }) => own.text));
    const isRow =
      names.size === run.length &&
      row.every(
        ({ own, run: theirs, place: there, role }) =>
          theirs?.id === row[0]!.run?.id &&
          (theirs === undefined || theirs.length === run.length) &&
          there.sentence === place.sentence &&
          role.name === row[0]!.role.name &&
          !GATHERS.test(own.text) &&
          !own.bare &&
          own.text !== '',
      );
    rows.set(run.id, isRow ? row.map(({ own }) => own) : undefined);
  }
  return rows.get(run.id)?.[run.place];
}
