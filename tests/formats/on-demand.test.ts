import { build } from 'rolldown';
import { expect, it } from 'vitest';

const HEAVY = ['@e965/xlsx', 'mammoth', 'htmlparser2', 'fflate', 'hucre/xlsx', 'pdfjs-dist'];

/** Packages that loading `entry` loads at once, without what waits for an `import()`. */
async function loadedAtOnce(entry: string): Promise<Set<string>> {
  const { output } = await build({
    input: entry,
    platform: 'node',
    external: [/^(?![./])(?!\w:)/],
    write: false,
    logLevel: 'silent',
  });
  const chunks = new Map(
    output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk] as const] : [])),
  );
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const next of chunks.get(name)?.imports ?? []) visit(next);
  };
  visit(output[0].fileName);
  return loaded;
}

it.each(['src/check.ts', 'src/cli/main.ts', 'src/cli/commands/check.ts'])(
  '%s loads no heavy reader before a file needs it',
  async (entry) => {
    const loaded = await loadedAtOnce(entry);
    expect(loaded.size).toBeGreaterThan(1);
    expect(HEAVY.filter((name) => [...loaded].some((one) => one.startsWith(name)))).toEqual([]);
  },
);
