/** `npm run mutate -- DIR… [--n N] [--seed N] [--prior] [--list]`: changes one digit of every figure in turn; what goes unseen? */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutation, mutateFigures } from '../tests/support/mutation/mutation-coverage.ts';
import { readSubmissionFolder } from '../tests/support/read-submission-folder.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: 'string' },
    seed: { type: 'string', default: '1' },
    prior: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0) {
  console.error('usage: npm run mutate -- DIR… [--n N] [--seed N] [--prior] [--list]');
  process.exit(2);
}

const all: Mutation[] = [];
console.log('kind  tried  seen      %  unseen  of them noted  listed  listed  of them seen  document');
for (const folder of positionals) {
  const began = performance.now();
  const prior = join(folder, 'prior');
  const mutations: Mutation[] = [];
  for await (const mutation of mutateFigures(readSubmissionFolder(folder), {
    seed: Number(values.seed),
    ...(values.n === undefined ? {} : { limit: Number(values.n) }),
    ...(values.prior && existsSync(prior) ? { prior: readSubmissionFolder(prior) } : {}),
  }))
    mutations.push(mutation);
  all.push(...mutations);
  print(folder, mutations);
  if (values.list) for (const mutation of mutations) list(mutation);
  console.log(`      ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
if (positionals.length > 1) print('together', all);

function print(name: string, mutations: readonly Mutation[]) {
  for (const kind of ['text', 'table'] as const) {
    const own = mutations.filter(({ site }) => site.kind === kind);
    if (own.length === 0) continue;
    const count = (test: (mutation: Mutation) => boolean) => own.filter(test).length;
    const seen = count((mutation) => mutation.seen);
    const columns: [number | string, number][] = [
      [own.length, 6],
      [seen, 6],
      [((100 * seen) / own.length).toFixed(1), 7],
      [own.length - seen, 8],
      [count((mutation) => mutation.noted), 15],
      [count((mutation) => !mutation.seen && mutation.listed), 8],
      [count((mutation) => mutation.listed), 8],
      [count((mutation) => mutation.seen && mutation.listed), 14],
    ];
    console.log(
      `${kind.padEnd(5)}${columns.map(([text, width]) => String(text).padStart(width)).join('')}  ${name}`,
    );
  }
}

/** What goes unseen, and what is listed as unchecked and yet seen. */
function list({ site, to, seen, noted, listed }: Mutation) {
  if (seen && !listed) return;
  const what = seen ? 'listed, but seen' : `${noted ? 'noted' : 'unseen'}, ${listed ? '' : 'not '}listed`;
  console.log(
    `      ${what}: ${site.file} ${site.line}:${site.column} ${site.text} → ${to}  ${site.context}`,
  );
}
