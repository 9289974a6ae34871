import type { Draft } from '../draft.ts';

/**
 * A row whose code is wrong has a name that is not of the code; to change both would be wrong again. The names that
 * remain come last.
 */
export function codesOrNames(codes: readonly Draft[], names: readonly Draft[]): Draft[] {
  const ofRow = (code: Draft) => names.filter((name) => isOfSameRow(code, name));
  const settled = new Set(codes.flatMap(ofRow));
  return [
    ...codes.map((code) => ({
      ...code,
      explains: [...new Set([...code.explains, ...ofRow(code).flatMap(({ explains }) => explains)])],
    })),
    ...names.filter((name) => !settled.has(name)),
  ];
}

const isOfSameRow = (code: Draft, name: Draft): boolean => {
  const [a, b] = [code.corrections[0]?.location, name.corrections[0]?.location];
  return (
    a?.row !== undefined &&
    a.file === b?.file &&
    a.sheet === b.sheet &&
    a.table === b.table &&
    a.row === b.row
  );
};
