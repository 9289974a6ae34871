import type { SchemaValidator } from '../model/schema-fault.ts';

/** schemas/result.schema.json, compiled. */
export declare const validate: SchemaValidator;
