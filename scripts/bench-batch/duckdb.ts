import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUMMED } from './compare-peers.ts';
import { tolerance } from './uniform-table.ts';

interface DuckdbModule {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
        closeSync(): void;
      }>;
    }>;
  };
}

/** Decimal columns of each table after code and name. */
const FIGURES: Readonly<Record<string, number>> = { '02': 7, '03': 6, '05': 3 };

/** iconv to UTF-8, then one query a table: rows against their first figure, classes against 合计. */
export async function checkWithDuckdb(module: unknown, folders: readonly string[]): Promise<number> {
  const { DuckDBInstance } = module as DuckdbModule;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const work = mkdtempSync(join(tmpdir(), 'juesuan-bench-duckdb-'));
  let sums = 0;
  for (const folder of folders) {
    for (const table of SUMMED) {
      const name = readdirSync(folder).find((file) => file.startsWith(table))!;
      const utf8 = join(work, `${table}.csv`);
      spawnSync('sh', ['-c', 'iconv -f GB18030 -t UTF-8 "$1" > "$2"', 'sh', join(folder, name), utf8]);
      sums += Number((await connection.runAndReadAll(query(utf8, FIGURES[table]!))).getRows()[0]?.[0] ?? 0);
    }
  }
  connection.closeSync();
  rmSync(work, { recursive: true });
  return sums;
}

function query(file: string, figures: number): string {
  const names = ['code', 'name', ...Array.from({ length: figures }, (_, at) => `c${at}`)];
  const columns = `{${names.map((name) => `'${name}': 'VARCHAR'`).join(', ')}}`;
  const value = (name: string) => `coalesce(try_cast(nullif(${name}, '') as decimal(18, 2)), 0)`;
  const figure = names.slice(2);
  const parts = figure.slice(1).map(value).join(' + ');
  return `
    with body as (
      select * from read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', null_padding = true,
        strict_mode = false, columns = ${columns}) where regexp_full_match(code, '[0-9]{3,7}|合计')
    ), foot as (
      select ${figure.map((name) => `sum(${value(name)}) filter (length(code) = 3) as s_${name}, any_value(${value(name)}) filter (code = '合计') as t_${name}`).join(', ')},
        count(*) filter (length(code) = 3) as classes from body
    )
    select (select count(*) from body where abs(${value('c0')} - (${parts})) <= ${tolerance(figures - 1)})
      + ${figure.map((name) => `(select (abs(s_${name} - t_${name}) <= 0.005 * (classes + 1))::int from foot)`).join(' + ')}`;
}
