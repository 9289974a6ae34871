import { REQUIREMENTS, type Requirement } from '../model/standing.ts';
import { oneOf } from './one-of.ts';

/** `--require complete`, `--require narrative,T01,T05`, also given several times. */
export const parseRequirements = (value: string, before: readonly Requirement[] = []): Requirement[] => [
  ...before,
  ...value.split(',').map((word) => {
    const trimmed = word.trim();
    const known = REQUIREMENTS.find((one) => one.toLowerCase() === trimmed.toLowerCase());
    return known ?? oneOf('--require', REQUIREMENTS)(trimmed);
  }),
];
