import { nearestName } from '../model/nearest-name.ts';
import { UsageError } from './usage-error.ts';

/** Parser of an option that takes one of `allowed`; a typo is answered with the nearest. */
export function oneOf<T extends string>(option: string, allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((name) => name === value);
    if (found) return found;
    const near = nearestName(value, allowed);
    const data = { option, value, allowed: allowed.join(', ') };
    throw near ? new UsageError('usage.value-typo', { ...data, near }) : new UsageError('usage.value', data);
  };
}
