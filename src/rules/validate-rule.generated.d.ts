import type { SchemaValidator } from '../model/schema-fault.ts';

/** A rule of schemas/ruleset.schema.json, compiled. */
export declare const validate: SchemaValidator;
