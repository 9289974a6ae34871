/** `npm run test:deep`: every seed and every run of a property, and the tests that only it has. */
export const isDeep = process.env.JUESUAN_DEEP === '1';

/**
 * Seeds of generated departments: `usual` of them in every run, `all` in the deep tests.
 * `JUESUAN_SEEDS=5000 npx vitest run tests/properties` looks five times as far as `all`; `JUESUAN_FIRST_SEED`
 * starts elsewhere.
 */
export function seeds(usual: number, all = usual): number[] {
  const scale = process.env.JUESUAN_SEEDS;
  const count =
    scale === undefined ? runs(usual, all) : Math.max(1, Math.round((all * Number(scale)) / 1000));
  const first = Number(process.env.JUESUAN_FIRST_SEED ?? 1);
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Every `step`th of `all`, from the one at `first` on: each run takes its share, the deep tests take all. */
export const shareOf = <T>(all: readonly T[], step: number, first = 0): readonly T[] =>
  isDeep ? all : all.filter((_, index) => index % step === first % step);

/** Runs of a fast-check property: `usual` or, in the deep tests, `all`. */
export const runs = (usual: number, all: number): number => (isDeep ? all : usual);
