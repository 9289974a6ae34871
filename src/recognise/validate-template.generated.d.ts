import type { SchemaValidator } from '../model/schema-fault.ts';

/** An extension of schemas/template-extension.schema.json, compiled. */
export declare const validate: SchemaValidator;
