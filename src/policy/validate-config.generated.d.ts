import type { Fault } from './config-faults.ts';

/** schemas/config.schema.json, compiled. */
export declare const validate: ((config: unknown) => boolean) & { errors?: readonly Fault[] | null };
