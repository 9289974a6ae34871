import type { DepartmentLine } from '../model/batch.ts';
import type { OddName } from '../model/batch-summary.ts';
import { plainName } from '../model/classification/plain-name.ts';
import { isSameName } from '../model/classification/same-name.ts';
import { listedName } from './printed-names.ts';

/** Departments that print a name, to be evidence for it. */
const ENOUGH = 4;
/** A name that more of those with the code print is another way of writing it. */
const HARDLY_ANY = 0.1;
/** Names kept of a code, names listed, and departments listed of each. */
const MOST_NAMES = 100;
const MOST_LISTED = 200;
const MOST_IDS = 10;

interface Printed {
  readonly name: string;
  departments: number;
  readonly ids: string[];
}

/** Names that hardly any other department gives a code in that year, with what the others print. */
export function nameTally(): { note(line: DepartmentLine): void; list(): OddName[] } {
  const codes = new Map<string, { code: string; year: number | undefined; names: Map<string, Printed> }>();
  const add = (code: string, name: string, { id, year }: DepartmentLine): void => {
    const key = `${code} ${year ?? ''}`;
    const entry = codes.get(key) ?? { code, year, names: new Map<string, Printed>() };
    codes.set(key, entry);
    const plain = plainName(name);
    const printed = entry.names.get(plain);
    if (printed) {
      printed.departments += 1;
      if (printed.ids.length < MOST_IDS) printed.ids.push(id);
    } else if (entry.names.size < MOST_NAMES) entry.names.set(plain, { name, departments: 1, ids: [id] });
  };
  return {
    note(line) {
      for (const code of line.names?.listed.split(' ') ?? []) {
        const name = listedName(code);
        if (name !== undefined) add(code, name, line);
      }
      for (const [code, name] of Object.entries(line.names?.own ?? {})) add(code, name, line);
    },
    list: () =>
      [...codes.values()]
        .flatMap(({ code, year, names }) =>
          oddNames([...names.values()]).map((odd) => ({
            code,
            ...(year === undefined ? {} : { year }),
            ...odd,
          })),
        )
        .sort((a, b) => b.others - a.others || (a.code < b.code ? -1 : 1))
        .slice(0, MOST_LISTED),
  };
}

function oddNames(
  names: readonly Printed[],
): Pick<OddName, 'name' | 'departments' | 'ids' | 'usual' | 'others'>[] {
  const [usual, ...rest] = [...names].sort((a, b) => b.departments - a.departments);
  if (!usual || usual.departments < ENOUGH) return [];
  const total = names.reduce((sum, { departments }) => sum + departments, 0);
  return rest
    .filter(
      ({ name, departments }) =>
        departments <= Math.max(1, total * HARDLY_ANY) &&
        !isSameName(name, usual.name) &&
        !isSameName(usual.name, name),
    )
    .map(({ name, departments, ids }) => ({
      name,
      departments,
      ids,
      usual: usual.name,
      others: usual.departments,
    }));
}
