import type { Correction } from '../../src/model/diagnosis.ts';

/** Suggested texts by what they are to replace. */
export type Cells = ReadonlyMap<string, string>;

/** A word by its place, everything else by its figure. */
export function idOf({ figure, stated, location }: Correction): string {
  if (figure !== undefined && !/\p{Script=Han}/u.test(stated)) return figure;
  return location.line === undefined
    ? `@${location.file}:${location.row}`
    : `@${location.line}:${location.start}`;
}

/** A name stands before its figure, which is where the list's rule points. */
const NEAR = 16;

/** Whether both name the same figure or word. */
export function isSame(id: string, other: string): boolean {
  if (id === other) return true;
  const [a, b] = [id, other].map((one) => /^@(\d+):(\d+)$/.exec(one));
  if (!a || !b) return false;
  // A statement may run over the end of a line.
  const lines = Math.abs(Number(a[1]) - Number(b[1]));
  return lines === 0 ? Math.abs(Number(a[2]) - Number(b[2])) <= NEAR : lines === 1;
}

/** What is suggested for it. */
export const valueFor = (cells: Cells, id: string): string =>
  [...cells].find(([other]) => isSame(other, id))?.[1] ?? '';

/** Words that say the same. */
const MEANS = new Map(
  Object.entries({
    增加: 'up',
    增长: 'up',
    上升: 'up',
    提高: 'up',
    减少: 'down',
    下降: 'down',
    降低: 'down',
  }),
);

/** A name may be one of several that would fit. */
export const isValue = (suggested: string, right: string): boolean =>
  !/\p{Script=Han}/u.test(right)
    ? Number(suggested.replaceAll(/[,%]/g, '')) === Number(right)
    : suggested
        .split('／')
        .some(
          (word) =>
            right.replace(/^[一二三四五六七八九十]+、/, '') === word ||
            MEANS.get(word) === (MEANS.get(right) ?? ''),
        );
