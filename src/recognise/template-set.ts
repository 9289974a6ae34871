import type { TableId } from '../model/table-id.ts';
import { normaliseText } from './normalise-label.ts';
import { type CompiledTemplate, compileTemplate, type LabelledKey, TEMPLATES } from './template.ts';

/** What a province's own forms add to one of the nine: further titles and labels for keys that exist. */
export interface TemplateExtension {
  readonly table: TableId;
  readonly titles?: readonly string[];
  readonly columns?: readonly LabelledKey[];
  readonly rows?: readonly LabelledKey[];
  /** Words that mean zero in an amount's cell. */
  readonly blankWords?: readonly string[];
}

/** A title in the two parts around a `*`; `tail` is empty without one. */
export interface TitleAlias {
  readonly template: CompiledTemplate;
  readonly head: string;
  readonly tail: string;
}

/** The nine templates with all their titles and column labels. */
export interface TemplateSet {
  readonly templates: readonly CompiledTemplate[];
  /** Longest first, so that the first hit is the most specific. */
  readonly aliases: readonly TitleAlias[];
  readonly columnLabels: ReadonlySet<string>;
}

export function extendTemplates(extensions: readonly TemplateExtension[]): TemplateSet {
  return templateSet(
    TEMPLATES.map((template) => {
      const own = extensions.filter(({ table }) => table === template.table);
      if (own.length === 0) return template;
      return compileTemplate({
        ...template,
        titles: [...template.titles, ...own.flatMap(({ titles = [] }) => titles)],
        columns: [...template.columns, ...own.flatMap(({ columns = [] }) => columns)],
        rows: [...template.rows, ...own.flatMap(({ rows = [] }) => rows)],
        blank: {
          ...template.blank,
          words: [...template.blank.words, ...own.flatMap(({ blankWords = [] }) => blankWords)],
        },
      });
    }),
  );
}

function templateSet(templates: readonly CompiledTemplate[]): TemplateSet {
  const aliases = templates.flatMap((template) =>
    template.titles.map((title) => {
      const [head = '', tail = ''] = title.split('*');
      return { template, head: normaliseText(head), tail: normaliseText(tail) };
    }),
  );
  aliases.sort((a, b) => b.head.length + b.tail.length - a.head.length - a.tail.length);
  return {
    templates,
    aliases,
    columnLabels: new Set(templates.flatMap(({ columnLabels }) => [...columnLabels.keys()])),
  };
}

export const BUILT_IN_TEMPLATES: TemplateSet = templateSet(TEMPLATES);
