/** `JUESUAN_SEEDS=5000 npx vitest run tests/properties` looks further; `JUESUAN_FIRST_SEED` starts elsewhere. */
export function seeds(standard: number): number[] {
  const scale = Number(process.env.JUESUAN_SEEDS ?? 1000) / 1000;
  const first = Number(process.env.JUESUAN_FIRST_SEED ?? 1);
  return Array.from({ length: Math.max(1, Math.round(standard * scale)) }, (_, index) => first + index);
}
