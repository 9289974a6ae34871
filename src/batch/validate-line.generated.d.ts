import type { SchemaValidator } from '../model/schema-fault.ts';

/** schemas/batch-line.schema.json, compiled. */
export declare const validate: SchemaValidator;
