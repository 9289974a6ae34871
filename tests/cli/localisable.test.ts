import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Localisation } from '../../src/model/localisation.ts';
import { runMain } from '../support/run-main.ts';

const CLEAN = join(import.meta.dirname, '../../fixtures/clean-rounding');

describe('localisable', () => {
  test('counts what can be named, what looks alike and what no rule sees', async () => {
    const { code, stdout, stderr } = await runMain(['localisable', CLEAN, '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const found: Localisation = JSON.parse(stdout);
    expect(found.told.map(({ fact }) => fact)).toContain('t05.total.basic');
    expect(found.groups.every((group) => group.length > 1)).toBe(true);
    const all = [...found.told, ...found.groups.flat(), ...found.bounded, ...found.unchecked];
    const places = all.map(({ file, row, column, line, start }) => [file, row, column, line, start].join());
    expect(new Set(places).size).toBe(places.length);

    const shown = (await runMain(['localisable', CLEAN])).stdout;
    expect(shown).toContain(`读到数字 ${all.length} 个`);
    expect(shown).toMatch(new RegExp(`填错时能单独认定 +${found.told.length} `));
    expect(shown).toContain(`第 ${found.groups.length} 组`);
    expect((await runMain(['localisable', CLEAN, '--lang', 'en'])).stdout).toContain('can be named if wrong');
  });

  test('says what it could not read', async () => {
    const { code, stderr } = await runMain(['localisable', join(CLEAN, 'nothing.csv')]);
    expect(code).toBe(2);
    expect(stderr).toContain('nothing.csv');
    expect((await runMain(['localisable'])).code).toBe(2);
  });
});
