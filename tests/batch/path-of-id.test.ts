import { expect, test } from 'vitest';
import { pathOfId } from '../../src/batch/path-of-id.ts';

test('a name of 255 bytes and what is added to it fits, and stays told from others', () => {
  const [one, other] = ['一', '二'].map((last) => pathOfId(`区/${'局'.repeat(84)}${last}`));
  expect(Buffer.byteLength(`${one!.slice(2)}.html.123456.tmp`)).toBeLessThan(255);
  expect(one).not.toBe(other);
  expect(pathOfId('区/一局/../a\u202eb\u001b?')).toBe('区/一局/__/a_b__');
});
