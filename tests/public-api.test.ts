import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ENTRIES = ['index', 'browser', 'reports'] as const;

/** Every name that an entry's types export, with what a caller sees of it: a signature, or members. */
const program = ts.createProgram(
  ENTRIES.map((entry) => join(ROOT, 'dist/types', `${entry}.d.ts`)),
  { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, skipLibCheck: true },
);
const checker = program.getTypeChecker();

function exportsOf(entry: string): { name: string; isValue: boolean; text: string }[] {
  const file = program.getSourceFile(join(ROOT, 'dist/types', `${entry}.d.ts`));
  if (!file) throw new Error('dist/types is missing: run `npm run build` first');
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .map((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const [declaration] = symbol.declarations ?? [];
      if (!declaration) throw new Error(`${exported.name} has no declaration`);
      return {
        name: exported.name,
        isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0,
        text: `${exported.name}: ${printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile())}`,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
const printer = ts.createPrinter({ removeComments: true });

describe.each(ENTRIES)('the public API: %s', (entry) => {
  it('is what its report says, nothing else', async () => {
    const report = exportsOf(entry).map(({ text }) => text);
    // After a wanted change: npx vitest run tests/public-api.test.ts -u
    await expect(`${report.join('\n')}\n`).toMatchFileSnapshot(`public-api/${entry}.txt`);
  });

  it('has at run time the values that its types promise', async () => {
    const module = await import(join(ROOT, 'dist', `${entry}.js`));
    const values = exportsOf(entry).filter(({ isValue }) => isValue);
    expect(Object.keys(module).sort()).toEqual(values.map(({ name }) => name));
  });

  it('is told in both READMEs', () => {
    for (const file of ['README.md', 'README.zh-CN.md']) {
      expect(readFileSync(join(ROOT, file), 'utf8')).toContain(
        entry === 'index' ? "from 'juesuan'" : `juesuan/${entry}`,
      );
    }
  });
});
