import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import type { Streams } from '../../src/cli/streams.ts';
import { listRules } from '../../src/index.ts';
import type { Language } from '../../src/model/rule.ts';

async function pageOf(id: string, lang: Language): Promise<string> {
  let written = '';
  const stdout = new Writable({
    write(chunk, _, done) {
      written += chunk;
      done();
    },
  });
  const streams = { stdout, stderr: stdout } as unknown as Streams;
  expect(await explainCommand({ id, options: { lang, color: false } }, streams)).toBe(0);
  return written.replace(/\s+/g, '');
}

describe('juesuan explain', () => {
  const rules = listRules();

  it('knows the rules about elements, names and words', () => {
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['E-01', 'G-16', 'N-20', 'N-72', 'H-01']),
    );
  });

  it.each(['zh', 'en'] as const)(
    'has a page for every rule in %s: what, by what, why, how it fails, what to do',
    async (lang) => {
      for (const { id, title, basis, why, example, fix } of rules) {
        const page = await pageOf(id, lang);
        for (const part of [title, basis, why, example, fix]) {
          expect(part[lang].trim(), id).not.toBe('');
          expect(page, id).toContain(part[lang].replace(/\s+/g, ''));
        }
      }
    },
  );
});
