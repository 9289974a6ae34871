import type { SchemaValidator } from '../model/schema-fault.ts';

/** schemas/config.schema.json, compiled. */
export declare const validate: SchemaValidator;
