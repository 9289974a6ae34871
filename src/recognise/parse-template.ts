import { TABLE_SHAPES } from '../model/fact-keys.ts';
import { ProblemError } from '../model/problem.ts';
import { TABLE_IDS } from '../model/table-id.ts';
import type { LabelledKey } from './template.ts';
import type { TemplateExtension } from './template-set.ts';

const FIELDS = new Set(['$schema', 'table', 'titles', 'columns', 'rows', 'blankWords']);

/**
 * Reads a file of template extensions, one or a list (schemas/template-extension.schema.json). Throws a
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
    const { table, titles, columns, rows, blankWords, ...rest } = Object(entry);
    const [extra] = Object.keys(rest).filter((name) => !FIELDS.has(name));
    if (extra !== undefined) refuse('template-unknown-field', { field: extra });
    if (!TABLE_IDS.includes(table)) refuse('template-table', { tables: TABLE_IDS.join(' ') });
    for (const list of [titles, blankWords])
      if (list !== undefined && !isWords(list)) refuse('template-shape');
    for (const list of [columns, rows]) if (list !== undefined && !isLabels(list)) refuse('template-shape');
    const shape = TABLE_SHAPES[table as TemplateExtension['table']];
    const unknown = [...unknownKeys(columns, shape.columns), ...unknownKeys(rows, shape.rows)];
    if (unknown[0] !== undefined) {
      const keys = [...shape.columns, ...shape.rows].map(({ key }) => key).join(' ');
      refuse('template-unknown-key', { key: unknown[0], table, keys });
    }
    return entry as TemplateExtension;
  });
}

const isWords = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((word) => typeof word === 'string' && word.trim() !== '');

const isLabels = (list: unknown): list is LabelledKey[] =>
  Array.isArray(list) &&
  list.every((entry) => typeof Object(entry).key === 'string' && isWords(Object(entry).labels));

const unknownKeys = (
  list: readonly LabelledKey[] | undefined,
  known: readonly { readonly key: string }[],
): string[] => (list ?? []).map(({ key }) => key).filter((key) => !known.some((one) => one.key === key));
