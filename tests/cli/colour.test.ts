import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';

describe('colour', () => {
  test.each([
    ['check', 'fixtures/xianning-2023', '--verbose'],
    ['check', 'fixtures/kind-cross-footing'],
    ['check', 'fixtures/kind-direction', '--lang', 'en'],
    ['rules'],
    ['explain', 'T05-02'],
    ['localisable', 'fixtures/kind-cross-footing'],
  ])('changes no character: %s %s', async (...argv) => {
    const plain = await runMain([...argv, '--no-color'], { terminal: true, columns: 80 });
    const coloured = await runMain([...argv, '--color'], { terminal: true, columns: 80 });
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
    expect(coloured.code).toBe(plain.code);
  });

  test('sets off severities and what is underlined', async () => {
    const { stdout } = await runMain(['check', 'fixtures/xianning-2023', '--color']);
    expect(stdout).toMatch(/\[31m\^+\P{L}\[39m/u);
    expect(stdout).toMatch(/\[2m~+\P{L}\[22m/u);
  });
});
