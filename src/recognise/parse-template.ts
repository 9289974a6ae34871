import { TABLE_SHAPES } from '../model/fact-keys.ts';
import { ProblemError } from '../model/problem.ts';
import { TABLE_IDS } from '../model/table-id.ts';
import type { LabelledKey } from './template.ts';
import type { TemplateExtension } from './template-set.ts';
import { validate } from './validate-template.generated.js';

/**
 * Reads a file of template extensions, one or a list, by schemas/template-extension.schema.json. Throws a
 * ProblemError that names the entry and what is wrong with it.
 */
export function parseTemplates(json: unknown, file: string): TemplateExtension[] {
  const entries = Array.isArray(json) ? json : [json];
  return entries.map((entry: unknown, at) => {
    const refuse = (messageId: string, data: Record<string, string> = {}) => {
      throw new ProblemError({
        severity: 'error',
        messageId,
        data: { ...data, number: String(at + 1) },
        file,
      });
    };
    if (!validate(entry)) {
      const { instancePath, keyword, params } = validate.errors![0]!;
      if (keyword === 'additionalProperties' && instancePath === '')
        refuse('template-unknown-field', { field: String(params.additionalProperty) });
      if (instancePath === '/table' || instancePath === '')
        refuse('template-table', { tables: TABLE_IDS.join(' ') });
      refuse('template-shape');
    }
    const { table, columns, rows } = entry as TemplateExtension;
    const shape = TABLE_SHAPES[table as TemplateExtension['table']];
    const unknown = [...unknownKeys(columns, shape.columns), ...unknownKeys(rows, shape.rows)];
    if (unknown[0] !== undefined) {
      const keys = [...shape.columns, ...shape.rows].map(({ key }) => key).join(' ');
      refuse('template-unknown-key', { key: unknown[0], table, keys });
    }
    return entry as TemplateExtension;
  });
}

const unknownKeys = (
  list: readonly LabelledKey[] | undefined,
  known: readonly { readonly key: string }[],
): string[] => (list ?? []).map(({ key }) => key).filter((key) => !known.some((one) => one.key === key));
