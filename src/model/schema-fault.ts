/** What a compiled schema reports; a part of ajv's error object. */
export interface SchemaFault {
  /** Where in the value, as a JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schemaPath: string;
}

/** A schema compiled by the build. */
export type SchemaValidator = ((value: unknown) => boolean) & {
  errors?: readonly SchemaFault[] | null;
};
