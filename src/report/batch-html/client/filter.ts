import type { PageData, PageRow } from '../page-data.ts';

/** Which departments the list shows: those that hold all words of the search and fit every kind of filter. */
export function createFilter(data: PageData) {
  const texts = data.rows.map((row) => textOf(row, data));
  const chosen = new Set<string>();
  let words: readonly string[] = [];

  const fits = (row: PageRow): boolean => {
    const wanted = { status: [] as string[], kind: [] as string[], rule: [] as string[] };
    for (const filter of chosen) {
      const [type = '', value = ''] = filter.split(':');
      wanted[type as keyof typeof wanted].push(value);
    }
    const rules = row[8].map((at) => data.rules[at]!);
    return (
      (wanted.status.length === 0 || wanted.status.includes(data.statuses[row[3]]!.id)) &&
      (wanted.kind.length === 0 || rules.some(({ kind }) => wanted.kind.includes(kind))) &&
      (wanted.rule.length === 0 || rules.some(({ id }) => wanted.rule.includes(id)))
    );
  };

  return {
    rows: (): PageRow[] =>
      data.rows.filter(
        (row, at) => words.every((word) => texts[at]!.includes(word)) && (chosen.size === 0 || fits(row)),
      ),
    has: (filter: string): boolean => chosen.has(filter),
    toggle(filter: string): void {
      if (!chosen.delete(filter)) chosen.add(filter);
    },
    search(text: string): void {
      words = text.toLowerCase().split(/\s+/).filter(Boolean);
    },
    clear(): void {
      words = [];
      chosen.clear();
    },
  };
}

const textOf = ([id, unit, year, , , , , , rules, problem]: PageRow, data: PageData): string =>
  [id, unit, year || '', problem, ...rules.map((at) => `${data.rules[at]!.id} ${data.rules[at]!.title}`)]
    .join(' ')
    .toLowerCase();
